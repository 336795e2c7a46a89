import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { explainText } from "#lib/engine/pasted/explain-text.ts";
import { type Report, reportSchema } from "#lib/report/schema.ts";
import { ruledOutBy } from "./ruled-out.ts";

const CASES = new URL("../engine/cases/", import.meta.url);
const read = (name: string): Report =>
  reportSchema.parse(JSON.parse(readFileSync(new URL(`${name}/report.json`, CASES), "utf8")));
const names = readdirSync(CASES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe("what a run rules out", () => {
  test.each(names)("in %s is none of what it found", (name) => {
    const report = read(name);
    const asked =
      report.verdict.status === "clear" ? [] : report.findings.filter(({ confidence }) => confidence !== "possible");
    for (const { cause } of asked) expect([name, cause, ruledOutBy(cause, report)]).toEqual([name, cause, undefined]);
  });

  test("an unknown key, by an answer that names the organization", () => {
    expect(ruledOutBy("key-invalid", read("workspace-id-required"))).toEqual({ probes: ["model-list", "token-count"] });
    expect(ruledOutBy("key-revoked-or-disabled", read("key-invalid"))).toBeUndefined();
  });

  test("the road, by answers of the API, unless another call did not arrive", () => {
    expect(ruledOutBy("region-or-network-blocked", read("unknown"))).toEqual({ probes: ["model-list", "token-count"] });
    expect(ruledOutBy("timeout-or-connection", read("hanging-skill-list"))).toBeUndefined();
  });

  test("a refused workspace id, where none was sent", () => {
    expect(ruledOutBy("workspace-id-not-allowed-or-mismatch", read("workspace-id-required"))).toEqual({
      says: "No workspace id was sent.",
    });
  });

  test("credit, by nothing but a message that was answered", () => {
    expect(ruledOutBy("credit-balance-too-low", read("healthy"))).toBeUndefined();
  });

  test("by a text alone, the road where the text holds an answer of the API, and nothing that it does not show", () => {
    const { report } = explainText(
      '404 {"type":"error","error":{"type":"not_found_error","message":"model: claude-3-haiku-20240307"},"request_id":"req_011CVm4YkT2p"}',
      { startedAt: "2026-11-24T00:00:00Z" },
    );
    expect(ruledOutBy("region-or-network-blocked", report)).toEqual({ says: expect.stringContaining("in the text") });
    expect(ruledOutBy("workspace-id-not-allowed-or-mismatch", report)).toBeUndefined();
    expect(ruledOutBy("key-invalid", report)).toBeUndefined();
  });
});
