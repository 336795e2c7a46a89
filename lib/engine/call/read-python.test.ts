import { describe, expect, it } from "vitest";
import type { PartName } from "./call.ts";
import { readCall } from "./read-call.ts";

const MASK = "[secret masked]";

function partsOf(text: string, name: PartName): string[] {
  const parts = readCall(text)?.parts ?? [];
  return parts.filter(({ part }) => part === name).map(({ start, end }) => text.slice(start, end));
}

const SDK = `import os
import anthropic

# the old one, don't use
client = anthropic.Anthropic(
    api_key=os.environ.get("CLAUDE_API_KEY"),  # from the vault
    default_headers={"anthropic-workspace-id": "wrkspc_01A"},
)
message = client.beta.messages.create(
    model="claude-3-5-sonnet-20241022",
    betas=["files-api-2025-04-14", "mcp-client-2025-04-04"],
    max_tokens=64,
    mcp_servers=[{"type": "url", "url": "https://example.com"}],
    tools=[{"type": "web_search_20250305", "name": "web_search"}],
    extra_headers={"anthropic-version": "2023-06-01"},
    messages=[{"role": "user", "content": "model = 'x', (hello"}],
)
print(message)
`;

describe("Python code", () => {
  it("gives what client and call say together", () => {
    expect(readCall(SDK)).toMatchObject({
      language: "python",
      by: "sdk",
      method: "POST",
      host: "api.anthropic.com",
      path: "/v1/messages",
      operation: "messages.create",
      model: "claude-3-5-sonnet-20241022",
      betas: ["files-api-2025-04-14", "mcp-client-2025-04-04"],
      version: "2023-06-01",
      workspaceId: "wrkspc_01A",
      sendsKeyAs: "sdk",
      keyVariable: "CLAUDE_API_KEY",
      features: ["mcp-servers", "tools", "web-search"],
    });
  });

  it("says where client, body, headers and model stand", () => {
    expect(partsOf(SDK, "model")).toEqual(["claude-3-5-sonnet-20241022"]);
    expect(partsOf(SDK, "workspace")).toEqual(["wrkspc_01A"]);
    expect(partsOf(SDK, "headers")).toEqual([
      '{"anthropic-workspace-id": "wrkspc_01A"}',
      '{"anthropic-version": "2023-06-01"}',
    ]);
    expect(partsOf(SDK, "client")[0]).toMatch(/^\(\n {4}api_key=[\s\S]*\n\)$/);
    expect(partsOf(SDK, "body")[0]).toMatch(/^\(\n {4}model=[\s\S]*\n\)$/);
  });

  it("leaves the key to the SDK where the code hands it none", () => {
    const call = readCall(`from anthropic import Anthropic\nprint(Anthropic().models.list())`);
    expect(call).toMatchObject({ operation: "models.list", method: "GET", sendsKeyAs: "sdk" });
    expect(call?.keyVariable).toBeUndefined();
  });

  it("follows a name to what it was set to", () => {
    const text = `from anthropic import AsyncAnthropic
MODEL = "claude-opus-4-20250514"
key = os.getenv("OPENAI_API_KEY")
client = AsyncAnthropic(api_key=key)
n = await client.messages.count_tokens(model=MODEL, messages=[])`;
    expect(readCall(text)).toMatchObject({
      operation: "messages.count_tokens",
      model: "claude-opus-4-20250514",
      keyVariable: "OPENAI_API_KEY",
    });
    expect(partsOf(text, "model")).toEqual(["claude-opus-4-20250514"]);
  });

  it.each([
    ["client.messages.batches.create(requests=[])", "batches.create", "batches"],
    ["client.beta.files.upload(file=open('a.pdf'))", "files.upload", "files"],
    ["client.beta.skills.list()", "skills.list", "skills"],
    ["client.beta.sessions.create(agent=a)", "sessions.create", "agents"],
    ["client.organization.api_keys.list()", "api_keys.list", "admin"],
    ["client.messages.with_raw_response.create(model='m')", "messages.create", "messages"],
    ["client.with_options(max_retries=0).messages.stream(model='m')", "messages.create", "messages"],
  ])("names the operation of %s", (line, operation, task) => {
    expect(readCall(`import anthropic\nclient = anthropic.Anthropic()\n${line}`)).toMatchObject({ operation, task });
  });

  it("names the model that is asked for by itself", () => {
    expect(readCall(`import anthropic\nanthropic.Anthropic().models.retrieve("claude-opus-5-5")`)).toMatchObject({
      operation: "models.retrieve",
      model: "claude-opus-5-5",
    });
  });

  it("reads requests, with headers and body named beforehand", () => {
    const text = `import os, requests
API_KEY = os.environ["ANTHROPIC_API_KEY"]
url = "https://api.anthropic.com/v1/messages"
headers = {
    "Authorization": f"Bearer {API_KEY}",
    "anthropic-beta": "context-1m-2025-08-07",
    "content-type": "application/json",
}
payload = {"model": "claude-haiku-5-5", "stream": True, "messages": []}
r = requests.post(url, headers=headers, json=payload)`;
    expect(readCall(text)).toMatchObject({
      language: "python",
      by: "http",
      method: "POST",
      operation: "messages.create",
      sendsKeyAs: "authorization",
      keyVariable: "ANTHROPIC_API_KEY",
      betas: ["context-1m-2025-08-07"],
      model: "claude-haiku-5-5",
      features: ["long-context", "streaming"],
    });
    expect(partsOf(text, "url")).toEqual(["https://api.anthropic.com/v1/messages"]);
  });

  it("reads httpx and the standard library", () => {
    const httpx = `httpx.get("https://api.anthropic.com/v1/files", headers={"x-api-key": "${MASK}"})`;
    expect(readCall(httpx)).toMatchObject({ operation: "files.list", sendsKeyAs: "x-api-key", task: "files" });
    const http = `conn = http.client.HTTPSConnection("api.anthropic.com")
conn.request("POST", "/v1/messages", json.dumps({"model": "claude-opus-5-5"}), {"x-api-key": os.environ["K"]})`;
    expect(readCall(http)).toMatchObject({ operation: "messages.create", model: "claude-opus-5-5", keyVariable: "K" });
  });

  it("takes no line that a trace quotes for the person's own call", () => {
    const trace = `Traceback (most recent call last):
  File "/app/main.py", line 12, in <module>
    client.messages.create(model="claude-opus-5-5")
anthropic.BadRequestError: Error code: 400`;
    expect(readCall(trace)).toBeUndefined();
    expect(readCall(`${SDK}\n${trace}`)).toMatchObject({ model: "claude-3-5-sonnet-20241022" });
  });

  it("takes no other program's messages or models for a call of this API", () => {
    expect(readCall(`from twilio.rest import Client\nclient.messages.create(body="hi", to="+1")`)).toBeUndefined();
    expect(readCall(`from openai import OpenAI\nOpenAI().models.list()`)).toBeUndefined();
    expect(readCall(`client.beta.threads.messages.create(thread_id=t, model="x")`)).toBeUndefined();
  });

  it("names no host for a client of another platform", () => {
    const call = readCall(`from anthropic import AnthropicVertex
client = AnthropicVertex(region="x")
client.messages.create(model="claude-opus-5-5")`);
    expect(call?.operation).toBe("messages.create");
    expect(call?.host).toBeUndefined();
  });
});
