"use client";

import { CodeBlock } from "#components/ui/code-block.tsx";
import type { CorrectedCall } from "#lib/explain/corrected-call.ts";
import type { Snippet, SnippetLanguage } from "#lib/explain/words.ts";

export type CorrectedCodeProps = {
  readonly corrected: CorrectedCall;
  readonly snippet: Snippet;
  readonly language: SnippetLanguage;
  /** What this is, for those who hear it. */
  readonly label: string;
};

/** The person's own request with its change: their lines where they pasted some, and a request made from them else. */
export function CorrectedCode({ corrected, snippet, language, label }: CorrectedCodeProps) {
  const own = corrected.own && language === corrected.first;
  const says = [
    own ? "Your own lines." : corrected.own ? "Made from your call." : "The call that this run stood for.",
    ...(language === "claude-code" ? [] : ["The key is read from the environment."]),
    ...(corrected.gap ? ["Fill in what ends in “…”."] : []),
  ];
  return (
    <div className="grid gap-2">
      <CodeBlock label={label} lines={snippet.lines} copy={corrected.copy[language]} />
      <p className="type-small text-ink-3">{says.join(" ")}</p>
    </div>
  );
}
