import { createServer, type Server } from "node:http";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { reportSchema } from "#lib/report/schema.ts";
import { issueKey } from "#lib/sandbox/issue-key.ts";
import { checkReceipt } from "#lib/server/receipts.ts";
import { signingKeys } from "#lib/server/signing-secrets.ts";
import type { DiagnosisEvent } from "#lib/wire/diagnosis-events.ts";
import { listenSandbox, type SandboxServer } from "../../../../serve/sandbox-server.ts";

type Route = typeof import("./route.ts");
type Problem = {
  code: string;
  status: number;
  title: string;
  requestId: string;
  fields?: string[];
  retryAfterS?: number;
};

const PEER_MARK = Symbol.for("latchkey.peer-address");
const LIMITS = Symbol.for("latchkey.request-limits");
const global = globalThis as { [PEER_MARK]?: boolean; [LIMITS]?: unknown };
const SECRET = "a secret for tests of at least 32 bytes";
vi.setConfig({ testTimeout: 20_000 });
const MANY = "diagnoses=100000/1m,in-flight=1000";
const LONG_KEY = ["sk", "ant", "api03", `${"q".repeat(93)}AA`].join("-");
const HEX_KEY = "0123456789abcdef".repeat(2);

let sandbox: SandboxServer;
beforeAll(async () => {
  sandbox = await listenSandbox({ port: 0 });
  plain = await start();
}, 60_000);
afterAll(() => sandbox.close());
afterEach(() => {
  delete global[PEER_MARK];
});

/** The route of a process that starts with this environment and has counted nothing yet. */
async function start(env: Record<string, string> = {}): Promise<Route> {
  delete global[LIMITS];
  if (Object.keys(env).length === 0 && plain) return plain;
  const all = {
    LATCHKEY_UPSTREAM_URL: sandbox.url,
    LATCHKEY_STATUS_URL: "",
    LATCHKEY_SECRET: SECRET,
    LATCHKEY_LIMITS: MANY,
    LATCHKEY_TRUSTED_PROXIES: "",
    LATCHKEY_PUBLIC_URL: "http://localhost:3000",
    DATABASE_URL: "",
    ...env,
  };
  for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value);
  vi.resetModules();
  const [route, { serverEnv }] = await Promise.all([import("./route.ts"), import("#lib/server/env.ts")]);
  serverEnv();
  vi.unstubAllEnvs();
  return route;
}
/** Most tests need no environment of their own, and loading all that a run needs takes its time. */
let plain: Route | undefined;

const ADDRESS = "http://localhost:3000/api/v1/diagnoses";
type Given = {
  readonly body?: unknown;
  readonly raw?: NonNullable<RequestInit["body"]>;
  readonly headers?: Record<string, string>;
  readonly signal?: AbortSignal;
};

function post({ body, raw, headers = {}, signal }: Given): Request {
  return new Request(ADDRESS, {
    method: "POST",
    body: raw ?? JSON.stringify(body),
    headers: { "content-type": "application/json", ...headers },
    ...(signal ? { signal } : {}),
    ...(raw instanceof ReadableStream ? { duplex: "half" } : {}),
  });
}

async function problemOf(answer: Response): Promise<{ problem: Problem; text: string }> {
  const text = await answer.text();
  const problem = JSON.parse(text) as Problem;
  expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json\b/);
  expect(answer.headers.get("x-request-id")).toMatch(/^lk_[0-9a-f]{32}$/);
  expect(problem.requestId).toBe(answer.headers.get("x-request-id"));
  expect(problem.status).toBe(answer.status);
  expect(answer.headers.get("cache-control")).toContain("no-store");
  expect([...answer.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
  return { problem, text };
}

async function eventsOf(answer: Response): Promise<DiagnosisEvent[]> {
  expect(answer.status).toBe(200);
  const text = await answer.text();
  expect(text.endsWith("\n")).toBe(true);
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as DiagnosisEvent);
}

function reportOf(events: readonly DiagnosisEvent[]) {
  const last = events.at(-1);
  if (last?.type !== "report") throw new Error(`the last event is ${last?.type}`);
  return last.report;
}

const key = (persona = "healthy") => issueKey(persona, "broken");
const someKey = { toString: () => key() };

describe("a faulty envelope", () => {
  const BAD: readonly (readonly [
    what: string,
    given: Given,
    status: number,
    code: string,
    fields?: readonly string[],
  ])[] = [
    ["no body", { raw: "" }, 400, "body-not-json"],
    ["a body cut in half", { raw: '{"key":"abc' }, 400, "body-not-json"],
    ["two bodies", { raw: '{"key":"canary"}{"key":"canary"}' }, 400, "body-not-json"],
    ["binary", { raw: new Uint8Array([0x7b, 0xff, 0xfe, 0x00, 0x7d]) }, 400, "body-not-json"],
    ["a list", { raw: '["canary"]' }, 400, "body-invalid"],
    ["a text", { raw: '"canary"' }, 400, "body-invalid"],
    ["null", { raw: "null" }, 400, "body-invalid"],
    ["a key of 1 MB", { body: { key: "canary".repeat(170_000) } }, 413, "body-too-large"],
    ["a body of one byte too many", { raw: `{"key":"${"c".repeat(65_527)}"}` }, 413, "body-too-large"],
    [
      "plain text",
      { body: { key: "canary" }, headers: { "content-type": "text/plain" } },
      415,
      "content-type-unsupported",
    ],
    [
      "a form",
      { raw: "key=canary", headers: { "content-type": "application/x-www-form-urlencoded" } },
      415,
      "content-type-unsupported",
    ],
    [
      "another charset",
      { body: { key: "canary" }, headers: { "content-type": "application/json; charset=utf-16" } },
      415,
      "content-type-unsupported",
    ],
    [
      "a packed body",
      { body: { key: "canary" }, headers: { "content-encoding": "gzip" } },
      415,
      "content-type-unsupported",
    ],
    ["neither key nor sample", { body: {} }, 400, "key-and-sample", ["key", "sample"]],
    [
      "only other fields",
      { body: { model: "claude-x", tasks: ["messages"] } },
      400,
      "key-and-sample",
      ["key", "sample"],
    ],
    [
      "key and sample",
      { body: { key: "canary", sample: { persona: "healthy" } } },
      400,
      "key-and-sample",
      ["key", "sample"],
    ],
    [
      "an empty key and a sample",
      { body: { key: "", sample: { persona: "healthy" } } },
      400,
      "key-and-sample",
      ["key", "sample"],
    ],
    ["a key that is a number", { body: { key: 123_456_789 } }, 400, "body-invalid", ["key"]],
    ["a key that is null", { body: { key: null } }, 400, "body-invalid", ["key"]],
    ["a key in a list", { body: { key: [LONG_KEY] } }, 400, "body-invalid", ["key"]],
    ["an unknown field", { body: { key: "x", canary: 1 } }, 400, "body-invalid"],
    ["an upstream of the caller's", { body: { key: "x", baseUrl: "https://canary.example" } }, 400, "body-invalid"],
    ["__proto__", { raw: '{"key":"x","__proto__":{"spendTokens":true}}' }, 400, "body-invalid"],
    ["constructor", { raw: '{"key":"x","constructor":1}' }, 400, "body-invalid"],
    ["an unknown task", { body: { key: "x", tasks: ["canary"] } }, 400, "task-unknown", ["tasks"]],
    [
      "an unknown task beside a known one",
      { body: { key: "x", tasks: ["messages", "canary"] } },
      400,
      "task-unknown",
      ["tasks"],
    ],
    ["no task", { body: { key: "x", tasks: [] } }, 400, "task-unknown", ["tasks"]],
    ["a task that is a text", { body: { key: "x", tasks: "messages" } }, 400, "task-unknown", ["tasks"]],
    [
      "ten thousand tasks",
      { body: { key: "x", tasks: Array.from({ length: 5000 }, () => "admin") } },
      400,
      "task-unknown",
      ["tasks"],
    ],
    ["a model with spaces", { body: { key: "x", model: "canary sonnet 4" } }, 400, "model-invalid", ["model"]],
    ["a model with a newline", { body: { key: "x", model: "canary\r\nx-a: b" } }, 400, "model-invalid", ["model"]],
    ["a beta with a newline", { body: { key: "x", betas: ["canary\r\nx-a: b"] } }, 400, "beta-invalid", ["betas"]],
    ["a beta of 65 characters", { body: { key: "x", betas: ["c".repeat(65)] } }, 400, "beta-invalid", ["betas"]],
    ["17 betas", { body: { key: "x", betas: Array(17).fill("canary-1") } }, 400, "beta-invalid", ["betas"]],
    ["betas in one text", { body: { key: "x", betas: "canary-1,canary-2" } }, 400, "beta-invalid", ["betas"]],
    ["an empty model", { body: { key: "x", model: "" } }, 400, "model-invalid", ["model"]],
    ["a model that climbs", { body: { key: "x", model: "../canary" } }, 400, "model-invalid", ["model"]],
    ["a model of 129 characters", { body: { key: "x", model: "c".repeat(129) } }, 400, "model-invalid", ["model"]],
    [
      "a workspace id that is a name",
      { body: { key: "x", workspaceId: "Canary Team (prod)" } },
      400,
      "workspace-id-invalid",
      ["workspaceId"],
    ],
    [
      "a workspace id with a newline",
      { body: { key: "x", workspaceId: "wrkspc_1\r\nx-a: canary" } },
      400,
      "workspace-id-invalid",
      ["workspaceId"],
    ],
    ["an empty workspace id", { body: { key: "x", workspaceId: "" } }, 400, "workspace-id-invalid", ["workspaceId"]],
    ["an unknown sample", { body: { sample: { persona: "canary" } } }, 400, "sample-unknown", ["sample"]],
    ["a sample of no name", { body: { sample: { persona: "Canary Persona" } } }, 400, "sample-unknown", ["sample"]],
    ["a sample that is a text", { body: { sample: "healthy" } }, 400, "sample-unknown", ["sample"]],
    [
      "an unknown step of a sample",
      { body: { sample: { persona: "healthy", step: "canary" } } },
      400,
      "sample-unknown",
      ["sample"],
    ],
    ["spendTokens that is a text", { body: { key: "x", spendTokens: "true" } }, 400, "body-invalid", ["spendTokens"]],
    [
      "spendTokens without the task messages",
      { body: { key: "x", tasks: ["files"], spendTokens: true } },
      400,
      "spend-needs-messages",
      ["spendTokens"],
    ],
    [
      "spendTokens of a sample without that task",
      { body: { sample: { persona: "healthy-admin" }, spendTokens: true } },
      400,
      "spend-needs-messages",
      ["spendTokens"],
    ],
    ["a key in the model", { body: { key: "x", model: LONG_KEY } }, 422, "secret-in-field"],
    ["a key in the workspace id", { body: { key: "x", workspaceId: LONG_KEY } }, 422, "secret-in-field"],
    ["the key, of no known shape, as the model", { body: { key: HEX_KEY, model: HEX_KEY } }, 422, "secret-in-field"],
    [
      "a key that came wrapped, as the model",
      { body: { key: LONG_KEY.replace(/.{15}/g, "$&\n"), model: LONG_KEY.slice(7, 90) } },
      422,
      "secret-in-field",
    ],
    [
      "a piece of the key in the model",
      { body: { key: LONG_KEY, model: LONG_KEY.slice(7, 90) } },
      422,
      "secret-in-field",
    ],
    [
      "a piece of the key in the workspace id",
      { body: { key: LONG_KEY, workspaceId: `wrkspc_${LONG_KEY.slice(30, 46)}` } },
      422,
      "secret-in-field",
    ],
    ["a key in the name of an unknown field", { body: { key: "x", [LONG_KEY]: 1 } }, 422, "secret-in-field"],
    ["a key in an unknown field", { body: { key: "x", apiKey: LONG_KEY } }, 422, "secret-in-field"],
    ["a key in the sample", { body: { sample: { persona: LONG_KEY } } }, 422, "secret-in-field"],
    ["a key in a task", { body: { key: "x", tasks: [LONG_KEY] } }, 422, "secret-in-field"],
    [
      "a key with percent signs in the model",
      { body: { key: "x", model: LONG_KEY.replaceAll("-", "%2D") } },
      422,
      "secret-in-field",
    ],
  ];

  const rows = BAD.map(([what, given, status, code, fields]) => ({ what, given, status, code, fields }));
  it.each(rows)(
    "with $what is refused by its own code and repeats nothing",
    async ({ given, status, code, fields }) => {
      const { POST } = await start();
      const answer = await POST(post(given));
      const { problem, text } = await problemOf(answer);
      expect([problem.status, problem.code]).toEqual([status, code]);
      expect(problem.fields).toEqual(fields);
      expect(text).not.toMatch(/canary|qqqqqqqq|cccccccc/i);
    },
  );

  it("without a content type is refused as such", async () => {
    const { POST } = await start();
    const { problem } = await problemOf(
      await POST(new Request(ADDRESS, { method: "POST", body: new TextEncoder().encode('{"key":"x"}') })),
    );
    expect([problem.status, problem.code]).toEqual([415, "content-type-unsupported"]);
  });

  it("that breaks off in its middle is refused, and no call is made", async () => {
    const { POST } = await start();
    let pulls = 0;
    const raw = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulls += 1;
        if (pulls === 1) controller.enqueue(new TextEncoder().encode(`{"key":"${someKey}"`));
        else controller.error(new Error("connection reset"));
      },
    });
    expect((await problemOf(await POST(post({ raw })))).problem.code).toBe("body-not-json");
  });

  it.each([
    { origin: "https://evil.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { origin: "http://localhost:3000", "sec-fetch-site": "cross-site" },
  ])("with the headers %o comes from another site and is refused before it is read", async (headers) => {
    const { POST } = await start();
    const request = post({ body: { key: "x" }, headers: headers as Record<string, string> });
    const { problem } = await problemOf(await POST(request));
    expect([problem.status, problem.code]).toEqual([403, "origin-refused"]);
    expect(request.bodyUsed).toBe(false);
  });

  it("by another method is refused with the method it takes", async () => {
    const { GET, PUT, PATCH, DELETE } = await start();
    for (const [method, answerTo] of Object.entries({ GET, PUT, PATCH, DELETE })) {
      const answer = await answerTo(new Request(ADDRESS, { method }));
      expect((await problemOf(answer)).problem.code).toBe("method-not-allowed");
      expect(answer.headers.get("allow")).toBe("POST");
    }
  });

  it("never takes over the caller's request id", async () => {
    const { POST } = await start();
    const mine = "lk_00000000000000000000000000000000";
    const { text } = await problemOf(await POST(post({ body: {}, headers: { "x-request-id": mine } })));
    expect(text).not.toContain(mine);
  });
});

describe("a faulty key in a good envelope", () => {
  const FAULTY: readonly (readonly [what: string, key: string, kind: string, cause: string])[] = [
    ["nothing", "", "unrecognized", "key-malformed"],
    ["white space", " \r\n\t ", "unrecognized", "key-malformed"],
    ["60 KB", "x".repeat(60_000), "unrecognized", "key-malformed"],
    ["emoji", "🔑🔑🔑🔑", "unrecognized", "key-malformed"],
    [
      "a NUL in its middle",
      `${LONG_KEY.slice(0, 40)}\u0000${LONG_KEY.slice(40)}`,
      "workspace-or-identity-key",
      "key-malformed",
    ],
    ["a header smuggled after CRLF", `${LONG_KEY}\r\nx-injected: 1`, "workspace-or-identity-key", "key-malformed"],
    ["control characters", "\u0001\u0002\u0003\u007f", "unrecognized", "key-malformed"],
    ["dots from the Console", "sk-ant-api03-abc...wxyz", "workspace-or-identity-key", "key-malformed"],
    ["another provider's key", ["sk", "proj", "q".repeat(60)].join("-"), "other-provider", "wrong-provider-key"],
    ["a key of a cloud", `AKIA${"Q".repeat(16)}`, "other-provider", "wrong-provider-key"],
  ];

  it.each(FAULTY)("of %s is a finding in a 200, and no call leaves", async (_what, text, kind, cause) => {
    let calls = 0;
    const upstream = createServer((_request, response) => {
      calls += 1;
      response.end();
    });
    const { POST } = await start({ LATCHKEY_UPSTREAM_URL: await listen(upstream) });
    const events = await eventsOf(await POST(post({ body: { key: text } })));
    const report = reportOf(events);
    expect(report.credential.kind).toBe(kind);
    expect(report.findings[0]?.cause).toBe(cause);
    expect(new Set(report.probes.map(({ outcome }) => outcome))).toEqual(new Set(["skipped"]));
    expect(calls).toBe(0);
    if (text.length > 12) expect(JSON.stringify(events)).not.toContain(text.slice(0, 30));
    upstream.close();
  });

  it("that ends in CRLF is cleaned and sent", async () => {
    const { POST } = await start();
    const report = reportOf(await eventsOf(await POST(post({ body: { key: `  "${someKey}"\r\n` } }))));
    expect(report.verdict.status).toBe("clear");
  });

  it("with a workspace that is a name of plain letters is the API's to refuse, and is", async () => {
    const { POST } = await start();
    const report = reportOf(await eventsOf(await POST(post({ body: { key: key(), workspaceId: "production" } }))));
    expect(report.findings[0]?.cause).toBe("workspace-id-not-allowed-or-mismatch");
    expect(JSON.stringify(report)).not.toContain("production");
  });
});

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
}

describe("a run", () => {
  it("tells its plan first, each planned probe once, and its report last", async () => {
    const { POST } = await start();
    const tasks = ["messages", "batches", "files", "skills", "agents", "admin"];
    const answer = await POST(post({ body: { key: key(), tasks, spendTokens: true } }));
    expect(answer.headers.get("content-type")).toMatch(/^application\/x-ndjson\b/);
    expect(answer.headers.get("cache-control")).toContain("no-transform");
    expect(answer.headers.get("x-request-id")).toMatch(/^lk_/);
    const events = await eventsOf(answer);
    const [first] = events;
    if (first?.type !== "plan") throw new Error("the plan comes first");
    expect(events.map(({ type }) => type)).toEqual(["plan", ...first.probes.map(() => "probe"), "report"]);
    const told = events.flatMap((event) => (event.type === "probe" ? [event.probe.id] : []));
    expect(told.toSorted()).toEqual(first.probes.map(({ id }) => id).toSorted());
    expect(new Set(told).size).toBe(told.length);
    expect(first.probes.every(({ title }) => title.length > 3)).toBe(true);
    const report = reportOf(events);
    expect(report.probes.map(({ id }) => id)).toEqual(first.probes.map(({ id }) => id));
    expect([report.vantage, report.spent.outputTokens]).toEqual(["server", 1]);
  });

  it("names a task once that was asked for twice", async () => {
    const { POST } = await start();
    const report = reportOf(
      await eventsOf(await POST(post({ body: { key: key(), tasks: ["files", "messages", "files"] } }))),
    );
    expect(report.asked.tasks).toEqual(["files", "messages"]);
    expect(report.verdict.tasks.map(({ id }) => id)).toEqual(["files", "messages"]);
  });

  it("shows every call it sent, the key as dots, and nothing the upstream wrote", async () => {
    const { POST } = await start();
    const events = await eventsOf(await POST(post({ body: { key: key(), workspaceId: "wrkspc_x" } })));
    const sent = events.flatMap((event) => (event.type === "probe" ? event.sent : []));
    expect(sent.length).toBeGreaterThan(0);
    for (const call of sent) {
      expect(new URL(call.url).origin).toBe(sandbox.url);
      const names = call.headers.map(([name]) => name);
      expect(names).toContain("anthropic-version");
      expect(names.includes("authorization") !== names.includes("x-api-key")).toBe(true);
    }
    expect(JSON.stringify(events)).not.toContain(key().slice(13, 60));
  });

  it("gives the same report and a receipt as one object to who asks for JSON", async () => {
    const { POST } = await start();
    const answer = await POST(post({ body: { key: key() }, headers: { accept: "application/json" } }));
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/json; charset=utf-8"]);
    const both = (await answer.json()) as { report: unknown; receipt: string };
    expect(Object.keys(both)).toEqual(["report", "receipt"]);
    expect(reportSchema.safeParse(both.report).error).toBeUndefined();
    const keys = signingKeys({ secrets: [SECRET], dataDir: "unused" }, "receipt");
    expect(checkReceipt(both.receipt, keys, Date.now())).toMatchObject({ ok: true, body: { report: both.report } });
  });

  it.each(["*/*", "application/x-ndjson", "text/html,application/json"])(
    "is a stream for who accepts %s",
    async (accept) => {
      const { POST } = await start();
      const answer = await POST(post({ body: { sample: { persona: "healthy" } }, headers: { accept } }));
      expect(answer.headers.get("content-type")).toMatch(/ndjson/);
      expect(reportOf(await eventsOf(answer)).vantage).toBe("sample");
    },
  );

  it.each([
    ["as a stream", "application/x-ndjson"],
    ["as one object", "application/json"],
  ])("takes at least 300 ms %s, also where nothing was asked", async (_how, accept) => {
    const { POST } = await start();
    for (const text of ["", ["sk", "proj", "q".repeat(60)].join("-"), key()]) {
      const startedMs = performance.now();
      await (await POST(post({ body: { key: text }, headers: { accept } }))).text();
      expect(performance.now() - startedMs).toBeGreaterThanOrEqual(298);
    }
  });

  it("sends each event as it happens, not all at the end", async () => {
    const { POST } = await start();
    const reader = (await POST(post({ body: { sample: { persona: "healthy" } } }))).body?.getReader();
    const first = new TextDecoder().decode((await reader?.read())?.value);
    const firstMs = performance.now();
    expect(first.trim().split("\n")).toHaveLength(1);
    expect(JSON.parse(first)).toMatchObject({ type: "plan" });
    let reads = 1;
    while (!(await reader?.read())?.done) reads += 1;
    expect(reads).toBeGreaterThan(3);
    expect(performance.now() - firstMs).toBeGreaterThan(200);
  });

  it("spends nothing of a sample whose preset spends, when the task messages is not asked for", async () => {
    const { POST } = await start();
    const report = reportOf(
      await eventsOf(await POST(post({ body: { sample: { persona: "spend-contract-limit" }, tasks: ["files"] } }))),
    );
    expect(report.asked).toEqual({ tasks: ["files"], workspaceId: false, spendTokens: false });
    expect(report.probes.map(({ id }) => id)).not.toContain("one-token-message");
  });
});

describe("a run that is left", () => {
  async function hangingUpstream() {
    let open = 0;
    let asked = 0;
    const server = createServer(() => {
      asked += 1;
    });
    server.on("connection", (socket) => {
      open += 1;
      socket.on("close", () => {
        open -= 1;
      });
    });
    const url = await listen(server);
    return { url, open: () => open, asked: () => asked, close: () => server.close() };
  }
  async function until(holds: () => boolean, withinMs = 2_000): Promise<boolean> {
    for (const endMs = Date.now() + withinMs; Date.now() < endMs; ) {
      if (holds()) return true;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return holds();
  }

  it.each(["by its request", "by its reader"])("%s ends its calls at once and gives its place back", async (how) => {
    const upstream = await hangingUpstream();
    const { POST } = await start({
      LATCHKEY_UPSTREAM_URL: upstream.url,
      LATCHKEY_LIMITS: "diagnoses=100/1m,in-flight=1",
    });
    const leaves = new AbortController();
    const answer = await POST(
      post({ body: { key: LONG_KEY, tasks: ["messages", "files", "batches"] }, signal: leaves.signal }),
    );
    expect(await until(() => upstream.open() >= 3)).toBe(true);
    const asked = upstream.asked();
    const second = await problemOf(await POST(post({ body: { key: LONG_KEY } })));
    expect([second.problem.status, second.problem.code, second.problem.retryAfterS]).toEqual([429, "rate-limited", 5]);
    if (how === "by its request") {
      leaves.abort();
      const text = await answer.text();
      expect(text).not.toContain('"type":"report"');
    } else await answer.body?.cancel();
    expect(await until(() => upstream.open() === 0)).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(upstream.asked()).toBe(asked);
    const third = await POST(post({ body: { key: "" } }));
    expect(third.status).toBe(200);
    await third.text();
    upstream.close();
  });

  it("before its body was read makes no call", async () => {
    const upstream = await hangingUpstream();
    const { POST } = await start({ LATCHKEY_UPSTREAM_URL: upstream.url });
    const leaves = new AbortController();
    const request = post({ body: { key: LONG_KEY }, signal: leaves.signal });
    leaves.abort();
    await (await POST(request)).text().catch(() => "");
    expect(upstream.asked()).toBe(0);
    upstream.close();
  });
});

describe("limits", () => {
  const codesOf = async (POST: Route["POST"], headers: readonly Record<string, string>[]) => {
    const statuses: number[] = [];
    for (const one of headers) statuses.push((await POST(post({ body: {}, headers: one }))).status);
    return statuses;
  };

  it("cannot be reset by a forged address where nothing wrote the peer's", async () => {
    const { POST } = await start({ LATCHKEY_LIMITS: "diagnoses=2/10m" });
    const forged = [1, 2, 3, 4].map((last) => ({
      "x-forwarded-for": `198.51.100.${last}`,
      "x-latchkey-peer": `203.0.${last}.1`,
      "x-real-ip": `198.51.100.${last}`,
      forwarded: `for=198.51.100.${last}`,
    }));
    expect(await codesOf(POST, forged)).toEqual([400, 400, 429, 429]);
  });

  it("cannot be reset by x-forwarded-for without a trusted proxy", async () => {
    global[PEER_MARK] = true;
    const { POST } = await start({ LATCHKEY_LIMITS: "diagnoses=2/10m" });
    const forged = [1, 2, 3].map((last) => ({
      "x-latchkey-peer": "203.0.113.5",
      "x-forwarded-for": `198.51.100.${last}`,
    }));
    expect(await codesOf(POST, forged)).toEqual([400, 400, 429]);
    expect(await codesOf(POST, [{ "x-latchkey-peer": "203.0.113.6" }])).toEqual([400]);
  });

  it("count the caller behind a trusted proxy, whatever the caller wrote before it", async () => {
    global[PEER_MARK] = true;
    const { POST } = await start({ LATCHKEY_LIMITS: "diagnoses=2/10m", LATCHKEY_TRUSTED_PROXIES: "10.0.0.0/8" });
    const from = (client: string, last: number) => ({
      "x-latchkey-peer": "10.0.0.1",
      "x-forwarded-for": `192.0.2.${last}, ${client}`,
    });
    expect(
      await codesOf(
        POST,
        [1, 2, 3].map((last) => from("198.51.100.7", last)),
      ),
    ).toEqual([400, 400, 429]);
    expect(await codesOf(POST, [from("198.51.100.8", 1)])).toEqual([400]);
  });

  it("are told with the seconds to wait, before the body is read", async () => {
    const { POST } = await start({ LATCHKEY_LIMITS: "diagnoses=1/10m" });
    await POST(post({ body: {} }));
    const request = post({ body: { key: LONG_KEY } });
    const answer = await POST(request);
    const { problem } = await problemOf(answer);
    expect([problem.status, problem.code]).toEqual([429, "rate-limited"]);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(590);
    expect(problem.retryAfterS).toBe(Number(answer.headers.get("retry-after")));
    expect(request.bodyUsed).toBe(false);
  });

  it("are not used up by a request of another site", async () => {
    const { POST } = await start({ LATCHKEY_LIMITS: "diagnoses=1/10m" });
    for (let tries = 0; tries < 3; tries += 1) {
      expect((await POST(post({ body: {}, headers: { origin: "https://evil.example" } }))).status).toBe(403);
    }
    expect((await POST(post({ body: {} }))).status).toBe(400);
  });
});
