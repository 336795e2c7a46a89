import { expect, test } from "@playwright/test";
import { issueKey } from "#lib/sandbox/issue-key.ts";
import { askRaw, type RawAnswer, readAll, type StreamedEvent } from "./read-events.ts";
import { type ServerProcess, startServer } from "./start-server.ts";
import { listenUpstream, type Upstream } from "./upstream.ts";

test.describe.configure({ mode: "default" });

let upstream: Upstream;
let server: ServerProcess;
const opened: RawAnswer[] = [];

test.beforeAll(async () => {
  upstream = await listenUpstream();
  server = await startServer({ LATCHKEY_UPSTREAM_URL: upstream.url });
});
test.afterEach(() => {
  for (const answer of opened.splice(0)) answer.leave();
});
test.afterAll(async () => {
  await server?.end();
  await upstream?.close();
});

async function ask(body: unknown): Promise<RawAnswer> {
  const answer = await askRaw(server.url, { body });
  opened.push(answer);
  return answer;
}

async function untilProbe(answer: RawAnswer, id: string): Promise<StreamedEvent> {
  for (let event = await answer.next(); event; event = await answer.next()) if (event.probe?.id === id) return event;
  throw new Error(`the answer ended without ${id}`);
}

const everything = { tasks: ["messages", "batches", "files", "skills"] };

test("each event arrives while later answers are still held back", async () => {
  const releases = ["/v1/files", "/v1/skills"].map((path) => upstream.hold(path));
  const answer = await ask({ key: issueKey("healthy", "broken"), ...everything });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toMatch(/^application\/x-ndjson/);
  expect(answer.headers.get("cache-control")).toContain("no-store");
  expect((await answer.next())?.type).toBe("plan");
  expect((await untilProbe(answer, "batch-list")).probe?.outcome).toBe("allowed");
  releases[1]?.();
  expect((await untilProbe(answer, "skill-list")).probe?.outcome).toBe("allowed");
  releases[0]?.();
  expect((await untilProbe(answer, "file-list")).probe?.outcome).toBe("allowed");
  const rest = await readAll(answer);
  expect(rest.at(-1)?.type).toBe("report");
  expect(rest.at(-1)?.report?.verdict.status).toBe("clear");
});

test("every planned check has one answer, and the report comes last", async () => {
  const events = await readAll(await ask({ key: issueKey("healthy", "broken"), ...everything }));
  const planned = events[0]?.probes?.map(({ id }) => id) ?? [];
  const answered = events.flatMap(({ probe }) => probe?.id ?? []);
  expect(planned.length).toBeGreaterThan(4);
  expect(answered.toSorted()).toEqual(planned.toSorted());
  expect(events.map(({ type }) => type)).toEqual(["plan", ...answered.map(() => "probe"), "report"]);
});

test("leaving in the middle ends the calls that still wait, and the next run is taken", async () => {
  const release = upstream.hold("/v1/files");
  const heldCall = upstream.nextCall("/v1/files");
  const answer = await ask({ key: issueKey("healthy", "broken"), tasks: ["files", "batches"] });
  await untilProbe(answer, "batch-list");
  const { ended } = await heldCall;
  const leftMs = performance.now();
  answer.leave();
  expect(await ended).toBe("left");
  // A call's own deadline of 8 s would end it too; that it ends long before shows what ended it.
  expect(performance.now() - leftMs).toBeLessThan(4_000);
  release();
  const next = await readAll(await ask({ key: issueKey("healthy", "broken"), tasks: ["files"] }));
  expect(next.at(-1)?.report?.verdict.status).toBe("clear");
});

test("a run takes at least 300 ms however fast it was refused", async () => {
  const startedMs = performance.now();
  const events = await readAll(await ask({ key: "not a key at all" }));
  expect(performance.now() - startedMs).toBeGreaterThanOrEqual(295);
  expect(events.at(-1)?.report?.probes.every(({ outcome }) => outcome === "skipped")).toBe(true);
});

test("a program that asks for one object gets the report without a stream", async () => {
  const answer = await askRaw(server.url, {
    body: { key: issueKey("credit-balance-too-low", "broken"), spendTokens: true },
    headers: [["accept", "application/json"]],
  });
  expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
  const { report, receipt } = JSON.parse(
    (await answer.rest()).replace(/^[^{]*/, "").replace(/[^}]*$/, ""),
  ) as StreamedEvent;
  expect(report?.findings[0]?.cause).toBe("credit-balance-too-low");
  expect(receipt).toMatch(/\S{40,}/);
});
