import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import "./front-door.mjs";

let server: Server;

beforeAll(async () => {
  vi.stubEnv("NODE_ENV", "production");
  server = createServer((request, response) => {
    request.resume();
    response.end(`handled ${request.headers["next-action"] ?? "no action"}`);
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
      socket.write([firstLine, "host: x", "connection: close", ...lines, "", ""].join("\r\n"));
    });
    socket.on("data", (chunk) => {
      text += chunk;
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(text));
  });
}

test.each([
  ["TRACE / HTTP/1.1", 405],
  ["PUT /api/v1/diagnoses HTTP/1.1", 405],
  ["POST / HTTP/1.1", 405],
  ["OPTIONS * HTTP/1.1", 400],
  ["POST http://elsewhere.example/api/v1/diagnoses HTTP/1.1", 400],
  ["GET //elsewhere.example/ HTTP/1.1", 400],
  ["GET /api/%E0%A4%A HTTP/1.1", 400],
  ["GET /_next/image?url=%2Fx&w=64&q=75 HTTP/1.1", 404],
  ["GET /_global-error HTTP/1.1", 404],
])("%s is refused with %i before it is handled", async (line, status) => {
  const answer = await send(line);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(answer).toContain("application/problem+json");
  expect(answer).not.toContain("handled");
  expect(answer).not.toContain("elsewhere");
});

test.each(["GET / HTTP/1.1", "GET /?a=//b HTTP/1.1", "HEAD /privacy HTTP/1.1", "POST /api/v1/diagnoses HTTP/1.1"])(
  "%s is handled",
  async (line) => {
    expect(await send(line, "content-length: 0")).toMatch(/^HTTP\/1.1 200 /);
  },
);

test("an action a caller names is not handed on", async () => {
  expect(await send("GET / HTTP/1.1", "next-action: anything")).toContain("handled no action");
});

test("a socket that wants to be upgraded is closed", async () => {
  const text = await new Promise<string>((resolve) => {
    let got = "";
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1", () => {
      socket.write("GET /_next/webpack-hmr HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n");
    });
    socket.on("data", (chunk) => {
      got += chunk;
    });
    socket.on("error", () => resolve(got));
    socket.on("close", () => resolve(got));
  });
  expect(text).toBe("");
});
