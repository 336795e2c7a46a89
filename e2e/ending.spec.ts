import { once } from "node:events";
import { connect } from "node:net";
import { expect, test } from "@playwright/test";
import { issueKey } from "#lib/sandbox/issue-key.ts";
import { askRaw, readAll } from "./read-events.ts";
import { startServer } from "./start-server.ts";
import { listenUpstream } from "./upstream.ts";

test("a server told to end waits for no connection that has asked for nothing", async () => {
  const server = await startServer();
  const silent = connect(server.port, "127.0.0.1");
  await once(silent, "connect");
  const kept = connect(server.port, "127.0.0.1");
  kept.write("GET /healthz HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n");
  await once(kept, "data");
  const closed = [once(silent, "close"), once(kept, "close")];
  silent.resume();
  kept.resume();
  await server.end();
  await Promise.all(closed);
});

test("a run under way when the server is told to end is answered whole", async () => {
  const upstream = await listenUpstream();
  const server = await startServer({ LATCHKEY_UPSTREAM_URL: upstream.url });
  const release = upstream.hold("/v1/files");
  const answer = await askRaw(server.url, { body: { key: issueKey("healthy", "broken"), tasks: ["files"] } });
  expect((await answer.next())?.type).toBe("plan");
  const ended = server.end();
  const knock = () =>
    fetch(`${server.url}/healthz`).then(
      () => "open",
      () => "closed",
    );
  await expect.poll(knock).toBe("closed");
  release();
  const events = await readAll(answer);
  expect(events.at(-1)?.report?.verdict.status).toBe("clear");
  await ended;
  await upstream.close();
});
