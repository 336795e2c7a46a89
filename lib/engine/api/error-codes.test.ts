import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CODE_PATTERN } from "#lib/report/bounds.ts";
import { readSdk } from "../../../facts/read-sdk.ts";
import { findErrorCode, KNOWN_ERROR_CODES } from "./error-codes.ts";

const SDK = join(import.meta.dirname, "../../../node_modules/@anthropic-ai/sdk");

describe("error codes", () => {
  const declared = [...readSdk(SDK).errorCodes.keys()];

  test("the reader of the SDK's declarations finds them", () => {
    expect(declared.length).toBeGreaterThanOrEqual(100);
    expect(declared).toContain("organization_on_hold");
  });

  test("every code of the installed SDK leads to a cause", () => {
    expect(declared.filter((code) => findErrorCode(code) === undefined)).toEqual([]);
  });

  test("a code that only clients mention never confirms", () => {
    const official = KNOWN_ERROR_CODES.filter((code) => findErrorCode(code)?.basis === "official");
    expect(official.filter((code) => !declared.includes(code) && code !== "slack_channel_enabled")).toEqual([]);
  });

  test("every code and variant fits the report's bounds", () => {
    for (const code of KNOWN_ERROR_CODES) {
      expect(code).toMatch(CODE_PATTERN);
      const variant = findErrorCode(code)?.variant;
      if (variant) expect(variant).toMatch(CODE_PATTERN);
    }
  });

  test("an unknown code leads nowhere", () => {
    expect(findErrorCode("a_code_from_tomorrow")).toBeUndefined();
    expect(findErrorCode("constructor")).toBeUndefined();
  });
});
