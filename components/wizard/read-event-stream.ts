import type { DiagnosisEvent } from "#lib/wire/diagnosis-events.ts";
import type { Ask, Refusal, RunEnd } from "./wizard-state.ts";

export const DIAGNOSES_PATH = "/api/v1/diagnoses";
/** A line longer than this is no event of ours. */
const LONGEST_LINE = 2_000_000;

export type StreamOptions = {
  readonly ask: Ask;
  /** Called once, at the moment of sending; the key is held nowhere on the way. */
  readonly takeKey: () => string;
  readonly signal: AbortSignal;
  readonly onEvent: (event: DiagnosisEvent) => void;
  readonly nowMs: () => number;
  readonly send?: typeof fetch;
};

/**
 * Asks for one run and hands on each event as it arrives. Never throws: every way a stream can end has its name.
 *
 * @returns how it ended; events that came before stand.
 */
export async function readEventStream(options: StreamOptions): Promise<RunEnd> {
  const { signal, onEvent, nowMs } = options;
  const send = options.send ?? fetch;
  let response: Response;
  try {
    response = await send(DIAGNOSES_PATH, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/x-ndjson" },
      body: bodyOf(options.ask, options.takeKey),
      cache: "no-store",
      credentials: "same-origin",
      referrerPolicy: "no-referrer",
      redirect: "error",
      signal,
    });
  } catch {
    return signal.aborted ? { kind: "stopped" } : { kind: "offline" };
  }
  if (!response.ok) return { kind: "refused", refusal: await readRefusal(response, nowMs) };
  if (!response.body || !/^application\/x-ndjson\b/i.test(response.headers.get("content-type") ?? "")) {
    await response.body?.cancel().catch(() => undefined);
    return { kind: "broken", code: "unreadable-answer" };
  }
  return readLines(response.body, signal, onEvent);
}

function bodyOf(ask: Ask, takeKey: () => string): string {
  const { subject, model, workspaceId, betas = [] } = ask;
  return JSON.stringify({
    ...(subject.kind === "sample" ? { sample: { persona: subject.persona, step: subject.step } } : { key: takeKey() }),
    tasks: ask.tasks,
    ...(model ? { model } : {}),
    ...(workspaceId ? { workspaceId } : {}),
    ...(betas.length > 0 ? { betas } : {}),
    ...(ask.spendTokens ? { spendTokens: true } : {}),
    ...(ask.pasted ? { pasted: ask.pasted } : {}),
  });
}

async function readLines(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
  onEvent: (event: DiagnosisEvent) => void,
): Promise<RunEnd> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
      const lines = rest.split("\n");
      // What stands after the last line break is a piece of a line until the stream says it is over.
      rest = lines.pop() ?? "";
      if (done && rest !== "") lines.push(rest);
      for (const line of lines) {
        const end = takeLine(line, onEvent);
        if (end) return end;
      }
      if (done) return signal.aborted ? { kind: "stopped" } : { kind: "cut" };
      if (rest.length > LONGEST_LINE) return { kind: "broken", code: "unreadable-answer" };
    }
  } catch {
    return signal.aborted ? { kind: "stopped" } : { kind: "cut" };
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Hands on one line. A line that is no event is passed over: the contract may grow, and a cut line decides nothing. */
function takeLine(line: string, onEvent: (event: DiagnosisEvent) => void): RunEnd | null {
  const event = parseEvent(line);
  if (!event) return null;
  onEvent(event);
  if (event.type === "report") return { kind: "reported" };
  return event.type === "error" ? { kind: "broken", code: event.code } : null;
}

function parseEvent(line: string): DiagnosisEvent | null {
  if (line.trim() === "") return null;
  try {
    const value: unknown = JSON.parse(line);
    return isEvent(value) ? value : null;
  } catch {
    return null;
  }
}

/** Our own server validates what it writes; this only keeps a stranger's JSON (a proxy's page) from being drawn. */
function isEvent(value: unknown): value is DiagnosisEvent {
  if (typeof value !== "object" || value === null || !("type" in value)) return false;
  switch (value.type) {
    case "plan":
      return "probes" in value && Array.isArray(value.probes);
    case "probe":
      return "probe" in value && typeof value.probe === "object" && "sent" in value && Array.isArray(value.sent);
    case "report":
      return "report" in value && typeof value.report === "object" && "receipt" in value;
    case "error":
      return "code" in value && typeof value.code === "string";
    default:
      return false;
  }
}

async function readRefusal(response: Response, nowMs: () => number): Promise<Refusal> {
  const retryAtMs = retryAt(response.headers.get("retry-after"), nowMs());
  const code = await problemCode(response);
  return { code, status: response.status, ...(retryAtMs === undefined ? {} : { retryAtMs }) };
}

async function problemCode(response: Response): Promise<string> {
  try {
    const text = await response.text();
    const problem: unknown = JSON.parse(text.slice(0, 10_000));
    if (typeof problem === "object" && problem !== null && "code" in problem && typeof problem.code === "string") {
      return /^[a-z][a-z0-9-]{0,63}$/.test(problem.code) ? problem.code : "unknown";
    }
  } catch {
    // A refusal that is no problem document still has its status.
  }
  return response.status === 429 ? "rate-limited" : "unknown";
}

/** `retry-after` is seconds or a date (RFC 9110 §10.2.3). */
export function retryAt(header: string | null, nowMs: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,6}$/.test(header.trim())) return nowMs + Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : date;
}
