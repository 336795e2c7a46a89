import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import "./front-door.mjs";

let server: Server;

beforeAll(async () => {
  server = createServer((request, response) => {
    response.end(
      JSON.stringify({
        headers: request.headers["x-latchkey-peer"],
        distinct: request.headersDistinct["x-latchkey-peer"],
        raw: request.rawHeaders.filter((_, at, all) => all[at - (at % 2)]?.toLowerCase() === "x-latchkey-peer"),
        other: request.headers["x-other"],
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

function send(lines: readonly string[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    let text = "";
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1", () => {
      socket.write(["GET / HTTP/1.1", "host: x", "connection: close", ...lines, "", ""].join("\r\n"));
    });
    socket.on("data", (chunk) => {
      text += chunk;
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1))));
  });
}

const FROM_HERE = {
  headers: "127.0.0.1",
  distinct: ["127.0.0.1"],
  raw: ["x-latchkey-peer", "127.0.0.1"],
  other: "kept",
};

test("a request carries the address of its socket", async () => {
  expect(await send(["x-other: kept"])).toEqual(FROM_HERE);
});

test("a caller's header of that name is gone, however it is written and however often", async () => {
  const forged = ["X-Latchkey-Peer: 203.0.113.9", "x-other: kept", "x-latchkey-peer: 203.0.113.10", "x-LATCHKEY-peer:"];
  expect(await send(forged)).toEqual(FROM_HERE);
});

test("a caller's x-forwarded-for is not what is written", async () => {
  expect(await send(["x-forwarded-for: 203.0.113.9", "x-other: kept"])).toEqual(FROM_HERE);
});
