"use client";

import { BellRing } from "lucide-react";
import { useEffect, useState } from "react";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { LiveRegion } from "#components/ui/live-region.tsx";
import { DoneStep, OwnDoneStep } from "./done-step.tsx";
import { FollowingLine } from "./following-line.tsx";
import { GoneState } from "./gone-state.tsx";
import { ManageElsewhere } from "./manage-elsewhere.tsx";
import { ManagePanel } from "./manage-panel.tsx";
import { Moment, useZoned } from "./moment.tsx";
import { findOwnLink, type OwnLink } from "./own-links.ts";
import { PrintHead } from "./print-head.tsx";
import { ReportActions } from "./report-actions.tsx";
import { ReportView } from "./report-view.tsx";
import { useLiveReport } from "./use-live-report.ts";
import type { WordedShared } from "./worded-shared.ts";

/** A link's page: the report, following its link, with what its reader and its maker may do. */
export function ReportPage({ worded: served }: { readonly worded: WordedShared }) {
  const { worded, gone, following, said, endWith } = useLiveReport(served);
  const { id, url, retest } = worded;
  const scripted = useZoned();
  const [own, setOwn] = useState<OwnLink | null>(null);
  useEffect(() => setOwn(findOwnLink(id) ?? null), [id]);
  // A sample is retested where it was walked through: a run of a key does not belong on its link.
  const retestHref = worded.sample ? null : `${worded.sameChecks}&link=${id}`;
  return (
    <>
      {gone ? (
        <GoneState reason={gone} />
      ) : (
        <>
          <PrintHead url={url} expiresAt={worded.expiresAt} />
          <ReportView
            worded={worded}
            actions={<ReportActions id={id} url={url} />}
            notice={own ? <Waiting worded={worded} retestHref={retestHref} /> : null}
            done={
              !retest.offered ? null : own ? (
                <OwnDoneStep accepted={retest.accepted} />
              ) : (
                <DoneStep id={id} accepted={retest.accepted} />
              )
            }
            live={<FollowingLine following={following} />}
            manage={
              own ? (
                <ManagePanel
                  link={own}
                  expiresAt={worded.expiresAt}
                  acceptsRequests={retest.accepted}
                  retestHref={retestHref}
                  onGone={endWith}
                />
              ) : null
            }
            manageElsewhere={
              own || !scripted ? null : (
                <ManageElsewhere
                  id={id}
                  createdAt={worded.createdAt}
                  acceptsRequests={retest.accepted}
                  onProven={setOwn}
                />
              )
            }
          />
        </>
      )}
      <LiveRegion message={said} />
    </>
  );
}

/** For the person who made the link: a request that no run has answered yet. */
function Waiting({ worded, retestHref }: { readonly worded: WordedShared; readonly retestHref: string | null }) {
  const newest = worded.thread.entries[0];
  if (newest?.kind !== "asked") return null;
  return (
    <Banner
      className="mb-6 max-sm:mb-4"
      icon={<BellRing size={20} strokeWidth={1.7} />}
      title={
        <>
          Someone pressed “Done, please retest” at <Moment iso={newest.at} form="clock" />
        </>
      }
      action={
        retestHref ? (
          <Button size="sm" href={retestHref}>
            Retest
          </Button>
        ) : null
      }
    >
      {retestHref
        ? "Your run is added to this link, and the page of everyone who has it open follows."
        : "Retest the sample in the walk it was made from: the page of everyone who has this open follows."}
    </Banner>
  );
}
