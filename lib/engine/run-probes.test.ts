import { describe, expect, test } from "vitest";
import { TASKS } from "#lib/report/probe-ids.ts";
import type { Asked } from "./asked.ts";
import { CALLS_AT_ONCE, CALLS_PER_RUN } from "./call-desk.ts";
import { Credential } from "./credential/vault.ts";
import type { ApiAnswer, ApiCall, Clock, Port } from "./port.ts";
import type { Reading } from "./reading.ts";
import { runProbes } from "./run-probes.ts";

const EVERYTHING: Asked = {
  tasks: [...TASKS],
  model: "claude-sonnet-5-5",
  workspaceId: "wrkspc_01A",
  spendTokens: true,
};
const key = () => Credential.fromText(`sk-ant-api03-${"Ab3".repeat(30)}`);

const ok = (body: unknown): ApiAnswer => ({
  kind: "answered",
  status: 200,
  headers: { contentType: "application/json", requestId: "req_011C", organizationId: "org-1" },
  body: JSON.stringify(body),
  bodyEnd: "complete",
  bytesRead: 10,
});
const notKnown: ApiAnswer = {
  kind: "answered",
  status: 401,
  headers: { contentType: "application/json", requestId: "req_011C" },
  body: JSON.stringify({ type: "error", error: { type: "authentication_error", message: "invalid x-api-key" } }),
  bodyEnd: "complete",
  bytesRead: 10,
};

function healthy(call: ApiCall): ApiAnswer {
  if (call.path.endsWith("/count_tokens")) return ok({ input_tokens: 8 });
  if (call.path === "/v1/models") return ok({ data: [{ id: "claude-haiku-5-5" }] });
  if (call.method === "POST") return ok({ type: "message", content: [], usage: { input_tokens: 8, output_tokens: 1 } });
  if (call.path.startsWith("/v1/models/") || call.path.endsWith("/me")) return ok({ id: "x", lifecycle: "active" });
  return ok({ data: [] });
}

/** A clock on which nothing times out unless the test says so. */
function manualClock(): Clock & { readonly expire: (afterMs: number) => void } {
  const timers: { readonly afterMs: number; readonly controller: AbortController }[] = [];
  return {
    nowMs: () => 0,
    deadline: (afterMs, parent) => {
      const controller = new AbortController();
      parent.addEventListener("abort", () => controller.abort(), { once: true });
      timers.push({ afterMs, controller });
      return { signal: controller.signal, end: () => undefined };
    },
    expire: (afterMs) => {
      for (const timer of timers) if (timer.afterMs === afterMs) timer.controller.abort();
    },
  };
}

function run(port: Port, options: Partial<Parameters<typeof runProbes>[0]> = {}): Promise<Reading[]> {
  return runProbes({
    credential: key(),
    asked: EVERYTHING,
    port,
    clock: manualClock(),
    signal: new AbortController().signal,
    ...options,
  });
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("running the probes", () => {
  test("asks at most 12 at once, at most 20 in all, and 17 for everything with one spent token", async () => {
    let now = 0;
    let most = 0;
    let calls = 0;
    const readings = await run(async (call) => {
      calls += 1;
      now += 1;
      most = Math.max(most, now);
      await turn();
      now -= 1;
      return healthy(call);
    });
    expect(most).toBeLessThanOrEqual(CALLS_AT_ONCE);
    expect(most).toBeGreaterThan(8);
    expect(calls).toBe(17);
    expect(readings.filter(({ outcome }) => outcome !== "allowed").map(({ id }) => id)).toEqual(["service-status"]);
  });

  test("a probe whose port throws is crashed, and every other answer stands", async () => {
    const readings = await run(async (call) => {
      if (call.path === "/v1/files") throw new Error("a mistake of ours");
      return healthy(call);
    });
    expect(readings.find(({ id }) => id === "file-list")?.outcome).toBe("crashed");
    expect(readings.filter(({ outcome }) => outcome === "allowed").length).toBe(16);
  });

  test("a probe that hangs is unreachable at its own deadline, long after the others have answered", async () => {
    const clock = manualClock();
    const ended: string[] = [];
    const all = run(async (call) => (call.path === "/v1/skills" ? new Promise(() => undefined) : healthy(call)), {
      clock,
      onReading: ({ id }) => ended.push(id),
    });
    for (let i = 0; i < 20; i += 1) await turn();
    expect(ended).toContain("rate-limit-list");
    expect(ended).not.toContain("skill-list");
    clock.expire(8_000);
    const skill = (await all).find(({ id }) => id === "skill-list");
    expect([skill?.outcome, skill?.noAnswer]).toEqual(["unreachable", "timeout"]);
  });

  test("a model list that hangs holds back only what needs it, and the control falls back", async () => {
    const clock = manualClock();
    const ended: string[] = [];
    const all = run(
      async (call) => (call.path === "/v1/models" && call.query?.limit ? new Promise(() => undefined) : healthy(call)),
      {
        clock,
        asked: { tasks: ["messages", "files"], model: "claude-sonnet-5-5", spendTokens: false },
        onReading: ({ id }) => ended.push(id),
      },
    );
    for (let i = 0; i < 10; i += 1) await turn();
    expect(ended.sort()).toEqual(["file-list", "model-asked", "service-status", "token-count-asked"]);
    clock.expire(8_000);
    expect((await all).find(({ id }) => id === "token-count")?.sentModel).toBe("claude-haiku-5-5");
  });

  test("when the whole run's time is up, no further call is made and every probe still has a reading", async () => {
    const clock = manualClock();
    let calls = 0;
    const all = run(
      async () => {
        calls += 1;
        return new Promise<ApiAnswer>(() => undefined);
      },
      { clock },
    );
    for (let i = 0; i < 5; i += 1) await turn();
    expect(calls).toBe(3);
    clock.expire(8_000);
    for (let i = 0; i < 5; i += 1) await turn();
    expect(calls).toBe(3 + CALLS_AT_ONCE);
    clock.expire(20_000);
    const readings = await all;
    expect(calls).toBe(3 + CALLS_AT_ONCE);
    expect(readings.every(({ outcome }) => outcome === "unreachable" || outcome === "skipped")).toBe(true);
  });

  test("nothing is asked once the person has stopped", async () => {
    const stop = new AbortController();
    let calls = 0;
    const all = run(
      async () => {
        calls += 1;
        stop.abort();
        return notKnown;
      },
      { signal: stop.signal },
    );
    await all;
    expect(calls).toBeLessThanOrEqual(CALLS_AT_ONCE);
  });

  test("nothing is asked with a text that must not be sent", async () => {
    let calls = 0;
    const readings = await run(
      async (call) => {
        calls += 1;
        return healthy(call);
      },
      { credential: Credential.fromText(`sk-ant-sid01-${"Ab3".repeat(30)}`) },
    );
    expect(calls).toBe(0);
    expect(readings.every(({ outcome }) => outcome === "skipped")).toBe(true);
  });
});

describe("a 401 is asked once more with the key in x-api-key", () => {
  test("once on either side of the API, where that is not accepted either", async () => {
    const asked: string[] = [];
    await run(async ({ sendKeyAs, path }) => {
      if (sendKeyAs === "x-api-key") asked.push(path.startsWith("/v1/organizations/") ? "admin" : "workspace");
      return notKnown;
    });
    expect(asked.toSorted()).toEqual(["admin", "workspace"]);
  });

  test.each([
    [16, false],
    [17, true],
  ])("before the other calls start, so that all of %i fit where only that is taken", async (planned, spendTokens) => {
    let calls = 0;
    const readings = await run(
      async (call) => {
        calls += 1;
        await turn();
        return call.sendKeyAs === "x-api-key" ? healthy(call) : notKnown;
      },
      { asked: { ...EVERYTHING, spendTokens } },
    );
    expect(calls).toBe(CALLS_PER_RUN);
    expect(readings).toHaveLength(planned + 1);
    expect(readings.filter(({ outcome }) => outcome !== "allowed").map(({ id }) => id)).toEqual(["service-status"]);
  });

  test("and by every probe of the usual tasks, where the upstream takes only that", async () => {
    const readings = await run(async (call) => (call.sendKeyAs === "x-api-key" ? healthy(call) : notKnown), {
      asked: { tasks: ["messages", "batches", "files"], model: "claude-sonnet-5-5", spendTokens: false },
    });
    expect(readings.filter(({ id }) => id !== "service-status").map(({ outcome }) => outcome)).toEqual(
      Array(6).fill("allowed"),
    );
  });

  test("never beyond 20 calls: what could not be asked again proves nothing against the key", async () => {
    let calls = 0;
    const readings = await run(async (call) => {
      calls += 1;
      return call.sendKeyAs === "x-api-key" ? healthy(call) : notKnown;
    });
    expect(calls).toBeLessThanOrEqual(CALLS_PER_RUN);
    expect(readings.filter(({ outcome }) => outcome === "refused")).toEqual([]);
  });

  test("not where the answer carries an organization id: the key was accepted", async () => {
    const accepted: ApiAnswer = { ...notKnown, headers: { ...notKnown.headers, organizationId: "org-1" } } as ApiAnswer;
    const headers = new Set<string>();
    await run(async (call) => {
      headers.add(call.sendKeyAs);
      return accepted;
    });
    expect([...headers]).toEqual(["authorization"]);
  });
});

describe("what travels", () => {
  test("only list calls carry limit=1, organization calls carry no workspace, one repeat leaves the header out", async () => {
    const calls: ApiCall[] = [];
    await run(async (call) => {
      calls.push(call);
      return healthy(call);
    });
    for (const call of calls) {
      if (call.path.startsWith("/v1/organizations")) expect(call.workspaceId).toBeUndefined();
      if (call.query) expect(call.query).toEqual({ limit: 1 });
    }
    expect(
      calls.filter(({ path, workspaceId }) => !path.startsWith("/v1/organizations") && workspaceId === undefined),
    ).toHaveLength(1);
  });

  test("the one message asks for one output token and is not sent without a yes", async () => {
    const bodies: unknown[] = [];
    const port: Port = async (call) => {
      if (call.path === "/v1/messages") bodies.push(call.body?.max_tokens);
      return healthy(call);
    };
    await run(port, { asked: { ...EVERYTHING, spendTokens: false } });
    expect(bodies).toEqual([]);
    await run(port);
    expect(bodies).toEqual([1]);
  });

  test("an OAuth token goes with its beta beside the endpoint's own", async () => {
    const betas = new Map<string, readonly string[]>();
    await run(
      async (call) => {
        betas.set(call.path, call.betas);
        return healthy(call);
      },
      { credential: Credential.fromText(`sk-ant-oat01-${"Ab3".repeat(30)}`) },
    );
    expect(betas.get("/v1/agents")).toEqual(["oauth-2025-04-20", "managed-agents-2026-04-01"]);
    expect(betas.get("/v1/files")).toEqual(["oauth-2025-04-20"]);
  });

  test("a model with a slash is one segment of the path", async () => {
    const paths: string[] = [];
    await run(
      async (call) => {
        paths.push(call.path);
        return healthy(call);
      },
      { asked: { tasks: ["messages"], model: "a/../../b", spendTokens: false } },
    );
    expect(paths).toContain("/v1/models/a%2F..%2F..%2Fb");
  });
});
