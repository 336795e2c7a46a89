import { type Dispatch, useEffect, useRef } from "react";
import { forgetOwnLink } from "#components/shared/own-links.ts";
import type { WizardAction } from "#components/wizard/wizard-state.ts";
import type { ReportEvent } from "#lib/wire/report-answers.ts";
import { readLink } from "./read-link.ts";
import type { WalkLink } from "./walk-link.ts";

/** Hears what happens to the walk's link while the walk is open: somebody says it is done, or it is over. */
export function useLinkEvents(link: WalkLink | null, dispatch: Dispatch<WizardAction>): void {
  const id = link?.over === null ? link.id : null;
  const version = useRef<number | null>(null);
  useEffect(() => {
    if (id === null) return;
    version.current = null;
    const change = (change: Partial<WalkLink>) => dispatch({ type: "link-changed", id, change });
    const source = new EventSource(`/api/v1/reports/${id}/events`);
    const openedMs = Date.now();
    // What was asked while the connection was away is found in the report itself.
    const catchUp = async (): Promise<void> => {
      const read = await readLink(id);
      const askedMs = Date.parse(read?.retestRequests.askedAt.at(-1) ?? "");
      const newestMs = Date.parse(read?.runs.at(-1)?.addedAt ?? "");
      if (askedMs > Math.max(newestMs, openedMs)) change({ done: { atMs: askedMs } });
    };
    source.addEventListener("message", ({ data }: MessageEvent<string>) => {
      // Our own route's line, in its own type.
      const event = JSON.parse(data) as ReportEvent;
      if (event.type === "gone") {
        source.close();
        forgetOwnLink(id);
        return change({ over: `report-${event.reason}` });
      }
      const missed = version.current !== null && event.type === "state" && event.version !== version.current;
      version.current = event.version;
      if (missed) void catchUp();
      if (event.type === "retest-asked") change({ done: { atMs: Date.parse(event.askedAt) } });
    });
    return () => source.close();
  }, [id, dispatch]);
}
