import { Strip } from "#components/report/strip.tsx";
import type { Report } from "#lib/report/schema.ts";
import { placesOf, quietChecks } from "./deciding-checks.ts";

/** The finger-print of a run; what only compares is drawn in outline. */
export function RunStrip({ report }: { readonly report: Report }) {
  const quiet = placesOf(report.probes, quietChecks(report));
  return <Strip marks={report.probes.map(({ outcome }) => outcome)} quiet={quiet} />;
}
