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

/** What the preview has a switch for, in its order, with what the report holds of each. */
export function includeRows(report: Report): readonly IncludeRow[] {
  const held = includableIn(report);
  return INCLUDABLE.map((field) => ({
    field,
    label: FIELD_LABELS[field],
    value: held.has(field) ? heldOf(field, report) : null,
  }));
}

function heldOf(field: Includable, { credential, observed, asked, probes }: Report): string {
  switch (field) {
    case "hint":
      return credential.hint ?? "";
    case "organizationId":
      return observed.organizationId ?? "";
    case "workspaceId":
      return observed.workspaceId ?? "";
    case "model":
      return asked.model ?? "";
    case "requestIds": {
      const ids = new Set(probes.flatMap(({ requestId }) => requestId ?? []));
      return ids.size === 1 ? "1 id" : `${ids.size} ids`;
    }
  }
}

/** What no switch changes: the verdict is what the link is for. */
export function verdictOf({ verdict }: Report): string {
  return VERDICT_LABELS[verdict.status];
}
