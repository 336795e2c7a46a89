"use client";

import { RotateCw } from "lucide-react";
import { use } from "react";
import { Sign } from "#components/report/sign.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { Sheet, SheetSection } from "#components/ui/sheet.tsx";
import { loadCase } from "#components/wizard/load-case.ts";
import { useHeadingFocus } from "#components/wizard/use-heading-focus.ts";
import type { ScreenProps } from "#components/wizard/walk.tsx";
import { sayText } from "#lib/explain/load-words.ts";
import { Again } from "./again.tsx";
import { Difference } from "./difference.tsx";

/** Retest: the same plan again, what flipped, what still fails; then it watches until green. */
export function RetestScreen(props: ScreenProps) {
  return props.latest.number === props.first.number ? <NotYet {...props} /> : <Difference {...props} />;
}

function NotYet(props: ScreenProps) {
  const { first } = props;
  const found = use(loadCase(first.report));
  const root = useHeadingFocus<HTMLDivElement>();
  const says = found.main
    ? sayText(found.main.words.retest, found.main.about)
    : "The same calls once more, and what is different.";
  return (
    <div ref={root} className="grid gap-6 max-sm:gap-4">
      <Sign
        kind="step"
        kicker="Retest"
        icon={<RotateCw size={32} strokeWidth={2.1} />}
        title="The same checks again"
        sentence={<Prose text={says} />}
      />
      <Sheet>
        <SheetSection>
          <Again {...props} note="The same checks, with what you changed." />
        </SheetSection>
      </Sheet>
    </div>
  );
}
