import { inTheWay } from "#components/wizard/deciding-checks.ts";
import type { Case } from "#components/wizard/load-case.ts";
import { titleInSentence } from "#components/wizard/title-words.ts";
import { sayText } from "#lib/explain/load-words.ts";
import { asksForIdNoOneHas } from "#lib/explain/questions.ts";
import type { ProbeId } from "#lib/report/probe-ids.ts";
import type { Report } from "#lib/report/schema.ts";

/** A sentence and the checks it rests on, by id. */
export type SaidOf = { readonly text: string; readonly checks: readonly ProbeId[] };

export type EvidenceWords = {
  readonly for: readonly SaidOf[];
  readonly against: readonly SaidOf[];
  /** Empty for a confirmed finding. */
  readonly notSeenYet: readonly SaidOf[];
};

const NO_ID_CAME = "No answer carried an organization id to compare.";

/**
 * Why: what speaks for the finding, what against, what was not seen yet and would settle it; null without a finding.
 *
 * @param idsShown false where ids were left out of the report: that none is there then says nothing.
 */
export function evidenceWords({ main, others }: Pick<Case, "main" | "others">, idsShown = true): EvidenceWords | null {
  if (!main) return null;
  const { finding, words, about } = main;
  const shared = (ids: readonly ProbeId[]) => ids.filter((id) => finding.evidence.includes(id));
  const against = others
    .filter((other) => shared(other.finding.evidence).length > 0)
    .map((other) => ({
      text: `The same answer also fits: ${titleInSentence(other.words.title)}.`,
      checks: shared(other.finding.evidence),
    }));
  const { settles } = finding;
  const notSeenYet =
    finding.confidence === "confirmed"
      ? []
      : [
          {
            text: sayText(words.notSeenYet, about),
            checks: settles && "probe" in settles ? [settles.probe] : [],
          },
          ...(idsShown && asksForIdNoOneHas(about.report, settles) ? [{ text: NO_ID_CAME, checks: [] }] : []),
        ];
  return { for: evidenceFor(sayText(words.because, about), finding.evidence, about.report), against, notSeenYet };
}

/** A sentence counts what was refused or not answered; a call that was allowed beside it has a line of its own. */
function evidenceFor(text: string, evidence: readonly ProbeId[], report: Report): readonly SaidOf[] {
  const outcomeOf = (id: ProbeId) => report.probes.find((probe) => probe.id === id)?.outcome;
  const allowed = evidence.filter((id) => outcomeOf(id) === "allowed");
  const counted = evidence.filter((id) => {
    const outcome = outcomeOf(id);
    return outcome !== undefined && (inTheWay(outcome) !== null || outcome === "crashed");
  });
  if (counted.length === 0) return [{ text, checks: evidence }];
  return [{ text, checks: counted }, ...(allowed.length > 0 ? [{ text: "Allowed beside it:", checks: allowed }] : [])];
}
