"use client";

import { type ReactNode, useState } from "react";
import { messageText } from "#components/report/message-text.ts";
import { MoveBody } from "#components/report/move-body.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { SheetSection } from "#components/ui/sheet.tsx";
import type { SnippetLanguage } from "#lib/explain/words.ts";
import { Moment } from "./moment.tsx";
import type { WordedCause, WordedSteps } from "./worded-shared.ts";

export type StepsSectionProps = {
  readonly steps: WordedSteps;
  readonly cause: WordedCause | undefined;
  /** The last step: say that it is done. */
  readonly done?: ReactNode;
};

/** What whoever can act has to do, first on the page; `#steps` leads here, `#asked` to the part of somebody who is asked. */
export function StepsSection({ steps, cause, done }: StepsSectionProps) {
  const [language, setLanguage] = useState<SnippetLanguage>("curl");
  const message = steps.asker ? undefined : steps.message;
  // Of two people who may have acted, both find it below their part.
  const doneLast = Boolean(done) && message !== undefined;
  const alone = steps.moves.length === 1 && (!done || doneLast);
  return (
    <SheetSection>
      <div className="border-b border-ink pb-4">
        <h2 id="steps" tabIndex={-1} className="type-section">
          {steps.heading}
        </h2>
        <p className="measure mt-1 type-dense text-ink-2">
          <span className="font-semibold text-ink">{withStop(steps.headline)}</span> <Prose text={steps.sentence} />
        </p>
        {steps.until ? (
          <p className="mt-1 type-dense text-ink-2">
            The API named the moment it clears: <Moment iso={steps.until} form="second" />.
          </p>
        ) : null}
      </div>
      <ol>
        {steps.moves.map((move, index) => (
          <Step key={move.title} number={alone ? null : index + 1}>
            <MoveBody move={move} language={language} onLanguage={setLanguage} heading="part" />
          </Step>
        ))}
        {done && !doneLast ? (
          <Step number={steps.moves.length + 1} screenOnly>
            {done}
          </Step>
        ) : null}
      </ol>
      {steps.asker ? <AskerPart asker={steps.asker} message={steps.message} /> : null}
      {message ? <MessagePart message={message} /> : null}
      {doneLast ? (
        <div data-screen-only className="mt-5 border-t border-line pt-5">
          {done}
        </div>
      ) : null}
      {steps.otherWays && cause ? (
        <p data-screen-only className="mt-4 type-dense text-ink-2">
          There are other ways.{" "}
          <a className="link" href={`/causes/${cause.id}`}>
            They stand on the page of this cause
          </a>
        </p>
      ) : null}
    </SheetSection>
  );
}

function MessagePart({ message }: { readonly message: NonNullable<WordedSteps["message"]> }) {
  return (
    <div className="mt-2 border-t border-line pt-5">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div>
          <h3 id="asked" tabIndex={-1} className="font-semibold">
            {message.heading}
          </h3>
          <p className="type-label text-ink-3">In the words of whoever makes the calls:</p>
        </div>
        <CopyButton size="sm" label="Copy the message" iconOnly text={messageText(message, "email")} />
      </div>
      <div className="mt-2 grid gap-2.5">
        {message.paragraphs.map((paragraph) => (
          <p key={paragraph} className="measure type-dense text-ink-2">
            <Prose text={paragraph} />
          </p>
        ))}
      </div>
    </div>
  );
}

/** For whoever makes the calls and opens their own link: what to find out, and the message to send. */
function AskerPart(props: {
  readonly asker: NonNullable<WordedSteps["asker"]>;
  readonly message: WordedSteps["message"] | undefined;
}) {
  const { asker, message } = props;
  return (
    <div className="mt-2 border-t border-line pt-5">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h3 className="font-semibold">If you make the calls</h3>
        {message ? <CopyButton size="sm" label="Copy the message" text={messageText(message, "email")} /> : null}
      </div>
      <p className="measure mt-1 type-dense text-ink-2">
        <span className="font-semibold text-ink">{withStop(asker.headline)}</span> <Prose text={asker.sentence} />
      </p>
      <ul className="mt-3 grid gap-4">
        {asker.moves.map(({ title, say }) => (
          <li key={title}>
            <h4 className="type-dense font-semibold">{title}</h4>
            {say.map((text) => (
              <p key={text} className="measure mt-1 type-dense text-ink-2">
                <Prose text={text} />
              </p>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Step(props: {
  readonly number: number | null;
  /** Not on paper, where nothing can be pressed. */
  readonly screenOnly?: boolean;
  readonly children: ReactNode;
}) {
  const { number, screenOnly, children } = props;
  return (
    <li
      data-screen-only={screenOnly ? "" : undefined}
      className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2 border-line py-4 not-first:border-t last:pb-0 max-sm:grid-cols-1"
    >
      {number === null ? null : (
        <span
          aria-hidden="true"
          className="grid size-8 place-items-center rounded-tag border-[1.5px] border-ink font-semibold"
        >
          {number}
        </span>
      )}
      <div className={number === null ? "col-span-full" : "min-w-0 sm:pt-0.5"}>{children}</div>
    </li>
  );
}

/** A headline may be a question. */
function withStop(headline: string): string {
  return /[.?]$/.test(headline) ? headline : `${headline}.`;
}
