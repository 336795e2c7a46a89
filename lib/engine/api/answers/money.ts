import { type KnownAnswer, verifiedOn } from "./known-answer.ts";

/** Credit and spend. */
export const MONEY_ANSWERS: readonly KnownAnswer[] = verifiedOn("2026-11-23", [
  {
    id: "credit-too-low",
    cause: "credit-balance-too-low",
    status: 400,
    type: "invalid_request_error",
    message:
      "Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade or purchase credits.",
    surface: "api",
    source: "https://github.com/anthropics/claude-quickstarts/issues/229",
    confidence: "reported",
  },
  {
    id: "own-limit-reached",
    cause: "usage-or-spend-limit-reached",
    variant: "own-limit",
    status: 400,
    type: "invalid_request_error",
    message: "You have reached your specified API usage limits. You will regain access on <YYYY-MM-DD> at 00:00 UTC.",
    surface: "api",
    source: "https://platform.claude.com/docs/en/api/rate-limits#setting-your-own-spend-limit",
    confidence: "official",
  },
  {
    id: "workspace-limit-reached",
    cause: "usage-or-spend-limit-reached",
    variant: "workspace-limit",
    status: 400,
    type: "invalid_request_error",
    message:
      "You have reached your specified workspace API usage limits. You will regain access on <YYYY-MM-DD> at 00:00 UTC.",
    surface: "api",
    source: "https://platform.claude.com/docs/en/api/rate-limits#setting-your-own-spend-limit",
    confidence: "official",
  },
  {
    id: "tier-threshold-crossed",
    cause: "usage-or-spend-limit-reached",
    variant: "tier-threshold",
    status: 429,
    type: "rate_limit_error",
    code: "enforced_spend_limit_reached",
    message:
      "You have reached your API usage limits: your organization has crossed its monthly API usage threshold, set based on your organization's API tier. You will regain access on <YYYY-MM-DD> at 00:00 UTC.",
    surface: "api",
    source: "https://platform.claude.com/docs/en/api/rate-limits#reaching-your-spend-cap",
    confidence: "official",
  },
  {
    id: "claude-code-credit-too-low",
    cause: "credit-balance-too-low",
    message: "Credit balance is too low",
    surface: "claude-code",
    source: "https://code.claude.com/docs/en/errors#credit-balance-is-too-low",
    confidence: "official",
  },
  {
    id: "billing-error",
    cause: "credit-balance-too-low",
    variant: "payment-problem",
    status: 402,
    type: "billing_error",
    surface: "api",
    source: "https://platform.claude.com/docs/en/api/errors",
    confidence: "official",
  },
]);
