"use client";

import { Link2 } from "lucide-react";
import { lazy, Suspense, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Sheet, SheetSection } from "#components/ui/sheet.tsx";
import type { ScreenProps } from "#components/wizard/walk.tsx";
import type { ReportedRun } from "#components/wizard/wizard-state.ts";
import { askAgain } from "./ask-again.ts";
import { linkFor, runBefore } from "./walk-link.ts";

const SharePanel = lazy(() => import("./share-panel.tsx").then(({ SharePanel }) => ({ default: SharePanel })));
const MadeLink = lazy(() => import("./made-link.tsx").then(({ MadeLink }) => ({ default: MadeLink })));

type ShareSheetProps = ScreenProps & {
  readonly run: ReportedRun;
  /** The run it is compared with: a link then shows both. */
  readonly comparedWith?: ReportedRun | undefined;
  readonly title: string;
  readonly className?: string | undefined;
};

/** Beside a result: a quiet way to a link; the preview in its place; then the link itself. */
export function ShareSheet({ run, comparedWith, title, className, ...props }: ShareSheetProps) {
  const link = linkFor(props.state.link, run);
  const [previewing, setPreviewing] = useState(false);
  const [before, setBefore] = useState<ReportedRun | null>(null);
  const [justMade, setJustMade] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  if (previewing)
    return (
      <Sheet as="section" data-screen-only className={className}>
        <SheetSection tight aria-label="Share this result">
          <Suspense fallback={<div className="min-h-80" />}>
            <SharePanel
              run={run}
              before={before}
              press="Make the link"
              dispatch={props.dispatch}
              onRunAgain={() => askAgain(props, run)}
              onCancel={() => {
                setPreviewing(false);
                // Where it was pressed, once it stands there again.
                requestAnimationFrame(() => opener.current?.focus());
              }}
              onMade={() => {
                setPreviewing(false);
                setJustMade(true);
              }}
            />
          </Suspense>
        </SheetSection>
      </Sheet>
    );
  if (link)
    return (
      <Sheet as="section" data-screen-only className={className}>
        <Suspense fallback={<div className="min-h-60" />}>
          <MadeLink
            {...props}
            run={run}
            link={link}
            justMade={justMade}
            onNewLink={() => {
              setJustMade(false);
              setBefore(null);
              setPreviewing(true);
            }}
          />
        </Suspense>
      </Sheet>
    );
  return (
    <Sheet as="section" data-screen-only className={className}>
      <SheetSection tight title={title} lead="A link for someone else. You see every field before it exists.">
        <Button
          ref={opener}
          icon={<Link2 size={17} strokeWidth={1.7} aria-hidden="true" />}
          onClick={() => {
            setBefore(comparedWith ? runBefore(comparedWith, run, props.state.link, Date.now()) : null);
            setPreviewing(true);
          }}
        >
          Preview a link
        </Button>
      </SheetSection>
    </Sheet>
  );
}
