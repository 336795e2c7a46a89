import { describe, expect, it } from "vitest";
import type { Call, PartName } from "./call.ts";
import { readCall } from "./read-call.ts";

const MASK = "[secret masked]";

/** The text of every part of one name, as it stands in what was pasted. */
function partsOf(text: string, call: Call | undefined, name: PartName): string[] {
  return (call?.parts ?? []).filter(({ part }) => part === name).map(({ start, end }) => text.slice(start, end));
}
function wholesOf(text: string, call: Call | undefined, name: PartName): string[] {
  return (call?.parts ?? []).filter(({ part }) => part === name).map(({ whole }) => text.slice(whole.start, whole.end));
}

const BASH = [
  "$ export ANTHROPIC_API_KEY=[secret masked]",
  "$ curl https://api.anthropic.com/v1/messages \\",
  '  --header "x-api-key: $ANTHROPIC_API_KEY" \\',
  '  --header "anthropic-version: 2023-06-01" \\',
  "  -H 'anthropic-beta: files-api-2025-04-14, context-1m-2025-08-07' \\",
  "  --data \\",
  `'{ "model": "claude-3-opus-20240229", "max_tokens": 16, "tools": [{"type": "web_search_20250305"}],`,
  `   "messages": [{"role": "user", "content": "say \\"model\\": {x}"}], "stream": true }'`,
  '{"type":"error","error":{"type":"not_found_error","message":"model: claude-3-opus-20240229"}}',
].join("\n");

describe("a curl command", () => {
  it("gives method, address, key, version, betas, model and features of a command over many lines", () => {
    expect(readCall(BASH)).toMatchObject({
      language: "curl",
      by: "http",
      method: "POST",
      host: "api.anthropic.com",
      path: "/v1/messages",
      operation: "messages.create",
      endpoint: "messages.create",
      task: "messages",
      model: "claude-3-opus-20240229",
      betas: ["files-api-2025-04-14", "context-1m-2025-08-07"],
      version: "2023-06-01",
      sendsKeyAs: "x-api-key",
      keyVariable: "ANTHROPIC_API_KEY",
      features: ["long-context", "streaming", "tools", "web-search"],
    });
  });

  it("says where each part stands, value and whole argument", () => {
    const call = readCall(BASH);
    expect(partsOf(BASH, call, "model")).toEqual(["claude-3-opus-20240229"]);
    expect(partsOf(BASH, call, "beta")).toEqual(["files-api-2025-04-14", "context-1m-2025-08-07"]);
    expect(partsOf(BASH, call, "version")).toEqual(["2023-06-01"]);
    expect(wholesOf(BASH, call, "credential")).toEqual(['--header "x-api-key: $ANTHROPIC_API_KEY"']);
    expect(partsOf(BASH, call, "url")).toEqual(["https://api.anthropic.com/v1/messages"]);
  });

  it("ends with the command: an answer pasted after it is no part of it", () => {
    const call = readCall(BASH);
    expect(BASH.slice(call?.end)).toMatch(/^\n\{"type":"error"/);
  });

  it("is read as a browser copies it for bash, with the origin that makes it a browser's call", () => {
    const text = `curl 'https://api.anthropic.com/v1/messages' \\
  -H 'authority: api.anthropic.com' \\
  -H 'origin: https://app.example' \\
  -H 'x-api-key: ${MASK}' \\
  --data-raw $'{"model":"claude-opus-5-5","messages":[{"role":"user","content":"it\\'s"}]}' \\
  --compressed`;
    expect(readCall(text)).toMatchObject({ method: "POST", browser: true, model: "claude-opus-5-5" });
  });

  it("is read as a browser copies it for the Windows prompt", () => {
    const text = [
      'curl ^"https://api.anthropic.com/v1/messages^" ^',
      `  -H ^"x-api-key: ${MASK}^" ^`,
      '  -H ^"anthropic-version: 2023-06-01^" ^',
      '  --data-raw ^"^{^\\^"model^\\^":^\\^"claude-opus-5-5^\\^",^\\^"max_tokens^\\^":1^}^"',
    ].join("\r\n");
    const call = readCall(text);
    expect(call).toMatchObject({ method: "POST", model: "claude-opus-5-5", sendsKeyAs: "x-api-key" });
    expect(partsOf(text, call, "model")).toEqual(["claude-opus-5-5"]);
  });

  it("is read with PowerShell's backticks and variables", () => {
    const text = [
      "curl.exe https://api.anthropic.com/v1/models `",
      '  -H "Authorization: Bearer $env:CLAUDE_KEY" `',
      '  -H "anthropic-version: 2023-06-01"',
    ].join("\n");
    expect(readCall(text)).toMatchObject({
      method: "GET",
      operation: "models.list",
      sendsKeyAs: "authorization",
      keyVariable: "CLAUDE_KEY",
    });
  });

  it("is read where the marks that lines go on were lost", () => {
    const text = `curl -sS -XPOST https://api.anthropic.com/v1/messages/count_tokens
  -H "x-api-key: ${MASK}"
  --json '{"model":"claude-haiku-5-5"}'`;
    expect(readCall(text)).toMatchObject({ operation: "messages.count_tokens", model: "claude-haiku-5-5" });
  });

  it("takes the body of a here document", () => {
    const text = [
      'curl https://api.anthropic.com/v1/messages -H "x-api-key: $K" -d @- <<EOF',
      '{ "model": "claude-haiku-5-5" }',
      "EOF",
      "echo done",
    ].join("\n");
    const call = readCall(text);
    expect(call).toMatchObject({ method: "POST", model: "claude-haiku-5-5", keyVariable: "K" });
    expect(partsOf(text, call, "model")).toEqual(["claude-haiku-5-5"]);
  });

  it("keeps a masked key together, also without quotes", () => {
    const text = `curl -H x-api-key:${MASK} https://api.anthropic.com/v1/files?limit=3`;
    const call = readCall(text);
    expect(call).toMatchObject({ operation: "files.list", task: "files", sendsKeyAs: "x-api-key" });
    expect(partsOf(text, call, "credential")).toEqual([MASK]);
  });

  it("takes the path where the address opens with a variable, and no host with it", () => {
    const call = readCall('curl "$BASE/v1/organizations/users" -H "x-api-key: $K"');
    expect(call).toMatchObject({ operation: "members.list", task: "admin" });
    expect(call?.host).toBeUndefined();
  });

  it("names no operation for a path the API does not have, and keeps the path", () => {
    const call = readCall(`curl https://api.anthropic.com/v1/v1/messages -H "x-api-key: ${MASK}" -d '{}'`);
    expect(call).toMatchObject({ path: "/v1/v1/messages", method: "POST" });
    expect(call?.operation).toBeUndefined();
  });

  it("sees a key in the address", () => {
    expect(readCall(`curl "https://api.anthropic.com/v1/models?api_key=${MASK}"`)).toMatchObject({
      sendsKeyAs: "url",
    });
  });

  it("is passed over where it asks another API, curl's own words and prose included", () => {
    expect(readCall(`curl https://api.openai.com/v1/models -H "Authorization: Bearer ${MASK}"`)).toBeUndefined();
    expect(readCall("curl: (6) Could not resolve host: api.anthropic.com")).toBeUndefined();
    expect(readCall("the same call with curl works, that's odd")).toBeUndefined();
  });

  it("is found behind one that asks another API", () => {
    const text = `curl https://example.com/health\ncurl https://api.anthropic.com/v1/models -H "x-api-key: $A"`;
    expect(readCall(text)).toMatchObject({ operation: "models.list", keyVariable: "A" });
  });

  it("keeps nothing that is longer or odder than its bounds", () => {
    const text = `curl https://api.anthropic.com/v1/messages -H "x-api-key: $${"A".repeat(90)}" -H "anthropic-beta: Bad Beta" -H "anthropic-version: soon" -d '{"model":"${"m".repeat(200)}"}'`;
    const call = readCall(text);
    expect(call).toMatchObject({ betas: [] });
    expect(call?.model).toBeUndefined();
    expect(call?.version).toBeUndefined();
    expect(call?.keyVariable).toBeUndefined();
  });
});
