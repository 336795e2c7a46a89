"use client";

import { type Evidence, EvidenceLedger } from "#components/report/evidence-ledger.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { SheetSection } from "#components/ui/sheet.tsx";
import { inTheWay } from "#components/wizard/deciding-checks.ts";
import type { Case } from "#components/wizard/load-case.ts";
import type { CheckNames } from "#components/wizard/name-checks.ts";
import { titleInSentence } from "#components/wizard/title-words.ts";
import type { ScreenProps } from "#components/wizard/walk.tsx";
import { sayText } from "#lib/explain/load-words.ts";
import { asksForIdNoOneHas } from "#lib/explain/questions.ts";
import type { ProbeId } from "#lib/report/probe-ids.ts";
import type { Report } from "#lib/report/schema.ts";
import { Settle } from "./settle.tsx";

const NO_ID_CAME = "No answer carried an organization id to compare.";

/** Why: what speaks for the finding, what against, what was not seen yet and would settle it. */
export function EvidenceSection(props: ScreenProps & { readonly found: Case; readonly names: CheckNames }) {
  const { found, names } = props;
  if (!found.main) return null;
  const { finding, words, about } = found.main;
  const sharing = found.others.filter((other) => other.finding.evidence.some((id) => finding.evidence.includes(id)));
  const against: Evidence[] = sharing.map((other) => ({
    text: `The same answer also fits: ${titleInSentence(other.words.title)}.`,
    checks: names.pointersTo(other.finding.evidence.filter((id) => finding.evidence.includes(id))),
  }));
  const { settles } = finding;
  const notSeen: Evidence[] =
    finding.confidence === "confirmed"
      ? []
      : [
          {
            text: sayText(words.notSeenYet, about),
            checks: settles && "probe" in settles ? names.pointersTo([settles.probe]) : [],
          },
          ...(asksForIdNoOneHas(about.report, settles) ? [{ text: NO_ID_CAME }] : []),
        ];
  return (
    <SheetSection title="Evidence">
      <EvidenceLedger
        for={evidenceFor(sayText(words.because, about), finding.evidence, about.report, names)}
        against={against}
        notSeenYet={notSeen}
        settle={<Settle {...props} finding={finding} />}
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

/** A sentence counts what was refused or not answered; a call that was allowed beside it has a line of its own. */
function evidenceFor(
  text: string,
  evidence: readonly ProbeId[],
  report: Report,
  names: CheckNames,
): readonly Evidence[] {
  const outcomeOf = (id: ProbeId) => report.probes.find((probe) => probe.id === id)?.outcome;
  const allowed = evidence.filter((id) => outcomeOf(id) === "allowed");
  const counted = evidence.filter((id) => {
    const outcome = outcomeOf(id);
    return outcome !== undefined && (inTheWay(outcome) !== null || outcome === "crashed");
  });
  if (counted.length === 0) return [{ text, checks: names.pointersTo(evidence) }];
  return [
    { text, checks: names.pointersTo(counted) },
    ...(allowed.length > 0 ? [{ text: "Allowed beside it:", checks: names.pointersTo(allowed) }] : []),
  ];
}
