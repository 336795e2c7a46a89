"use client";

import { useEffect, useRef, useState } from "react";
import { MessageCard } from "#components/report/message-card.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SheetSection } from "#components/ui/sheet.tsx";
import type { ScreenProps } from "#components/wizard/walk.tsx";
import type { ReportedRun } from "#components/wizard/wizard-state.ts";
import { sayUntil } from "./expiry.ts";
import { linkMessage } from "./link-message.ts";
import { LinkRuns } from "./link-runs.tsx";
import { ManageToken } from "./manage-token.tsx";
import { useWorded } from "./use-worded.ts";
import type { WalkLink } from "./walk-link.ts";

type MadeLinkProps = ScreenProps & {
  readonly run: ReportedRun;
  readonly link: WalkLink;
  /** Made a moment ago: the heading takes the focus, and the token is shown. */
  readonly justMade: boolean;
  readonly onNewLink: () => void;
};

/** The link of this walk: its address, a message to send it with, its token once, and the runs it takes. */
export function MadeLink({ link, run, justMade, onNewLink, ...props }: MadeLinkProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (justMade) heading.current?.focus();
  }, [justMade]);
  const message = useWorded(run.report, link.include, (found, shown) => linkMessage(found, shown, link));
  return (
    <>
      <SheetSection tight aria-label="Your link">
        <h2 ref={heading} tabIndex={-1} className="mb-3 type-section">
          {justMade ? "The link is made" : "Your link"}
        </h2>
        <LinkAddress link={link} />
        {message && !link.over ? (
          <Disclosure summary="A message to send it with" className="mt-3">
            <div className="pt-1 pb-2">
              <MessageCard {...message} />
            </div>
          </Disclosure>
        ) : null}
      </SheetSection>
      <LinkParts {...props} run={run} link={link} justMade={justMade} onNewLink={onNewLink} />
    </>
  );
}

/** The address in full, so that it can be read and copied by hand too, with how long it can be opened. */
export function LinkAddress({
  link: { url, expiresAt, over },
  quiet = false,
}: {
  readonly link: WalkLink;
  /** Beside a message that is the thing to copy. */
  readonly quiet?: boolean;
}) {
  return (
    <div>
      <p className="rounded-control bg-sunken px-3.5 py-2.5 dark:border dark:border-line">
        <a href={url} target="_blank" rel="noreferrer" className="link type-mono [overflow-wrap:anywhere]">
          {url}
        </a>
      </p>
      {over ? null : (
        <>
          <p className="mt-2 type-small text-ink-2">Can be opened until {sayUntil(expiresAt)}.</p>
          <div className="mt-3 flex flex-wrap gap-2.5">
            <CopyButton text={url} label="Copy link" variant={quiet ? "line" : "ink"} />
          </div>
        </>
      )}
    </div>
  );
}

/** What stands below an address: the runs it takes, and what it takes to manage it. */
export function LinkParts({ link, justMade, ...props }: MadeLinkProps) {
  const [noted, setNoted] = useState(false);
  return (
    <>
      <LinkRuns {...props} link={link} />
      {link.over || (link.kept && (noted || !justMade)) ? null : (
        <ManageToken link={link} onNoted={link.kept ? () => setNoted(true) : undefined} />
      )}
    </>
  );
}
