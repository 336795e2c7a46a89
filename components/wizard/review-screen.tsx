"use client";

import { clsx } from "clsx";
import { use, useState } from "react";
import { Confidence } from "#components/report/confidence.tsx";
import { type Evidence, EvidenceLedger } from "#components/report/evidence-ledger.tsx";
import { type Fact, FactsLine } from "#components/report/facts-line.tsx";
import { KeyFacts } from "#components/report/key-facts.tsx";
import { LabTable } from "#components/report/lab-table.tsx";
import { type LookAlikeRow, LookAlikes } from "#components/report/look-alikes.tsx";
import { ObservedIds } from "#components/report/observed-ids.tsx";
import { ReachGrid } from "#components/report/reach-grid.tsx";
import { SentCalls } from "#components/report/sent-calls.tsx";
import { Sign } from "#components/report/sign.tsx";
import { WhoCanFix } from "#components/report/who-can-fix.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { Columns, Sheet, SheetSection } from "#components/ui/sheet.tsx";
import {
  CONFIDENCE_LABELS,
  QUESTION_LABELS,
  TASK_LABELS,
  TASK_STATE_LABELS,
  UNPROVEN_LABELS,
} from "#lib/explain/labels.ts";
import { sayText } from "#lib/explain/load-words.ts";
import { notesOfReport } from "#lib/explain/notes-of-report.ts";
import { ruledOutBy } from "#lib/explain/ruled-out.ts";
import type { ProbeId } from "#lib/report/probe-ids.ts";
import type { Report } from "#lib/report/schema.ts";
import { ClearWays } from "./clear-ways.tsx";
import { curlLine, curlScript } from "./curl-line.ts";
import { inTheWay, quietChecks } from "./deciding-checks.ts";
import { type Case, loadCase } from "./load-case.ts";
import { type CheckNames, nameChecks, reachRows } from "./name-checks.ts";
import { noteOnAnswer, sentNothing } from "./note-on-answer.ts";
import { RunStrip } from "./run-strip.tsx";
import { Settle } from "./settle.tsx";
import { messageSettles, signKicker, signWords } from "./sign-words.ts";
import { MESSAGE_BOUND, spentSays } from "./spent-words.ts";
import { sayMoment } from "./time-words.ts";
import { titleInSentence } from "./title-words.ts";
import { useHeadingFocus } from "./use-heading-focus.ts";
import type { ScreenProps } from "./walk.tsx";
import type { ReportedRun } from "./wizard-state.ts";

/** On a phone: why, who, whose organization, then the tables. */
const WHY = "max-lg:order-1";
const WHO = "max-lg:order-2";
const WHOSE = "max-lg:order-3";
const TABLES = "max-lg:order-4";
const MORE = "max-lg:order-5";

/** Review: the verdict, why, what each call answered, what else it could be, and everything that was sent. */
export function ReviewScreen(props: ScreenProps) {
  const { reviewed: run, first, sample, open, ask, keyHeld } = props;
  const { report } = run;
  const found = use(loadCase(report));
  const root = useHeadingFocus<HTMLDivElement>(run.number);
  const names = nameChecks(run.plan, run.ask);
  const settled = first.number !== run.number && first.report.verdict.status !== "clear";
  const { title, sentence, way } = signWords(report, found, settled);
  const nothingSent = sentNothing(run);
  const canAsk = sample !== null || keyHeld;
  const quiet = quietChecks(report);
  const notes = notesOfReport(report);
  const notProven = report.verdict.status === "clear" && report.verdict.unproven.length > 0;
  const why = found.main !== null || notProven || notes.length > 0;
  const ways = {
    update: () => open("update"),
    "one-token": () => ask({ ...run.ask, spendTokens: true }, "review"),
    again: () => ask(run.ask, "review"),
  };
  return (
    <div ref={root}>
      <Sign
        kind="verdict"
        verdict={report.verdict.status}
        kicker={signKicker(report, found, nothingSent)}
        mark={sample ? "Sample" : undefined}
        title={title}
        sentence={<Prose text={sentence} />}
        way={
          way && (way.to === "update" || canAsk)
            ? { lead: way.lead, action: way.action, onSelect: ways[way.to] }
            : undefined
        }
      />
      <FactsLine facts={factsOf(run, found)} />
      <Crashed run={run} />
      <Columns mixed aside={<ReviewAside {...props} found={found} quiet={quiet} />}>
        {why ? (
          <Sheet className={clsx(WHY, "lg:rounded-b-none lg:border-b-0")}>
            {found.main ? <EvidenceSection {...props} found={found} names={names} /> : null}
            {notProven ? <Unproven {...props} canAsk={canAsk} /> : null}
            <Notes notes={notes} />
          </Sheet>
        ) : null}
        <Sheet className={clsx(TABLES, why && "lg:-mt-6 lg:rounded-t-none")}>
          <SheetSection title="What each call answered">
            <LabTable
              caption="What each call answered"
              rows={report.probes.map((result) => ({
                number: names.numberOf(result.id),
                name: names.nameOf(result.id),
                result,
                note: noteOnAnswer(result, run.ask, nothingSent),
                quiet: quiet.has(result.id),
              }))}
            />
          </SheetSection>
          {found.main ? <ElseSection found={found} names={names} report={report} /> : null}
          <SheetSection
            title="What left this server"
            lead={
              nothingSent
                ? undefined
                : sample
                  ? "For a sample nothing did: a stand-in answered. These are the calls as they would be sent, with the key as dots."
                  : "Every call this run made, with the key as dots. Run them at home and compare."
            }
          >
            <SentCalls
              checks={run.plan.map(({ id }) => ({
                number: names.numberOf(id),
                name: names.nameOf(id),
                calls: run.sent[id] ?? [],
              }))}
              curlLine={curlLine}
              curlScript={curlScript}
            />
          </SheetSection>
        </Sheet>
      </Columns>
    </div>
  );
}

function factsOf(run: ReportedRun, found: Case): readonly Fact[] {
  const { report } = run;
  const { tasks } = report.verdict;
  const differ = new Set(tasks.map(({ state }) => state)).size > 1;
  return [
    ...(found.main ? [{ label: "Confidence", value: <Confidence level={found.main.finding.confidence} /> }] : []),
    { label: "Checks", value: <RunStrip report={report} /> },
    { label: "Key", value: report.credential.hint ?? "not shown", mono: report.credential.hint !== undefined },
    {
      label: "Asked for",
      value: tasks
        .map(({ id, state }) =>
          differ ? `${TASK_LABELS[id]}: ${TASK_STATE_LABELS[state].toLowerCase()}` : TASK_LABELS[id],
        )
        .join(", "),
    },
    { label: "Run", value: sayMoment(report.startedAt) },
    { label: "Spent", value: spentSays(report.spent) },
  ];
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

/** What this run says of another cause; where it rules nothing out, what would tell the two apart. */
function hereSays(ruledOut: ReturnType<typeof ruledOutBy>, difference: string, names: CheckNames): Evidence {
  if (!ruledOut) return { text: difference };
  if ("says" in ruledOut) return { text: ruledOut.says };
  return { text: "Ruled out by", checks: names.pointersTo(ruledOut.probes) };
}

function Notes({ notes }: { readonly notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <SheetSection title="Worth knowing">
      <div className="grid gap-2.5">
        {notes.map((note) => (
          <p key={note} className="measure text-ink-2">
            <Prose text={note} />
          </p>
        ))}
      </div>
    </SheetSection>
  );
}

function Crashed({ run }: { readonly run: ReportedRun }) {
  const crashed = run.report.probes.filter(({ outcome }) => outcome === "crashed").length;
  if (crashed === 0) return null;
  const others = run.report.probes.length - crashed;
  return (
    <Banner className="mb-6 max-sm:mb-4" title={crashed === 1 ? "One check crashed" : `${crashed} checks crashed`}>
      The mistake is in Latchkey. The other {others} answers stand, and the verdict does not use{" "}
      {crashed === 1 ? "this one" : "these"}.
    </Banner>
  );
}

type SectionProps = { readonly found: Case; readonly names: CheckNames };

function EvidenceSection(props: ScreenProps & SectionProps) {
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
          ...(settles && "ask" in settles
            ? [{ text: `**The question that settles it:** ${QUESTION_LABELS[settles.ask]}` }]
            : []),
        ];
  return (
    <>
      <SheetSection title="Evidence">
        <EvidenceLedger
          for={evidenceFor(sayText(words.because, about), finding.evidence, about.report, names)}
          against={against}
          notSeenYet={notSeen}
          settle={<Settle {...props} finding={finding} />}
        />
      </SheetSection>
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
    </>
  );
}

function ElseSection({ found, names, report }: SectionProps & { readonly report: Report }) {
  if (!found.main) return null;
  const seen: LookAlikeRow[] = found.others
    .filter(({ finding }) => finding.cause !== "unknown")
    .map(({ finding, words, about }) => ({
      title: words.title,
      looksLike: sayText(words.sentence, about),
      here: { text: `${CONFIDENCE_LABELS[finding.confidence]} here too.`, checks: names.pointersTo(finding.evidence) },
    }));
  const named = new Set(found.others.map(({ finding }) => finding.cause));
  const alike: LookAlikeRow[] = found.main.words.lookAlikes
    .filter(({ cause }) => cause !== "unknown" && !named.has(cause))
    .map(({ cause, looksLike, difference }) => ({
      title: found.titles[cause] ?? cause,
      looksLike,
      here: hereSays(ruledOutBy(cause, report), difference, names),
    }));
  const rows = [...seen, ...alike].filter(
    (row, index, all) => all.findIndex(({ title }) => title === row.title) === index,
  );
  if (rows.length === 0) return null;
  return (
    <SheetSection title="What else it could be">
      <LookAlikes rows={rows} lastHead="Here" />
    </SheetSection>
  );
}

function Unproven({ reviewed: { report, ask: asked }, ask, canAsk }: ScreenProps & { readonly canAsk: boolean }) {
  return (
    <SheetSection title="Not proven" lead="Calls that are free and change nothing cannot show these.">
      <ul className="grid gap-1.5">
        {report.verdict.unproven.map((each) => (
          <li key={each} className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-2">
            <span aria-hidden="true" className="mt-[11px] size-1.5 rounded-full border border-ink-3" />
            <span className="first-letter:uppercase">{UNPROVEN_LABELS[each]}</span>
          </li>
        ))}
      </ul>
      {messageSettles(report) ? (
        <div data-screen-only className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button onClick={() => ask({ ...asked, spendTokens: true }, "review")} disabled={!canAsk}>
            Send one real message
          </Button>
          <p className="type-small text-ink-3">{MESSAGE_BOUND}.</p>
        </div>
      ) : null}
    </SheetSection>
  );
}

type AsideProps = ScreenProps & { readonly found: Case; readonly quiet: ReadonlySet<ProbeId> };

function ReviewAside(props: AsideProps) {
  const { reviewed: run, found, quiet } = props;
  const [answer, setAnswer] = useState<"same" | "other" | undefined>();
  const { report } = run;
  const main = found.main;
  return (
    <>
      {main && found.fixBy ? (
        <Sheet as="section" className={WHO}>
          <SheetSection tight>
            <WhoCanFix role={found.fixBy} why={sayText(main.words.whoCanFix, main.about)} also={main.words.alsoWho} />
          </SheetSection>
        </Sheet>
      ) : null}
      <Sheet as="section" className={MORE}>
        <SheetSection tight title="What this key can reach">
          <ReachGrid rows={reachRows(run.plan, run.ask, (id) => run.answers[id]?.outcome ?? "skipped", quiet)} />
        </SheetSection>
      </Sheet>
      <Sheet as="section" className={MORE}>
        <SheetSection tight>
          <KeyFacts kind={report.credential.kind} retrying={main?.words.retrying} />
        </SheetSection>
      </Sheet>
      <Sheet as="section" className={WHOSE}>
        <SheetSection tight title="Is this your organization?">
          <ObservedIds
            organizationId={report.observed.organizationId}
            workspaceId={report.observed.workspaceId}
            answer={answer}
            onAnswer={setAnswer}
          />
        </SheetSection>
      </Sheet>
      {report.verdict.status === "clear" && !main ? <ClearWays {...props} /> : null}
    </>
  );
}
