import type { RemedyId } from "#lib/engine/remedies/remedy-ids.ts";
import type { Role } from "#lib/report/schema.ts";

/** Remedies that end with another key in the program. */
const ANOTHER_KEY: ReadonlySet<RemedyId> = new Set<RemedyId>([
  "paste-clean-key",
  "set-key-where-program-runs",
  "use-claude-console-key",
  "create-new-key",
  "sign-in-again",
  "use-ordinary-key",
  "use-admin-key",
  "create-key-for-one-workspace",
  "create-key-with-scope",
  "use-key-of-owning-workspace",
  "use-key-of-active-organization",
  "use-other-products-key",
]);

/** Remedies that change a setting, a balance or a network, and nothing that the program sends. */
const OUTSIDE: ReadonlySet<RemedyId> = new Set<RemedyId>([
  "compare-key-with-console",
  "enable-key-again",
  "turn-on-api-key-auth",
  "ask-to-join-workspace",
  "widen-federation-rule",
  "ask-for-role",
  "authorize-profile-billing",
  "appeal-hold",
  "change-workspace-policy",
  "turn-on-feature",
  "ask-account-team",
  "turn-on-data-retention",
  "restore-encryption-key",
  "add-credit",
  "fix-payment",
  "ask-linked-organization",
  "raise-spend-limit",
  "request-higher-tier",
  "allow-address",
  "let-api-host-through",
  "check-connection",
  "ask-gateway-operator",
  "ask-other-provider",
  "wait-and-retest",
  "send-support-pack",
  "answer-one-question",
]);

export function endsWithAnotherKey(remedy: RemedyId): boolean {
  return ANOTHER_KEY.has(remedy);
}

/** Whether the program itself has to carry the change. */
export function changesProgram(remedy: RemedyId | undefined, fixBy: Role | null): boolean {
  if (remedy === undefined) return false;
  return ANOTHER_KEY.has(remedy) || (fixBy === "you" && !OUTSIDE.has(remedy));
}
