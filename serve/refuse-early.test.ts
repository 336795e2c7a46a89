import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import "./front-door.mjs";

let server: Server;

beforeAll(async () => {
  vi.stubEnv("NODE_ENV", "production");
  server = createServer((request, response) => {
    request.resume();
    const { "next-action": action = "no action", "next-router-state-tree": tree } = request.headers;
    const prefetch = request.headers["next-router-prefetch"] ?? "";
    response.end(
      `handled ${action}, ${tree ? `tree ${tree}` : "no tree"}, ${prefetch ? `prefetch ${String(prefetch)}` : "no prefetch"}`,
    );
  });
  server.on("upgrade", (_request, socket) => socket.write("upgraded"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(async () => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function send(firstLine: string, ...lines: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1", () => {
      const connection = lines.some((line) => line.startsWith("connection:")) ? [] : ["connection: close"];
      socket.write([firstLine, "host: x", ...connection, ...lines, "", ""].join("\r\n"));
      if (connection.length === 0) setTimeout(() => socket.end(), 200);
    });
    socket.on("data", (chunk) => {
      text += chunk;
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(text));
  });
}

test.each([
  ["TRACE / HTTP/1.1", 501],
  ["PROPFIND /api/v1/diagnoses HTTP/1.1", 501],
  ["PUT / HTTP/1.1", 405],
  ["OPTIONS / HTTP/1.1", 405],
  ["POST / HTTP/1.1", 405],
  ["OPTIONS * HTTP/1.1", 400],
  ["POST http://elsewhere.example/api/v1/diagnoses HTTP/1.1", 400],
  ["GET //elsewhere.example/ HTTP/1.1", 400],
  ["GET /a//b HTTP/1.1", 400],
  ["GET /api/%E0%A4%A HTTP/1.1", 400],
  ["GET /_next/image?url=%2Fx&w=64&q=75 HTTP/1.1", 404],
  ["GET /_global-error HTTP/1.1", 404],
  ["GET /_next/data/anything/_next/image.json?url=/x HTTP/1.1", 404],
  ["GET /_next/webpack-hmr HTTP/1.1", 404],
  ["GET /_next HTTP/1.1", 404],
  ["POST /%61pi/x HTTP/1.1", 405],
  ["POST /api/ HTTP/1.1", 405],
  ["GET /_next/imag%65?url=%2Fx HTTP/1.1", 404],
])("%s is refused with %i before it is handled", async (line, status) => {
  const answer = await send(line);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(answer).toContain("application/problem+json");
  expect(answer).not.toContain("handled");
  expect(answer).not.toContain("elsewhere");
});

test.each([
  "/api/../privacy",
  "/api/%2e%2e/privacy",
  "/api/%2E./privacy",
  "/api/..%2fprivacy",
  "/api\\..\\privacy",
  "/api/%5c../privacy",
  "/_next/./image?url=/x&w=64&q=75",
  "/./_global-error",
  "/x/..",
  "/x/%00",
  "/api%2Fx",
  "/r/a%5cb",
])("%s is written so that others may read it otherwise, and is refused", async (path) => {
  for (const method of ["GET", "POST"])
    expect(await send(`${method} ${path} HTTP/1.1`)).toMatch(/^HTTP\/1.1 400 [\s\S]*"code":"address-invalid"/);
});

test.each(["content-length: 5", "transfer-encoding: chunked"])("a page takes no body (%s)", async (line) => {
  expect(await send("GET /privacy HTTP/1.1", line)).toMatch(/^HTTP\/1.1 413 /);
});

test.each([
  "GET / HTTP/1.1",
  "GET /?a=//b/../c HTTP/1.1",
  "HEAD /privacy HTTP/1.1",
  "GET /.well-known/x HTTP/1.1",
  "GET /r/a..b HTTP/1.1",
  "GET /_next/static/chunks/a.js HTTP/1.1",
  "POST /api/v1/diagnoses HTTP/1.1",
  "PUT /api/v1/diagnoses HTTP/1.1",
])("%s is handled", async (line) => {
  expect(await send(line, "content-length: 0")).toMatch(/^HTTP\/1.1 200 /);
});

test("an action a caller names is not handed on", async () => {
  expect(await send("GET / HTTP/1.1", "next-action: anything")).toContain("handled no action");
});

test.each(["websocket", "h2c"])("a request that wants to become %s is answered as it stands", async (protocol) => {
  const answer = await send("GET / HTTP/1.1", "connection: upgrade", `upgrade: ${protocol}`);
  expect(answer).toMatch(/^HTTP\/1.1 200 /);
  expect(answer).not.toContain("upgraded");
});

test("a prefetch of a kind that no page of ours asks for is handed on as an ordinary request", async () => {
  for (const kind of ["2", "3", "x", "1, 1"])
    expect(await send("GET / HTTP/1.1", `next-router-prefetch: ${kind}`)).toContain("no prefetch");
  expect(await send("GET / HTTP/1.1", "next-router-prefetch: 1")).toContain("prefetch 1");
});

test("a router's tree that cannot be read is not handed on", async () => {
  for (const tree of ["%7b", "1", "{}", "[%22%22]", "[%22%22,{%22children%22:1}]", `[%22%22,${"[".repeat(5000)}]`])
    expect(await send("GET / HTTP/1.1", `next-router-state-tree: ${tree}`)).toContain("handled no action, no tree");
  for (const tree of [
    ["", {}, null, "never"],
    ["", { children: [["id", "a", "d"], {}] }],
    ["", { children: [["id", "a", "z", null], {}] }],
    ["", {}, 1],
    ["", {}, null, null, 0, 0],
  ])
    expect(
      await send("GET / HTTP/1.1", `next-router-state-tree: ${encodeURIComponent(JSON.stringify(tree))}`),
    ).toContain("no tree");
  const whole = encodeURIComponent(
    JSON.stringify([
      "",
      { children: ["r", { children: [["id", "a", "d", null], { children: ["__PAGE__", {}, null, "refetch"] }] }] },
      null,
      null,
      16,
    ]),
  );
  expect(await send("GET / HTTP/1.1", `next-router-state-tree: ${whole}`)).toContain(`tree ${whole}`);
});
