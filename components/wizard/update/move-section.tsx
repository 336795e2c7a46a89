"use client";

import { TriangleAlert } from "lucide-react";
import { ColumnSketch } from "#components/report/column-sketch.tsx";
import { CorrectedCode } from "#components/report/corrected-call.tsx";
import { PathSign } from "#components/report/path-sign.tsx";
import { Question } from "#components/report/question.tsx";
import { CodeBlock } from "#components/ui/code-block.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { SheetSection } from "#components/ui/sheet.tsx";
import { PLACES } from "#lib/engine/remedies/places.ts";
import type { RemedyId } from "#lib/engine/remedies/remedy-ids.ts";
import type { CorrectedCall } from "#lib/explain/corrected-call.ts";
import { sayText } from "#lib/explain/load-words.ts";
import type { About, Move, RemedyWords, SnippetLanguage } from "#lib/explain/words.ts";
import { fillLines, type Named } from "./filled-lines.ts";

const LANGUAGES: readonly { readonly value: SnippetLanguage; readonly label: string }[] = [
  { value: "curl", label: "curl" },
  { value: "python", label: "Python" },
  { value: "typescript", label: "TypeScript" },
  { value: "claude-code", label: "Claude Code" },
];

const ID_COLUMN = "Column “ID”";

/** What every move of a screen needs: the report it speaks of, what may be filled in, the language that is read. */
export type MoveContext = {
  readonly about: About;
  readonly named: Named;
  readonly language: SnippetLanguage;
  readonly onLanguage: (language: SnippetLanguage) => void;
  /** The person's own call with this remedy done, where the remedy is in the request. */
  readonly correctedFor: (remedy: RemedyId) => CorrectedCall | undefined;
};

/** The move that shows lines shows the person's own ones, where there are any: the first that has code. */
function ownIn(remedy: RemedyWords, move: Move, { correctedFor }: MoveContext): CorrectedCall | undefined {
  return remedy.moves.find(({ code }) => code) === move ? correctedFor(remedy.id) : undefined;
}

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
          <MoveBody move={move} corrected={ownIn(remedy, move, context)} {...context} heading />
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
        <MoveBody key={move.title} move={move} corrected={ownIn(remedy, move, context)} {...context} heading={false} />
      ))}
    </div>
  );
}

function MoveBody({
  move,
  corrected,
  about,
  named,
  language,
  onLanguage,
  heading,
}: MoveContext & {
  readonly move: Move;
  readonly corrected: CorrectedCall | undefined;
  readonly heading: boolean;
}) {
  const code = { ...move.code, ...corrected?.code };
  const languages = LANGUAGES.filter(({ value }) => code[value]);
  const chosen = languages.find(({ value }) => value === language) ?? languages[0];
  const snippet = chosen ? code[chosen.value] : undefined;
  const Heading = heading ? "h2" : "h3";
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <Heading className={heading ? "type-section leading-8" : "font-semibold"}>{move.title}</Heading>
        {chosen && languages.length > 1 ? (
          <Segmented label="Language" options={languages} value={chosen.value} onChange={onLanguage} />
        ) : null}
      </div>
      {move.question ? <Question asked={move.question(about)} saidAbove /> : null}
      {move.place ? <Place place={move.place} /> : null}
      {move.say
        .map((say) => sayText(say, about))
        .map((text) => (
          <p key={text} className="measure type-dense leading-[22px] text-ink-2">
            <Prose text={text} />
          </p>
        ))}
      {corrected && snippet && chosen && corrected.code[chosen.value] ? (
        <CorrectedCode
          corrected={corrected}
          snippet={snippet}
          language={chosen.value}
          label={`${chosen.label}: ${move.title}`}
        />
      ) : snippet && chosen ? (
        <CodeBlock label={`${chosen.label}: ${move.title}`} lines={fillLines(snippet.lines, named)} />
      ) : null}
      {move.caution ? (
        <p className="grid grid-cols-[18px_minmax(0,1fr)] gap-x-2.5 type-dense leading-[22px]">
          <TriangleAlert aria-hidden="true" size={17} strokeWidth={1.8} className="mt-0.5 text-yield" />
          <span>
            <Prose text={sayText(move.caution, about)} />
          </span>
        </p>
      ) : null}
    </div>
  );
}

function Place({ place: { id, lookFor } }: { readonly place: NonNullable<Move["place"]> }) {
  const { path, url } = PLACES[id];
  return (
    <div className="grid gap-3">
      <PathSign path={path} lookFor={lookFor} url={url} />
      {id === "workspaces" && lookFor === ID_COLUMN ? (
        <ColumnSketch column="ID" cells={["wrkspc_01Hx…", "wrkspc_01Kd…"]} />
      ) : null}
    </div>
  );
}
