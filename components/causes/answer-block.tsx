import { clsx } from "clsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Prose } from "#components/ui/prose.tsx";
import type { KnownAnswer } from "#lib/engine/api/known-answers.ts";
import { answerBody, answerNotes, answerText, SURFACE_LABELS } from "#lib/explain/pages/answer-body.ts";
import { variantAnchor } from "./sections.ts";
import { SourceLink } from "./source-link.tsx";

/** One answer as it arrives, with what decides marked, what is known of it, and where it is written down. */
export function AnswerBlock(props: { readonly answer: KnownAnswer; readonly variantTitle?: string | undefined }) {
  const { answer, variantTitle } = props;
  const notes = answerNotes(answer);
  return (
    <figure id={`answer-${answer.id}`}>
      <figcaption className="mb-2 flex flex-wrap items-baseline gap-x-3 gap-y-1 type-small">
        <span className="font-semibold">{SURFACE_LABELS[answer.surface]}</span>
        {answer.variant && variantTitle ? (
          <a href={`#${variantAnchor(answer.variant)}`} className="link text-ink-2">
            {variantTitle}
          </a>
        ) : null}
        <span className={clsx(answer.confidence === "reported" ? "text-ink-2" : "text-ink-3")}>
          {answer.confidence === "reported" ? "reported by users" : "official"}
        </span>
      </figcaption>
      <div className="relative rounded-control bg-sunken dark:border dark:border-line">
        <pre className="rounded-control px-4 py-3.5 leading-6 whitespace-pre-wrap text-ink-2 max-sm:px-3 max-sm:pb-1">
          <code>
            {answerBody(answer).map((line, index) => (
              <span
                // biome-ignore lint/suspicious/noArrayIndexKey: a line's place is its identity
                key={index}
                className={clsx("block min-h-6 [overflow-wrap:anywhere]", index === 0 && "sm:pr-11")}
              >
                {line.map(({ text, decisive }, at) =>
                  decisive ? (
                    <mark
                      // biome-ignore lint/suspicious/noArrayIndexKey: a piece's place is its identity
                      key={at}
                      className="box-decoration-clone bg-mark-line px-1 py-0.5 font-medium text-ink forced-fill print:underline"
                    >
                      {text}
                    </mark>
                  ) : (
                    text
                  ),
                )}
              </span>
            ))}
          </code>
        </pre>
        <div
          data-screen-only
          className="absolute top-1.5 right-1.5 max-sm:static max-sm:flex max-sm:justify-end max-sm:px-1.5 max-sm:pb-1.5 noscript:hidden"
        >
          <CopyButton text={answerText(answer)} label="Copy this answer" iconOnly size="sm" />
        </div>
      </div>
      <p className="mt-2 measure type-small text-ink-3">
        {notes.map((note) => (
          <span key={note}>
            <Prose text={note} />{" "}
          </span>
        ))}
        <SourceLink url={answer.source} />, read {answer.verified}.
      </p>
    </figure>
  );
}
