import type { ProbeId, Task } from "#lib/report/probe-ids.ts";
import type { Outcome, Report, TaskState, Unproven, VerdictStatus } from "#lib/report/schema.ts";
import type { Asked } from "./asked.ts";
import { PROBES } from "./probes/register.ts";
import type { Reading } from "./reading.ts";

type AskedFacts = Pick<Asked, "tasks" | "model" | "spendTokens">;

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

/** The probes that decide a task. For `messages` it is the asked model's call, else the control's. */
export function decidingProbes(task: Task, asked: AskedFacts): ProbeId[] {
  if (task !== "messages") return PROBES.filter(({ group }) => group === task).map(({ id }) => id);
  const count: ProbeId = asked.model === undefined ? "token-count" : "token-count-asked";
  return asked.spendTokens ? [count, "one-token-message"] : [count];
}

function taskState(task: Task, asked: AskedFacts, outcomes: ReadonlyMap<ProbeId, Outcome>): TaskState {
  const deciding = decidingProbes(task, asked).map((id) => outcomes.get(id));
  if (deciding.some((outcome) => outcome !== undefined && REFUSING.has(outcome))) return "refused";
  return deciding.every((outcome) => outcome === "allowed") ? "open" : "undetermined";
}

/** The verdict is about the asked tasks and no others. */
export function reachVerdict(
  asked: AskedFacts,
  readings: readonly Pick<Reading, "id" | "outcome">[],
): Omit<Report["verdict"], "cause"> {
  const outcomes = new Map(readings.map(({ id, outcome }) => [id, outcome]));
  const tasks = asked.tasks.map((id) => ({ id, state: taskState(id, asked, outcomes) }));
  const unproven = asked.tasks.flatMap((task) =>
    task === "messages" && asked.spendTokens ? [] : UNPROVEN_BY_TASK[task],
  );
  return { status: statusOf(tasks.map(({ state }) => state)), tasks, unproven: [...new Set(unproven)] };
}

function statusOf(states: readonly TaskState[]): VerdictStatus {
  const refused = states.filter((state) => state === "refused").length;
  if (refused === states.length) return "blocked";
  if (refused > 0) return "partial";
  return states.every((state) => state === "open") ? "clear" : "inconclusive";
}
