import { describe, expect, test } from "vitest";
import { VANTAGES } from "#lib/report/schema.ts";
import { loadCauseWords, sayText } from "./load-words.ts";
import { knownVariants } from "./proof/known-variants.ts";
import { saysOfCause, textsOf, wholeText } from "./proof/said-texts.ts";
import { aboutIn, aboutsOf } from "./proof/situations.ts";

describe("what is kept from the API", () => {
  const SECRETS = [
    ["wrong-provider-key", undefined, "other-provider"],
    ["wrong-provider-key", undefined, "not-for-the-api"],
    ["oauth-not-supported-or-restricted", undefined, "not-for-the-api"],
    ["oauth-not-supported-or-restricted", "web-session", "not-for-the-api"],
    ["oauth-not-supported-or-restricted", "refresh-token", "not-for-the-api"],
    ["oauth-not-supported-or-restricted", "session-token", "not-for-the-api"],
    ["key-malformed", "webhook-secret", "not-for-the-api"],
  ] as const;

  test.each(SECRETS)("%s (%s) is said to have reached this server and no further", async (cause, variant, kind) => {
    const words = await loadCauseWords(cause, variant);
    for (const vantage of VANTAGES) {
      const about = aboutIn({ vantage, kind }, { cause, ...(variant ? { variant } : {}) });
      expect(wholeText(saysOfCause(words), about)).not.toMatch(/not sent/);
      const reached = "It reached this server and went no further: the API was not asked.";
      expect(sayText(words.sentence, about).includes(reached)).toBe(vantage === "server" || vantage === "sample");
    }
  });
});

describe("a text that is not one clean key", () => {
  test("is said to be so by what was found in it, without a field to look at", async () => {
    const found = new Set<string>();
    const variants = knownVariants("key-malformed").filter((variant) => variant !== "truncated");
    for (const variant of variants) {
      const words = await loadCauseWords("key-malformed", variant);
      const abouts = aboutsOf("key-malformed", variant).filter(({ report }) => report.vantage === "server");
      for (const text of textsOf([words.because], abouts)) found.add(text);
      for (const text of textsOf(saysOfCause(words), abouts))
        expect(text).not.toMatch(/\bfield\b.*note|note.*\bfield\b/i);
    }
    expect(found.size).toBe(variants.length);
  });
});
