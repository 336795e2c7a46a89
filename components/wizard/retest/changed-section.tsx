"use client";

import type { ReactNode } from "react";
import { EvidenceText } from "#components/report/evidence-ledger.tsx";
import { SheetSection } from "#components/ui/sheet.tsx";
import type { Case } from "#components/wizard/load-case.ts";
import type { CheckNames } from "#components/wizard/name-checks.ts";
import type { ScreenProps } from "#components/wizard/walk.tsx";
import type { ProbeId } from "#lib/report/probe-ids.ts";
import type { Report } from "#lib/report/schema.ts";
import { differenceSays, sentDifference } from "./sent-difference.ts";

/** What was sent otherwise in the later run, and the pair of calls where it confirmed the cause. */
export function ChangedSection({
  first,
  latest,
  found,
  names,
}: ScreenProps & { readonly found: Case; readonly names: CheckNames }) {
  const rows = sentDifference(first, latest, found.remedyIds[0]);
  const changed = rows.filter(({ same }) => !same);
  const pair = confirmingPair(found, latest.report);
  const lead = differenceSays(rows, { pair: pair !== null, fixed: first.report.findings.length > 0 });
  return (
    <SheetSection title={pair ? "Why this is confirmed" : "What changed"} lead={lead}>
      <dl className="grid gap-3 type-dense">
        {changed.map(({ what, before, after }) => (
          <Changed key={what} what={what.startsWith("anthropic-") ? <code>{what}</code> : what}>
            <code className="text-ink-2 [overflow-wrap:anywhere]">{before}</code>
            <span aria-hidden="true">→</span>
            <span className="sr-only">, now </span>
            <code className="bg-mark-line px-1 font-medium [overflow-wrap:anywhere]">{after}</code>
          </Changed>
        ))}
        {pair ? (
          <Changed what="Left out on purpose">
            <span>
              <EvidenceText
                evidence={{
                  text: `Asked both ways, a moment apart: \`${pair.without}\` without it, \`${pair.with}\` with it.`,
                  checks: names.pointersTo(["model-list", "model-list--no-workspace"]),
                }}
              />
            </span>
          </Changed>
        ) : null}
      </dl>
    </SheetSection>
  );
}

function Changed({ what, children }: { readonly what: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="grid gap-x-4 gap-y-1 sm:grid-cols-[200px_minmax(0,1fr)]">
      <dt className="text-ink-3">{what}</dt>
      <dd className="flex min-w-0 flex-wrap items-baseline gap-x-3 gap-y-1">{children}</dd>
    </div>
  );
}

/** The pair of calls that differ in the workspace header alone, when it confirmed the first run's cause. */
function confirmingPair(found: Case, after: Report): { readonly with: number; readonly without: number } | null {
  const cause = found.main?.finding.cause;
  const confirmed = after.findings.some((finding) => finding.cause === cause && finding.confidence === "confirmed");
  const status = (id: ProbeId) => after.probes.find((probe) => probe.id === id)?.status;
  const [sent, left] = [status("model-list"), status("model-list--no-workspace")];
  return confirmed && sent !== undefined && left !== undefined && sent !== left ? { with: sent, without: left } : null;
}
