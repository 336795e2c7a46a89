import type { ProbeId, Task } from "#lib/report/probe-ids.ts";
import type { Outcome, Report, TaskState, Unproven, VerdictStatus } from "#lib/report/schema.ts";
import type { Asked } from "./asked.ts";
import { PROBES } from "./probes/register.ts";
import type { Reading } from "./reading.ts";

type AskedFacts = Pick<Asked, "tasks" | "spendTokens"> & {
  readonly model?: string | undefined;
  readonly betas?: readonly string[] | undefined;
};

const REFUSING: ReadonlySet<Outcome> = new Set<Outcome>(["refused", "unavailable", "not-applicable"]);

/** What no free probe shows, by task: a list proves reading, never making. Contract.md, "unproven". */
const UNPROVEN_BY_TASK: Readonly<Record<Task, readonly Unproven[]>> = {
  messages: ["credit", "contract-limit", "encryption-key", "user-profile"],
  batches: ["batch-creation"],
  files: ["file-upload"],
  skills: ["skill-creation"],
  agents: ["agent-work"],
  admin: ["admin-changes"],
};

/** An answer with which a task is refused; waiting, silence and doubt are none. */
export function isRefusing(outcome: Outcome): boolean {
  return REFUSING.has(outcome);
}

/** A pasted text decides only where nothing was asked: beside a run it is what the run is about. */
export function isPasteAlone(readings: readonly Pick<Reading, "id">[]): boolean {
  return readings.length > 0 && readings.every(({ id }) => id === "pasted");
}

type Outcomes = readonly (Pick<Reading, "id" | "outcome"> & { readonly status?: number | undefined })[];

const outcomeOf = (readings: Outcomes, id: ProbeId) => readings.find((reading) => reading.id === id)?.outcome;

/** True where a model or betas of the person's own call were named; else the control alone speaks for it. */
function asksOwnCall({ model, betas }: AskedFacts): boolean {
  return model !== undefined || betas !== undefined;
}

/** Whether the one message was answered by the API, yes or no. */
function messageAnswered(readings: Outcomes): boolean {
  const outcome = outcomeOf(readings, "one-token-message");
  return outcome === "allowed" || (outcome !== undefined && isRefusing(outcome));
}

/** Credit, limits and the like are looked at only once key and model are known: a message refused before proves none. */
function messageProves(readings: Outcomes): boolean {
  const status = readings.find(({ id }) => id === "one-token-message")?.status;
  return messageAnswered(readings) && status !== 401 && status !== 404;
}

/**
 * The probes that decide a task. For `messages` it is the message itself once it was answered; before that
 * the token count of the asked model and betas, else of the control.
 */
export function decidingProbes(task: Task, asked: AskedFacts, readings: Outcomes): ProbeId[] {
  if (task !== "messages") return PROBES.filter(({ group }) => group === task).map(({ id }) => id);
  const count: ProbeId = asksOwnCall(asked) ? "token-count-asked" : "token-count";
  if (!asked.spendTokens) return [count];
  return messageAnswered(readings) ? ["one-token-message"] : [count, "one-token-message"];
}

function taskState(task: Task, asked: AskedFacts, readings: Outcomes): TaskState {
  const probes: readonly ProbeId[] = isPasteAlone(readings) ? ["pasted"] : decidingProbes(task, asked, readings);
  const deciding = probes.map((id) => outcomeOf(readings, id));
  if (deciding.some((outcome) => outcome !== undefined && isRefusing(outcome))) return "refused";
  return deciding.every((outcome) => outcome === "allowed") ? "open" : "undetermined";
}

/** The verdict is about the asked tasks and no others. */
export function reachVerdict(asked: AskedFacts, readings: Outcomes): Omit<Report["verdict"], "cause"> {
  const tasks = asked.tasks.map((id) => ({ id, state: taskState(id, asked, readings) }));
  const proven = messageProves(readings);
  const unproven = asked.tasks.flatMap((task) => (task === "messages" && proven ? [] : UNPROVEN_BY_TASK[task]));
  return { status: statusOf(tasks.map(({ state }) => state)), tasks, unproven: [...new Set(unproven)] };
}

function statusOf(states: readonly TaskState[]): VerdictStatus {
  const refused = states.filter((state) => state === "refused").length;
  if (refused === states.length) return "blocked";
  if (refused > 0) return "partial";
  return states.every((state) => state === "open") ? "clear" : "inconclusive";
}
