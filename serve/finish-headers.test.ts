import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import "./front-door.mjs";

let server: Server;
let url: string;

beforeAll(async () => {
  vi.stubEnv("NODE_ENV", "production");
  server = createServer((request, response) => {
    if (request.url === "/own")
      response.writeHead(200, {
        "content-security-policy": "default-src 'self'",
        "cache-control": "max-age=60",
        "x-request-id": "lk_own",
      });
    if (request.url === "/redirect") response.writeHead(308, { location: "/" });
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const ask = (path: string, method = "GET") => fetch(`${url}${path}`, { method, redirect: "manual" });

test.each([
  ["GET", "/", 200],
  ["GET", "/redirect", 308],
  ["GET", "/_global-error", 404],
  ["POST", "/privacy", 405],
  ["GET", "/a//b", 400],
])("%s %s carries the guards and an id of its own", async (method, path, status) => {
  const answers = [await ask(path, method), await ask(path, method)];
  for (const { status: got, headers } of answers) {
    expect(got).toBe(status);
    expect(Object.fromEntries(headers)).toMatchObject({
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "strict-transport-security": expect.stringMatching(/max-age=\d{8}/),
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "cache-control": "no-store",
      "x-request-id": expect.stringMatching(/^lk_[0-9a-f]{32}$/),
    });
    expect([...headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
  }
  expect(new Set(answers.map(({ headers }) => headers.get("x-request-id"))).size).toBe(2);
});

test("what an answer says itself of its policy, its keeping and its id stands", async () => {
  const { headers } = await ask("/own");
  expect([
    headers.get("content-security-policy"),
    headers.get("cache-control"),
    headers.get("x-request-id"),
    headers.get("x-frame-options"),
  ]).toEqual(["default-src 'self'", "max-age=60", "lk_own", "DENY"]);
});

test.each([
  ["no host", "GET / HTTP/1.1\r\nconnection: close\r\n\r\n", 400],
  ["another expectation", "GET / HTTP/1.1\r\nhost: x\r\nexpect: foo\r\nconnection: close\r\n\r\n", 417],
  ["no request at all", "hello\r\n\r\n", 400],
  ["two lengths", "GET / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n", 400],
  ["more headers than fit", `GET / HTTP/1.1\r\nhost: x\r\na: ${"b".repeat(20_000)}\r\n\r\n`, 431],
])("what has %s is answered with the same headers", async (_, text, status) => {
  const answer = await new Promise<string>((resolve, reject) => {
    let got = "";
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1", () => socket.write(text));
    socket.on("data", (piece) => {
      got += piece;
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(got));
  });
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  for (const name of [
    "x-request-id: lk_",
    "x-content-type-options: nosniff",
    "content-security-policy: default-src 'none'",
  ])
    expect(answer.toLowerCase()).toContain(name);
});
