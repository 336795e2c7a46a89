import { Strip } from "#components/report/strip.tsx";
import type { Report } from "#lib/report/schema.ts";
import { quietChecks } from "./deciding-checks.ts";

/** The finger-print of a run; what only compares is drawn in outline. */
export function RunStrip({ report }: { readonly report: Report }) {
  const quiet = quietChecks(report);
  const places = new Set(report.probes.flatMap(({ id }, index) => (quiet.has(id) ? [index] : [])));
  return <Strip marks={report.probes.map(({ outcome }) => outcome)} quiet={places} />;
}
