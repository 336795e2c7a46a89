import { PROBES } from "#lib/engine/probes/register.ts";
import type { ProbeId, Task } from "#lib/report/probe-ids.ts";

/** The task that has to be asked for before a check is planned. */
export function taskOfProbe(id: ProbeId): Task | null {
  const group = PROBES.find((probe) => probe.id === id)?.group;
  return group && group !== "service" && group !== "pasted" ? group : null;
}
