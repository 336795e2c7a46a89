"use client";

import { useEffect, useRef } from "react";
import { MessageCard } from "#components/report/message-card.tsx";
import { SheetSection } from "#components/ui/sheet.tsx";
import type { ScreenProps } from "#components/wizard/walk.tsx";
import type { ReportedRun } from "#components/wizard/wizard-state.ts";
import { handOffMessage, linkMessage } from "./link-message.ts";
import { LinkAddress, LinkParts } from "./made-link.tsx";
import { useWorded } from "./use-worded.ts";
import type { WalkLink } from "./walk-link.ts";

type HandedOffProps = ScreenProps & {
  readonly run: ReportedRun;
  readonly link: WalkLink;
  readonly justMade: boolean;
  readonly onNewLink: () => void;
};

/** The message with the link in it, ready to send; below it the link, and what it takes to manage it. */
export function HandedOff({ run, link, justMade, onNewLink, ...props }: HandedOffProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (justMade) heading.current?.focus();
  }, [justMade]);
  const message = useWorded(
    run.report,
    link.include,
    (found, shown) => handOffMessage(found, link) ?? linkMessage(found, shown, link),
  );
  return (
    <>
      {link.over ? null : (
        <SheetSection tight aria-label="The message">
          <h2 ref={heading} tabIndex={-1} className="type-section">
            Ready to send
          </h2>
          <p className="mt-1 mb-4 type-dense text-ink-2">
            {link.takesRequests
              ? "With the link to their steps. When they press “Done, please retest” there, you see it here."
              : "With the link to their steps."}
          </p>
          {message ? <MessageCard {...message} /> : <div className="min-h-60" />}
        </SheetSection>
      )}
      <SheetSection tight title="Your link">
        <LinkAddress link={link} quiet />
      </SheetSection>
      <LinkParts {...props} run={run} link={link} justMade={justMade} onNewLink={onNewLink} />
    </>
  );
}
