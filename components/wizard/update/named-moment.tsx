"use client";

import { SheetSection } from "#components/ui/sheet.tsx";
import { sayWhen } from "#components/wizard/time-words.ts";
import { useNow } from "#components/wizard/use-now.ts";

/** The moment the API named, counted down in the reader's own zone. */
export function NamedMoment({ untilMs }: { readonly untilMs: number }) {
  const nowMs = useNow(1000);
  const over = untilMs <= nowMs;
  return (
    <SheetSection title={over ? "The named time has passed" : `Clears ${sayWhen(untilMs, nowMs)}`}>
      <p className="type-dense text-ink-2">
        {over ? "A retest shows whether it is over." : "The API named that moment. It is shown in your own time zone."}
      </p>
    </SheetSection>
  );
}
