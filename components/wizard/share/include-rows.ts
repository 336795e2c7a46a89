import { FIELD_LABELS } from "#components/shared/field-labels.ts";
import { VERDICT_LABELS } from "#lib/explain/labels.ts";
import { INCLUDABLE, type Includable, includableIn } from "#lib/report/redact-report.ts";
import type { Report } from "#lib/report/schema.ts";

export type IncludeRow = {
  readonly field: Includable;
  readonly label: string;
  /** What would stand there; null where the report holds nothing of it. */
  readonly value: string | null;
};

/** What the preview has a switch for, in its order, with what the reports hold of each. */
export function includeRows(reports: readonly Report[]): readonly IncludeRow[] {
  return INCLUDABLE.map((field) => {
    const holding = reports.filter((report) => includableIn(report).has(field));
    return { field, label: FIELD_LABELS[field], value: holding.length === 0 ? null : heldIn(field, holding) };
  });
}

function heldIn(field: Includable, reports: readonly Report[]): string {
  if (field === "requestIds") {
    const ids = new Set(reports.flatMap(({ probes }) => probes.flatMap(({ requestId }) => requestId ?? [])));
    return ids.size === 1 ? "1 id" : `${ids.size} ids`;
  }
  return [...new Set(reports.map((report) => heldOf(field, report)))].join(", ");
}

function heldOf(field: Exclude<Includable, "requestIds">, { credential, observed, asked }: Report): string {
  switch (field) {
    case "hint":
      return credential.hint ?? "";
    case "organizationId":
      return observed.organizationId ?? "";
    case "workspaceId":
      return observed.workspaceId ?? "";
    case "model":
      return asked.model ?? "";
  }
}

/** What no switch changes: the verdict is what the link is for. */
export function verdictOf({ verdict }: Report): string {
  return VERDICT_LABELS[verdict.status];
}
