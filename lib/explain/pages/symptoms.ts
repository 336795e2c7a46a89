import type { CauseId } from "#lib/report/cause-ids.ts";

/** What a person says before there is any status to read. */
export type Symptom = { readonly says: string; readonly causes: readonly CauseId[] };

/**
 * Drawn from what the causes' own words say; a symptom enters only where those words name it. It narrows
 * a search and decides nothing: no rule of the engine reads it.
 */
export const SYMPTOMS: readonly Symptom[] = [
  {
    says: "It worked yesterday",
    causes: [
      "key-revoked-or-disabled",
      "model-retired",
      "credit-balance-too-low",
      "usage-or-spend-limit-reached",
      "oauth-expired-or-revoked",
      "org-disabled",
      "org-on-hold",
      "api-key-auth-disabled",
    ],
  },
  {
    says: "It works in curl, not in my app",
    causes: [
      "key-missing-or-not-sent",
      "cors-blocked",
      "key-malformed",
      "beta-header-missing-or-not-enrolled",
      "request-invalid",
      "gateway-or-wrapper-error",
      "tls-or-proxy-interference",
    ],
  },
  {
    says: "It is refused only from CI, a container or a server",
    causes: [
      "key-missing-or-not-sent",
      "key-malformed",
      "region-or-network-blocked",
      "ip-not-allowed",
      "tls-or-proxy-interference",
      "timeout-or-connection",
    ],
  },
  {
    says: "It is refused only on the office network or with a VPN",
    causes: ["tls-or-proxy-interference", "region-or-network-blocked", "ip-not-allowed", "timeout-or-connection"],
  },
  {
    says: "It is refused only in the browser",
    causes: ["cors-blocked"],
  },
  {
    says: "A new key did not help",
    causes: [
      "workspace-id-required",
      "credit-balance-too-low",
      "usage-or-spend-limit-reached",
      "model-retired",
      "model-not-found-or-no-access",
      "org-on-hold",
      "api-key-auth-disabled",
      "region-or-network-blocked",
      "encryption-key-unavailable",
      "feature-not-enabled",
      "organization-policy-refused",
      "request-invalid",
    ],
  },
  {
    says: "It began with a new key",
    causes: ["workspace-id-required", "key-invalid", "key-malformed", "permission-scope-missing", "wrong-provider-key"],
  },
  {
    says: "It began after an update of an SDK, a tool or Claude Code",
    causes: [
      "key-missing-or-not-sent",
      "beta-header-missing-or-not-enrolled",
      "request-invalid",
      "oauth-not-supported-or-restricted",
    ],
  },
  {
    says: "One model works, another does not",
    causes: [
      "model-retired",
      "model-not-found-or-no-access",
      "data-policy-restricted",
      "rate-limited",
      "request-invalid",
      "feature-not-enabled",
    ],
  },
  {
    says: "Only some calls are refused",
    causes: [
      "permission-denied-resource",
      "permission-scope-missing",
      "wrong-credential-kind-admin-vs-standard",
      "plan-not-supported",
      "feature-not-enabled",
      "encryption-key-unavailable",
      "data-policy-restricted",
      "request-too-large",
    ],
  },
  {
    says: "There is money in the account, and it is still refused",
    causes: ["credit-balance-too-low", "usage-or-spend-limit-reached", "org-disabled"],
  },
  {
    says: "A colleague left, and it stopped",
    causes: ["key-revoked-or-disabled", "oauth-expired-or-revoked"],
  },
  {
    says: "It comes and goes",
    causes: ["rate-limited", "overloaded", "server-error", "timeout-or-connection", "encryption-key-unavailable"],
  },
  {
    says: "The answer is a web page, not JSON",
    causes: ["tls-or-proxy-interference", "region-or-network-blocked", "gateway-or-wrapper-error"],
  },
  {
    says: "Insufficient permissions",
    causes: [
      "permission-denied-resource",
      "permission-scope-missing",
      "wrong-credential-kind-admin-vs-standard",
      "workspace-id-required",
      "oauth-not-supported-or-restricted",
      "region-or-network-blocked",
      "model-not-found-or-no-access",
      "not-anthropic",
      "unknown",
    ],
  },
];
