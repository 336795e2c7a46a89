import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { LinkListener } from "#lib/server/shared-reports/watch-links.ts";
import { streamLinkEvents } from "./stream-link-events.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function open() {
  const leaving = new AbortController();
  let listener: LinkListener | undefined;
  const [leave, unsubscribe] = [vi.fn(), vi.fn()];
  const { body } = streamLinkEvents({
    request: new Request("http://localhost", { signal: leaving.signal }),
    requestId: "lk_1",
    leave,
    read: () => new Promise(() => undefined),
    subscribe: (given) => {
      listener = given;
      return unsubscribe;
    },
  });
  if (!body || !listener) throw new Error("a stream has a body and listens");
  return { leaving, leave, unsubscribe, reader: body.getReader(), happen: listener.onEvent };
}

test("whoever reads nothing is let go after a hundred lines, and its place with it", () => {
  const { leave, unsubscribe, happen } = open();
  for (let version = 2; version <= 50; version += 1) happen({ type: "changed", version });
  expect(leave).not.toHaveBeenCalled();
  for (let version = 51; version <= 200; version += 1) happen({ type: "changed", version });
  expect(leave).toHaveBeenCalledTimes(1);
  expect(unsubscribe).toHaveBeenCalledTimes(1);
});

test("whoever reads as events come stays, and leaves once", async () => {
  const { leaving, leave, reader, happen } = open();
  await reader.read();
  for (let version = 2; version <= 300; version += 1) {
    happen({ type: "changed", version });
    expect(new TextDecoder().decode((await reader.read()).value)).toContain(`"version":${version}`);
  }
  expect(leave).not.toHaveBeenCalled();
  leaving.abort();
  await reader.cancel();
  expect(leave).toHaveBeenCalledTimes(1);
});
