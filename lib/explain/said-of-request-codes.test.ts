import { describe, expect, test } from "vitest";
import { findErrorCode, KNOWN_ERROR_CODES } from "#lib/engine/api/error-codes.ts";
import { loadCauseWords } from "./load-words.ts";
import { textsOf, wholeText } from "./proof/said-texts.ts";
import { aboutsOf } from "./proof/situations.ts";
import { isOwnCall } from "./said-of-own-calls.ts";
import { sayRequestCode } from "./said-of-request-codes.ts";

describe("the words of a request’s code", () => {
  test("exist for every code that stands for the request", () => {
    const codes = KNOWN_ERROR_CODES.filter((code) => findErrorCode(code)?.cause === "request-invalid").filter(
      (code) => findErrorCode(code)?.variant === code,
    );
    expect(codes.length).toBeGreaterThan(50);
    expect(codes.filter((code) => sayRequestCode(code) === undefined)).toEqual([]);
  });

  test("say that it is not about what a key may do", async () => {
    const words = await loadCauseWords("request-invalid", "file_expired");
    const abouts = aboutsOf("request-invalid", "file_expired").filter((about) => !isOwnCall(about));
    for (const sentence of textsOf([words.sentence], abouts))
      expect(sentence).toMatch(/not about what your key may do/);
    for (const about of abouts) expect(wholeText(words.whatIsSo, about)).toContain("expiry");
  });
});
