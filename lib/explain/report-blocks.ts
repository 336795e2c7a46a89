import type { CauseId } from "#lib/report/cause-ids.ts";
import { type Change, compareReports } from "#lib/report/compare-reports.ts";
import type { ProbeId } from "#lib/report/probe-ids.ts";
import type { ProbeResult, Report, Vantage } from "#lib/report/schema.ts";
import {
  CONFIDENCE_LABELS,
  CREDENTIAL_LABELS,
  OUTCOME_LABELS,
  TASK_LABELS,
  TASK_STATE_LABELS,
  UNPROVEN_LABELS,
  VERDICT_LABELS,
} from "./labels.ts";
import { PROBE_LABELS, probePath } from "./probe-labels.ts";
import { sayTime } from "./said-of-report.ts";
import { type Block, code, type Line, markedLine, type Piece, text } from "./text-blocks.ts";

/** One step as it is said for a report; sentences may hold backticks and `**`. */
export type SaidStep = {
  readonly title: string;
  readonly say: readonly string[];
  readonly place?: { readonly path: readonly string[]; readonly url: string; readonly lookFor: string };
  readonly caution?: string;
};

/** The words of a report, as its page says them: plain data, so that the text needs no loading. */
export type SaidReport = {
  /** The verdict's word, or what stands in its place: "Blocked", "Wait". */
  readonly verdict: string;
  readonly title: string;
  readonly sentence: string;
  /** Of the first finding; of the first run's where the newest has none. */
  readonly causeTitle?: string;
  /** "a workspace admin"; absent where nothing is left to do. */
  readonly fixedBy?: string;
  /** Absent where nothing is left to do. */
  readonly steps?: { readonly heading: string; readonly steps: readonly SaidStep[] };
  /** What would settle what is not proven. */
  readonly settledBy?: string;
  readonly notes: readonly string[];
  /** Checks that only compare and count neither way. */
  readonly beside: ReadonlySet<ProbeId>;
};

type Source = "own-run" | "self-reported";

/** Where a report stands: its link, who made it, and the first run of its thread and who made that, where it is a later one. */
export type ReportPlace = {
  readonly url: string;
  readonly source: Source;
  readonly before?: Report;
  readonly beforeSource?: Source;
};

type Mark = { readonly mark: string; readonly says: string };

const MARKS: Readonly<Record<"sample" | "self-reported" | "first-reported" | "pasted", Mark>> = {
  sample: { mark: "Sample", says: "A sample: a stand-in answered, not the API." },
  "self-reported": {
    mark: "Self-reported",
    says: "Self-reported: it was made elsewhere, not by a run of the server that keeps the link.",
  },
  "first-reported": {
    mark: "First run self-reported",
    says: "The first run is self-reported: it was made elsewhere, not by the server that keeps the link.",
  },
  pasted: { mark: "From a text", says: "Read from an error text; no call was made." },
};

const ASKED_FROM: Readonly<Record<Vantage, string>> = {
  server: "from a server",
  sample: "in a sandbox",
  pasted: "from an error text",
  browser: "from a browser",
  cli: "from a terminal",
};

const CHANGES: Readonly<Partial<Record<Change, string>>> = {
  flipped: "Flipped",
  "newly-failing": "Newly failing",
  "still-failing": "Still failing",
  "first-answer": "First answer",
};

/** A report as a document: verdict and asked tasks first, what to do, what is not proven, and every check. Pure. */
export function reportBlocks(report: Report, said: SaidReport, place: ReportPlace): readonly Block[] {
  const marks = marksOf(report, place);
  const title = [...marks.map(({ mark }) => mark), `${said.verdict}: ${said.title}`].join(" · ");
  return [
    { kind: "title", line: [text(title)] },
    ...(said.sentence ? [{ kind: "paragraph", line: markedLine(said.sentence) } as const] : []),
    ...marks.map(({ says }) => ({ kind: "paragraph", line: [text(says)] }) as const),
    { kind: "facts", facts: factsOf(report, said, place) },
    ...(place.before ? changesOf(place.before, report, said.beside) : []),
    ...(said.steps ? stepsOf(said.steps) : []),
    { kind: "heading", line: [text("What each call answered")] },
    {
      kind: "table",
      head: ["Check", "Result", "Status", "Type", "Code", "Request id"],
      rows: report.probes.map((probe) => rowOf(probe, report.asked.model, said.beside)),
    },
    ...said.notes.map((note) => ({ kind: "paragraph", line: markedLine(note) }) as const),
    { kind: "paragraph", line: [text("The whole report, as a page and as JSON: "), { as: "address", url: place.url }] },
  ];
}

function marksOf({ vantage }: Report, { source, before, beforeSource }: ReportPlace): readonly Mark[] {
  const sample = vantage === "sample" || before?.vantage === "sample";
  return [
    ...(sample ? [MARKS.sample] : []),
    ...(source === "self-reported" ? [MARKS["self-reported"]] : []),
    ...(source !== "self-reported" && beforeSource === "self-reported" ? [MARKS["first-reported"]] : []),
    ...(vantage === "pasted" ? [MARKS.pasted] : []),
  ];
}

type Fact = { readonly label: string; readonly value: Line };

function factsOf(report: Report, said: SaidReport, { before }: ReportPlace): readonly Fact[] {
  const { asked, credential, observed, verdict, findings } = report;
  const finding = findings[0] ?? before?.findings[0];
  const tasks = verdict.tasks.length > 0 ? verdict.tasks.map(sayTask) : asked.tasks.map((id) => TASK_LABELS[id]);
  const unproven = verdict.unproven.map((each) => UNPROVEN_LABELS[each]).join(", ");
  const some = (label: string, ...value: (Piece | undefined | false)[]): Fact[] => {
    const held = value.filter((piece): piece is Piece => typeof piece === "object");
    return held.length === value.length ? [{ label, value: held }] : [];
  };
  const kept = (value: string | undefined) => value !== undefined && code(value);
  return [
    ...some("Asked for", text(tasks.join(", "))),
    ...(finding ? [{ label: findings[0] ? "Cause" : "Cause before", value: sayCause(finding, said) }] : []),
    ...some("Fixed by", said.fixedBy !== undefined && text(said.fixedBy)),
    ...some("Not proven", unproven !== "" && text([unproven, said.settledBy].filter(Boolean).join(". "))),
    {
      label: "Key",
      value: [
        text(CREDENTIAL_LABELS[credential.kind]),
        ...(credential.hint ? [text(", "), code(credential.hint)] : []),
      ],
    },
    ...some("Model", kept(asked.model)),
    ...(asked.betas ? [{ label: "Betas", value: listed(asked.betas.map(code)) }] : []),
    ...some("Workspace header", report.vantage !== "pasted" && text(asked.workspaceId ? "sent" : "not sent")),
    ...some("Organization", kept(observed.organizationId)),
    ...some("Workspace", kept(observed.workspaceId)),
    ...(before ? [{ label: "First run", value: sayRun(before) }] : []),
    { label: before ? "Newest run" : "Run", value: sayRun(report) },
  ];
}

function sayTask({ id, state }: Report["verdict"]["tasks"][number]): string {
  return `${TASK_LABELS[id]} (${TASK_STATE_LABELS[state].toLowerCase()})`;
}

type FoundCause = {
  readonly cause: CauseId;
  readonly variant?: string | undefined;
  readonly confidence: Report["findings"][number]["confidence"];
};

function sayCause({ cause, variant, confidence }: FoundCause, { causeTitle }: SaidReport): Line {
  return [
    ...(causeTitle ? [text(`${causeTitle}, `)] : []),
    code(cause),
    ...(variant ? [text(" "), code(variant)] : []),
    text(`, ${CONFIDENCE_LABELS[confidence].toLowerCase()}`),
  ];
}

function sayRun({ startedAt, vantage, verdict }: Report): Line {
  return [text(`${sayTime(startedAt)}, ${ASKED_FROM[vantage]}: ${VERDICT_LABELS[verdict.status].toLowerCase()}`)];
}

/** What changed between the first run and this one; nothing where no answer did. */
function changesOf(before: Report, after: Report, beside: ReadonlySet<ProbeId>): readonly Block[] {
  const rows = compareReports(before, after).rows.flatMap(({ id, change, before: was, after: is }) => {
    const says = CHANGES[change];
    if (!says) return [];
    return [[nameOf(id, after.asked.model), outcomeOf(was), outcomeOf(is), [text(`${says}${comparing(id, beside)}`)]]];
  });
  if (rows.length === 0) return [];
  return [
    { kind: "heading", line: [text("Before and after")] },
    { kind: "table", head: ["Check", "Before", "After", "Change"], rows },
  ];
}

function comparing(id: ProbeId, beside: ReadonlySet<ProbeId>): string {
  return beside.has(id) ? ", only compares" : "";
}

function outcomeOf(probe: ProbeResult | undefined): Line {
  return [text(probe ? OUTCOME_LABELS[probe.outcome] : "Not asked")];
}

function stepsOf({ heading, steps }: NonNullable<SaidReport["steps"]>): readonly Block[] {
  return [
    { kind: "heading", line: markedLine(heading) },
    {
      kind: "steps",
      steps: steps.map(({ title, say, place, caution }) => ({
        title: markedLine(title),
        lines: [
          ...(place
            ? [
                [
                  text(`${place.path.join(" › ")}, look for ${place.lookFor}: `),
                  { as: "address", url: place.url } as const,
                ],
              ]
            : []),
          ...say.map(markedLine),
          ...(caution ? [markedLine(caution)] : []),
        ],
      })),
    },
  ];
}

function nameOf(id: ProbeId, model: string | undefined): Line {
  const path = probePath(id, id.includes("-asked") ? model : undefined);
  return [text(PROBE_LABELS[id].title), ...(path ? [text(", "), code(path)] : [])];
}

function rowOf(probe: ProbeResult, model: string | undefined, beside: ReadonlySet<ProbeId>): readonly Line[] {
  const { id, outcome, status, errorType, errorCode, shape, requestId } = probe;
  const odd = shape !== undefined && shape !== "api-error" ? [text(", "), code(shape)] : [];
  const one = (value: string | undefined): Line => (value === undefined ? [] : [code(value)]);
  return [
    nameOf(id, model),
    [text(`${OUTCOME_LABELS[outcome]}${comparing(id, beside)}`)],
    [...(status === undefined ? [] : [text(String(status))]), ...odd],
    one(errorType),
    one(errorCode),
    one(requestId),
  ];
}

function listed(pieces: readonly Piece[]): Line {
  return pieces.flatMap((piece, index) => (index > 0 ? [text(", "), piece] : [piece]));
}
