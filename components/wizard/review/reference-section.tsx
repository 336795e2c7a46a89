"use client";

import { EndpointEntry } from "#components/report/endpoint-entry.tsx";
import { ModelEntry } from "#components/report/model-entry.tsx";
import { SheetSection } from "#components/ui/sheet.tsx";
import type { Case } from "#components/wizard/load-case.ts";
import type { Report } from "#lib/report/schema.ts";

/** Rows of the reference that explain the result; nothing where none does. */
export function ReferenceSection({ found, report }: { readonly found: Case; readonly report: Report }) {
  const { model, endpoints } = found.explaining;
  if (model === null && endpoints.length === 0) return null;
  return (
    <SheetSection title="From the reference">
      {model ? <ModelEntry row={model} day={report.startedAt.slice(0, 10)} /> : null}
      {endpoints.map((rows) => (
        <EndpointEntry key={rows[0].id} rows={rows} />
      ))}
    </SheetSection>
  );
}
