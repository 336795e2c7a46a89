import { describe, expect, it } from "vitest";
import type { PartName } from "./call.ts";
import { readCall } from "./read-call.ts";

const MASK = "[secret masked]";

function partsOf(text: string, name: PartName): string[] {
  const parts = readCall(text)?.parts ?? [];
  return parts.filter(({ part }) => part === name).map(({ start, end }) => text.slice(start, end));
}

const SDK = `import Anthropic from "@anthropic-ai/sdk";

const client = new Anthropic({
  apiKey: process.env.CLAUDE_KEY, // it's "ours"
  defaultHeaders: { "anthropic-beta": "fast-mode-2026-02-01" },
  dangerouslyAllowBrowser: true,
});

const message = await client.beta.messages.create(
  {
    model: "claude-opus-4-1-20250805",
    betas: ["context-1m-2025-08-07"],
    /* one { brace */ stream: true,
    speed: "fast",
    messages: [{ role: "user", content: \`model: "\${x}"\` }],
  },
  { headers: { "anthropic-workspace-id": "wrkspc_9" } },
);
`;

describe("TypeScript code", () => {
  it("gives what client and call say together", () => {
    expect(readCall(SDK)).toMatchObject({
      language: "typescript",
      by: "sdk",
      method: "POST",
      host: "api.anthropic.com",
      operation: "messages.create",
      model: "claude-opus-4-1-20250805",
      betas: ["fast-mode-2026-02-01", "context-1m-2025-08-07"],
      workspaceId: "wrkspc_9",
      sendsKeyAs: "sdk",
      keyVariable: "CLAUDE_KEY",
      browser: true,
      features: ["fast-mode", "long-context", "streaming"],
    });
  });

  it("says where client, headers and model stand", () => {
    expect(partsOf(SDK, "model")).toEqual(["claude-opus-4-1-20250805"]);
    expect(partsOf(SDK, "browser")).toEqual(["true"]);
    expect(partsOf(SDK, "client")[0]).toMatch(/^\{\n {2}apiKey[\s\S]*\n\}$/);
    expect(partsOf(SDK, "headers")).toEqual([
      '{ "anthropic-beta": "fast-mode-2026-02-01" }',
      '{ "anthropic-workspace-id": "wrkspc_9" }',
    ]);
  });

  it("reads a token passed as authToken as one that goes into the authorization header", () => {
    const text = `const c = new Anthropic({ authToken: process.env["ANTHROPIC_AUTH_TOKEN"] });\nawait c.models.list();`;
    expect(readCall(text)).toMatchObject({
      operation: "models.list",
      sendsKeyAs: "authorization",
      keyVariable: "ANTHROPIC_AUTH_TOKEN",
    });
  });

  it("reads fetch with headers and a body of its own", () => {
    const text = `const res = await fetch("https://api.anthropic.com/v1/messages", {
  method: "POST",
  headers: { "x-api-key": import.meta.env.VITE_KEY, "anthropic-version": "2023-06-01",
    "anthropic-dangerous-direct-browser-access": "true" },
  body: JSON.stringify({ model: "claude-haiku-5-5", messages }),
});`;
    expect(readCall(text)).toMatchObject({
      by: "http",
      method: "POST",
      operation: "messages.create",
      version: "2023-06-01",
      sendsKeyAs: "x-api-key",
      keyVariable: "VITE_KEY",
      browser: true,
      model: "claude-haiku-5-5",
    });
  });

  it("reads fetch as a browser copies it", () => {
    const text = `fetch("https://api.anthropic.com/v1/messages", {
  "headers": { "accept": "*/*", "x-api-key": "${MASK}" },
  "referrer": "https://app.example/",
  "body": "{\\"model\\":\\"claude-haiku-5-5\\",\\"max_tokens\\":1}",
  "method": "POST", "mode": "cors", "credentials": "omit"
});`;
    expect(readCall(text)).toMatchObject({ method: "POST", browser: true, model: "claude-haiku-5-5" });
    expect(partsOf(text, "model")).toEqual(["claude-haiku-5-5"]);
  });

  it("reads axios in both of its shapes", () => {
    const body = `const body = { model: "claude-haiku-5-5" };`;
    const headers = "{ headers: { Authorization: `Bearer ${process.env.KEY}` } }";
    expect(readCall(`${body}\naxios.post("https://api.anthropic.com/v1/messages", body, ${headers})`)).toMatchObject({
      method: "POST",
      model: "claude-haiku-5-5",
      sendsKeyAs: "authorization",
      keyVariable: "KEY",
    });
    const one = `axios({ method: "get", url: "https://api.anthropic.com/v1/models", headers: { "x-api-key": k } })`;
    expect(readCall(one)).toMatchObject({ operation: "models.list", method: "GET", sendsKeyAs: "x-api-key" });
  });

  it("follows the parameters of a call to the name they were put under", () => {
    const text = `const params: Anthropic.MessageCreateParams = { model: "claude-opus-5-5", max_tokens: 8 };
const client = new Anthropic();
await client.messages.create(params);`;
    expect(readCall(text)).toMatchObject({ model: "claude-opus-5-5", sendsKeyAs: "sdk" });
  });

  it("takes no frame of a stack and no line it points at for the person's own call", () => {
    expect(
      readCall("    at Messages.create (/app/node_modules/@anthropic-ai/sdk/resources/messages.js:1:2)"),
    ).toBeUndefined();
    const excerpt = `/app/a.js:3\n  const m = await client.messages.create({\n                                  ^\n\nBadRequestError: 400 @anthropic-ai/sdk`;
    expect(readCall(excerpt)).toBeUndefined();
  });

  it("takes no request to another API for a call of this one", () => {
    expect(readCall(`fetch("https://api.openai.com/v1/models", { headers: { Authorization: key } })`)).toBeUndefined();
  });
});
