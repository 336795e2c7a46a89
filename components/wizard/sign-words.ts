import type { Report, Role, Unproven } from "#lib/report/schema.ts";
import { sayText } from "#lib/explain/load-words.ts";
import type { Case } from "./load-case.ts";

export type WayOn = { readonly lead: string; readonly action: string; readonly to: "update" | "one-token" | "again" };
export type SignWords = { readonly title: string; readonly sentence: string; readonly way: WayOn | null };

/** Who acts, as it stands before the action on the yellow block. */
const FIXED_BY: Readonly<Record<Role, string>> = {
  you: "Fixed by you. Next:",
  "workspace-admin": "Fixed by a workspace admin. Next:",
  "org-admin": "Fixed by an organization admin. Next:",
  "primary-owner": "Fixed by the primary owner. Next:",
  billing: "Fixed by billing. Next:",
  "kms-owner": "Fixed by the encryption key’s owner. Next:",
  "network-it": "Fixed by your network team. Next:",
  "gateway-operator": "Fixed by the gateway’s operator. Next:",
  "server-operator": "Fixed by whoever runs this server. Next:",
  anthropic: "Fixed by Anthropic. Next:",
  nobody: "Nobody has to act. Next:",
};

const UNPROVEN_SAYS: Readonly<Record<Unproven, string>> = {
  credit: "credit",
  "contract-limit": "a contract’s limit",
  "encryption-key": "the encryption key",
  "user-profile": "a user profile’s billing",
  "batch-creation": "creating a batch",
  "file-upload": "uploading a file",
  "skill-creation": "creating a skill",
  "agent-work": "an agent at work",
  "admin-changes": "changing the organization",
};

/** What one real message settles; the rest would change something and is never tried. */
const SETTLED_BY_MESSAGE: ReadonlySet<Unproven> = new Set<Unproven>(["credit", "contract-limit", "encryption-key", "user-profile"]);

export function unprovenSays(unproven: readonly Unproven[]): string {
  const names = unproven.map((each) => UNPROVEN_SAYS[each]);
  const last = names.at(-1) ?? "";
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${last}` : last;
}

export function messageSettles(report: Report): boolean {
  return !report.asked.spendTokens && report.verdict.unproven.some((each) => SETTLED_BY_MESSAGE.has(each));
}

/** What stands on the sign of a report: what is so, in one sentence, and the one way on. */
export function signWords(report: Report, { main, fixBy, remedies }: Case): SignWords {
  const { status, unproven } = report.verdict;
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
    way: action ? { lead: fixBy ? FIXED_BY[fixBy] : "To settle it. Next:", action, to: "update" } : null,
  };
}

function clearWords(report: Report, unproven: readonly Unproven[]): SignWords {
  const allowed = report.probes.filter(({ outcome, group }) => outcome === "allowed" && group !== "service").length;
  if (unproven.length === 0) {
    return { title: "Everything you asked for works", sentence: `${allowed} calls were allowed, one real message among them. Nothing is left unproven.`, way: null };
  }
  const settles = messageSettles(report);
  return {
    title: "Nothing refused this key",
    sentence: `Not proven: ${unprovenSays(unproven)}. ${settles ? "One real message settles what it can." : "No call that changes nothing can show that."}`,
    way: settles ? { lead: "At most 1 output token. Next:", action: "Send one message", to: "one-token" } : null,
  };
}
