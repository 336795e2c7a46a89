import type { CauseId } from "#lib/report/cause-ids.ts";
import type { Answer, Scored } from "./score-texts.ts";
import { type Interval, wilson } from "./wilson.ts";

export type Share = { readonly hits: number; readonly of: number };
export type Group = Share & { readonly name: string };
export type Confusion = { readonly expected: CauseId; readonly got: Answer; readonly ids: readonly string[] };

export type Tally = {
  readonly n: number;
  /** First finding is the label or one of its alternatives. */
  readonly top1: Share & { readonly interval: Interval };
  /** First finding is the label itself. */
  readonly strict: Share & { readonly interval: Interval };
  /** Ids of texts whose first finding is confirmed and neither the label nor an alternative. */
  readonly wrongAndConfirmed: readonly string[];
  /** No finding, or `unknown`; `hits` are those labelled so. */
  readonly undecided: Share;
  readonly causes: readonly Group[];
  /** What was taken for what, the most frequent first, then by name. */
  readonly confusion: readonly Confusion[];
  readonly shapes: readonly Group[];
  /** A surface's name before any bracket: `continue (openrouter)` counts as `continue`. */
  readonly surfaces: readonly Group[];
};

/** Counts what was scored. Groups are sorted by size, then by name. */
export function tally(scored: readonly Scored[]): Tally {
  const undecided = scored.filter(({ got }) => got === "no finding" || got === "unknown");
  return {
    n: scored.length,
    top1: shareOf(scored, ({ isRight }) => isRight),
    strict: shareOf(scored, ({ isLabel }) => isLabel),
    wrongAndConfirmed: scored
      .filter(({ isRight, confidence }) => !isRight && confidence === "confirmed")
      .map(({ labelled }) => labelled.id),
    undecided: { hits: undecided.filter(({ isRight }) => isRight).length, of: undecided.length },
    causes: groups(scored, ({ labelled }) => labelled.cause),
    confusion: confusionOf(scored),
    shapes: groups(scored, ({ labelled }) => labelled.shape),
    surfaces: groups(scored, ({ labelled }) => labelled.surface.replace(/ *\(.*$/, "") || labelled.surface),
  };
}

function shareOf(scored: readonly Scored[], is: (one: Scored) => boolean): Share & { interval: Interval } {
  const hits = scored.filter(is).length;
  return { hits, of: scored.length, interval: wilson(hits, scored.length) };
}

function groups(scored: readonly Scored[], nameOf: (one: Scored) => string): readonly Group[] {
  return [...groupBy(scored, nameOf)]
    .map(([name, members]) => ({ name, hits: members.filter(({ isRight }) => isRight).length, of: members.length }))
    .sort((a, b) => b.of - a.of || a.name.localeCompare(b.name));
}

function confusionOf(scored: readonly Scored[]): readonly Confusion[] {
  const wrong = scored.filter(({ isRight }) => !isRight);
  return [...groupBy(wrong, ({ labelled, got }) => `${labelled.cause} ${got}`)]
    .flatMap(([, [first, ...rest]]) =>
      first
        ? [
            {
              expected: first.labelled.cause,
              got: first.got,
              ids: [first, ...rest].map(({ labelled }) => labelled.id),
            },
          ]
        : [],
    )
    .sort((a, b) => b.ids.length - a.ids.length || a.expected.localeCompare(b.expected) || a.got.localeCompare(b.got));
}

function groupBy(scored: readonly Scored[], nameOf: (one: Scored) => string): Map<string, Scored[]> {
  const found = new Map<string, Scored[]>();
  for (const one of scored) found.set(nameOf(one), [...(found.get(nameOf(one)) ?? []), one]);
  return found;
}
