import type { ProbeGroup, ProbeId } from "./probe-ids.ts";
import type { Outcome, ProbeResult, Report } from "./schema.ts";

export type Change = "flipped" | "still-failing" | "newly-failing" | "first-answer" | "unchanged" | "gone";

export type ComparedProbe = {
  readonly id: ProbeId;
  readonly group: ProbeGroup;
  readonly before?: ProbeResult;
  readonly after?: ProbeResult;
  readonly change: Change;
};

export type Comparison = {
  /** In the later run's plan order; probes only the earlier run had come last. */
  readonly rows: readonly ComparedProbe[];
  readonly elapsedMs: number;
};

const SILENT: ReadonlySet<Outcome> = new Set<Outcome>(["skipped", "crashed"]);

/** What changed between two runs, probe by probe. Pure. */
export function compareReports(before: Report, after: Report): Comparison {
  const earlier = new Map(before.probes.map((probe) => [probe.id, probe]));
  const rows: ComparedProbe[] = after.probes.map((probe) => {
    const was = earlier.get(probe.id);
    earlier.delete(probe.id);
    return {
      id: probe.id,
      group: probe.group,
      ...(was ? { before: was } : {}),
      after: probe,
      change: changeOf(was, probe),
    };
  });
  for (const was of earlier.values()) rows.push({ id: was.id, group: was.group, before: was, change: "gone" });
  return {
    rows,
    elapsedMs: Math.max(0, Date.parse(after.startedAt) + after.durationMs - Date.parse(before.startedAt)),
  };
}

function changeOf(before: ProbeResult | undefined, after: ProbeResult): Change {
  const works = after.outcome === "allowed";
  if (SILENT.has(after.outcome)) return "unchanged";
  if (!before || SILENT.has(before.outcome)) return "first-answer";
  if (before.outcome === "allowed") return works ? "unchanged" : "newly-failing";
  return works ? "flipped" : "still-failing";
}
