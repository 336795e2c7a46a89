import { describe, expect, it } from "vitest";
import type { Network, NetworkRequest } from "./network.ts";
import { createStatusFeed } from "./status-feed.ts";

const never = new AbortController().signal;

function feedOf(body: string | AsyncIterable<Uint8Array>, status = 200) {
  const asked: NetworkRequest[] = [];
  let nowMs = 0;
  const network: Network = async (request) => {
    asked.push(request);
    const chunks =
      typeof body === "string"
        ? (async function* () {
            yield new TextEncoder().encode(body);
          })()
        : body;
    return { status, header: () => undefined, body: chunks };
  };
  const feed = createStatusFeed("https://status.example/", network, () => nowMs);
  if (!feed) throw new Error("the feed is on");
  return {
    asked,
    feed,
    pass: (ms: number) => {
      nowMs += ms;
    },
  };
}

const page = (indicator: unknown) => JSON.stringify({ page: { id: "x" }, status: { indicator, description: "words" } });

describe("the status feed", () => {
  it("is off when its address is empty", () => {
    expect(
      createStatusFeed(
        "",
        () => Promise.reject(new Error("no call")),
        () => 0,
      ),
    ).toBeUndefined();
  });

  it.each(["none", "minor", "major", "critical", "maintenance"])(
    "hands on the indicator %s and no words",
    async (indicator) => {
      expect(await feedOf(page(indicator)).feed(never)).toEqual({ indicator });
    },
  );

  it.each([
    ["an indicator it does not know", page("apocalypse"), 200],
    ["no indicator", "{}", 200],
    ["null", "null", 200],
    ["a page of HTML", "<html>", 200],
    ["a body cut in half", '{"status":{"indic', 200],
    ["an error page with an indicator", page("none"), 500],
    ["a redirect", page("none"), 302],
  ])("is unreadable when it holds %s", async (_what, body, status) => {
    expect(await feedOf(body, status).feed(never)).toEqual({ indicator: "unreadable" });
  });

  it("is asked at one address, without a credential or a cookie", async () => {
    const { asked, feed } = feedOf(page("none"));
    await feed(never);
    expect(asked.map(({ url, method, headers }) => [url.href, method, headers.map(([name]) => name)])).toEqual([
      ["https://status.example/api/v2/status.json", "GET", ["accept", "user-agent"]],
    ]);
  });

  it("is asked at most once a minute, also by runs that start at once", async () => {
    const { asked, feed, pass } = feedOf(page("none"));
    await Promise.all([feed(never), feed(never), feed(never)]);
    pass(59_999);
    await feed(never);
    expect(asked).toHaveLength(1);
    pass(1);
    await feed(never);
    expect(asked).toHaveLength(2);
  });

  it("ends with no run: one that stops does not spoil the reading of the others", async () => {
    const { feed } = feedOf(page("minor"));
    const stopped = AbortSignal.abort();
    expect(await feed(stopped)).toEqual({ indicator: "minor" });
  });

  it("stops reading a page without end", async () => {
    let pieces = 0;
    const endless = (async function* () {
      for (;;) {
        pieces += 1;
        yield new Uint8Array(16_384).fill(32);
      }
    })();
    expect(await feedOf(endless).feed(never)).toEqual({ indicator: "unreadable" });
    expect(pieces).toBeLessThan(8);
  });

  it("gives up after two seconds and says unreadable", { timeout: 15_000 }, async () => {
    const hanging: Network = ({ signal }) =>
      new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    const feed = createStatusFeed("https://status.example", hanging, () => 0);
    const startedMs = performance.now();
    expect(await feed?.(never)).toEqual({ indicator: "unreadable" });
    expect(performance.now() - startedMs).toBeLessThan(6_000);
  });
});
