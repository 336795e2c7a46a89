import type { Case } from "#components/wizard/load-case.ts";
import { ROLE_LABELS, VERDICT_LABELS } from "#lib/explain/labels.ts";
import { sayText } from "#lib/explain/load-words.ts";
import type { Report, Role } from "#lib/report/schema.ts";
import { sayUntil } from "./expiry.ts";
import type { WalkLink } from "./walk-link.ts";

export type LinkMessage = {
  /** "Workspace admin". */
  readonly to: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
};

type Linked = Pick<WalkLink, "url" | "expiresAt" | "include" | "takesRequests" | "kind">;

/** A short message to send a link with. `found` is worded from the report as the link shows it. */
export function linkMessage({ main }: Case, shown: Report, link: Linked): LinkMessage {
  const verdict = VERDICT_LABELS[shown.verdict.status];
  const result = main && shown.verdict.status !== "clear" ? `${verdict}: ${main.words.title}` : verdict;
  return {
    to: "Anyone with the link can open it",
    subject: `${link.kind === "sample" ? "Sample of a" : "A"} Claude API check: ${result}`,
    paragraphs: [
      link.kind === "pasted"
        ? `The error text of our call to the Claude API reads as: **${result}**.`
        : `The checks of our calls to the Claude API say: **${result}**.`,
      ...ofOrigin(link),
      `${whatIsThere(link)}: ${link.url}`,
      `The page can be opened until ${sayUntil(link.expiresAt)}. There is no key in it.`,
    ],
  };
}

/**
 * The remedy's message to whoever can act, with the link to their steps; undefined where the remedy has none. `found`
 * is worded from the report as the link shows it, so nothing that was left out can stand here.
 */
export function handOffMessage({ main, remedies: [remedy], fixBy }: Case, link: Linked): LinkMessage | undefined {
  if (!main || !remedy?.message) return undefined;
  const { to, subject, paragraphs } = remedy.message;
  return {
    to: ROLE_LABELS[fixBy === "server-operator" ? fixBy : to],
    subject,
    paragraphs: [
      ...paragraphs.map((say) => sayText(say, main.about)),
      `The steps, and ${startSmall(whatIsThere(link))}: ${link.url}#${partOf(to, fixBy)}`,
      ...ofOrigin(link),
      ...(link.takesRequests
        ? ["When it is done, press “Done, please retest” there. We see it at once; you need no account."]
        : []),
      `The page can be opened until ${sayUntil(link.expiresAt)}.`,
    ],
  };
}

/** Where the page has the part of whoever gets the message: the steps are theirs, or somebody else's who asks them. */
function partOf(to: Role, fixBy: Role | null): "steps" | "asked" {
  return fixBy === "you" && to !== "you" ? "asked" : "steps";
}

/** Where no run with a key stands behind it, the message says so as the link does. */
function ofOrigin({ kind }: Linked): readonly string[] {
  if (kind === "sample") return ["This is a sample: a stand-in answered, not the API."];
  return kind === "pasted" ? ["It was read from an error text, not from a run with a key."] : [];
}

function whatIsThere({ include }: Linked): string {
  return include.requestIds ? "What was checked, with times and request ids" : "What was checked, and when";
}

const startSmall = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
