import { describe, expect, it } from "vitest";
import { proveAsk, withText } from "./prove-ask.ts";
import { readText } from "./read-text.ts";

const NOW_MS = Date.parse("2026-11-24T17:00:00Z");
const KEY = `sk-ant-api03-${"aB3dE".repeat(19)}`;
const RETIRED = `curl https://api.anthropic.com/v1/messages -H "x-api-key: ${KEY}" -H "anthropic-workspace-id: wrkspc_01Hx" -d '{"model":"claude-3-haiku-20240307"}'
{"type":"error","error":{"type":"not_found_error","message":"model: claude-3-haiku-20240307"}}`;

describe("the run that a text asks for", () => {
  it("names a beta and a workspace only where the run sends them", () => {
    const headers = '-H "x-api-key: $K" -H "anthropic-beta: a-1" -H "anthropic-workspace-id: wrkspc_1"';
    const askOf = (path: string) => readText(`curl https://api.anthropic.com${path} ${headers}`, 0).ask;
    expect(askOf("/v1/files")).toMatchObject({ tasks: ["files"], betas: ["a-1"], workspaceId: "wrkspc_1" });
    expect(askOf("/v1/organizations/users")).not.toHaveProperty("betas");
    expect(askOf("/v1/organizations/users")).not.toHaveProperty("workspaceId");
  });
});

describe("a text that was read", () => {
  it("stands where a run stands, with one row and no call", () => {
    const run = readText(RETIRED, NOW_MS);
    expect(run.plan.map(({ id }) => id)).toEqual(["pasted"]);
    expect(run.answers.pasted).toMatchObject({ outcome: "refused", errorType: "not_found_error" });
    expect(run).toMatchObject({ ask: { subject: { kind: "pasted" } }, sent: {}, end: { kind: "reported" } });
    expect(readText("another text", NOW_MS).number).toBeLessThan(run.number);
  });

  it("holds no part of a key", () => {
    expect(JSON.stringify(readText(RETIRED, NOW_MS))).not.toContain(KEY.slice(13, 40));
  });

  it("is confirmed by a run of the very call it speaks of", () => {
    const run = readText(RETIRED, NOW_MS);
    expect(proveAsk(run)).toEqual({
      subject: { kind: "key" },
      tasks: ["messages"],
      model: "claude-3-haiku-20240307",
      workspaceId: "wrkspc_01Hx",
      spendTokens: false,
      pasted: run.explained.evidence,
    });
  });

  it("is judged with no run of another call", () => {
    const { pasted, ...ask } = proveAsk(readText(RETIRED, NOW_MS));
    const before = { ...ask, ...(pasted ? { pasted } : {}) };
    expect(withText(ask, before).pasted).toBe(pasted);
    expect(withText({ ...ask, model: "claude-haiku-4-5-20251001" }, before)).not.toHaveProperty("pasted");
    expect(withText({ ...ask, workspaceId: "wrkspc_01Kd" }, before)).not.toHaveProperty("pasted");
  });

  it("carries codes to the run, and none of the text", () => {
    const words = Object.values(readText(RETIRED, NOW_MS).ask.pasted ?? {});
    expect(words).toContain("not_found_error");
    expect(words.filter((value) => typeof value === "string" && /\s/.test(value))).toEqual([]);
  });
});
