import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { BETA_PATTERN } from "#lib/report/bounds.ts";
import { KNOWN_BETA_VALUES, meantBeta } from "./betas.ts";

describe("the values of anthropic-beta", () => {
  it("are those that the installed SDK declares", () => {
    const declared = readFileSync("node_modules/@anthropic-ai/sdk/resources/beta/beta.d.ts", "utf8");
    const line = /export type AnthropicBeta = ([^;]+);/.exec(declared)?.[1] ?? "";
    const values = [...line.matchAll(/'([^']+)'/g)].map(([, value]) => value);
    expect([...KNOWN_BETA_VALUES].sort()).toEqual(values.sort());
    expect(KNOWN_BETA_VALUES.filter((value) => !BETA_PATTERN.test(value))).toEqual([]);
  });

  it("are offered for a wrong date only where the name has one date", () => {
    expect(meantBeta("prompt-caching-2024-07-13")).toBe("prompt-caching-2024-07-31");
    expect(meantBeta("files-api-2025-04-41")).toBe("files-api-2025-04-14");
    expect(meantBeta("mcp-client-2025-04-01")).toBeUndefined();
    expect(meantBeta("prompt-caching-2024-07-31")).toBeUndefined();
    expect(meantBeta("made-up-2026-01-01")).toBeUndefined();
  });
});
