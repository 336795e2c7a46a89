import { useEffect, useState } from "react";
import { type Case, loadCase } from "#components/wizard/load-case.ts";
import { type Include, redactReport } from "#lib/report/redact-report.ts";
import type { Report } from "#lib/report/schema.ts";

/**
 * Words for a report as a link shows it: what was left out is not there to be said. Null until they are loaded, and
 * again as soon as something else is left out.
 */
export function useWorded<Words>(
  report: Report,
  include: Include | null,
  say: (found: Case, shown: Report) => Words,
): Words | null {
  const [loaded, setLoaded] = useState<{
    readonly report: Report;
    readonly include: Include;
    readonly found: Case;
    readonly shown: Report;
  } | null>(null);
  useEffect(() => {
    if (!include) return;
    let current = true;
    const shown = redactReport(report, include);
    loadCase(shown).then(
      (found) => {
        if (current) setLoaded({ report, include, found, shown });
      },
      // Without its words there is no message; the link itself stands.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [report, include]);
  if (loaded === null || loaded.report !== report || loaded.include !== include) return null;
  return say(loaded.found, loaded.shown);
}
