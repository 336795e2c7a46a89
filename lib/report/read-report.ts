import {
  BETA_PATTERN,
  CODE_PATTERN,
  ENGINE_PATTERN,
  HINT_PATTERN,
  ID_PATTERN,
  MAX_BETAS,
  MAX_DURATION_MS,
  MAX_FINDINGS,
  MAX_NEEDS,
  MAX_TOKENS,
  MODEL_PATTERN,
  SCOPE_PATTERN,
} from "./bounds.ts";
import { CAUSE_IDS } from "./cause-ids.ts";
import { PROBE_GROUPS, PROBE_IDS, type ProbeId, TASKS, type Task } from "./probe-ids.ts";
import {
  amountOf,
  type Fields,
  fieldsOf,
  isAbsent,
  listOf,
  oneOf,
  someOf,
  textOf,
  textsOf,
  wholeOf,
} from "./read-fields.ts";
import { some } from "./redact-report.ts";
import {
  CONFIDENCES,
  CREDENTIAL_KINDS,
  catalogueSchema,
  type Finding,
  momentSchema,
  OUTCOMES,
  type ProbeResult,
  QUESTIONS,
  type Report,
  ROLES,
  SHAPES,
  TASK_STATES,
  type TaskState,
  UNPROVEN,
  VANTAGES,
  VERDICTS,
  type VerdictStatus,
} from "./schema.ts";

/**
 * `not-json` and `not-a-report` are what they say. `newer-schema`: written by a later version, in a format or about
 * something that this one cannot name and nothing weaker could stand for.
 */
export type ReadProblem = "not-json" | "not-a-report" | "newer-schema";
export type ReadReport =
  | { readonly ok: true; readonly report: Report }
  | { readonly ok: false; readonly problem: ReadProblem };

/**
 * One step for each schema but the newest, from it to the next: the first takes `latchkey.report/1`. A step is pure,
 * throws for no fields at all, and is not touched again once its successor is out.
 */
const UPGRADES: readonly ((written: Fields) => Fields)[] = [];
const NEWEST = UPGRADES.length + 1;

/** What a value that cannot be named here reads as: the one that claims least. docs/report-format.md says why. */
const LEAST = {
  cause: "unknown",
  confidence: "possible",
  kind: "unrecognized",
  outcome: "inconclusive",
  shape: "odd",
  state: "undetermined",
  status: "inconclusive",
} as const;

/** Reads a report's text, of whatever age, as the current schema. Never throws; reading the result again changes nothing. */
export function readReport(text: string): ReadReport {
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch {
    return refuse("not-json");
  }
  return readReportValue(written);
}

/** The same for a value that `JSON.parse` has made already. */
export function readReportValue(written: unknown): ReadReport {
  const fields = fieldsOf(written);
  const name = typeof fields?.schema === "string" ? fields.schema : "";
  const version = Number(/^latchkey\.report\/([1-9]\d{0,5})$/.exec(name)?.[1]);
  if (!fields || Number.isNaN(version)) return refuse("not-a-report");
  if (version > NEWEST) return refuse("newer-schema");
  return readNewest(UPGRADES.slice(version - 1).reduce((older, upgrade) => upgrade(older), fields));
}

function refuse(problem: ReadProblem): ReadReport {
  return { ok: false, problem };
}

/** What every schema has held, and nothing weaker could stand for: without it there is no report to show. */
function readNewest(fields: Fields): ReadReport {
  const asked = fieldsOf(fields.asked);
  const verdict = fieldsOf(fields.verdict);
  const spent = fieldsOf(fields.spent);
  const engine = textOf(ENGINE_PATTERN, fields.engine);
  const catalogue = catalogueSchema.safeParse(fields.catalogue);
  const startedAt = momentSchema.safeParse(fields.startedAt);
  const framed = asked && verdict && spent && Array.isArray(fields.probes);
  if (!framed || engine === undefined || !catalogue.success || !startedAt.success) return refuse("not-a-report");
  if (typeof asked.workspaceId !== "boolean" || typeof asked.spendTokens !== "boolean") return refuse("not-a-report");
  const vantage = oneOf(VANTAGES, fields.vantage);
  // Where the calls were made has no weaker value: another one would be a false statement.
  if (!vantage) return refuse(namedLater(fields.vantage));
  const tasks = someOf(TASKS, asked.tasks);
  if (tasks.length === 0) return refuse(namedLater(listOf(asked.tasks)[0]));

  const credential = fieldsOf(fields.credential);
  const probes = readProbes(listOf(fields.probes));
  const ids = new Set(probes.map(({ id }) => id));
  return {
    ok: true,
    report: {
      schema: "latchkey.report/1",
      engine,
      catalogue: catalogue.data,
      startedAt: startedAt.data,
      durationMs: amountOf(MAX_DURATION_MS, fields.durationMs),
      vantage,
      credential: {
        kind: oneOf(CREDENTIAL_KINDS, credential?.kind) ?? LEAST.kind,
        ...some("hint", textOf(HINT_PATTERN, credential?.hint)),
      },
      observed: readObserved(fieldsOf(fields.observed) ?? {}),
      asked: {
        tasks,
        ...some("model", textOf(MODEL_PATTERN, asked.model)),
        workspaceId: asked.workspaceId,
        ...some("betas", textsOf(BETA_PATTERN, MAX_BETAS, asked.betas)),
        spendTokens: asked.spendTokens,
      },
      probes,
      findings: listOf(fields.findings)
        .slice(0, MAX_FINDINGS)
        .map((finding) => readFinding(fieldsOf(finding) ?? {}, ids)),
      verdict: readVerdict(verdict, tasks),
      spent: {
        inputTokens: amountOf(MAX_TOKENS, spent.inputTokens),
        outputTokens: amountOf(MAX_TOKENS, spent.outputTokens),
      },
    },
  };
}

function namedLater(value: unknown): ReadProblem {
  return textOf(CODE_PATTERN, value) === undefined ? "not-a-report" : "newer-schema";
}

function readObserved(written: Fields): Report["observed"] {
  return {
    ...some("organizationId", textOf(ID_PATTERN, written.organizationId)),
    ...some("workspaceId", textOf(ID_PATTERN, written.workspaceId)),
    ...some("keyHeader", oneOf(["x-api-key"] as const, written.keyHeader)),
  };
}

/** Rows of a check that can be named, the first of each. */
function readProbes(written: readonly unknown[]): ProbeResult[] {
  const rows = new Map<ProbeId, ProbeResult>();
  for (const value of written) {
    const row = fieldsOf(value);
    const id = oneOf(PROBE_IDS, row?.id);
    const group = oneOf(PROBE_GROUPS, row?.group);
    if (row && id && group && !rows.has(id)) rows.set(id, { id, group, ...readAnswer(row) });
  }
  return [...rows.values()];
}

function readAnswer(row: Fields): Omit<ProbeResult, "id" | "group"> {
  const errorType = textOf(CODE_PATTERN, row.errorType);
  const errorCode = textOf(CODE_PATTERN, row.errorCode);
  const requestId = textOf(ID_PATTERN, row.requestId);
  const dropped =
    (errorType === undefined && !isAbsent(row.errorType)) ||
    (errorCode === undefined && !isAbsent(row.errorCode)) ||
    (requestId === undefined && !isAbsent(row.requestId));
  const shape = isAbsent(row.shape) ? undefined : (oneOf(SHAPES, row.shape) ?? LEAST.shape);
  return {
    outcome: oneOf(OUTCOMES, row.outcome) ?? LEAST.outcome,
    ...some("status", wholeOf(100, 599, row.status)),
    ...some("errorType", errorType),
    ...some("errorCode", errorCode),
    ...some("shape", dropped ? LEAST.shape : shape),
    ...some("requestId", requestId),
    durationMs: amountOf(MAX_DURATION_MS, row.durationMs),
  };
}

/**
 * One that cannot be read keeps its place as `unknown`: the first finding decides, and dropping it would let the
 * second one decide. What belongs to a cause goes with the cause's name.
 */
function readFinding(written: Fields, rows: ReadonlySet<ProbeId>): Finding {
  const cause = oneOf(CAUSE_IDS, written.cause);
  const evidence = someOf(PROBE_IDS, written.evidence).filter((id) => rows.has(id));
  const settles = readSettling(fieldsOf(written.settles) ?? {});
  if (!cause) return { cause: LEAST.cause, confidence: LEAST.confidence, evidence, ...some("settles", settles) };
  const until = momentSchema.safeParse(written.until);
  return {
    cause,
    ...some("variant", textOf(CODE_PATTERN, written.variant)),
    confidence: oneOf(CONFIDENCES, written.confidence) ?? LEAST.confidence,
    ...some("fixBy", oneOf(ROLES, written.fixBy)),
    evidence,
    ...some("settles", settles),
    ...some("until", until.success ? until.data : undefined),
    ...some("needs", textsOf(SCOPE_PATTERN, MAX_NEEDS, written.needs)),
    ...some("betas", textsOf(BETA_PATTERN, MAX_BETAS, written.betas)),
  };
}

function readSettling(written: Fields): Finding["settles"] {
  const probe = oneOf(PROBE_IDS, written.probe);
  const ask = oneOf(QUESTIONS, written.ask);
  return probe ? { probe } : ask ? { ask } : undefined;
}

function readVerdict(written: Fields, asked: readonly Task[]): Report["verdict"] {
  const states = new Map<Task, TaskState>();
  for (const value of listOf(written.tasks)) {
    const row = fieldsOf(value);
    const id = oneOf(TASKS, row?.id);
    if (id && !states.has(id)) states.set(id, oneOf(TASK_STATES, row?.state) ?? LEAST.state);
  }
  const tasks = asked.map((id) => ({ id, state: states.get(id) ?? LEAST.state }));
  const status = statusOf(
    oneOf(VERDICTS, written.status) ?? LEAST.status,
    tasks.map(({ state }) => state),
  );
  const cause = isAbsent(written.cause) ? undefined : (oneOf(CAUSE_IDS, written.cause) ?? LEAST.cause);
  const unproven = someOf(UNPROVEN, written.unproven);
  // One that cannot be named may be any of them, and dropping it would let a run read as proven: then all stand.
  const named = listOf(written.unproven).every((each) => oneOf(UNPROVEN, each) !== undefined);
  return {
    status,
    ...(status === "clear" ? {} : some("cause", cause)),
    tasks,
    unproven: Array.isArray(written.unproven) && named ? unproven : [...UNPROVEN],
  };
}

/** The written status as far as the states that could be read bear it out: never more than was written, never `clear` but where it was. */
function statusOf(written: VerdictStatus, states: readonly TaskState[]): VerdictStatus {
  const refused = states.some((state) => state === "refused");
  if (written === "clear") return states.every((state) => state === "open") ? written : LEAST.status;
  if (written === "blocked" && states.every((state) => state === "refused")) return written;
  return refused && written !== "inconclusive" ? "partial" : LEAST.status;
}
