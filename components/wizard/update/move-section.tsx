"use client";

import { MoveBody } from "#components/report/move-body.tsx";
import { wordMove } from "#components/report/word-move.ts";
import { Prose } from "#components/ui/prose.tsx";
import { SheetSection } from "#components/ui/sheet.tsx";
import type { RemedyId } from "#lib/engine/remedies/remedy-ids.ts";
import type { CorrectedCall } from "#lib/explain/corrected-call.ts";
import { sayText } from "#lib/explain/load-words.ts";
import type { About, Move, RemedyWords, SnippetLanguage } from "#lib/explain/words.ts";
import { fillLines, type Named } from "./filled-lines.ts";

/** What every move of a screen needs: the report it speaks of, what may be filled in, the language that is read. */
export type MoveContext = {
  readonly about: About;
  readonly named: Named;
  readonly language: SnippetLanguage;
  readonly onLanguage: (language: SnippetLanguage) => void;
  /** The person's own call with this remedy done, where the remedy is in the request. */
  readonly correctedFor: (remedy: RemedyId) => CorrectedCall | undefined;
};

/** One move, numbered where there are several. */
export function MoveSection({
  remedy,
  move,
  number,
  ...context
}: MoveContext & { readonly remedy: RemedyWords; readonly move: Move; readonly number: number | null }) {
  return (
    <SheetSection>
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-4 max-sm:grid-cols-1 max-sm:gap-y-3">
        {number === null ? null : (
          <span
            aria-hidden="true"
            className="grid size-8 place-items-center rounded-tag border-[1.5px] border-ink font-semibold"
          >
            {number}
          </span>
        )}
        <div className={number === null ? "col-span-full" : "min-w-0"}>
          <MoveOfRemedy remedy={remedy} move={move} heading="section" {...context} />
        </div>
      </div>
    </SheetSection>
  );
}

/** Another remedy, all of its moves, under one fold. */
export function OtherWay({ remedy, ...context }: MoveContext & { readonly remedy: RemedyWords }) {
  return (
    <div className="grid gap-6 pt-1 pb-3 pl-6.5 max-sm:pl-0">
      <p className="measure type-dense text-ink-2">
        <Prose text={sayText(remedy.sentence, context.about)} />
      </p>
      {remedy.moves.map((move) => (
        <MoveOfRemedy key={move.title} remedy={remedy} move={move} heading="part" {...context} />
      ))}
    </div>
  );
}

/** The move that shows lines shows the person's own ones, where there are any: the first that has code. */
function MoveOfRemedy({
  remedy,
  move,
  heading,
  about,
  named,
  language,
  onLanguage,
  correctedFor,
}: MoveContext & {
  readonly remedy: RemedyWords;
  readonly move: Move;
  readonly heading: "section" | "part";
}) {
  const shows = remedy.moves.find(({ code }) => code) === move;
  return (
    <MoveBody
      move={wordMove(move, about)}
      corrected={shows ? correctedFor(remedy.id) : undefined}
      language={language}
      onLanguage={onLanguage}
      fill={(lines) => fillLines(lines, named)}
      heading={heading}
    />
  );
}
