import type { ServiceStatus, StatusFeed } from "#lib/engine/port.ts";
import type { Network } from "./network.ts";

const MAX_BODY_BYTES = 65_536;
const FRESH_MS = 60_000;
const DEADLINE_MS = 2_000;
const INDICATORS = ["none", "minor", "major", "critical", "maintenance"] as const;

/**
 * Reads a Statuspage-format feed, at most once a minute for all runs, without credentials.
 *
 * @param feedUrl the page (`https://status.example`) or its JSON; empty switches the feed off.
 */
export function createStatusFeed(feedUrl: string, network: Network, nowMs: () => number): StatusFeed | undefined {
  if (feedUrl === "") return undefined;
  const url = new URL(feedUrl.endsWith(".json") ? feedUrl : `${feedUrl.replace(/\/$/, "")}/api/v2/status.json`);
  let last: { readonly atMs: number; readonly status: Promise<ServiceStatus | null> } | undefined;
  // One reading serves every run of the minute, so it must not end with the run that happened to start it.
  return () => {
    if (!last || nowMs() - last.atMs >= FRESH_MS) last = { atMs: nowMs(), status: readFeed(url, network) };
    return last.status;
  };
}

async function readFeed(url: URL, network: Network): Promise<ServiceStatus> {
  try {
    const answer = await network({
      url,
      method: "GET",
      headers: [
        ["accept", "application/json"],
        ["user-agent", "latchkey/1.0"],
      ],
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    let body = "";
    const decoder = new TextDecoder();
    for await (const chunk of answer.body) {
      body += decoder.decode(chunk, { stream: true });
      if (body.length > MAX_BODY_BYTES) break;
    }
    const page = JSON.parse(body) as { status?: { indicator?: unknown } };
    const indicator = INDICATORS.find((name) => name === page.status?.indicator);
    return { indicator: answer.status === 200 && indicator ? indicator : "unreadable" };
  } catch {
    return { indicator: "unreadable" };
  }
}
