import type { RemedyId } from "./remedy-ids.ts";

/**
 * What differs once a remedy is done: the key, the workspace header, the model, something else of the program's own
 * request, or a setting, a balance, a network or a moment outside of all that is sent.
 */
export type Changed = "key" | "workspace" | "model" | "request" | "outside";

const CHANGED: Readonly<Record<RemedyId, Changed>> = {
  "paste-clean-key": "key",
  "set-key-where-program-runs": "key",
  "use-claude-console-key": "key",
  "compare-key-with-console": "key",
  "create-new-key": "key",
  "enable-key-again": "outside",
  "sign-in-again": "key",
  "use-ordinary-key": "key",
  "use-admin-key": "key",
  "turn-on-api-key-auth": "outside",
  "send-workspace-header": "workspace",
  "create-key-for-one-workspace": "key",
  "correct-workspace-id": "workspace",
  "ask-to-join-workspace": "outside",
  "leave-out-workspace-header": "workspace",
  "create-key-with-scope": "key",
  "widen-federation-rule": "outside",
  "ask-for-role": "outside",
  "use-key-of-owning-workspace": "key",
  "authorize-profile-billing": "outside",
  "use-key-of-active-organization": "key",
  "appeal-hold": "outside",
  "change-workspace-policy": "outside",
  "use-other-products-key": "key",
  "turn-on-feature": "outside",
  "leave-out-feature": "request",
  "ask-account-team": "outside",
  "turn-on-data-retention": "outside",
  "choose-allowed-geography": "request",
  "restore-encryption-key": "outside",
  "add-credit": "outside",
  "fix-payment": "outside",
  "ask-linked-organization": "outside",
  "raise-spend-limit": "outside",
  "request-higher-tier": "outside",
  "change-model": "model",
  "send-user-profile-header": "request",
  "send-beta-header": "request",
  "leave-out-beta-header": "request",
  "call-from-backend": "request",
  "call-from-supported-network": "outside",
  "allow-address": "outside",
  "let-api-host-through": "outside",
  "check-connection": "outside",
  "ask-gateway-operator": "outside",
  "ask-other-provider": "outside",
  "wait-and-retest": "outside",
  "send-support-pack": "outside",
  "make-request-smaller": "request",
  "correct-request": "request",
  "update-client": "request",
  "answer-one-question": "outside",
};

/** What this remedy changes; without one, nothing that is sent. */
export function changedBy(remedy: RemedyId | undefined): Changed {
  return remedy === undefined ? "outside" : CHANGED[remedy];
}
