"use client";

import { clsx } from "clsx";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field, TextInput } from "#components/ui/field.tsx";
import type { CauseLine } from "#lib/explain/pages/cause-index.ts";
import { CauseList } from "./cause-list.tsx";
import { type CauseQuery, searchCauses, statusChips, writeQuery } from "./search-causes.ts";

export type CauseSearchProps = {
  readonly lines: readonly CauseLine[];
  /** What the address asks; the server answers it too, so the list is right without a script. */
  readonly asked: CauseQuery;
  readonly symptoms: readonly string[];
};

/** The others are found by typing; a phone's first screen is for the causes. */
const SHOWN_ON_PHONE = 5;

/** The index: what is typed and chosen narrows the list at once and stands in the address. */
export function CauseSearch({ lines, asked, symptoms }: CauseSearchProps) {
  const [query, setQuery] = useState(asked);
  const found = searchCauses(lines, query);
  const chips = [{ value: "", label: "Any" }, ...statusChips(lines)];
  function ask(next: CauseQuery) {
    setQuery(next);
    window.history.replaceState(null, "", `/causes${writeQuery(next)}`);
  }
  return (
    <>
      <search>
        <form method="get" action="/causes" onSubmit={(event) => event.preventDefault()} className="grid gap-4">
          <Field label="Search" hint="A status, a code, a few words of the message, or what you notice.">
            {(ids) => (
              <TextInput
                {...ids}
                type="search"
                name="q"
                mono={false}
                maxLength={200}
                value={query.text}
                onChange={(event) => ask({ ...query, text: event.target.value })}
              />
            )}
          </Field>
          <fieldset className="min-w-0">
            <legend className="mb-1.5 type-dense font-semibold">Status</legend>
            <div className="flex flex-wrap gap-2">
              {chips.map(({ value, label }) => (
                <StatusChip
                  key={value}
                  value={value}
                  label={label}
                  checked={query.status === value}
                  onChoose={() => ask({ ...query, status: value })}
                />
              ))}
            </div>
          </fieldset>
          <div className="hidden noscript:block">
            <Button type="submit">Search</Button>
          </div>
        </form>
        <nav aria-label="What people notice" className="mt-4">
          <p className="type-label text-ink-3">Or start from what you notice</p>
          <ul className="mt-1 flex flex-wrap gap-x-4 type-small">
            {symptoms.map((says, index) => (
              <li key={says} className={clsx(index >= SHOWN_ON_PHONE && "max-sm:hidden")}>
                <a
                  href={`/causes${writeQuery({ text: says, status: "" })}`}
                  className="link flex min-h-9 items-center text-ink-2 touch:min-h-11"
                  aria-current={query.text === says ? "true" : undefined}
                  onClick={(event) => {
                    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                    event.preventDefault();
                    ask({ text: says, status: "" });
                  }}
                >
                  {says}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </search>
      <p role="status" className="mt-7 mb-2.5 type-dense font-semibold">
        {found.length === lines.length
          ? `All ${lines.length} causes`
          : `${found.length} of ${lines.length} ${lines.length === 1 ? "cause" : "causes"}`}
      </p>
      {found.length > 0 ? <CauseList found={found} /> : <NothingFound onClear={() => ask({ text: "", status: "" })} />}
    </>
  );
}

function StatusChip(props: {
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}) {
  return (
    <label
      className={clsx(
        "relative flex min-h-9 min-w-12 items-center justify-center rounded-control border border-line-strong bg-surface px-3 type-small tabular-nums transition-colors touch:min-h-11",
        "text-ink-2 hover:text-ink has-checked:border-ink has-checked:bg-ink has-checked:font-semibold has-checked:text-on-ink has-checked:forced-fill",
        "has-focus-visible:shadow-[0_0_0_3px_var(--sign)] has-focus-visible:outline-2 has-focus-visible:outline-offset-3 has-focus-visible:outline-ink",
      )}
    >
      <input
        type="radio"
        name="status"
        value={props.value}
        checked={props.checked}
        onChange={props.onChoose}
        className="absolute inset-0 cursor-pointer appearance-none focus-visible:shadow-none focus-visible:outline-none"
      />
      <span className="pointer-events-none">{props.label}</span>
    </label>
  );
}

function NothingFound({ onClear }: { readonly onClear: () => void }) {
  return (
    <div className="rounded-sheet border border-line bg-surface p-7 max-sm:rounded-[8px] max-sm:p-4">
      <p className="type-section">No cause holds all of these words</p>
      <p className="mt-1.5 mb-5 measure text-ink-2">
        Paste the whole error instead: it is read by its code, type and status first and by its words last. No key is
        needed, and nothing leaves the tab.
      </p>
      <div className="flex flex-wrap gap-3">
        <Button variant="way" href="/">
          Paste the error
        </Button>
        <div className="noscript:hidden">
          <Button onClick={onClear}>Show all causes</Button>
        </div>
      </div>
    </div>
  );
}
