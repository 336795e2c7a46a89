import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { TEST_DATABASES, type TestDatabase } from "#lib/server/db/test-databases.ts";
import { metrics } from "#lib/server/metrics.ts";
import { randomLink } from "#lib/server/shared-reports/link-secrets.ts";
import { LinkWatch } from "#lib/server/shared-reports/watch-links.ts";
import { type MadeReport, type ReportEvent, reportEventSchema } from "#lib/wire/report-answers.ts";
import { call, limitTo, makeReport, receiptOf, refusalOf, serveFrom, unlimited } from "../../test-routes.ts";

const UNTIL = { timeout: 10_000, interval: 20 };

describe.each(TEST_DATABASES)("the events of a link on the $kind database", ({ open }) => {
  let database: TestDatabase;
  let stop: () => Promise<void>;
  const opened: AbortController[] = [];
  beforeAll(async () => {
    database = await open();
    stop = await serveFrom(database);
  }, 60_000);
  afterEach(() => {
    for (const controller of opened.splice(0)) controller.abort();
    unlimited();
  });
  afterAll(async () => {
    await stop();
    await database.close();
  });

  /** Reads a stream in the background, as a page does. */
  async function watch({ id }: Pick<MadeReport, "id">) {
    const controller = new AbortController();
    opened.push(controller);
    const answer = await call("GET", "/:id/events", { id, signal: controller.signal });
    const seen = { text: "", ended: false };
    const read = async () => {
      for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>)
        seen.text += new TextDecoder().decode(piece);
      seen.ended = true;
    };
    const reading = read();
    const events = (): ReportEvent[] =>
      [...seen.text.matchAll(/^data: (.*)$/gm)].map(([, line]) => reportEventSchema.parse(JSON.parse(line ?? "")));
    return { answer, seen, events, reading, leave: () => controller.abort() };
  }
  const act = (link: MadeReport, method: string, path: "/:id" | "/:id/runs" | "/:id/retest-requests", body?: unknown) =>
    call(method, path, { id: link.id, token: link.manageToken, ...(body === undefined ? {} : { body }) });
  const openStreams = async () => /latchkey_open_streams (\d+)/.exec(await metrics.metrics())?.[1];

  it("begin with its version, then tell of each change, and end with the link", async () => {
    const link = await makeReport();
    const { answer, seen, events, reading } = await watch(link);
    expect(answer.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(answer.headers.get("cache-control")).toBe("no-store, no-transform");
    expect(answer.headers.get("x-accel-buffering")).toBe("no");
    await vi.waitFor(() => expect(events()).toEqual([{ type: "state", version: 1 }]), UNTIL);
    expect(seen.text.startsWith("retry: 2000\n\n")).toBe(true);
    await act(link, "POST", "/:id/runs", { receipt: receiptOf() });
    await act(link, "POST", "/:id/retest-requests", {});
    await act(link, "PATCH", "/:id", { retestRequests: false });
    await act(link, "DELETE", "/:id");
    await reading;
    expect(events().map(({ type }) => type)).toEqual(["state", "run-appended", "retest-asked", "changed", "gone"]);
    expect(events().map((event) => ("version" in event ? event.version : event.reason))).toEqual([
      1,
      2,
      3,
      4,
      "deleted",
    ]);
    expect(seen.text).not.toContain(link.id);
  });

  it("reach two who watch, and nobody who watches another link", async () => {
    const [link, other] = [await makeReport(), await makeReport()];
    const [one, two, three] = await Promise.all([watch(link), watch(link), watch(other)]);
    await vi.waitFor(() => expect(three?.events()).toHaveLength(1), UNTIL);
    await act(link, "PATCH", "/:id", { revoked: true });
    await Promise.all([one?.reading, two?.reading]);
    expect(one?.events().at(-1)).toEqual({ type: "gone", reason: "revoked" });
    expect(two?.events().at(-1)).toEqual({ type: "gone", reason: "revoked" });
    expect(three?.events()).toEqual([{ type: "state", version: 1 }]);
    expect(three?.seen.ended).toBe(false);
  });

  it("are refused for a link that is unknown or over", async () => {
    expect(await refusalOf(await call("GET", "/:id/events", { id: randomLink().id }))).toEqual([404, "report-unknown"]);
    expect(await refusalOf(await call("GET", "/:id/events", { id: "x" }))).toEqual([404, "report-unknown"]);
    const link = await makeReport();
    await act(link, "DELETE", "/:id");
    expect(await refusalOf(await call("GET", "/:id/events", { id: link.id }))).toEqual([410, "report-deleted"]);
  });

  it("are open streams until their reader leaves, and then leave nothing behind", async () => {
    const link = await makeReport();
    const before = await openStreams();
    const subscribed = vi.spyOn(LinkWatch.prototype, "subscribe");
    const watching = await watch(link);
    await vi.waitFor(() => expect(watching.events()).toHaveLength(1), UNTIL);
    expect(await openStreams()).toBe(String(Number(before) + 1));
    watching.leave();
    await watching.reading;
    expect(await openStreams()).toBe(before);
    expect(subscribed).toHaveBeenCalledTimes(1);
    subscribed.mockRestore();
    await act(link, "PATCH", "/:id", { retestRequests: false });
    expect(watching.events()).toHaveLength(1);
  });

  it("leave nothing behind where the reader is gone before the first byte", async () => {
    const link = await makeReport();
    const before = await openStreams();
    const controller = new AbortController();
    const answered = call("GET", "/:id/events", { id: link.id, signal: controller.signal });
    controller.abort();
    await (await answered).text();
    expect(await openStreams()).toBe(before);
  });

  it("are open a hundred times for an address at most, and a place that is left is free again", async () => {
    limitTo("reads=100000/1m,links=1000/1m");
    const link = await makeReport();
    const streams = await Promise.all(Array.from({ length: 100 }, () => watch(link)));
    const refused = await call("GET", "/:id/events", { id: link.id });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await refusalOf(refused)).toEqual([429, "rate-limited"]);
    streams[0]?.leave();
    await streams[0]?.reading;
    const again = await watch(link);
    expect(again.answer.status).toBe(200);
  });

  it("are read from the database again after a gap, and end where the link ended in it", async () => {
    const gaps: (() => void)[] = [];
    const stopOwn = stop;
    stop = await serveFrom({
      db: database.db,
      listen: async (_channel, _onMessage, onGap) => {
        gaps.push(onGap);
        return async () => undefined;
      },
    });
    const link = await makeReport();
    const { events, reading } = await watch(link);
    await vi.waitFor(() => expect(events()).toHaveLength(1), UNTIL);
    await act(link, "PATCH", "/:id", { retestRequests: false });
    expect(events()).toHaveLength(1);
    for (const gap of gaps) gap();
    await vi.waitFor(() => expect(events().at(-1)).toEqual({ type: "state", version: 2 }), UNTIL);
    await act(link, "DELETE", "/:id");
    for (const gap of gaps) gap();
    await reading;
    expect(events().at(-1)).toEqual({ type: "gone", reason: "deleted" });
    await stop();
    stop = stopOwn;
    await stop();
    stop = await serveFrom(database);
  });
});
