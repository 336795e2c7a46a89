"use client";

import { ArrowRight } from "lucide-react";
import { useState } from "react";
import type { SampleCard } from "#components/wizard/sample-card.ts";
import { filterSamples, SAMPLE_GROUP_LABELS } from "./filter-samples.ts";

type SampleProps = {
  readonly samples: readonly SampleCard[];
  readonly ready: boolean;
  readonly onPick: (sample: SampleCard) => void;
  readonly onNear: () => void;
};

const SHOWN_AT_FIRST = 8;

/** The sample picker and the argument in one: many statuses, many causes, one complaint. */
export function SampleBoard({ samples, ready, onPick, onNear }: SampleProps) {
  const [all, setAll] = useState(false);
  const [words, setWords] = useState("");
  const groups = filterSamples(samples, words);
  const count = groups.reduce((sum, group) => sum + group.samples.length, 0);
  const cards = (list: readonly SampleCard[]) => <Cards samples={list} ready={ready} onPick={onPick} />;
  return (
    <section
      id="samples"
      aria-labelledby="samples-heading"
      className="rounded-sheet sign-frame max-sm:rounded-none"
      onPointerEnter={onNear}
      onFocus={onNear}
    >
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 px-[22px] pt-5 pb-4">
        <div>
          <h2 id="samples-heading" tabIndex={-1} className="type-section">
            One complaint, many causes
          </h2>
          <p className="type-dense text-plate-ink-2">
            Pick one and walk through it with a sample key. Every screen is marked Sample.
          </p>
        </div>
        {all ? (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2 max-sm:w-full">
            <p role="status" className="type-small text-plate-ink-3">
              {count} of {samples.length}
            </p>
            <input
              type="search"
              aria-label="Filter by status, code or word"
              placeholder="Status, code or word"
              autoComplete="off"
              spellCheck={false}
              value={words}
              onChange={(event) => setWords(event.target.value)}
              className="min-h-11 w-60 rounded-control border border-line-strong bg-transparent px-3 type-dense text-plate-ink placeholder:text-plate-ink-3 focus-visible:outline-plate-ink max-sm:w-full"
            />
          </div>
        ) : null}
      </div>
      {all
        ? groups.map(({ group, samples: members }) => (
            <div key={group}>
              <h3 className="px-[22px] pt-5 pb-2 type-dense font-semibold text-plate-ink-3">
                {SAMPLE_GROUP_LABELS[group]}
              </h3>
              {cards(members)}
            </div>
          ))
        : cards(samples.slice(0, SHOWN_AT_FIRST))}
      {all && count === 0 ? (
        <p className="border-t border-plate-line px-[22px] py-5 type-dense text-plate-ink-2">
          No sample has that. A status such as 403, a code or one word of the error finds most.
        </p>
      ) : null}
      {samples.length > SHOWN_AT_FIRST ? (
        <p className="px-[22px] py-3">
          <button
            type="button"
            aria-expanded={all}
            disabled={!ready}
            className="min-h-11 type-dense link"
            onClick={() => {
              setAll(!all);
              setWords("");
            }}
          >
            {all ? `Only the first ${SHOWN_AT_FIRST}` : `All ${samples.length} samples`}
          </button>
        </p>
      ) : null}
    </section>
  );
}

function Cards({ samples, ready, onPick }: Omit<SampleProps, "onNear">) {
  return (
    <ul className="grid border-t border-plate-line md:grid-cols-2">
      {samples.map((sample) => (
        <li
          key={sample.persona}
          className="border-b border-plate-line md:odd:not-last:border-r md:odd:border-plate-line md:odd:last:col-span-2"
        >
          <button
            type="button"
            disabled={!ready}
            data-sample={sample.persona}
            className="group grid min-h-16 w-full grid-cols-[52px_1fr_24px] items-center gap-x-4 px-[22px] py-2.5 text-left hover:bg-white/5"
            onClick={() => onPick(sample)}
          >
            <span className="font-mono text-[21px] leading-6 font-[550] text-sign">
              {sample.status ?? <NoStatus />}
            </span>
            <span className="min-w-0">
              <span className="block text-[17px] leading-6 font-semibold">
                <span data-title>{sample.title}</span>
                {sample.apart ? <span className="font-normal text-plate-ink-2">, {sample.apart}</span> : null}
              </span>
              <span className="block truncate font-mono type-label text-plate-ink-3">{sample.excerpt}</span>
            </span>
            <ArrowRight
              aria-hidden="true"
              size={20}
              strokeWidth={1.6}
              className="text-plate-ink-3 group-hover:text-sign group-focus-visible:text-sign"
            />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The way in for whoever has no key at hand: the first three samples beside the form. */
export function FirstSamples({ samples, ready, onPick, onNear }: SampleProps) {
  return (
    <section
      aria-labelledby="no-key-heading"
      className="rounded-sheet border border-line bg-surface px-[22px] pt-5 pb-2 max-sm:rounded-[8px]"
      onPointerEnter={onNear}
      onFocus={onNear}
    >
      <h2 id="no-key-heading" className="text-[18px] leading-6 font-[650]">
        No key at hand?
      </h2>
      <p className="pb-3 type-small text-ink-2">Walk through a sample instead. It is marked as one on every screen.</p>
      <ul className="border-t border-ink">
        {samples.slice(0, 3).map((sample) => (
          <li key={sample.persona} className="border-b border-line last:border-b-0">
            <button
              type="button"
              disabled={!ready}
              className="grid min-h-11 w-full grid-cols-[44px_1fr_24px] items-center text-left type-body font-semibold"
              onClick={() => onPick(sample)}
            >
              <span className="font-mono font-[450] text-ink-2">{sample.status ?? <NoStatus />}</span>
              {sample.title}
              <ArrowRight aria-hidden="true" size={18} strokeWidth={1.6} className="text-ink-2" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NoStatus() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="sr-only">No answer:</span>
    </>
  );
}
