import { INCLUDABLE, type Includable, type Include } from "#lib/report/redact-report.ts";
import type { Report } from "#lib/report/schema.ts";
import { FIELD_LABELS } from "./field-labels.ts";
import type { WordedField } from "./worded-shared.ts";

/** What a link shows of the fields its maker decided about, in the order of the preview. */
export function wordFields(include: Include, report: Report): readonly WordedField[] {
  const values: Readonly<Record<Includable, string | undefined>> = {
    hint: report.credential.hint,
    organizationId: report.observed.organizationId,
    workspaceId: report.observed.workspaceId,
    requestIds: countOf(report.probes.filter(({ requestId }) => requestId !== undefined).length),
    model: report.asked.model,
  };
  return INCLUDABLE.map((field) => {
    const value = include[field] ? values[field] : undefined;
    return {
      field,
      label: FIELD_LABELS[field],
      state: value !== undefined ? "shown" : include[field] ? "not-seen" : "left-out",
      ...(value === undefined ? {} : { value }),
    };
  });
}

function countOf(ids: number): string | undefined {
  return ids === 0 ? undefined : `${ids} ${ids === 1 ? "id" : "ids"}`;
}
