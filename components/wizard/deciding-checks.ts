import { decidingProbes, isRefusing } from "#lib/engine/verdict.ts";
import type { ProbeId, Task } from "#lib/report/probe-ids.ts";
import type { Outcome, Report } from "#lib/report/schema.ts";
import type { PlannedProbe } from "#lib/wire/diagnosis-events.ts";

const UNANSWERED: ReadonlySet<Outcome> = new Set<Outcome>(["unreachable", "limited", "inconclusive"]);
const TASK_GROUPS: ReadonlySet<string> = new Set<Task>(["messages", "batches", "files", "skills", "agents", "admin"]);

export type InTheWay = "refused" | "unanswered";

/** How a check stands in the way of its task; null where it is open or was not asked. */
export function inTheWay(outcome: Outcome): InTheWay | null {
  if (isRefusing(outcome)) return "refused";
  return UNANSWERED.has(outcome) ? "unanswered" : null;
}

/** What was asked. A link may leave the model out; the check that carried it still tells that one was named. */
export function askedIn({ asked, probes }: Pick<Report, "asked" | "probes">): Report["asked"] {
  const named = asked.model !== undefined || asked.betas !== undefined;
  return !named && probes.some(({ id }) => id === "token-count-asked") ? { ...asked, model: "…" } : asked;
}

/** The checks that decide what was asked for, and no others. */
export function decidingChecks(report: Report): ReadonlySet<ProbeId> {
  const asked = askedIn(report);
  return new Set(asked.tasks.flatMap((task) => decidingProbes(task, asked, report.probes)));
}

/**
 * The checks that say nothing against what was asked for and are drawn in outline: the call without a header,
 * the control beside an asked model or beta, a call of a task that was not asked, and a refusal beside a task that is open.
 */
export function quietChecks(report: Report): ReadonlySet<ProbeId> {
  const deciding = decidingChecks(report);
  const asked = askedIn(report);
  const open = new Set(report.verdict.tasks.filter(({ state }) => state === "open").map(({ id }) => id as string));
  const quiet = report.probes.filter(({ id, group, outcome }) => {
    if (deciding.has(id) || !TASK_GROUPS.has(group)) return false;
    return onlyCompares({ id, group }, asked) || (open.has(group) && inTheWay(outcome) !== null);
  });
  return new Set(quiet.map(({ id }) => id));
}

/** The same as far as a plan alone tells it, before any answer: no later answer makes one of these decide. */
export function quietInPlan(plan: readonly PlannedProbe[], asked: AskedFor): ReadonlySet<ProbeId> {
  const deciding = new Set(asked.tasks.flatMap((task) => decidingProbes(task, asked, [])));
  const quiet = plan.filter(
    ({ id, group }) => !deciding.has(id) && TASK_GROUPS.has(group) && onlyCompares({ id, group }, asked),
  );
  return new Set(quiet.map(({ id }) => id));
}

type AskedFor = {
  readonly tasks: readonly Task[];
  readonly model?: string | undefined;
  readonly betas?: readonly string[] | undefined;
  readonly spendTokens: boolean;
};

function onlyCompares({ id, group }: Pick<PlannedProbe, "id" | "group">, { tasks, model, betas }: AskedFor): boolean {
  if (id.includes("--no-")) return true;
  if (id === "token-count" && (model !== undefined || betas !== undefined)) return true;
  return !tasks.some((task) => task === group);
}

/** Places, from 0, of some checks in their plan. */
export function placesOf(plan: readonly { readonly id: ProbeId }[], ids: ReadonlySet<ProbeId>): ReadonlySet<number> {
  return new Set(plan.flatMap(({ id }, index) => (ids.has(id) ? [index] : [])));
}
