"use client";

import type { Dispatch } from "react";
import { Button } from "#components/ui/button.tsx";
import { Sheet, SheetSection } from "#components/ui/sheet.tsx";
import { sayWhen } from "#components/wizard/time-words.ts";
import { useNow } from "#components/wizard/use-now.ts";
import type { Watch, WizardAction } from "#components/wizard/wizard-state.ts";
import { startWatch, WATCH_AT_MOST } from "./watch-schedule.ts";

type WatchPanelProps = {
  readonly watch: Watch | null;
  readonly asking: boolean;
  readonly online: boolean;
  readonly keyHeld: boolean;
  readonly untilMs: number | undefined;
  readonly onAskNow: () => void;
  readonly className?: string | undefined;
  readonly dispatch: Dispatch<WizardAction>;
};

/** Watches until green: says when it asks next, how often it still does, and how to stop it. */
export function WatchPanel(props: WatchPanelProps) {
  const { watch, asking, online, keyHeld, untilMs, onAskNow, className, dispatch } = props;
  const nowMs = useNow(watch?.nextAtMs !== undefined || untilMs !== undefined ? 1000 : null);
  const watching = watch?.state === "watching";
  return (
    <Sheet as="section" data-screen-only className={className}>
      <SheetSection tight title={watching ? "Watching until green" : "Watch until green"}>
        <p className="type-dense text-ink-2" aria-live="off">
          {says({ watch, asking, online, keyHeld, untilMs, nowMs })}
        </p>
        <div className="mt-4 flex flex-wrap gap-3">
          <Button size="sm" onClick={onAskNow} busy={asking} disabled={!keyHeld}>
            Ask now
          </Button>
          {watching ? (
            <Button
              size="sm"
              onClick={() => dispatch({ type: "watch-set", watch: { state: "stopped", asked: watch.asked } })}
            >
              Stop watching
            </Button>
          ) : (
            <Button
              size="sm"
              disabled={!keyHeld || asking}
              onClick={() => dispatch({ type: "watch-set", watch: startWatch(Date.now(), untilMs) })}
            >
              Watch
            </Button>
          )}
        </div>
      </SheetSection>
    </Sheet>
  );
}

type Said = Pick<WatchPanelProps, "watch" | "asking" | "online" | "keyHeld" | "untilMs"> & { readonly nowMs: number };

function says({ watch, asking, online, keyHeld, untilMs, nowMs }: Said): string {
  if (!keyHeld) return "The key is forgotten, so nothing is asked by itself.";
  if (watch?.state === "watching") {
    if (asking || watch.nextAtMs === undefined)
      return `Asking. This is time ${watch.asked} of at most ${WATCH_AT_MOST}.`;
    const left = `${WATCH_AT_MOST - watch.asked} more times at most, only while this tab is in front`;
    if (!online) return `You are offline. It goes on when you are back: ${left}.`;
    return `Asks again ${sayWhen(watch.nextAtMs, nowMs)}, and at once when you come back to this tab. ${left}.`;
  }
  if (watch?.state === "used-up" && watch.asked > 0)
    return `It asked ${watch.asked} times and stopped. Ask again when you have changed something.`;
  if (untilMs !== undefined && untilMs > nowMs)
    return `Clears ${sayWhen(untilMs, nowMs)}, as the API named it. Asking earlier does not help.`;
  return "Asks the same calls again after 10 s, then 30 s, then every minute, 10 times at most, and only while this tab is in front.";
}
