"use client";

import { type Evidence, EvidenceLedger } from "#components/report/evidence-ledger.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { SheetSection } from "#components/ui/sheet.tsx";
import type { Case } from "#components/wizard/load-case.ts";
import type { CheckNames } from "#components/wizard/name-checks.ts";
import type { ScreenProps } from "#components/wizard/walk.tsx";
import { sayText } from "#lib/explain/load-words.ts";
import { evidenceWords, type SaidOf } from "./evidence-words.ts";
import { Settle } from "./settle.tsx";

/** Why: what speaks for the finding, what against, what was not seen yet and would settle it. */
export function EvidenceSection(props: ScreenProps & { readonly found: Case; readonly names: CheckNames }) {
  const { found, names } = props;
  const said = evidenceWords(found);
  if (!found.main || !said) return null;
  const pointed = (rows: readonly SaidOf[]): Evidence[] =>
    rows.map(({ text, checks }) => ({ text, checks: names.pointersTo(checks) }));
  return (
    <SheetSection title="Evidence">
      <EvidenceLedger
        for={pointed(said.for)}
        against={pointed(said.against)}
        notSeenYet={pointed(said.notSeenYet)}
        settle={<Settle {...props} finding={found.main.finding} />}
      />
    </SheetSection>
  );
}

/** What is known of the cause itself, whoever met it. */
export function WhatIsSoSection({ found }: { readonly found: Case }) {
  if (!found.main) return null;
  const { words, about } = found.main;
  return (
    <SheetSection title="What is so">
      <div className="grid gap-2.5">
        {words.whatIsSo.map((say, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph's place is its identity
          <p key={index} className="measure text-ink-2">
            <Prose text={sayText(say, about)} />
          </p>
        ))}
      </div>
    </SheetSection>
  );
}
