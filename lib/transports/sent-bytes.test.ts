import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Credential } from "#lib/engine/credential/vault.ts";
import { API_VERSION, type ApiCall } from "#lib/engine/port.ts";
import { createAnthropicPort } from "./anthropic.ts";
import { createNetwork } from "./network.ts";
import { requestHeaders } from "./request-headers.ts";
import { toSentCall } from "./sent-call.ts";

const KEY = ["sk", "ant", "api03", `${"k".repeat(93)}AA`].join("-");
const ANSWER = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length: 2\r\n\r\n{}";

/** Writes down every byte it hears. */
let server: Server;
let url: string;
let heard: string[] = [];
beforeAll(async () => {
  server = createServer((socket) => {
    socket.on("error", () => undefined);
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1");
      const [head, body] = text.split("\r\n\r\n");
      const expected = Number(/content-length: (\d+)/i.exec(head ?? "")?.[1] ?? 0);
      if (body === undefined || body.length < expected) return;
      heard.push(text);
      text = "";
      socket.end(ANSWER);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
afterEach(() => {
  heard = [];
});

const LIST: ApiCall = {
  method: "GET",
  path: "/v1/models",
  query: { limit: 1 },
  betas: [],
  sendKeyAs: "authorization",
  readOkBytes: 65_536,
};
const CALLS: Record<string, ApiCall> = {
  "a list with Bearer": LIST,
  "a list with x-api-key": { ...LIST, sendKeyAs: "x-api-key" },
  "a list with a workspace and two betas": {
    ...LIST,
    path: "/v1/agents",
    workspaceId: "wrkspc_01AB",
    betas: ["oauth-2025-04-20", "managed-agents-2026-04-01"],
  },
  "a model whose id needs encoding": { ...LIST, path: `/v1/models/${encodeURIComponent("a/../../b:c@1")}`, query: {} },
  "a message": {
    ...LIST,
    method: "POST",
    path: "/v1/messages/count_tokens",
    query: {},
    body: { model: "claude-x", messages: [{ role: "user", content: "é" }] },
  },
};

/** The contract's list, host and framing. */
const MAY_TRAVEL = [
  "accept",
  "anthropic-version",
  "authorization",
  "x-api-key",
  "anthropic-beta",
  "anthropic-workspace-id",
  "content-type",
  "user-agent",
  "host",
  "connection",
  "content-length",
];

async function bytesOf(call: ApiCall, upstreamUrl = url): Promise<string> {
  heard = [];
  await createAnthropicPort(upstreamUrl, createNetwork().network)(
    call,
    Credential.fromText(KEY),
    AbortSignal.timeout(3_000),
  );
  expect(heard).toHaveLength(1);
  return heard[0] ?? "";
}

function read(raw: string): { line: string; headers: [string, string][]; body: string } {
  const [head = "", body = ""] = raw.split("\r\n\r\n");
  const [line = "", ...rest] = head.split("\r\n");
  const headers = rest.map((one): [string, string] => [
    one.slice(0, one.indexOf(":")).toLowerCase(),
    one.slice(one.indexOf(":") + 1).trim(),
  ]);
  return { line, headers, body };
}

describe("the bytes of a call", () => {
  it.each(Object.entries(CALLS))(
    "of %s carry the listed headers, host and framing, and nothing else",
    async (_name, call) => {
      const { headers, line } = read(await bytesOf(call));
      for (const [name] of headers) expect(MAY_TRAVEL).toContain(name);
      const framing = ["host", "connection", ...(call.body ? ["content-length"] : [])];
      expect(headers.filter(([name]) => !framing.includes(name))).toEqual(requestHeaders(call, KEY));
      expect(headers.filter(([name]) => name === "host")).toEqual([["host", new URL(url).host]]);
      expect(headers.map(([name]) => name).sort()).toEqual([...new Set(headers.map(([name]) => name))].sort());
      const query = Object.entries(call.query ?? {})
        .map(([name, value]) => `?${name}=${value}`)
        .join("");
      expect(line).toBe(`${call.method} ${call.path}${query} HTTP/1.1`);
    },
  );

  it("name the key once, in the header that was asked for", async () => {
    const bearer = await bytesOf(LIST);
    expect(bearer.split(KEY)).toHaveLength(2);
    expect(bearer).toContain(`authorization: Bearer ${KEY}\r\n`);
    expect(bearer).not.toMatch(/x-api-key/i);
    const named = await bytesOf({ ...LIST, sendKeyAs: "x-api-key" });
    expect(named.split(KEY)).toHaveLength(2);
    expect(named).toContain(`x-api-key: ${KEY}\r\n`);
    expect(named).not.toMatch(/authorization/i);
  });

  it("hold the version, the workspace and the betas as they were asked for", async () => {
    const { headers } = read(await bytesOf(CALLS["a list with a workspace and two betas"] ?? LIST));
    expect(headers).toContainEqual(["anthropic-version", API_VERSION]);
    expect(headers).toContainEqual(["anthropic-workspace-id", "wrkspc_01AB"]);
    expect(headers).toContainEqual(["anthropic-beta", "oauth-2025-04-20,managed-agents-2026-04-01"]);
    const bare = await bytesOf(LIST);
    expect(bare).not.toMatch(/anthropic-beta|anthropic-workspace-id|cookie|stainless|accept-encoding|traceparent/i);
  });

  it("hold the body as it was asked for, and none on a GET", async () => {
    const call = CALLS["a message"] ?? LIST;
    const { headers, body } = read(await bytesOf(call));
    const sent = Buffer.from(body, "latin1");
    expect(JSON.parse(sent.toString("utf8"))).toEqual(call.body);
    expect(headers).toContainEqual(["content-type", "application/json"]);
    expect(headers).toContainEqual(["content-length", String(sent.length)]);
    expect(read(await bytesOf(LIST)).body).toBe("");
  });

  it("keep the path of an upstream that has one", async () => {
    expect(read(await bytesOf(LIST, `${url}/gate/way/`)).line).toBe("GET /gate/way/v1/models?limit=1 HTTP/1.1");
  });

  it.each(Object.entries(CALLS))("of %s are what the tester is shown, with the key as dots", async (_name, call) => {
    const { headers, line, body } = read(await bytesOf(call));
    const shown = toSentCall(url, { call, answer: { kind: "no-answer", reason: "reset" }, durationMs: 1 });
    expect(JSON.stringify(shown)).not.toContain(KEY);
    expect(shown.headers.map(([name, value]) => [name, value.replace("••••••••", KEY)])).toEqual(
      headers.filter(([name]) => !["host", "connection", "content-length"].includes(name)),
    );
    const { pathname, search } = new URL(shown.url);
    expect(`${shown.method} ${pathname}${search} HTTP/1.1`).toBe(line);
    expect(shown.body ?? "").toBe(Buffer.from(body, "latin1").toString("utf8"));
  });
});

const ROOT = join(import.meta.dirname, "../..");
const CHILD = `
  const { createAnthropicPort } = await import("#lib/transports/anthropic.ts");
  const { createNetwork } = await import("#lib/transports/network.ts");
  const { Credential } = await import("#lib/engine/credential/vault.ts");
  const [url, calls] = [process.env.T_URL, JSON.parse(process.env.T_CALLS)];
  const key = ["sk", "ant", "api03", "k".repeat(93) + "AA"].join("-");
  const port = createAnthropicPort(url, createNetwork().network);
  for (const call of calls) {
    const answer = await port(call, Credential.fromText(key), AbortSignal.timeout(5000));
    console.log(JSON.stringify(answer));
  }
`;

describe("what stands in the server's environment", () => {
  const profiles = mkdtempSync(join(tmpdir(), "profiles-"));
  afterAll(() => rmSync(profiles, { recursive: true, force: true }));

  async function bytesOfChild(env: Record<string, string>): Promise<{ bytes: string[]; output: string }> {
    heard = [];
    const script = join(ROOT, "lib/transports");
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "-e", CHILD],
      {
        cwd: script,
        env: {
          PATH: process.env.PATH ?? "",
          HOME: profiles,
          T_URL: url,
          T_CALLS: JSON.stringify(Object.values(CALLS)),
          ...env,
        } as unknown as NodeJS.ProcessEnv,
        timeout: 30_000,
      },
    );
    return { bytes: [...heard], output: stdout + stderr };
  }

  it("changes no byte of what is sent, and the key is in no output", { timeout: 60_000 }, async () => {
    let strayed = 0;
    const stray = createServer((socket) => {
      strayed += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => stray.listen(0, "127.0.0.1", resolve));
    const elsewhere = `http://127.0.0.1:${(stray.address() as { port: number }).port}`;
    const profile = join(profiles, "credentials.json");
    writeFileSync(profile, JSON.stringify({ default: { api_key: "profile-key", base_url: elsewhere } }));
    const proxies = {
      HTTP_PROXY: elsewhere,
      HTTPS_PROXY: elsewhere,
      ALL_PROXY: elsewhere,
      http_proxy: elsewhere,
      https_proxy: elsewhere,
      all_proxy: elsewhere,
      NODE_USE_ENV_PROXY: "1",
      npm_config_proxy: elsewhere,
    };
    const anthropic = {
      ANTHROPIC_BASE_URL: elsewhere,
      ANTHROPIC_AUTH_TOKEN: "another-secret",
      ANTHROPIC_API_KEY: "another-key",
      ANTHROPIC_PROFILE: "other",
      ANTHROPIC_CONFIG_DIR: profiles,
      ANTHROPIC_LOG: "debug",
      ANTHROPIC_BETAS: "another-2026-01-01",
      ANTHROPIC_WORKSPACE_ID: "wrkspc_other",
      ANTHROPIC_UNIX_SOCKET: join(profiles, "no.sock"),
    };
    try {
      const plain = await bytesOfChild({});
      expect(plain.bytes).toHaveLength(Object.keys(CALLS).length);
      const here: string[] = [];
      for (const call of Object.values(CALLS)) here.push(await bytesOf(call));
      expect(plain.bytes).toEqual(here);
      const customs = [
        "Authorization: Bearer stolen",
        "x-api-key: stolen\nanthropic-version: 1999-01-01\nanthropic-workspace-id: wrkspc_stolen\nx-extra: 1\nhost: elsewhere.example",
        "not a name: 1\n:::\n\n: no name\nx-newline: a\rb",
      ];
      for (const ANTHROPIC_CUSTOM_HEADERS of customs) {
        const crowded = await bytesOfChild({ ...proxies, ...anthropic, ANTHROPIC_CUSTOM_HEADERS });
        expect(crowded.bytes).toEqual(plain.bytes);
        expect(crowded.output).toBe(plain.output);
      }
      expect(plain.output).not.toContain(KEY);
      expect(strayed).toBe(0);
    } finally {
      await new Promise((resolve) => stray.close(resolve));
    }
  });
});
