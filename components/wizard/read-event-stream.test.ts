import { describe, expect, it } from "vitest";
import type { DiagnosisEvent } from "#lib/wire/diagnosis-events.ts";
import { readEventStream, retryAt } from "./read-event-stream.ts";
import type { Ask } from "./wizard-state.ts";

const NOW_MS = Date.parse("2026-11-23T14:32:00Z");
const ASK: Ask = { subject: { kind: "key" }, tasks: ["messages"], spendTokens: false, model: "claude-sonnet-5-5" };
const PLAN = '{"type":"plan","probes":[{"id":"model-list","title":"Modèle …","group":"messages"}]}';
const PROBE =
  '{"type":"probe","probe":{"id":"model-list","group":"messages","outcome":"allowed","durationMs":9},"sent":[]}';
const REPORT = '{"type":"report","report":{"schema":"latchkey.report/1"},"receipt":"lk1.x"}';

function streamOf(chunks: readonly Uint8Array[], options: { breaks?: boolean; hangs?: boolean } = {}): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      if (options.breaks) controller.error(new TypeError("terminated"));
      else if (!options.hangs) controller.close();
    },
  });
  return new Response(body, { headers: { "content-type": "application/x-ndjson; charset=utf-8" } });
}

const bytes = (text: string) => new TextEncoder().encode(text);

async function read(answer: Response | Error, controller = new AbortController(), ask: Ask = ASK) {
  const events: DiagnosisEvent[] = [];
  const requests: RequestInit[] = [];
  const end = await readEventStream({
    ask,
    takeKey: () => "the-key",
    signal: controller.signal,
    nowMs: () => NOW_MS,
    onEvent: (event) => events.push(event),
    send: async (_url, init) => {
      requests.push(init ?? {});
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  return { end, types: events.map(({ type }) => type), events, request: requests[0] };
}

describe("the event stream", () => {
  it("hands on every event, wherever the bytes are cut", async () => {
    const all = bytes(`${PLAN}\n${PROBE}\n${REPORT}\n`);
    for (const size of [1, 2, 7, 64, 10_000]) {
      const chunks: Uint8Array[] = [];
      for (let at = 0; at < all.length; at += size) chunks.push(all.slice(at, at + size));
      const { end, types, events } = await read(streamOf(chunks));
      expect(types).toEqual(["plan", "probe", "report"]);
      expect(end).toEqual({ kind: "reported" });
      expect(events[0]).toMatchObject({ probes: [{ title: "Modèle …" }] });
    }
  });

  it("takes a last line without its line break", async () => {
    expect((await read(streamOf([bytes(`${PLAN}\r\n\n${REPORT}`)]))).end).toEqual({ kind: "reported" });
  });

  it("says that the answer was cut off, and keeps what came", async () => {
    const cut = await read(streamOf([bytes(`${PLAN}\n${PROBE}\n${REPORT.slice(0, 40)}`)]));
    expect(cut.end).toEqual({ kind: "cut" });
    expect(cut.types).toEqual(["plan", "probe"]);
    const broken = await read(streamOf([bytes(`${PLAN}\n`)], { breaks: true }));
    expect(broken.end).toEqual({ kind: "cut" });
  });

  it("passes over events it does not know and lines that are none", async () => {
    const { types, end } = await read(streamOf([bytes(`{"type":"later"}\nnot json\n[1]\n${PLAN}\n${REPORT}\n`)]));
    expect(types).toEqual(["plan", "report"]);
    expect(end.kind).toBe("reported");
  });

  it("ends with the code when the server says it broke", async () => {
    const { end } = await read(streamOf([bytes(`${PLAN}\n{"type":"error","code":"internal"}\n`)]));
    expect(end).toEqual({ kind: "broken", code: "internal" });
  });

  it("reads a refusal by its code, with the moment from retry-after", async () => {
    const problem = new Response('{"type":"about:blank","status":429,"code":"rate-limited"}', {
      status: 429,
      headers: { "content-type": "application/problem+json", "retry-after": "1920" },
    });
    expect((await read(problem)).end).toEqual({
      kind: "refused",
      refusal: { code: "rate-limited", status: 429, retryAtMs: Date.parse("2026-11-23T15:04:00Z") },
    });
    const page = new Response("<html>bad gateway</html>", { status: 502 });
    expect((await read(page)).end).toEqual({ kind: "refused", refusal: { code: "unknown", status: 502 } });
  });

  it("does not take another server's page for a stream", async () => {
    const page = new Response("<html></html>", { headers: { "content-type": "text/html" } });
    expect((await read(page)).end).toEqual({ kind: "broken", code: "unreadable-answer" });
  });

  it("tells no connection from a stop of our own", async () => {
    expect((await read(new TypeError("fetch"))).end).toEqual({ kind: "offline" });
    const stopped = new AbortController();
    stopped.abort();
    expect((await read(new TypeError("abort"), stopped)).end).toEqual({ kind: "stopped" });
    const midway = new AbortController();
    const response = streamOf([bytes(`${PLAN}\n`)], { breaks: true });
    midway.abort();
    expect((await read(response, midway)).end).toEqual({ kind: "stopped" });
  });

  it("sends the key in the body alone, without referrer, cache or redirect", async () => {
    const { request } = await read(streamOf([bytes(REPORT)]));
    expect(request).toMatchObject({
      method: "POST",
      cache: "no-store",
      credentials: "same-origin",
      referrerPolicy: "no-referrer",
      redirect: "error",
    });
    expect(JSON.parse(String(request?.body))).toEqual({
      key: "the-key",
      tasks: ["messages"],
      model: "claude-sonnet-5-5",
    });
    expect(JSON.stringify(request?.headers)).not.toContain("the-key");
  });

  it("never takes the key for a sample", async () => {
    const ask: Ask = { ...ASK, subject: { kind: "sample", persona: "healthy", step: "broken" }, spendTokens: true };
    const { request } = await read(streamOf([bytes(REPORT)]), new AbortController(), ask);
    expect(JSON.parse(String(request?.body))).toEqual({
      sample: { persona: "healthy", step: "broken" },
      tasks: ["messages"],
      model: "claude-sonnet-5-5",
      spendTokens: true,
    });
  });
});

describe("retry-after", () => {
  it("reads seconds and dates, and nothing else", () => {
    expect(retryAt("30", NOW_MS)).toBe(NOW_MS + 30_000);
    expect(retryAt("Mon, 23 Nov 2026 15:04:00 GMT", NOW_MS)).toBe(Date.parse("2026-11-23T15:04:00Z"));
    expect(retryAt("soon", NOW_MS)).toBeUndefined();
    expect(retryAt(null, NOW_MS)).toBeUndefined();
  });
});
