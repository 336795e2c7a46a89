import type { ProbeResult, Report, Vantage } from "#lib/report/schema.ts";
import type { Made } from "./call-desk.ts";
import { diagnose } from "./diagnose.ts";
import { toProbeResult } from "./probe-result.ts";
import type { Reading } from "./reading.ts";
import { type PlanEntry, planProbes, type RunOptions, runProbes } from "./run-probes.ts";
import { reachVerdict } from "./verdict.ts";
import { CATALOGUE_DATE, ENGINE_VERSION } from "./version.ts";

export type ExamineOptions = Omit<RunOptions, "onReading"> & {
  readonly vantage: Vantage;
  /** What a pasted text said before this run; it is judged with the run's own answers, as probe `pasted`. */
  readonly pasted?: Reading;
  readonly onPlan?: (plan: readonly PlanEntry[]) => void;
  /** Told of each probe as it ends, with the calls it made. */
  readonly onProbe?: (probe: ProbeResult, made: readonly Made[]) => void;
};

/** The whole walk: plan, ask, diagnose, prescribe, report. The report holds codes and facts, no text of an answer. */
export async function examine(options: ExamineOptions): Promise<Report> {
  const { credential, asked, clock, vantage, onPlan, onProbe } = options;
  const startedMs = clock.nowMs();
  const startedAt = new Date(startedMs).toISOString();
  onPlan?.(planProbes(asked, credential));
  const { pasted } = options;
  const answers = await runProbes({
    ...options,
    onReading: (reading, made) => onProbe?.(toProbeResult(reading), made),
  });
  const readings = pasted ? [pasted, ...answers] : answers;
  const { workspaceId, ...rest } = asked;
  const findings = diagnose({
    asked: { ...rest, workspaceId: workspaceId !== undefined },
    kind: credential.kind,
    notes: credential.notes,
    sent: credential.send,
    vantage,
    startedAt,
    readings,
  });
  const verdict = reachVerdict(asked, readings);
  const cause = verdict.status === "clear" ? undefined : findings[0]?.cause;
  return {
    schema: "latchkey.report/1",
    engine: ENGINE_VERSION,
    catalogue: CATALOGUE_DATE,
    startedAt,
    durationMs: Math.max(0, Math.round(clock.nowMs() - startedMs)),
    vantage,
    credential: credential.toJSON(),
    observed: observe(answers),
    asked: {
      tasks: [...asked.tasks],
      ...(asked.model ? { model: asked.model } : {}),
      workspaceId: workspaceId !== undefined,
      ...(asked.betas ? { betas: [...asked.betas] } : {}),
      spendTokens: asked.spendTokens,
    },
    probes: readings.map(toProbeResult),
    findings,
    verdict: { ...verdict, ...(cause ? { cause } : {}) },
    spent: {
      inputTokens: readings.reduce((sum, { facts }) => sum + (facts.inputTokens ?? 0), 0),
      outputTokens: readings.reduce((sum, { facts }) => sum + (facts.outputTokens ?? 0), 0),
    },
  };
}

/** The ids the answers carried; the workspace is the one the person's own header or key acts in. */
function observe(readings: readonly Reading[]): Report["observed"] {
  const organizationId =
    readings.find((reading) => reading.organizationId)?.organizationId ??
    readings.find(({ facts }) => facts.gotOrganizationId)?.facts.gotOrganizationId;
  const workspaceId = readings.find(
    (reading) => reading.workspaceId && !reading.id.endsWith("--no-workspace"),
  )?.workspaceId;
  const allowed = readings.filter(({ outcome, group }) => outcome === "allowed" && group !== "service");
  const byOtherHeader = allowed.length > 0 && allowed.every((reading) => reading.byOtherHeader);
  return {
    ...(organizationId ? { organizationId } : {}),
    ...(workspaceId ? { workspaceId } : {}),
    ...(byOtherHeader ? { keyHeader: "x-api-key" as const } : {}),
  };
}
