"use client";

import type { Evidence } from "#components/report/evidence-ledger.tsx";
import { type LookAlikeRow, LookAlikes } from "#components/report/look-alikes.tsx";
import { SheetSection } from "#components/ui/sheet.tsx";
import type { Case } from "#components/wizard/load-case.ts";
import type { CheckNames } from "#components/wizard/name-checks.ts";
import { CONFIDENCE_LABELS } from "#lib/explain/labels.ts";
import { sayText } from "#lib/explain/load-words.ts";
import { ruledOutBy } from "#lib/explain/ruled-out.ts";
import type { CauseId } from "#lib/report/cause-ids.ts";
import type { Report } from "#lib/report/schema.ts";

type Props = { readonly found: Case; readonly names: CheckNames; readonly report: Report };

/** What else it could be: the run's other findings, then the cause's look-alikes and what rules each out. */
export function LookAlikeSection({ found, names, report }: Props) {
  if (!found.main) return null;
  const seen: LookAlikeRow[] = found.others
    .filter(({ finding }) => finding.cause !== "unknown")
    .map(({ finding, words, about }) => ({
      title: words.title,
      href: pageOf(finding.cause),
      looksLike: sayText(words.sentence, about),
      here: { text: `${CONFIDENCE_LABELS[finding.confidence]} here too.`, checks: names.pointersTo(finding.evidence) },
    }));
  const named = new Set(found.others.map(({ finding }) => finding.cause));
  const alike: LookAlikeRow[] = found.main.words.lookAlikes
    .filter(({ cause }) => cause !== "unknown" && !named.has(cause))
    .map(({ cause, looksLike, difference }) => ({
      title: found.titles[cause] ?? cause,
      href: pageOf(cause),
      looksLike,
      here: hereSays(ruledOutBy(cause, report), difference, names),
    }));
  const rows = [...seen, ...alike].filter(
    (row, index, all) => all.findIndex(({ title }) => title === row.title) === index,
  );
  if (rows.length === 0) return null;
  return (
    <SheetSection title="What else it could be">
      <LookAlikes rows={rows} lastHead="Here" opensBeside />
    </SheetSection>
  );
}

const pageOf = (cause: CauseId) => `/causes/${cause}`;

/** What this run says of another cause; where it rules nothing out, what would tell the two apart. */
function hereSays(ruledOut: ReturnType<typeof ruledOutBy>, difference: string, names: CheckNames): Evidence {
  if (!ruledOut) return { text: difference };
  if ("says" in ruledOut) return { text: ruledOut.says };
  const checks = names.pointersTo(ruledOut.probes);
  return checks.length > 0 ? { text: "Ruled out by", checks } : { text: "Ruled out by the answer in the text." };
}
