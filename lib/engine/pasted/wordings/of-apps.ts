import { hint } from "./row.ts";
import type { Wording } from "./wording.ts";

/** What an app makes of a refusal in words that any provider's would get. They yield to all others. Verified 2026-11-24. */
export const OF_APPS: readonly Wording[] = [
  hint(
    "app-says-key-invalid",
    "key-invalid",
    "https://code.claude.com/docs/en/errors#invalid-api-key",
    [
      "invalid API key",
      "incorrect API key",
      "API key is invalid",
      "API key not valid",
      "API key is not valid",
      "API key is incorrect",
      "bad API key",
      "wrong API key",
      "API key rejected",
      "authorization failed - please check your credentials",
      "authentication failed",
      "failed to authenticate",
    ],
    { unless: ["openai"] },
  ),
  hint("app-says-limited", "rate-limited", "https://platform.claude.com/docs/en/api/rate-limits", [
    "rate limit exceeded",
    "rate limit reached",
    "rate limit hit",
    "rate limited",
    "too many requests",
    "429 resource exhausted",
  ]),
  hint("app-says-overloaded", "overloaded", "https://platform.claude.com/docs/en/api/errors", [
    "provider is overloaded",
    "currently overloaded",
    "server is overloaded",
    "model is overloaded",
    "529 {",
  ]),
];
