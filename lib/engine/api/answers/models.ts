import { type KnownAnswer, verifiedOn } from "./known-answer.ts";

/** Models. */
export const MODELS_ANSWERS: readonly KnownAnswer[] = verifiedOn("2026-11-23", [
  {
    id: "model-not-found",
    cause: "model-not-found-or-no-access",
    status: 404,
    type: "not_found_error",
    message: "model: <model id>",
    surface: "api",
    source: "https://github.com/browser-use/browser-use/pull/5085",
    confidence: "reported",
  },
  {
    id: "sdk-model-deprecated",
    cause: "model-retired",
    message: "The model '<model>' is deprecated and will reach end-of-life on <date>",
    surface: "sdk",
    source:
      "https://github.com/anthropics/anthropic-sdk-python/blob/main/src/anthropic/resources/beta/messages/messages.py",
    confidence: "official",
  },
  {
    id: "claude-code-model-issue",
    cause: "model-not-found-or-no-access",
    message:
      "There's an issue with the selected model (<model>). It may not exist or you may not have access to it. Run /model to pick a different model.",
    surface: "claude-code",
    source: "https://code.claude.com/docs/en/errors#theres-an-issue-with-the-selected-model",
    confidence: "official",
  },
  {
    id: "claude-code-model-restricted",
    cause: "organization-policy-refused",
    message: 'Model "<model>" is restricted by your organization\'s settings. Using <other model> instead.',
    surface: "claude-code",
    source: "https://code.claude.com/docs/en/errors#model-is-restricted-by-your-organizations-settings",
    confidence: "official",
  },
  {
    id: "model-retired",
    cause: "model-retired",
    status: 404,
    type: "not_found_error",
    message: "model: <model id>",
    surface: "api",
    source: "https://github.com/spring-projects/spring-ai/pull/2387",
    confidence: "reported",
  },
]);
