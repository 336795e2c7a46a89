"use client";

import { RotateCw } from "lucide-react";
import { use } from "react";
import { Sign } from "#components/report/sign.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { Sheet, SheetSection } from "#components/ui/sheet.tsx";
import { loadCase } from "#components/wizard/load-case.ts";
import { useHeadingFocus } from "#components/wizard/use-heading-focus.ts";
import type { ScreenProps } from "#components/wizard/walk.tsx";
import { isAsking, isPasted } from "#components/wizard/wizard-state.ts";
import { sayText } from "#lib/explain/load-words.ts";
import { Again } from "./again.tsx";
import { Difference } from "./difference.tsx";
import { PasteAgain } from "./paste-again.tsx";
import { useAutomaticWatch } from "./use-automatic-watch.ts";
import { WatchPanel } from "./watch-panel.tsx";
import { asksFromMs } from "./watch-schedule.ts";

/** Retest: the same plan again, what flipped, what still fails; then it watches until green. */
export function RetestScreen(props: ScreenProps) {
  return props.latest.number === props.first.number ? <NotYet {...props} /> : <Difference {...props} />;
}

function NotYet(props: ScreenProps) {
  const { first, sample, state, keyHeld, online, ask, dispatch } = props;
  const found = use(loadCase(first.report));
  const root = useHeadingFocus<HTMLDivElement>();
  const untilMs = asksFromMs(first.report);
  const pasted = isPasted(first);
  const waits = found.fixBy === "nobody" && !sample && !pasted;
  useAutomaticWatch({ state, wanted: waits && keyHeld, untilMs, dispatch });
  const says = found.main
    ? sayText(found.main.words.retest, found.main.about)
    : "The same calls once more, and what is different.";
  return (
    <div ref={root} className="grid gap-6 max-sm:gap-4">
      <Sign
        kind="step"
        kicker="Retest"
        icon={<RotateCw size={32} strokeWidth={2.1} />}
        title={pasted ? "A run, or its next answer" : "The same checks again"}
        sentence={<Prose text={pasted ? PASTED_SAYS : says} />}
      />
      {waits || (state.watch && !sample && !pasted) ? (
        <WatchPanel
          watch={state.watch}
          asking={isAsking(state.active)}
          online={online}
          keyHeld={keyHeld}
          untilMs={untilMs}
          onAskNow={() => ask(first.ask, "retest")}
          dispatch={dispatch}
        />
      ) : null}
      <Sheet>
        <SheetSection title={pasted ? "Test a key" : waits ? "Ask with something changed" : undefined}>
          <Again {...props} focusNeeded={!pasted} note={noteOf(pasted, found.main !== null)} />
        </SheetSection>
        {pasted ? (
          <SheetSection title="Or paste what the program says now">
            <PasteAgain {...props} before={first} />
          </SheetSection>
        ) : null}
      </Sheet>
    </div>
  );
}

const PASTED_SAYS =
  "A text alone never shows that something works. A run with a key does; the program’s next answer shows whether the trouble is another one.";

function noteOf(pasted: boolean, changed: boolean): string {
  if (pasted) return "Asked as before it is judged with your text, of which codes go along; with a change, by itself.";
  return changed ? "The same checks, with what you changed." : "The same checks again.";
}
