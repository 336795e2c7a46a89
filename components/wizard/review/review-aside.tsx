"use client";

import { KeyFacts } from "#components/report/key-facts.tsx";
import { ObservedIds } from "#components/report/observed-ids.tsx";
import { ReachGrid } from "#components/report/reach-grid.tsx";
import { WhoCanFix } from "#components/report/who-can-fix.tsx";
import { Sheet, SheetSection } from "#components/ui/sheet.tsx";
import { ClearWays } from "#components/wizard/clear-ways.tsx";
import type { Case } from "#components/wizard/load-case.ts";
import { reachRows } from "#components/wizard/name-checks.ts";
import { ShareSheet } from "#components/wizard/share/share-sheet.tsx";
import type { ScreenProps } from "#components/wizard/walk.tsx";
import { sayText } from "#lib/explain/load-words.ts";
import type { ProbeId } from "#lib/report/probe-ids.ts";

/** In one column: among the text's sheets, whose order is given there; the facts of the key come last. */
const WHO = "max-lg:order-2";
const REACH = "max-lg:order-3";
const WHOSE = "max-lg:order-5";
const MORE = "max-lg:order-7";
const SHARE = "max-lg:order-5";

type AsideProps = ScreenProps & { readonly found: Case; readonly quiet: ReadonlySet<ProbeId> };

/** Who can fix it, what the key can reach and what it is, and whose organization answered. */
export function ReviewAside(props: AsideProps) {
  const { reviewed: run, found, quiet } = props;
  const { report } = run;
  const main = found.main;
  const { organizationId, workspaceId } = report.observed;
  const settles = main?.finding.confidence === "confirmed" ? undefined : main?.finding.settles;
  const asksBeside = settles !== undefined && "ask" in settles && settles.ask === "same-organization";
  return (
    <>
      {main && found.fixBy ? (
        <Sheet as="section" className={WHO}>
          <SheetSection tight>
            <WhoCanFix role={found.fixBy} why={sayText(main.words.whoCanFix, main.about)} also={main.words.alsoWho} />
          </SheetSection>
        </Sheet>
      ) : null}
      <Sheet as="section" className={REACH}>
        <SheetSection tight title="What this key can reach">
          <ReachGrid rows={reachRows(run.plan, run.ask, (id) => run.answers[id]?.outcome ?? "skipped", quiet)} />
        </SheetSection>
      </Sheet>
      <Sheet as="section" className={MORE}>
        <SheetSection tight>
          <KeyFacts kind={report.credential.kind} retrying={main?.words.retrying} />
        </SheetSection>
      </Sheet>
      {organizationId || workspaceId ? (
        <Sheet as="section" className={WHOSE}>
          <SheetSection tight title="Is this your organization?">
            <ObservedIds organizationId={organizationId} workspaceId={workspaceId} asks={!asksBeside} />
          </SheetSection>
        </Sheet>
      ) : null}
      <ShareSheet {...props} run={run} title={main ? "Not sure yet?" : "Keep or send it"} className={SHARE} />
      {report.verdict.status === "clear" && !main ? <ClearWays {...props} /> : null}
    </>
  );
}
