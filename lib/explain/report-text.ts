import type { CauseId } from "#lib/report/cause-ids.ts";
import type { Report } from "#lib/report/schema.ts";
import { PROBE_LABELS } from "./probe-labels.ts";

/** A report as plain text, for a terminal, a mail or a review: codes and facts in the order of the screen. */
export function reportText(report: Report, titleOf: (cause: CauseId) => string): string {
  const { verdict, findings, credential, asked, observed, spent } = report;
  const first = findings[0];
  const number = new Map(report.probes.map(({ id }, index) => [id, index + 1]));
  const tags = (ids: readonly (typeof report.probes)[number]["id"][]) =>
    ids.map((id) => number.get(id) ?? "?").join(" ");
  const unasked =
    report.probes.length > 0 &&
    report.probes.every(({ group, outcome }) => group === "service" || outcome === "skipped");
  const head =
    verdict.status === "clear"
      ? verdict.unproven.length > 0
        ? "Nothing refused this key"
        : "Everything asked for works"
      : first
        ? titleOf(first.cause)
        : "Nothing here decides it";
  const lines = [
    `${verdict.status.toUpperCase()}  ${head}`,
    `Asked for: ${verdict.tasks.map(({ id, state }) => `${id} (${state})`).join(", ")}`,
    `Key: ${credential.kind}${credential.hint ? ` ${credential.hint}` : ""}`,
    ...(asked.model ? [`Model: ${asked.model}`] : []),
    `Workspace header: ${asked.workspaceId ? "sent" : "not sent"}`,
    ...(asked.betas ? [`Betas: ${asked.betas.join(", ")}`] : []),
    ...(observed.organizationId ? [`Organization: ${observed.organizationId}`] : []),
    ...(observed.workspaceId ? [`Workspace: ${observed.workspaceId}`] : []),
    `Run: ${report.startedAt}, from: ${report.vantage}, spent: ${spent.inputTokens} in, ${spent.outputTokens} out`,
    "",
    "Checks",
    ...report.probes.map((probe, index) => {
      const answer = [
        probe.status,
        probe.errorType,
        probe.errorCode,
        probe.shape === "api-error" ? undefined : probe.shape,
      ]
        .filter(Boolean)
        .join(" ");
      const row = [
        String(index + 1).padStart(3),
        PROBE_LABELS[probe.id].title.padEnd(28),
        probe.outcome.padEnd(14),
        answer,
      ]
        .join("  ")
        .trimEnd();
      return probe.requestId ? `${row}  ${probe.requestId}` : row;
    }),
    "",
    "Findings",
    ...findings.map((finding) => {
      const settles = finding.settles
        ? "probe" in finding.settles
          ? `settled by ${finding.settles.probe}`
          : `settled by asking ${finding.settles.ask}`
        : undefined;
      return [
        `  ${finding.confidence.padEnd(9)}  ${finding.cause}${finding.variant ? ` (${finding.variant})` : ""}`,
        `fixed by ${finding.fixBy ?? "nobody known yet"}`,
        finding.evidence.length > 0
          ? `evidence ${tags(finding.evidence)}`
          : unasked
            ? "seen before any call"
            : "evidence not named",
        ...(finding.until ? [`until ${finding.until}`] : []),
        ...(finding.needs?.length ? [`needs ${finding.needs.join(", ")}`] : []),
        ...(settles ? [settles] : []),
      ].join("; ");
    }),
    ...(findings.length === 0 ? ["  none"] : []),
    "",
    verdict.unproven.length > 0 ? `Not proven: ${verdict.unproven.join(", ")}` : "Nothing asked for is left unproven",
    "",
  ];
  return lines.join("\n");
}
