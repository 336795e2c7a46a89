"use client";

import { Button } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { SheetSection } from "#components/ui/sheet.tsx";
import type { WalkLink } from "./walk-link.ts";

type ManageTokenProps = {
  readonly link: WalkLink;
  /** Takes it off the screen. Absent where nothing but the screen holds it. */
  readonly onNoted: (() => void) | undefined;
};

/** What lets its holder extend, revoke and delete the link: shown once, or as long as only this tab holds it. */
export function ManageToken({ link, onNoted }: ManageTokenProps) {
  return (
    <SheetSection tight data-screen-only title="To manage it elsewhere">
      {link.kept ? (
        <p className="type-small text-ink-2">
          This browser keeps what it takes to extend, revoke or delete the link. Keep it where you keep passwords if you
          want to manage the link from another browser. It is shown this once.
        </p>
      ) : (
        <p className="type-small">
          <strong>This browser keeps nothing for this page.</strong> Copy this now: without it nobody can extend, revoke
          or delete the link, and it is gone when this tab closes.
        </p>
      )}
      <p className="mt-3 rounded-control bg-sunken px-3.5 py-2.5 dark:border dark:border-line">
        <code className="type-mono text-[0.8125rem] [overflow-wrap:anywhere]">{link.manageToken}</code>
      </p>
      <div className="mt-3 flex flex-wrap gap-2.5">
        <CopyButton text={link.manageToken} label="Copy it" size="sm" />
        {onNoted ? (
          <Button size="sm" onClick={onNoted}>
            Hide it
          </Button>
        ) : null}
      </div>
    </SheetSection>
  );
}
