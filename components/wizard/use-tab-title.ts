import { useEffect } from "react";
import { loadCase } from "./load-case.ts";
import { sentNothing } from "./note-on-answer.ts";
import { tabTitle } from "./tab-title.ts";
import type { ReportedRun } from "./wizard-state.ts";

/**
 * The tab's title follows the newest verdict, so that a watch is seen from another tab; it is given back on leaving.
 * `called`: somebody waits for a retest, which a mark before the verdict tells.
 */
export function useTabTitle(latest: ReportedRun | null, called: boolean): void {
  useEffect(() => {
    const before = document.title;
    return () => {
      document.title = before;
    };
  }, []);
  useEffect(() => {
    if (!latest) return;
    let current = true;
    loadCase(latest.report).then(
      (found) => {
        if (current) document.title = `${called ? "(1) " : ""}${tabTitle(latest.report, found, sentNothing(latest))}`;
      },
      // Without its words the screen says so; the title stays as it was.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [latest, called]);
}
