import type { CheckName } from "#components/report/check-name.ts";
import type { Pointer } from "#components/report/evidence-ledger.tsx";
import type { ReachRow } from "#components/report/reach-grid.tsx";
import { PROBES } from "#lib/engine/probes/register.ts";
import { PROBE_LABELS, probePath } from "#lib/explain/probe-labels.ts";
import type { ProbeId, Task } from "#lib/report/probe-ids.ts";
import type { PlannedProbe } from "#lib/wire/diagnosis-events.ts";
import type { Ask } from "./wizard-state.ts";

const TASK_ORDER: readonly Task[] = ["messages", "batches", "files", "skills", "agents", "admin"];

/** What a name depends on. */
type NamedFor = { readonly subject: Pick<Ask["subject"], "kind">; readonly model?: string | undefined };

/** How a run's checks are called, and their places in its plan. */
export type CheckNames = {
  readonly nameOf: (id: ProbeId) => CheckName;
  /** From 1; 0 for a check that this plan does not hold. */
  readonly numberOf: (id: ProbeId) => number;
  readonly pointersTo: (ids: readonly ProbeId[]) => readonly Pointer[];
};

export function nameChecks(plan: readonly PlannedProbe[], ask: NamedFor): CheckNames {
  const numberOf = (id: ProbeId) => plan.findIndex((each) => each.id === id) + 1;
  const nameOf = (id: ProbeId): CheckName => ({
    id,
    title: plan.find((each) => each.id === id && id !== "pasted")?.title ?? PROBE_LABELS[id].title,
    path: pathOf(id, ask),
  });
  return {
    nameOf,
    numberOf,
    pointersTo: (ids) => ids.filter((id) => numberOf(id) > 0).map((id) => ({ number: numberOf(id), name: nameOf(id) })),
  };
}

function pathOf(id: ProbeId, { subject, model }: NamedFor): string {
  if (id === "pasted") return "Read in your text";
  if (id === "service-status" && subject.kind === "sample") return "Sample";
  return probePath(id, id.endsWith("-asked") ? model : undefined);
}

/** Without an asked model the count with a listed one is no control: it is the count itself. */
function shortOf(id: ProbeId, { model }: Ask): string {
  return PROBE_LABELS[id === "token-count" && model === undefined ? "token-count-asked" : id].short;
}

/** The rows a run will most likely have, shown until its own plan is there, so that nothing moves when it comes. */
export function expectedPlan(ask: Ask): readonly PlannedProbe[] {
  const probes = PROBES.filter((probe) => probe.planned(ask, "workspace-or-identity-key"));
  return [
    { id: "service-status", title: PROBE_LABELS["service-status"].title, group: "service" },
    ...probes.map(({ id, group }) => ({ id, title: PROBE_LABELS[id].title, group })),
  ];
}

/** The checks whose answers this one waits for before it asks. */
export function needsOf(id: ProbeId): readonly ProbeId[] {
  return PROBES.find((each) => each.id === id)?.needs ?? [];
}

/** "What this key can reach": every task a row, asked or not. */
export function reachRows(
  plan: readonly PlannedProbe[],
  ask: Ask,
  markOf: (id: ProbeId) => ReachRow["checks"][number]["mark"],
  quiet: ReadonlySet<ProbeId> = new Set(),
): readonly ReachRow[] {
  return TASK_ORDER.map((task) => ({
    task,
    checks: ask.tasks.includes(task)
      ? plan
          .filter(({ group }) => group === task)
          .map(({ id }) => ({ id, short: shortOf(id, ask), mark: markOf(id), quiet: quiet.has(id) }))
      : [],
  }));
}
