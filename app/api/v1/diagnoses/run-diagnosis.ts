import { examine } from "#lib/engine/examine.ts";
import { PROBE_LABELS } from "#lib/explain/probe-labels.ts";
import { serverEnv } from "#lib/server/env.ts";
import { log } from "#lib/server/log.ts";
import { countRun } from "#lib/server/metrics.ts";
import { issueReceipt } from "#lib/server/receipts.ts";
import { signingKeys } from "#lib/server/signing-secrets.ts";
import { toSentCall } from "#lib/transports/sent-call.ts";
import { systemClock } from "#lib/transports/system-clock.ts";
import type { DiagnosisEvent } from "#lib/wire/diagnosis-events.ts";
import type { PreparedRun } from "./prepare-run.ts";

/** However a run ends, it takes at least this long: how fast it was refused tells nothing. */
const SHORTEST_RUN_MS = 300;

/**
 * One run from plan to receipt. Events leave as things happen; the last is `report` or `error`.
 * The key is forgotten before this returns, however it returns.
 */
export async function runDiagnosis(
  run: PreparedRun,
  {
    requestId,
    signal,
    emit,
  }: { readonly requestId: string; readonly signal: AbortSignal; readonly emit: (event: DiagnosisEvent) => void },
): Promise<void> {
  const startedMs = systemClock.nowMs();
  let last: DiagnosisEvent;
  try {
    const report = await examine({
      ...run,
      clock: systemClock,
      signal,
      onPlan: (plan) =>
        emit({ type: "plan", probes: plan.map(({ id, group }) => ({ id, title: PROBE_LABELS[id].title, group })) }),
      onProbe: (probe, made) =>
        emit({ type: "probe", probe, sent: made.map((one) => toSentCall(run.upstreamUrl, one)) }),
    });
    last = {
      type: "report",
      report,
      receipt: issueReceipt(report, signingKeys(serverEnv(), "receipt"), systemClock.nowMs()),
    };
    if (!signal.aborted) {
      countRun(report);
      log.info(
        {
          requestId,
          vantage: report.vantage,
          verdict: report.verdict.status,
          cause: report.verdict.cause,
          durationMs: report.durationMs,
        },
        "run ended",
      );
    }
  } catch (error) {
    log.error({ requestId, error }, "run failed");
    last = { type: "error", code: "internal" };
  } finally {
    run.credential.forget();
    run.close();
  }
  const left = SHORTEST_RUN_MS - (systemClock.nowMs() - startedMs);
  if (left > 0 && !signal.aborted) await new Promise((resolve) => setTimeout(resolve, left));
  emit(last);
}
