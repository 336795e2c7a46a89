import type { Vantage } from "#lib/report/schema.ts";
import type { Asked } from "../asked.ts";
import type { ApiAnswer, Clock } from "../port.ts";

/** One tape: what was asked, with which text as the key, and every answer. The text is made at run time. */
export type CaseFile = {
  /** A sandbox key, or a made-up one of this prefix. */
  readonly key: { readonly persona: string; readonly step: "broken" | "fixed" } | { readonly prefix: string };
  readonly asked: Asked;
  readonly vantage: Vantage;
  readonly calls: readonly { readonly asked: string; readonly answer: ApiAnswer }[];
};

/** Every case starts at the same moment and takes no time. */
export const CASE_STARTED_MS = Date.UTC(2026, 10, 23, 14, 32, 8);

export const stillClock: Clock = {
  nowMs: () => CASE_STARTED_MS,
  deadline: (_afterMs, parent) => ({ signal: parent, end: () => undefined }),
};
