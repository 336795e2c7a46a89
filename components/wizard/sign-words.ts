import type { VerdictKicker } from "#components/report/sign.tsx";
import { CAUSES } from "#lib/engine/causes/register.ts";
import { ROLE_PHRASES, TASK_LABELS, UNPROVEN_LABELS } from "#lib/explain/labels.ts";
import { sayText } from "#lib/explain/load-words.ts";
import type { Report, Role, Unproven } from "#lib/report/schema.ts";
import { inTheWay, quietChecks } from "./deciding-checks.ts";
import type { Case } from "./load-case.ts";
import { MESSAGE_BOUND, MESSAGE_LEAD } from "./spent-words.ts";
import { titleInSentence } from "./title-words.ts";

export type WayWords = {
  readonly lead: string;
  readonly action: string;
  readonly to: "update" | "one-token" | "again";
};
export type SignWords = { readonly title: string; readonly sentence: string; readonly way: WayWords | null };

/** What one real message settles; the rest would change something and is never tried. */
const SETTLED_BY_MESSAGE: ReadonlySet<Unproven> = new Set<Unproven>([
  "credit",
  "contract-limit",
  "encryption-key",
  "user-profile",
]);

/** What stands over the sign in place of the verdict's word, where another word says more. */
export function signKicker(
  report: Report,
  { fixBy }: Pick<Case, "fixBy">,
  nothingSent: boolean,
): VerdictKicker | undefined {
  if (nothingSent) return "Not sent";
  return fixBy === "nobody" && report.verdict.status !== "clear" ? "Wait" : undefined;
}

/** More than these are counted on the sign; the whole list stands below it. */
const NAMED_AT_MOST = 4;

/** Who acts: "Fixed by a workspace admin". */
export function whoSays(fixBy: Role | null): string {
  if (fixBy === null) return "To settle it";
  return fixBy === "nobody" ? "Nobody has to act" : `Fixed by ${ROLE_PHRASES[fixBy]}`;
}

/** Who acts, as it stands before the action on the yellow block. */
export function leadSays(fixBy: Role | null): string {
  return `${whoSays(fixBy)}. Next:`;
}

export function unprovenSays(unproven: readonly Unproven[]): string {
  const names = unproven.map((each) => UNPROVEN_LABELS[each]);
  if (names.length > NAMED_AT_MOST) return `${names.slice(0, 3).join(", ")} and ${names.length - 3} more`;
  return listed(names);
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${last}` : last;
}

/** True where one real message would show more than was shown. */
export function messageSettles(report: Report): boolean {
  return (
    !report.asked.spendTokens &&
    report.asked.tasks.includes("messages") &&
    report.verdict.unproven.some((each) => SETTLED_BY_MESSAGE.has(each))
  );
}

/**
 * What stands on the sign of a report: what is so, in one sentence, and the one way on.
 *
 * @param settled true when this run passed with what an earlier one lacked: the test has the change, the program not yet.
 */
export function signWords(
  report: Report,
  { main, fixBy, remedies }: Pick<Case, "main" | "fixBy" | "remedies">,
  settled = false,
): SignWords {
  const { status, unproven } = report.verdict;
  if (status === "clear" && settled && main && remedies[0]) {
    return {
      title: `Confirmed: ${titleInSentence(main.words.title)}`,
      sentence: "With that change the API refused nothing here. Now your program has to make it too.",
      way: { lead: leadSays(fixBy), action: remedies[0].action, to: "update" },
    };
  }
  if (status === "clear" && main?.finding.evidence.includes("pasted")) {
    const { title } = clearWords(report, unproven);
    return {
      title,
      sentence: CAUSES[main.finding.cause].aboutPlace
        ? sayText(main.words.sentence, main.about)
        : `Your text was refused: ${titleInSentence(main.words.title)}. The same calls are open with this key, so the program sends another key, or something more.`,
      way: remedies[0] ? { lead: leadSays(fixBy), action: remedies[0].action, to: "update" } : null,
    };
  }
  if (status === "clear") return clearWords(report, unproven);
  if (!main) {
    return {
      title: "Nothing here decides it",
      sentence: "No check got an answer that tells anything about the key.",
      way: { lead: "To settle it. Next:", action: "Ask again", to: "again" },
    };
  }
  const action = remedies[0]?.action;
  return {
    title: main.words.title,
    sentence: sayText(main.words.sentence, main.about),
    way: action ? { lead: leadSays(fixBy), action, to: "update" } : null,
  };
}

function clearWords(report: Report, unproven: readonly Unproven[]): SignWords {
  const allowed = report.probes.filter(({ outcome, group }) => outcome === "allowed" && group !== "service").length;
  if (unproven.length === 0) {
    return {
      title: "Everything you asked for works",
      sentence: `${allowed} calls were allowed, one real message among them. Nothing is left unproven.`,
      way: null,
    };
  }
  const settles = messageSettles(report);
  const all = unproven.every((each) => SETTLED_BY_MESSAGE.has(each));
  const more = settles
    ? `One real message settles ${all ? "it" : "part of it"}: ${MESSAGE_BOUND.toLowerCase()}.`
    : "Only a call that changes something could show it.";
  return {
    ...openSays(report, `Not proven: ${unprovenSays(unproven)}. ${more}`),
    way: settles ? { lead: MESSAGE_LEAD, action: "Send one message", to: "one-token" } : null,
  };
}

/** A call for comparison may be refused beside tasks that are open; then "nothing refused" would be false. */
function openSays(report: Report, rest: string): Pick<SignWords, "title" | "sentence"> {
  const quiet = quietChecks(report);
  const beside = report.probes.filter(({ id, outcome }) => quiet.has(id) && inTheWay(outcome) !== null).length;
  if (beside === 0) return { title: "Nothing refused this key", sentence: rest };
  const tasks = listed(report.verdict.tasks.map(({ id }) => TASK_LABELS[id]));
  const calls =
    beside === 1
      ? "One call beside it was not allowed and counts"
      : `${beside} calls beside it were not allowed and count`;
  return { title: "What you asked for is open", sentence: `Open: ${tasks}. ${calls} neither way. ${rest}` };
}
