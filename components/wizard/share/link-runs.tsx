"use client";

import { Check } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { SheetSection } from "#components/ui/sheet.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { sayClock } from "#components/wizard/time-words.ts";
import type { ScreenProps } from "#components/wizard/walk.tsx";
import type { ReportedRun } from "#components/wizard/wizard-state.ts";
import { askAgain } from "./ask-again.ts";
import { RefusalNote } from "./refusal-note.tsx";
import type { WalkLink } from "./walk-link.ts";

type LinkRunsProps = ScreenProps & {
  readonly run: ReportedRun;
  readonly link: WalkLink;
  readonly onNewLink: () => void;
};

/** What became of the newest run on this link, and whether later ones are added. */
export function LinkRuns({ link, onNewLink, dispatch, latest, ...props }: LinkRunsProps) {
  const { addition, over } = link;
  const change = (change: Partial<WalkLink>) => dispatch({ type: "link-changed", id: link.id, change });
  // Its decision is taken back, so that the newest run stands to be added again.
  const addIt = () => change({ seen: latest.number - 1, wanted: latest.number, addition: null });
  const refused = addition?.state === "refused" ? addition : null;
  if (over)
    return (
      <SheetSection tight data-screen-only>
        <RefusalNote refusal={{ code: over }} onNewLink={onNewLink} />
      </SheetSection>
    );
  return (
    <SheetSection tight data-screen-only>
      {link.kind === "pasted" ? null : (
        <Switch checked={link.adding} onChange={(event) => change({ adding: event.target.checked })}>
          Add my retests to this link
        </Switch>
      )}
      <div role="status" className="type-small text-ink-2">
        {addition?.state === "added" ? (
          <p className="mt-2 flex gap-2">
            <Check size={17} strokeWidth={2} aria-hidden="true" className="mt-px flex-none text-go" />
            <span>
              {addition.run === latest.number
                ? `This run was added to your link at ${sayClock(addition.atMs, addition.atMs)}.`
                : `A run was added to your link at ${sayClock(addition.atMs, addition.atMs)}. Nothing has changed since.`}
            </span>
          </p>
        ) : null}
        {addition?.state === "adding" ? <p className="mt-2">Adding this run to your link.</p> : null}
      </div>
      {refused ? (
        <div className="mt-3">
          <p className="mb-2 type-small font-semibold">This run is not on your link.</p>
          <RefusalNote
            refusal={refused}
            onTryAgain={addIt}
            onRunAgain={() => askAgain({ ...props }, latest)}
            onNewLink={onNewLink}
          />
        </div>
      ) : null}
      {addition?.state === "left-out" && addition.run === latest.number ? (
        <p className="mt-2 flex flex-wrap items-center justify-between gap-2 type-small text-ink-2">
          The newest run is not on your link.
          <Button size="sm" onClick={addIt}>
            Add it
          </Button>
        </p>
      ) : null}
    </SheetSection>
  );
}
