import type { Report } from "./schema.ts";

/** What a maker decides about, in the order of the preview. */
export const INCLUDABLE = ["hint", "organizationId", "workspaceId", "requestIds", "model"] as const;
export type Includable = (typeof INCLUDABLE)[number];
export type Include = Readonly<Record<Includable, boolean>>;

/** contract.md: request ids and the model are on by default, all that names a key or a place is off. */
export const DEFAULT_INCLUDE: Include = {
  hint: false,
  organizationId: false,
  workspaceId: false,
  requestIds: true,
  model: true,
};

/**
 * What a link shows of a report. In the tab and in the server alike, and every field is named here: a field that a later
 * report grows is left out until somebody decides about it. The order of the fields is the order of the stored bytes.
 */
export function redactReport(report: Report, include: Include): Report {
  const { credential, observed, asked, verdict, spent } = report;
  return {
    schema: report.schema,
    engine: report.engine,
    catalogue: report.catalogue,
    startedAt: report.startedAt,
    durationMs: report.durationMs,
    vantage: report.vantage,
    credential: { kind: credential.kind, ...(include.hint ? some("hint", credential.hint) : {}) },
    observed: {
      ...(include.organizationId ? some("organizationId", observed.organizationId) : {}),
      ...(include.workspaceId ? some("workspaceId", observed.workspaceId) : {}),
      ...some("keyHeader", observed.keyHeader),
    },
    asked: {
      tasks: [...asked.tasks],
      ...(include.model ? some("model", asked.model) : {}),
      workspaceId: asked.workspaceId,
      ...some("betas", asked.betas && [...asked.betas]),
      spendTokens: asked.spendTokens,
    },
    probes: report.probes.map((probe) => ({
      id: probe.id,
      group: probe.group,
      outcome: probe.outcome,
      ...some("status", probe.status),
      ...some("errorType", probe.errorType),
      ...some("errorCode", probe.errorCode),
      ...some("shape", probe.shape),
      ...(include.requestIds ? some("requestId", probe.requestId) : {}),
      durationMs: probe.durationMs,
    })),
    findings: report.findings.map((finding) => ({
      cause: finding.cause,
      ...some("variant", finding.variant),
      confidence: finding.confidence,
      ...some("fixBy", finding.fixBy),
      evidence: [...finding.evidence],
      ...some("settles", finding.settles && { ...finding.settles }),
      ...some("until", finding.until),
      ...some("needs", finding.needs && [...finding.needs]),
      ...some("betas", finding.betas && [...finding.betas]),
    })),
    verdict: {
      status: verdict.status,
      ...some("cause", verdict.cause),
      tasks: verdict.tasks.map(({ id, state }) => ({ id, state })),
      unproven: [...verdict.unproven],
    },
    spent: { inputTokens: spent.inputTokens, outputTokens: spent.outputTokens },
  };
}

/** The bytes that are stored and shown for a report, as text: one line of JSON. */
export function reportBytes(report: Report, include: Include): string {
  return JSON.stringify(redactReport(report, include));
}

/** Which of them a report holds at all: the preview says of the others that there is nothing to show. */
export function includableIn({ credential, observed, asked, probes }: Report): ReadonlySet<Includable> {
  const held: Readonly<Record<Includable, boolean>> = {
    hint: credential.hint !== undefined,
    organizationId: observed.organizationId !== undefined,
    workspaceId: observed.workspaceId !== undefined,
    requestIds: probes.some(({ requestId }) => requestId !== undefined),
    model: asked.model !== undefined,
  };
  return new Set(INCLUDABLE.filter((field) => held[field]));
}

/** The field, where there is a value for it: `{ model }` or `{}`. */
export function some<Name extends string, Value>(name: Name, value: Value | undefined): { [N in Name]?: Value } {
  // The one computed name is the type's own.
  return value === undefined ? {} : ({ [name]: value } as { [N in Name]: Value });
}
