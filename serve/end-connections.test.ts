import { createServer, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import "./front-door.mjs";

let server: Server;
const answers: ServerResponse[] = [];
const closed: ServerResponse[] = [];

beforeAll(async () => {
  vi.stubEnv("NODE_ENV", "production");
  server = createServer((_, response) => {
    answers.push(response);
    response.once("close", () => closed.push(response));
    response.write("it goes on");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(async () => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test("of several answers on one connection each hears once that its reader has left", async () => {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.write("GET / HTTP/1.1\r\nhost: x\r\n\r\n".repeat(5));
  await vi.waitFor(() => expect(answers).toHaveLength(5));
  expect(closed).toEqual([]);
  socket.destroy();
  await vi.waitFor(() => expect(new Set(closed)).toEqual(new Set(answers)));
  expect(closed).toHaveLength(5);
});
