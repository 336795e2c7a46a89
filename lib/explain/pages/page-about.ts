import type { CauseId } from "#lib/report/cause-ids.ts";
import type { Confidence, Report } from "#lib/report/schema.ts";
import type { About } from "../words.ts";

/** No run stands behind a page: this time is in no sentence of it, and a test looks that it is not. */
export const NO_TIME = "2026-01-01T00:00:00.000Z";

/** What the words of a page speak of: the cause alone. No key, no model, no call, no place. */
export function aboutCause(cause: CauseId, variant?: string, confidence: Confidence = "confirmed"): About {
  const finding = { cause, confidence, evidence: [], ...(variant === undefined ? {} : { variant }) };
  const report: Report = {
    schema: "latchkey.report/1",
    engine: "1.0.0",
    catalogue: "2026-11-23",
    startedAt: NO_TIME,
    durationMs: 0,
    vantage: "pasted",
    credential: { kind: "unrecognized" },
    observed: {},
    asked: { tasks: ["messages"], workspaceId: false, spendTokens: false },
    probes: [],
    findings: [finding],
    verdict: { status: "inconclusive", tasks: [], unproven: [] },
    spent: { inputTokens: 0, outputTokens: 0 },
  };
  return { report, finding };
}
