import { once } from "node:events";
import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { issueKey } from "#lib/sandbox/issue-key.ts";
import { askRaw, readAll } from "./read-events.ts";
import { scratchFolder } from "./scratch-folder.ts";
import { type ServerProcess, startServer, watchServerEnd } from "./start-server.ts";
import { listenUpstream } from "./upstream.ts";

const key = issueKey("healthy", "broken");
const stolen = "Bearer a-key-of-the-operator";

/** A folder such as the SDK reads profiles and logins from. */
function writeProfile(): string {
  const folder = scratchFolder("profile");
  mkdirSync(join(folder, "configs"));
  mkdirSync(join(folder, "credentials"));
  const config = { version: "1.0", base_url: "http://127.0.0.1:9", authentication: { type: "user_oauth" } };
  const login = {
    version: "1.0",
    type: "oauth_token",
    access_token: "a-login-of-the-operator",
    expires_at: "2099-01-01T00:00:00Z",
  };
  for (const name of ["default", "hostile"]) {
    writeFileSync(join(folder, "configs", `${name}.json`), JSON.stringify(config));
    writeFileSync(join(folder, "credentials", `${name}.json`), JSON.stringify(login), { mode: 0o600 });
  }
  writeFileSync(join(folder, "active_config"), "hostile");
  return folder;
}

test("nothing in the server's environment changes where a key goes or what is sent with it", async () => {
  const upstream = await listenUpstream();
  const stranger = createServer((socket) => {
    visits += 1;
    socket.destroy();
  }).listen(0, "127.0.0.1");
  let visits = 0;
  await once(stranger, "listening");
  const address = stranger.address();
  const elsewhere = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  const hostile = {
    ANTHROPIC_BASE_URL: elsewhere,
    ANTHROPIC_CUSTOM_HEADERS: `Authorization: ${stolen}\nx-api-key: ${stolen}\nX-Extra: 1\nanthropic-version: 2023-01-01`,
    ANTHROPIC_AUTH_TOKEN: "a-token-of-the-operator",
    ANTHROPIC_API_KEY: "a-key-of-the-operator",
    ANTHROPIC_PROFILE: "hostile",
    ANTHROPIC_CONFIG_DIR: writeProfile(),
    ANTHROPIC_WORKSPACE_ID: "wrkspc_operator",
    ANTHROPIC_ORGANIZATION_ID: "operator",
    ANTHROPIC_LOG: "debug",
    ANTHROPIC_OPEN_TELEMETRY: "1",
    HTTP_PROXY: elsewhere,
    HTTPS_PROXY: elsewhere,
    ALL_PROXY: elsewhere,
    http_proxy: elsewhere,
    https_proxy: elsewhere,
    all_proxy: elsewhere,
    NO_PROXY: "",
    no_proxy: "",
    NODE_USE_ENV_PROXY: "1",
  };

  const sentBy = async (server: ServerProcess): Promise<string[]> => {
    const before = upstream.requests().length;
    const body = {
      key,
      tasks: ["messages", "batches", "files", "skills", "agents", "admin"],
      model: "claude-haiku-5-5",
      spendTokens: true,
    };
    const events = await readAll(await askRaw(server.url, { body }));
    expect(events.at(-1)?.type).toBe("report");
    return upstream.requests().slice(before).toSorted();
  };
  // One after the other: what the door took down is told apart by when it came.
  const plain = await startServer({ LATCHKEY_UPSTREAM_URL: upstream.url });
  const sentPlainly = await sentBy(plain);
  await plain.end();
  const surrounded = await startServer({ LATCHKEY_UPSTREAM_URL: upstream.url, ...hostile });
  const sentSurrounded = await sentBy(surrounded);
  await surrounded.end();
  await upstream.close();
  stranger.close();

  expect(sentPlainly.length).toBeGreaterThan(8);
  expect(sentSurrounded).toEqual(sentPlainly);
  expect(visits).toBe(0);
  for (const request of sentPlainly) {
    const [line = "", ...headers] = (request.split("\r\n\r\n")[0] ?? "").split("\r\n");
    expect(line).toMatch(/^(?:GET|POST) \/v1\//);
    const names = headers.map((header) => header.slice(0, header.indexOf(":")).toLowerCase());
    const known = [
      "accept",
      "anthropic-beta",
      "anthropic-version",
      "authorization",
      "connection",
      "content-length",
      "content-type",
      "host",
      "user-agent",
      "x-api-key",
    ];
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
    expect(request).toMatch(new RegExp(`^(?:authorization: Bearer|x-api-key:) ${key}\\r$`, "m"));
  }
  for (const { output } of [plain, surrounded]) {
    expect(output()).not.toContain(key);
    expect(output()).not.toContain("of-the-operator");
  }
});

const CANNOT_STAND: readonly (readonly [string, string])[] = [
  ["LATCHKEY_UPSTREAM_URL", "http://api.example.com"],
  ["LATCHKEY_UPSTREAM_URL", "https://name:secret-word@api.example.com"],
  ["LATCHKEY_PUBLIC_URL", "latchkey.example"],
  ["LATCHKEY_STATUS_URL", "file:///etc/hosts"],
  ["LATCHKEY_LIMITS", "diagnoses=plenty"],
  ["LATCHKEY_SECRET", "secret-word"],
  ["LATCHKEY_TRUSTED_PROXIES", "everyone"],
];
for (const [name, value] of CANNOT_STAND) {
  test(`${name}=${value} stops the process with one clear line`, async () => {
    const { code, output } = await watchServerEnd({ [name]: value });
    expect(code).toBe(1);
    const lines = output.split("\n").filter((line) => line.startsWith("latchkey:"));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(name);
    expect(output).not.toMatch(/^\s+at /m);
    expect(output).not.toContain("secret-word");
  });
}

test("the secret that the server makes for itself is the owner's alone to read", async () => {
  const server = await startServer();
  const answer = await askRaw(server.url, { body: { sample: { persona: "key-malformed" } } });
  await answer.rest();
  const files = readdirSync(server.dataDir);
  expect(files).toContain("secret");
  for (const file of files) expect(statSync(join(server.dataDir, file)).mode & 0o077).toBe(0);
  await server.end();
});
