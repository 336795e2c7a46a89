import { TriangleAlert } from "lucide-react";
import { PathSign } from "#components/report/path-sign.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { PLACES } from "#lib/engine/remedies/places.ts";
import { ROLE_LABELS } from "#lib/explain/labels.ts";
import type { PageMessage, PageMove, PageRemedy } from "#lib/explain/pages/remedy-part.ts";
import { CodeTabs } from "./code-tabs.tsx";

/** One way out of a cause: its moves, and the message to whoever can act. */
export function Way({ remedy, level }: { readonly remedy: PageRemedy; readonly level: 3 | 4 }) {
  const numbered = remedy.moves.length > 1;
  return (
    <div className="grid gap-6">
      <p className="measure text-ink-2">
        <Prose text={remedy.sentence} />
      </p>
      <ol className="grid gap-7">
        {remedy.moves.map((move, index) => (
          <li
            key={move.title}
            className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-3 max-sm:grid-cols-1 max-sm:gap-y-2.5"
          >
            {numbered ? (
              <span
                aria-hidden="true"
                className="grid size-8 place-items-center rounded-tag border-[1.5px] border-ink font-semibold"
              >
                {index + 1}
              </span>
            ) : null}
            <div className={numbered ? "min-w-0" : "col-span-full min-w-0"}>
              <MoveText move={move} level={level} />
            </div>
          </li>
        ))}
      </ol>
      {remedy.message ? <MessageText message={remedy.message} /> : null}
    </div>
  );
}

function MoveText({ move, level }: { readonly move: PageMove; readonly level: 3 | 4 }) {
  const Heading = level === 3 ? "h3" : "h4";
  return (
    <div className="grid gap-3.5">
      <Heading className="leading-8 font-semibold">{move.title}</Heading>
      {move.place ? (
        <PathSign path={PLACES[move.place.id].path} url={PLACES[move.place.id].url} lookFor={move.place.lookFor} />
      ) : null}
      {move.say.map((text) => (
        <p key={text} className="measure type-dense leading-[22px] text-ink-2">
          <Prose text={text} />
        </p>
      ))}
      {move.code ? <CodeTabs code={move.code} title={move.title} /> : null}
      {move.caution ? (
        <p className="grid measure grid-cols-[18px_minmax(0,1fr)] gap-x-2.5 type-dense leading-[22px]">
          <TriangleAlert aria-hidden="true" size={17} strokeWidth={1.8} className="mt-0.5 text-yield" />
          <span>
            <Prose text={move.caution} />
          </span>
        </p>
      ) : null}
    </div>
  );
}

const MARKS = /[`*]/g;

function MessageText({ message }: { readonly message: PageMessage }) {
  const text = [message.subject, ...message.paragraphs].join("\n\n").replace(MARKS, "");
  return (
    <Disclosure summary={`A message to send: ${ROLE_LABELS[message.to]}`}>
      <div className="rounded-control border border-line">
        <p className="border-b border-line px-3.5 py-2.5 type-small font-semibold">{message.subject}</p>
        <div className="flex flex-col gap-2.5 px-3.5 py-3.5 type-dense leading-5.5">
          {message.paragraphs.map((paragraph) => (
            <p key={paragraph}>
              <Prose text={paragraph} />
            </p>
          ))}
        </div>
      </div>
      <div className="mt-3 noscript:hidden" data-screen-only>
        <CopyButton text={text} label="Copy message" size="sm" />
      </div>
    </Disclosure>
  );
}
