import { hint, sentence } from "./row.ts";
import type { Wording } from "./wording.ts";

const SOURCE = "https://platform.claude.com/docs/en/api/overview";

/** What the request beside a refusal shows. No words of a text: `addsUp` names these where the answer names nothing. */
export const OF_REQUESTS: readonly Wording[] = [
  hint("request-without-key", "key-missing-or-not-sent", SOURCE, []),
  sentence("request-other-provider-key", "wrong-provider-key", SOURCE, []),
  sentence("request-admin-key", "wrong-credential-kind-admin-vs-standard", SOURCE, [], {
    variant: "admin-on-inference",
  }),
  hint("request-other-key", "key-missing-or-not-sent", SOURCE, [], { variant: "another-key" }),
  hint("request-ordinary-key", "wrong-credential-kind-admin-vs-standard", SOURCE, [], {
    variant: "ordinary-on-admin",
  }),
  sentence(
    "request-retired-model",
    "model-not-found-or-no-access",
    "https://platform.claude.com/docs/en/about-claude/model-deprecations",
    [],
  ),
  // What the build of the body shows, where no words are known.
  sentence("body-in-another-language", "gateway-or-wrapper-error", "https://github.com/QuantumNous/new-api", []),
  sentence("body-with-foreign-keys", "gateway-or-wrapper-error", "https://github.com/jundot/omlx/issues/379", []),
  hint(
    "beta-value-named",
    "beta-header-missing-or-not-enrolled",
    "https://platform.claude.com/docs/en/api/beta-headers",
    [],
  ),
  hint("request-elsewhere", "gateway-or-wrapper-error", "https://code.claude.com/docs/en/llm-gateway", []),
];
