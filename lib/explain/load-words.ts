import type { RemedyId } from "#lib/engine/remedies/remedy-ids.ts";
import type { CauseId } from "#lib/report/cause-ids.ts";
import type { About, CauseWords, RemedyWords, Say } from "./words.ts";

/** One importer a cause, so that a page loads the words of the causes it names and no others. */
const CAUSE_WORDS: Readonly<Record<CauseId, () => Promise<{ readonly words: CauseWords }>>> = {
  "key-malformed": () => import("./causes/key-malformed.ts"),
  "key-missing-or-not-sent": () => import("./causes/key-missing-or-not-sent.ts"),
  "wrong-provider-key": () => import("./causes/wrong-provider-key.ts"),
  "key-invalid": () => import("./causes/key-invalid.ts"),
  "key-revoked-or-disabled": () => import("./causes/key-revoked-or-disabled.ts"),
  "oauth-expired-or-revoked": () => import("./causes/oauth-expired-or-revoked.ts"),
  "oauth-not-supported-or-restricted": () => import("./causes/oauth-not-supported-or-restricted.ts"),
  "wrong-credential-kind-admin-vs-standard": () => import("./causes/wrong-credential-kind-admin-vs-standard.ts"),
  "api-key-auth-disabled": () => import("./causes/api-key-auth-disabled.ts"),
  "workspace-id-required": () => import("./causes/workspace-id-required.ts"),
  "workspace-id-not-allowed-or-mismatch": () => import("./causes/workspace-id-not-allowed-or-mismatch.ts"),
  "permission-scope-missing": () => import("./causes/permission-scope-missing.ts"),
  "permission-denied-resource": () => import("./causes/permission-denied-resource.ts"),
  "org-on-hold": () => import("./causes/org-on-hold.ts"),
  "org-disabled": () => import("./causes/org-disabled.ts"),
  "organization-policy-refused": () => import("./causes/organization-policy-refused.ts"),
  "plan-not-supported": () => import("./causes/plan-not-supported.ts"),
  "feature-not-enabled": () => import("./causes/feature-not-enabled.ts"),
  "data-policy-restricted": () => import("./causes/data-policy-restricted.ts"),
  "encryption-key-unavailable": () => import("./causes/encryption-key-unavailable.ts"),
  "credit-balance-too-low": () => import("./causes/credit-balance-too-low.ts"),
  "usage-or-spend-limit-reached": () => import("./causes/usage-or-spend-limit-reached.ts"),
  "model-retired": () => import("./causes/model-retired.ts"),
  "model-not-found-or-no-access": () => import("./causes/model-not-found-or-no-access.ts"),
  "beta-header-missing-or-not-enrolled": () => import("./causes/beta-header-missing-or-not-enrolled.ts"),
  "cors-blocked": () => import("./causes/cors-blocked.ts"),
  "region-or-network-blocked": () => import("./causes/region-or-network-blocked.ts"),
  "ip-not-allowed": () => import("./causes/ip-not-allowed.ts"),
  "tls-or-proxy-interference": () => import("./causes/tls-or-proxy-interference.ts"),
  "timeout-or-connection": () => import("./causes/timeout-or-connection.ts"),
  "gateway-or-wrapper-error": () => import("./causes/gateway-or-wrapper-error.ts"),
  "not-anthropic": () => import("./causes/not-anthropic.ts"),
  "rate-limited": () => import("./causes/rate-limited.ts"),
  overloaded: () => import("./causes/overloaded.ts"),
  "server-error": () => import("./causes/server-error.ts"),
  "request-too-large": () => import("./causes/request-too-large.ts"),
  "request-invalid": () => import("./causes/request-invalid.ts"),
  unknown: () => import("./causes/unknown.ts"),
};

const REMEDY_WORDS: Readonly<Record<RemedyId, () => Promise<{ readonly words: RemedyWords }>>> = {
  "paste-clean-key": () => import("./remedies/paste-clean-key.ts"),
  "set-key-where-program-runs": () => import("./remedies/set-key-where-program-runs.ts"),
  "use-claude-console-key": () => import("./remedies/use-claude-console-key.ts"),
  "compare-key-with-console": () => import("./remedies/compare-key-with-console.ts"),
  "create-new-key": () => import("./remedies/create-new-key.ts"),
  "enable-key-again": () => import("./remedies/enable-key-again.ts"),
  "sign-in-again": () => import("./remedies/sign-in-again.ts"),
  "use-ordinary-key": () => import("./remedies/use-ordinary-key.ts"),
  "use-admin-key": () => import("./remedies/use-admin-key.ts"),
  "turn-on-api-key-auth": () => import("./remedies/turn-on-api-key-auth.ts"),
  "send-workspace-header": () => import("./remedies/send-workspace-header.ts"),
  "create-key-for-one-workspace": () => import("./remedies/create-key-for-one-workspace.ts"),
  "send-user-profile-header": () => import("./remedies/send-user-profile-header.ts"),
  "correct-workspace-id": () => import("./remedies/correct-workspace-id.ts"),
  "ask-to-join-workspace": () => import("./remedies/ask-to-join-workspace.ts"),
  "leave-out-workspace-header": () => import("./remedies/leave-out-workspace-header.ts"),
  "create-key-with-scope": () => import("./remedies/create-key-with-scope.ts"),
  "widen-federation-rule": () => import("./remedies/widen-federation-rule.ts"),
  "ask-for-role": () => import("./remedies/ask-for-role.ts"),
  "use-key-of-owning-workspace": () => import("./remedies/use-key-of-owning-workspace.ts"),
  "authorize-profile-billing": () => import("./remedies/authorize-profile-billing.ts"),
  "use-key-of-active-organization": () => import("./remedies/use-key-of-active-organization.ts"),
  "appeal-hold": () => import("./remedies/appeal-hold.ts"),
  "change-workspace-policy": () => import("./remedies/change-workspace-policy.ts"),
  "use-other-products-key": () => import("./remedies/use-other-products-key.ts"),
  "turn-on-feature": () => import("./remedies/turn-on-feature.ts"),
  "leave-out-feature": () => import("./remedies/leave-out-feature.ts"),
  "ask-account-team": () => import("./remedies/ask-account-team.ts"),
  "turn-on-data-retention": () => import("./remedies/turn-on-data-retention.ts"),
  "choose-allowed-geography": () => import("./remedies/choose-allowed-geography.ts"),
  "restore-encryption-key": () => import("./remedies/restore-encryption-key.ts"),
  "add-credit": () => import("./remedies/add-credit.ts"),
  "fix-payment": () => import("./remedies/fix-payment.ts"),
  "ask-linked-organization": () => import("./remedies/ask-linked-organization.ts"),
  "raise-spend-limit": () => import("./remedies/raise-spend-limit.ts"),
  "request-higher-tier": () => import("./remedies/request-higher-tier.ts"),
  "change-model": () => import("./remedies/change-model.ts"),
  "send-beta-header": () => import("./remedies/send-beta-header.ts"),
  "leave-out-beta-header": () => import("./remedies/leave-out-beta-header.ts"),
  "call-from-backend": () => import("./remedies/call-from-backend.ts"),
  "call-from-supported-network": () => import("./remedies/call-from-supported-network.ts"),
  "allow-address": () => import("./remedies/allow-address.ts"),
  "let-api-host-through": () => import("./remedies/let-api-host-through.ts"),
  "check-connection": () => import("./remedies/check-connection.ts"),
  "ask-gateway-operator": () => import("./remedies/ask-gateway-operator.ts"),
  "ask-other-provider": () => import("./remedies/ask-other-provider.ts"),
  "wait-and-retest": () => import("./remedies/wait-and-retest.ts"),
  "send-support-pack": () => import("./remedies/send-support-pack.ts"),
  "make-request-smaller": () => import("./remedies/make-request-smaller.ts"),
  "correct-request": () => import("./remedies/correct-request.ts"),
  "update-client": () => import("./remedies/update-client.ts"),
  "answer-one-question": () => import("./remedies/answer-one-question.ts"),
};

/** The words of one cause, with what its variant replaces. */
export async function loadCauseWords(id: CauseId, variant?: string): Promise<CauseWords> {
  const { words } = await CAUSE_WORDS[id]();
  return withVariant(words, variant);
}

export async function loadRemedyWords(id: RemedyId): Promise<RemedyWords> {
  return (await REMEDY_WORDS[id]()).words;
}

/** The words of a remedy as one report needs them. */
export function remedyFor(words: RemedyWords, about: About): RemedyWords {
  return words.forReport ? { ...words, ...words.forReport(about) } : words;
}

/** A variant without words of its own keeps the cause's. */
export function withVariant(words: CauseWords, variant: string | undefined): CauseWords {
  const own = variant === undefined ? undefined : words.variants?.[variant];
  return own ? { ...words, ...own } : words;
}

/** Says a sentence for one report. */
export function sayText(say: Say, about: About): string {
  return typeof say === "string" ? say : say(about);
}
