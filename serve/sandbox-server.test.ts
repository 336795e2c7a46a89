import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerRequest } from "#lib/sandbox/answer-request.ts";
import { issueKey } from "#lib/sandbox/issue-key.ts";
import { listenSandbox, type SandboxServer } from "./sandbox-server.ts";

let server: SandboxServer;
beforeAll(async () => {
  server = await listenSandbox({ port: 0 });
});
afterAll(() => server.close());

const headersOf = (personaId: string): Record<string, string> => ({
  authorization: `Bearer ${issueKey(personaId, "broken")}`,
  "anthropic-version": "2026-10-21",
});
const get = (personaId: string, path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${server.url}${path}`, { headers: headersOf(personaId), redirect: "manual", ...init });

describe("the sandbox over HTTP", () => {
  it("listens on loopback and answers as the function does", async () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const path = "/v1/models?limit=2";
    const served = await get("healthy", path);
    const direct = await answerRequest(new Request(`http://127.0.0.1${path}`, { headers: headersOf("healthy") }));
    expect([served.status, await served.text()]).toEqual([200, await direct.text()]);
    for (const [name, value] of direct.headers) expect(served.headers.get(name)).toBe(value);
  });

  it("passes a body on", async () => {
    const body = JSON.stringify({
      model: "claude-haiku-5-5",
      max_tokens: 1,
      messages: [{ role: "user", content: "x" }],
    });
    const message = await get("healthy", "/v1/messages", { method: "POST", body });
    expect(await message.json()).toMatchObject({ type: "message", usage: { output_tokens: 1 } });
    const tooLong = await get("healthy", "/v1/messages", { method: "POST", body: "x".repeat(1024 * 1024 + 1) });
    expect(tooLong.status).toBe(413);
  });

  it("ends the connection where a body breaks off", async () => {
    const broken = await get("reset", "/v1/messages/batches");
    expect(broken.status).toBe(200);
    await expect(broken.text()).rejects.toThrow();
  });

  it("lets bytes drip and stops when the reader leaves", async () => {
    const leaves = new AbortController();
    const dripping = await get("dripping", "/v1/files", { signal: leaves.signal });
    const reader = dripping.body?.getReader();
    expect((await reader?.read())?.value?.length).toBe(9);
    expect((await reader?.read())?.value?.length).toBe(1);
    leaves.abort();
  });

  it("leaves a hanging call open until the caller gives up, and answers others meanwhile", async () => {
    const hanging = get("timeout-or-connection", "/v1/models", { signal: AbortSignal.timeout(150) });
    expect((await get("healthy", "/v1/models")).status).toBe(200);
    await expect(hanging).rejects.toThrow();
  });

  it("follows nothing and reads no host from the request line", async () => {
    const moved = await get("redirecting", "/v1/models");
    expect([moved.status, moved.headers.get("location")]).toEqual([302, "https://elsewhere.example/v1/models"]);
    expect((await get("healthy", "//elsewhere.example/v1/models")).status).toBe(404);
  });

  it("waits as long as it is told before each answer", async () => {
    const slow = await listenSandbox({ port: 0, delayMs: 120 });
    const started = performance.now();
    await fetch(`${slow.url}/v1/models`, { headers: headersOf("healthy") });
    expect(performance.now() - started).toBeGreaterThanOrEqual(115);
    await slow.close();
  });
});
