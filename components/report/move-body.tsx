"use client";

import { TriangleAlert } from "lucide-react";
import { CodeBlock } from "#components/ui/code-block.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import type { CorrectedCall } from "#lib/explain/corrected-call.ts";
import type { Snippet, SnippetLanguage } from "#lib/explain/words.ts";
import { ColumnSketch } from "./column-sketch.tsx";
import { CorrectedCode } from "./corrected-call.tsx";
import { PathSign } from "./path-sign.tsx";
import { Question } from "./question.tsx";
import type { WordedMove, WordedPlace } from "./word-move.ts";

const LANGUAGES: readonly { readonly value: SnippetLanguage; readonly label: string }[] = [
  { value: "curl", label: "curl" },
  { value: "python", label: "Python" },
  { value: "typescript", label: "TypeScript" },
  { value: "claude-code", label: "Claude Code" },
];

export type MoveBodyProps = {
  readonly move: WordedMove;
  /** The person's own call with this move done; its lines stand in place of the usual ones. */
  readonly corrected?: CorrectedCall | undefined;
  readonly language: SnippetLanguage;
  readonly onLanguage: (language: SnippetLanguage) => void;
  /** Fills in what is known in place of the gaps. */
  readonly fill?: ((lines: Snippet["lines"]) => Snippet["lines"]) | undefined;
  readonly heading: "section" | "part";
};

/** One move: what to do, where, the lines to change, and what to mind. */
export function MoveBody({ move, corrected, language, onLanguage, fill, heading }: MoveBodyProps) {
  const code = { ...move.code, ...corrected?.code };
  const languages = LANGUAGES.filter(({ value }) => code[value]);
  const chosen = languages.find(({ value }) => value === language) ?? languages[0];
  const snippet = chosen ? code[chosen.value] : undefined;
  const Heading = heading === "section" ? "h2" : "h3";
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <Heading className={heading === "section" ? "type-section leading-8" : "font-semibold"}>{move.title}</Heading>
        {chosen && languages.length > 1 ? (
          <Segmented label="Language" options={languages} value={chosen.value} onChange={onLanguage} />
        ) : null}
      </div>
      {move.question ? <Question asked={move.question} saidAbove /> : null}
      {move.place ? <Place place={move.place} /> : null}
      {move.say.map((text) => (
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
        <CodeBlock label={`${chosen.label}: ${move.title}`} lines={fill ? fill(snippet.lines) : snippet.lines} />
      ) : null}
      {move.caution ? (
        <p className="grid grid-cols-[18px_minmax(0,1fr)] gap-x-2.5 type-dense leading-[22px]">
          <TriangleAlert aria-hidden="true" size={17} strokeWidth={1.8} className="mt-0.5 text-yield" />
          <span>
            <Prose text={move.caution} />
          </span>
        </p>
      ) : null}
    </div>
  );
}

function Place({ place: { path, url, lookFor, idColumn } }: { readonly place: WordedPlace }) {
  return (
    <div className="grid gap-3">
      <PathSign path={path} lookFor={lookFor} url={url} />
      {idColumn ? <ColumnSketch column="ID" cells={["wrkspc_01Hx…", "wrkspc_01Kd…"]} /> : null}
    </div>
  );
}
