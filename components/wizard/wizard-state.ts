import type { WalkLink } from "#components/wizard/share/walk-link.ts";
import type { Explained } from "#lib/engine/pasted/explained.ts";
import type { PastedEvidence } from "#lib/report/pasted-evidence.ts";
import type { ProbeId, Task } from "#lib/report/probe-ids.ts";
import type { ProbeResult, Report } from "#lib/report/schema.ts";
import type { DiagnosisEvent, PlannedProbe, SentCall } from "#lib/wire/diagnosis-events.ts";

export const STEPS = ["review", "update", "save", "retest"] as const;
export type Step = (typeof STEPS)[number];
export type Screen = "start" | Step;

export type SampleStep = "broken" | "fixed";

/** What a run asks. Never holds the key: whoever sends the ask takes it from the tab's memory. */
export type Ask = {
  readonly subject:
    | { readonly kind: "key" }
    /** A text that was read in the tab: nothing was asked. */
    | { readonly kind: "pasted" }
    | { readonly kind: "sample"; readonly persona: string; readonly step: SampleStep };
  readonly tasks: readonly Task[];
  readonly model?: string;
  readonly workspaceId?: string;
  /** Values of `anthropic-beta` that the person's own call sends. */
  readonly betas?: readonly string[];
  readonly spendTokens: boolean;
  /** What was read in a pasted text, as codes: the run is judged with it. */
  readonly pasted?: PastedEvidence;
};

/** A refusal of ours, before anything was asked. */
export type Refusal = { readonly code: string; readonly status: number; readonly retryAtMs?: number };

/** How a run's stream ended. Only `reported` carries a report; every other keeps the answers so far. */
export type RunEnd =
  | { readonly kind: "reported" }
  | { readonly kind: "stopped" }
  | { readonly kind: "cut" }
  | { readonly kind: "offline" }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "broken"; readonly code: string };

/** `review` runs are read on the Review screen; `retest` and `watch` runs are compared with the first. */
export type Purpose = "review" | "retest" | "watch";

export type Run = {
  readonly number: number;
  readonly ask: Ask;
  readonly purpose: Purpose;
  readonly startedAtMs: number;
  readonly endedAtMs?: number;
  /** Absent while it is being asked. */
  readonly end?: RunEnd;
  readonly plan: readonly PlannedProbe[];
  readonly answers: Readonly<Partial<Record<ProbeId, ProbeResult>>>;
  readonly sent: Readonly<Partial<Record<ProbeId, readonly SentCall[]>>>;
  readonly report?: Report;
  readonly receipt?: string;
};

/** A run that ended with a report. */
export type ReportedRun = Run & { readonly report: Report; readonly receipt: string };

/** A text that was read stands where a run stands: a report of one row, and no call. */
export type PastedRun = ReportedRun & { readonly explained: Explained };

export type Watch = {
  readonly state: "watching" | "stopped" | "used-up" | "green";
  readonly asked: number;
  /** When it asks next; absent while a run is under way or nothing is to come. */
  readonly nextAtMs?: number;
};

export type WizardState = {
  readonly screen: Screen;
  /** The steps that were opened since the report that is reviewed came. */
  readonly visited: readonly Step[];
  /** The run that the screen shows while it has no report: asked, stopped, cut, refused. */
  readonly active: Run | null;
  /** The run that everything later is compared with. */
  readonly first: ReportedRun | null;
  /** The run that Review, Update and Save speak of. */
  readonly reviewed: ReportedRun | null;
  /** The newest run with a report. */
  readonly latest: ReportedRun | null;
  /** The text that was read last, beside which the runs that follow are judged. */
  readonly pasted: PastedRun | null;
  readonly watch: Watch | null;
  /** The link that was made in this walk, or that it was opened for. */
  readonly link: WalkLink | null;
};

export type WizardAction =
  | {
      readonly type: "run-started";
      readonly number: number;
      readonly ask: Ask;
      readonly purpose: Purpose;
      readonly atMs: number;
    }
  | { readonly type: "event-arrived"; readonly number: number; readonly event: DiagnosisEvent }
  | { readonly type: "run-ended"; readonly number: number; readonly end: RunEnd; readonly atMs: number }
  | { readonly type: "step-opened"; readonly screen: Screen }
  | { readonly type: "text-read"; readonly run: PastedRun }
  | { readonly type: "latest-reviewed" }
  | { readonly type: "active-dismissed" }
  | { readonly type: "watch-set"; readonly watch: Watch | null }
  | { readonly type: "link-set"; readonly link: WalkLink }
  | { readonly type: "link-changed"; readonly id: string; readonly change: Partial<WalkLink> }
  | { readonly type: "walk-left" };

export const EMPTY_STATE: WizardState = {
  screen: "start",
  visited: [],
  active: null,
  first: null,
  reviewed: null,
  latest: null,
  pasted: null,
  watch: null,
  link: null,
};

/** Pure. An action about a run that is no longer the active one changes nothing. */
export function reduceWizard(state: WizardState, action: WizardAction): WizardState {
  const next = reduce(state, action);
  const visited = next.reviewed === state.reviewed ? next.visited : [];
  if (next.screen !== "start" && !visited.includes(next.screen)) return { ...next, visited: [...visited, next.screen] };
  return visited === next.visited ? next : { ...next, visited };
}

function reduce(state: WizardState, action: WizardAction): WizardState {
  switch (action.type) {
    case "run-started":
      return startRun(state, action);
    case "event-arrived":
      if (state.active?.number !== action.number || state.active.end) return state;
      return takeEvent(state, state.active, action.event);
    case "run-ended":
      // The report may have closed the run already; then the end of its stream says nothing new.
      if (state.active?.number !== action.number || state.active.end) return state;
      return { ...state, active: { ...state.active, end: action.end, endedAtMs: action.atMs } };
    case "step-opened":
      return canOpen(state, action.screen) ? { ...state, screen: action.screen } : state;
    case "text-read":
      return reviewText(action.run);
    case "latest-reviewed":
      return state.latest ? { ...state, reviewed: state.latest, screen: "review", active: null, watch: null } : state;
    case "active-dismissed":
      return state.active?.end ? { ...state, active: null, screen: state.reviewed ? state.screen : "start" } : state;
    case "watch-set":
      return { ...state, watch: action.watch };
    case "link-set":
      return { ...state, link: action.link };
    case "link-changed":
      // An answer about a link that the walk has left says nothing about the next.
      return state.link?.id === action.id ? { ...state, link: { ...state.link, ...action.change } } : state;
    case "walk-left":
      return EMPTY_STATE;
  }
}

function reviewText(run: PastedRun): WizardState {
  return { ...EMPTY_STATE, screen: "review", first: run, reviewed: run, latest: run, pasted: run };
}

/** A running review opens its own screen alone; Update and Save need something to change. */
export function canOpen(state: WizardState, screen: Screen): boolean {
  if (screen === "start") return true;
  if (screen === "review") return state.reviewed !== null || state.active !== null;
  if (screen === "retest") return state.reviewed !== null;
  return state.reviewed !== null && hasFix(state.reviewed);
}

/** There is something to change only where a finding stands; in a clear run that is what a pair of calls confirmed. */
export function hasFix({ report }: ReportedRun): boolean {
  return report.findings.length > 0;
}

/** True while a run waits for answers. */
export function isAsking(run: Run | null): run is Run {
  return run !== null && run.end === undefined;
}

/** True for a walk on one of our samples; every screen then says so. */
export function isSample(state: WizardState): boolean {
  return (state.active ?? state.latest)?.ask.subject.kind === "sample";
}

/** True for a text that was read: no call was made, so there is nothing to repeat or to compare with. */
export function isPasted(run: Run | null): run is PastedRun {
  return run?.ask.subject.kind === "pasted";
}

/** The calls of a run; the status feed is read beside them and is no answer to the key. */
export function plannedCalls({ plan }: Pick<Run, "plan">): Run["plan"] {
  return plan.filter(({ group }) => group !== "service" && group !== "pasted");
}

/** Every row of the plan that has an answer, the status feed's among them: what is drawn is what is counted. */
export function answeredCount({ plan, answers }: Pick<Run, "plan" | "answers">): number {
  return plan.filter(({ id }) => answers[id]).length;
}

function startRun(state: WizardState, action: Extract<WizardAction, { type: "run-started" }>): WizardState {
  const active: Run = {
    number: action.number,
    ask: action.ask,
    purpose: action.purpose,
    startedAtMs: action.atMs,
    plan: [],
    answers: {},
    sent: {},
  };
  // A watch run works behind the comparison that is being read: it moves no screen.
  if (action.purpose === "watch") return { ...state, active };
  return {
    ...state,
    active,
    screen: action.purpose === "retest" ? "retest" : "review",
    watch: null,
    // Whoever said that it is done has their retest.
    link: state.link && { ...state.link, done: null },
  };
}

function takeEvent(state: WizardState, run: Run, event: DiagnosisEvent): WizardState {
  switch (event.type) {
    case "plan":
      return { ...state, active: { ...run, plan: event.probes } };
    case "probe": {
      const { probe, sent } = event;
      const plan = run.plan.some(({ id }) => id === probe.id)
        ? run.plan
        : [...run.plan, { id: probe.id, title: probe.id, group: probe.group }];
      return {
        ...state,
        active: {
          ...run,
          plan,
          answers: { ...run.answers, [probe.id]: probe },
          sent: { ...run.sent, [probe.id]: sent },
        },
      };
    }
    case "report":
      return takeReport(state, run, event.report, event.receipt);
    case "error":
      return { ...state, active: { ...run, end: { kind: "broken", code: event.code } } };
    default:
      return state;
  }
}

function takeReport(state: WizardState, run: Run, report: Report, receipt: string): WizardState {
  const answers: Partial<Record<ProbeId, ProbeResult>> = { ...run.answers };
  for (const probe of report.probes) answers[probe.id] = probe;
  const read = report.probes.filter(({ id }) => id === "pasted" && !run.plan.some((planned) => planned.id === id));
  const reported: ReportedRun = {
    ...run,
    // The text that was judged with the run is no call of its plan; it comes first.
    plan: [...read.map(({ id, group }) => ({ id, title: id, group })), ...run.plan],
    answers,
    report,
    receipt,
    end: { kind: "reported" },
    endedAtMs: run.startedAtMs + report.durationMs,
  };
  const review = run.purpose === "review";
  return {
    ...state,
    active: null,
    // A text is not compared with: it made no call that could be asked again.
    first: state.first && !isPasted(state.first) ? state.first : reported,
    reviewed: review || !state.reviewed ? reported : state.reviewed,
    latest: reported,
  };
}
