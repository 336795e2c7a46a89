import { describe, expect, it } from "vitest";
import { ACCESS } from "#lib/engine/api/reference/endpoint-access.ts";
import { ENDPOINT_ROWS } from "#lib/engine/api/reference/endpoints.ts";
import { CALL_FEATURES, type Call } from "#lib/engine/call/call.ts";
import { NEED_IDS, type Need, needsOfCall, SWITCHED_FEATURES } from "#lib/engine/call/needs-of-call.ts";
import { findOperation, OPERATIONS, type OperationId } from "#lib/engine/call/operations.ts";
import { readCall } from "#lib/engine/call/read-call.ts";
import { PROVEN_LABELS, sayNeed } from "./said-of-needs.ts";

const AT = "2026-11-24T09:00:00Z";
const BLANK = {
  start: 0,
  end: 0,
  language: "curl",
  by: "http",
  betas: [],
  sendsKeyAs: "x-api-key",
  features: [],
  parts: [],
} as const;

function callOf(id: OperationId, more: Partial<Call> = {}): Call {
  const { method, task, path } = findOperation(id);
  return { ...BLANK, method, task, path, operation: id, ...more };
}
/** A call of every row of the reference, of every operation, plain and with all it can name. */
const ALL: readonly Need[] = [
  ...ENDPOINT_ROWS.flatMap(({ method, path }) => {
    const task = path.startsWith("/v1/organizations") ? ("admin" as const) : ("agents" as const);
    return needsOfCall({ ...BLANK, method, path, task }, AT);
  }),
  ...(Object.keys(OPERATIONS) as OperationId[]).flatMap((id) => [
    ...needsOfCall(callOf(id), AT),
    ...needsOfCall(
      callOf(id, {
        model: "claude-3-opus-20240229",
        betas: ["a-1"],
        features: [...CALL_FEATURES],
        workspaceId: "wrkspc_1",
        version: "2026-10-21",
      }),
      AT,
    ),
  ]),
];

const idsOf = (needs: readonly Need[]) => needs.map(({ id }) => id);

describe("what a call needs", () => {
  it("is said in words for every id, every feature and every kind of credential there is", () => {
    expect([...new Set(idsOf(ALL))].sort()).toEqual([...NEED_IDS].sort());
    const features = ALL.flatMap((need) => (need.id === "feature" ? [need.feature] : []));
    expect([...new Set(features)].sort()).toEqual([...SWITCHED_FEATURES].sort());
    const kinds = new Set(Object.values(ACCESS).flatMap(({ takes }) => takes));
    const said = new Set(ALL.flatMap((need) => (need.id === "key-kind" ? need.takes : [])));
    expect([...kinds].filter((kind) => !said.has(kind))).toEqual([]);
    for (const need of ALL) {
      const words = sayNeed(need);
      expect(words.need.split(" ").length, words.need).toBeLessThanOrEqual(5);
      expect(words.says).toMatch(/^[A-Z`].*\.$/);
      expect(words.says).not.toMatch(/undefined|please|!|failed/i);
      expect(words.proven).toBe(PROVEN_LABELS[need.provenBy]);
    }
  });

  it("has its source and day", () => {
    for (const { source, verified } of ALL) {
      expect(source).toMatch(/^https:\/\//);
      expect(verified).toMatch(/^2026-\d\d-\d\d$/);
    }
  });

  it("of a message is shown free but for credit and what is switched elsewhere", () => {
    const needs = needsOfCall(callOf("messages.create", { model: "claude-opus-5-5", features: ["web-search"] }), AT);
    expect(needs.map(({ id, provenBy }) => [id, provenBy])).toEqual([
      ["key-kind", "free-run"],
      ["scope", "free-run"],
      ["role", "free-run"],
      ["workspace", "free-run"],
      ["model", "free-run"],
      ["feature", "nothing"],
      ["version", "nothing"],
      ["credit", "one-token-message"],
    ]);
  });

  it("of an upload is not shown by the list beside it", () => {
    const needs = needsOfCall(callOf("files.upload"), AT);
    expect(needs.find(({ id }) => id === "key-kind")?.provenBy).toBe("nothing");
    expect(needs.find(({ id }) => id === "workspace")?.provenBy).toBe("free-run");
  });

  it("names the beta of the endpoint that the call leaves out, and those it sends", () => {
    const bare = needsOfCall(callOf("agents.list"), AT).filter(({ id }) => id === "beta");
    expect(bare).toMatchObject([{ beta: "managed-agents-2026-04-01", sent: false, provenBy: "free-run" }]);
    const sdk = needsOfCall(callOf("agents.list", { by: "sdk" }), AT).filter(({ id }) => id === "beta");
    expect(sdk).toMatchObject([{ beta: "managed-agents-2026-04-01", sent: true }]);
    const fast = needsOfCall(callOf("messages.create", { features: ["fast-mode"], betas: ["a-1"] }), AT);
    expect(fast.filter(({ id }) => id === "beta")).toMatchObject([
      { beta: "fast-mode-2026-02-01", sent: false, provenBy: "nothing" },
      { beta: "a-1", sent: true, provenBy: "free-run" },
    ]);
  });

  it("tells a retired model from one that has to be open, by the day", () => {
    const call = readCall(
      `curl https://api.anthropic.com/v1/messages -H "x-api-key: $K" -d '{"model":"claude-opus-4-1-20250805"}'`,
    );
    if (!call) throw new Error("no call");
    const on = (at: string) => needsOfCall(call, at).find(({ id }) => id === "model");
    expect(on("2026-08-04T00:00:00Z")).toMatchObject({ retired: false });
    expect(on("2026-08-05T00:00:00Z")).toMatchObject({ retired: true });
  });

  it("of the Admin API is no workspace header and no ordinary key of one workspace", () => {
    const needs = needsOfCall(callOf("members.list"), AT);
    expect(idsOf(needs)).not.toContain("workspace");
    const kind = needs.find((need) => need.id === "key-kind");
    expect(kind && sayNeed(kind).says).toMatch(/^An Admin API key, an admin’s own key/);
  });
});
