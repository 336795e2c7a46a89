import { beforeEach, describe, expect, it } from "vitest";
import type { Report } from "#lib/report/schema.ts";
import { mayReadMetrics } from "./may-read-metrics.ts";
import { countLinks, countRefusal, countRun, countStream, metrics } from "./metrics.ts";

const REPORT: Report = {
  schema: "latchkey.report/1",
  engine: "1.0.0",
  catalogue: "2026-11-23",
  startedAt: "2027-01-15T08:00:00.000Z",
  durationMs: 450,
  vantage: "server",
  credential: { kind: "workspace-or-identity-key", hint: "sk-ant-api03-…hint" },
  observed: { organizationId: "org_canary", workspaceId: "wrkspc_canary" },
  asked: { tasks: ["messages"], model: "canary-model", workspaceId: true, spendTokens: false },
  probes: [
    { id: "model-list", group: "messages", outcome: "allowed", status: 200, requestId: "req_canary", durationMs: 10 },
    {
      id: "token-count",
      group: "messages",
      outcome: "refused",
      status: 400,
      errorType: "canary_type",
      errorCode: "canary_code",
      shape: "api-error",
      durationMs: 10,
    },
  ],
  findings: [
    { cause: "credit-balance-too-low", variant: "canary-variant", confidence: "likely", evidence: ["token-count"] },
    { cause: "unknown", confidence: "possible", evidence: [] },
  ],
  verdict: {
    status: "blocked",
    cause: "credit-balance-too-low",
    tasks: [{ id: "messages", state: "refused" }],
    unproven: [],
  },
  spent: { inputTokens: 0, outputTokens: 0 },
};

beforeEach(() => metrics.resetMetrics());

describe("the metrics", () => {
  it("count a run by verdict, vantage, probe, outcome and first cause", async () => {
    countRun(REPORT);
    const text = await metrics.metrics();
    expect(text).toContain('latchkey_runs_total{verdict="blocked",vantage="server"} 1');
    expect(text).toContain('latchkey_probes_total{probe="token-count",outcome="refused"} 1');
    expect(text).toContain('latchkey_causes_total{cause="credit-balance-too-low"} 1');
    expect(text).not.toContain('cause="unknown"');
    expect(text).toContain("latchkey_run_seconds_sum 0.45");
  });

  it("count what is done with links, and the streams that are open now", async () => {
    countLinks("made");
    countLinks("expired", 12);
    const leave = countStream();
    countStream();
    leave();
    const text = await metrics.metrics();
    expect(text).toContain('latchkey_links_total{deed="made"} 1');
    expect(text).toContain('latchkey_links_total{deed="expired"} 12');
    expect(text).toContain("latchkey_open_streams 1");
  });

  it("hold nothing of whose run it was or what it named", async () => {
    countRun(REPORT);
    countRefusal("POST /api/v1/diagnoses", "rate-limited");
    expect(await metrics.metrics()).not.toMatch(/canary|hint|sk-ant/);
  });

  it("have labels from closed lists only", async () => {
    countRun(REPORT);
    countRefusal("POST /api/v1/diagnoses", "rate-limited");
    countLinks("made");
    const ours = (await metrics.getMetricsAsJSON()).filter(({ name }) => name.startsWith("latchkey_"));
    const labels = new Set(ours.flatMap(({ values }) => values.flatMap((value) => Object.keys(value.labels))));
    expect([...labels].sort()).toEqual([
      "cause",
      "code",
      "deed",
      "le",
      "outcome",
      "probe",
      "route",
      "vantage",
      "verdict",
    ]);
  });
});

describe("who may read the metrics", () => {
  const may = (address: string, metricsToken?: string, authorization?: string) =>
    mayReadMetrics(new Headers({ host: "localhost:3000", ...(authorization ? { authorization } : {}) }), address, {
      metricsToken,
    });

  it.each([
    ["a proxy on the same host that speaks for somebody", { host: "localhost:3000", "x-latchkey-forwarded": "yes" }],
    ["one that says so in the standard header", { host: "localhost:3000", forwarded: "for=203.0.113.5" }],
    ["a page whose name resolves to loopback", { host: "evil.example:3000" }],
    ["a caller that names no host", {}],
  ])("is not %s, while no token is set", (_, headers) => {
    expect(
      mayReadMetrics(new Headers(headers as Record<string, string>), "127.0.0.1", { metricsToken: undefined }),
    ).toBe(false);
  });

  it("is only this machine while no token is set", () => {
    for (const address of ["127.0.0.1", "127.8.9.1", "::1"]) expect(may(address), address).toBe(true);
    for (const address of [
      "10.0.0.1",
      "203.0.113.5",
      "2001:db8::1",
      "unknown",
      "",
      "127.0.0.1.example",
      "1127.0.0.1",
      "::12",
      "::1%1",
    ])
      expect(may(address), address).toBe(false);
    expect(may("203.0.113.5", undefined, "Bearer undefined")).toBe(false);
    expect(may("203.0.113.5", undefined, "Bearer ")).toBe(false);
  });

  it("is the token's bearer and nobody else once one is set", () => {
    expect(may("203.0.113.5", "right", "Bearer right")).toBe(true);
    for (const authorization of [
      undefined,
      "",
      "Bearer ",
      "Bearer wrong",
      "Bearer rightx",
      "Basic right",
      "right",
      "Bearer  right",
    ]) {
      expect(may("127.0.0.1", "right", authorization), String(authorization)).toBe(false);
    }
  });
});
