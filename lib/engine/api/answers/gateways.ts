import { type KnownAnswer, verifiedOn } from "./known-answer.ts";

/** Middlemen and other providers. */
export const GATEWAYS_ANSWERS: readonly KnownAnswer[] = verifiedOn("2026-11-23", [
  {
    id: "litellm-model-not-allowed",
    cause: "gateway-or-wrapper-error",
    message: "key not allowed to access model.",
    wording: "part",
    surface: "gateway",
    source: "https://github.com/BerriAI/litellm/pull/39836",
    confidence: "reported",
  },
  {
    id: "litellm-budget",
    cause: "gateway-or-wrapper-error",
    message: "Budget has been exceeded! Current cost:",
    wording: "start",
    surface: "gateway",
    source: "https://github.com/BerriAI/litellm/issues/22726",
    confidence: "reported",
  },
  {
    id: "editor-region",
    cause: "gateway-or-wrapper-error",
    message: "Access to Anthropic models is not available in your region",
    wording: "start",
    surface: "gateway",
    source: "https://github.com/zed-industries/zed/issues/30496",
    confidence: "reported",
  },
  {
    id: "google-caller-permission",
    cause: "not-anthropic",
    message: "The caller does not have permission",
    surface: "other-provider",
    source: "https://github.com/google-gemini/gemini-cli/issues/14519",
    confidence: "reported",
  },
  {
    id: "openrouter-user-not-found",
    cause: "not-anthropic",
    message: "User not found.",
    surface: "other-provider",
    source: "https://github.com/continuedev/continue/issues/9769",
    confidence: "reported",
  },
]);
