import type { Case } from "#components/wizard/load-case.ts";
import { leadSays, messageSettles, signWords, unprovenSays } from "#components/wizard/sign-words.ts";
import { MESSAGE_BOUND, MESSAGE_LEAD } from "#components/wizard/spent-words.ts";
import { looksOpen } from "#lib/report/same-test.ts";
import type { Report } from "#lib/report/schema.ts";
import { flippedSays, greenSays, type Retest } from "./retest-words.ts";

export type RetestSignWords = {
  readonly title: string;
  readonly sentence: string;
  readonly way: {
    readonly lead: string;
    readonly action: string;
    readonly to: "one-token" | "update" | "review";
  } | null;
};

type Compared = {
  readonly before: Report;
  /** The report that Update speaks of. */
  readonly reviewed: Report;
  readonly after: Report;
  readonly retest: Retest;
  readonly found: Pick<Case, "main" | "fixBy" | "remedies">;
};

/** What stands on the sign after a retest: the way to green where it was earned, else what is so and what to do. */
export function retestSign({ before, reviewed, after, retest, found }: Compared): RetestSignWords {
  const { status, unproven } = after.verdict;
  const green = status === "clear";
  const earned = greenSays(before, after, retest);
  const settles = green && messageSettles(after) ? ` One message would show more: ${MESSAGE_BOUND.toLowerCase()}.` : "";
  const notProven = unproven.length > 0 ? `Not proven: ${unprovenSays(unproven)}.${settles}` : "";
  const way = green ? clearWay(after) : blockedWay(reviewed, after, found);
  if (earned) return { title: earned, sentence: notProven || flippedSays(retest), way };
  if (looksOpen(before, after)) return { title: "Looks open. One message proves it.", sentence: notProven, way };
  const { title } = signWords(after, found);
  return { title, sentence: green && notProven ? `${flippedSays(retest)} ${notProven}` : flippedSays(retest), way };
}

function clearWay(after: Report): RetestSignWords["way"] {
  return messageSettles(after) ? { lead: MESSAGE_LEAD, action: "Send one message", to: "one-token" } : null;
}

/** The cause's own action again while it is the same cause; a new one is reviewed first. */
function blockedWay(reviewed: Report, after: Report, { main, fixBy, remedies }: Compared["found"]) {
  const [remedy] = remedies;
  if (!main || !remedy) return null;
  return sameCause(reviewed, after)
    ? ({ lead: leadSays(fixBy), action: remedy.action, to: "update" } as const)
    : ({ lead: "Another cause now. Next:", action: "Review it", to: "review" } as const);
}

function sameCause(before: Report, after: Report): boolean {
  const [was, is] = [before.findings[0], after.findings[0]];
  return was?.cause === is?.cause && was?.variant === is?.variant;
}
