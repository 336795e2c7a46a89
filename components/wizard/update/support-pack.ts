import { probePath } from "#lib/explain/probe-labels.ts";
import type { Report } from "#lib/report/schema.ts";

/** What a support team needs and nothing else: times with their zone, endpoints, request ids, the ids the answers carried. Never the key. */
export function supportPack(report: Report): string {
  const { observed, asked, probes } = report;
  const lines = [
    `Run: ${report.startedAt} (UTC), asked from ${report.vantage === "server" ? "a server" : report.vantage}`,
    ...(observed.organizationId ? [`Organization: ${observed.organizationId}`] : []),
    ...(observed.workspaceId ? [`Workspace: ${observed.workspaceId}`] : []),
    ...(asked.model ? [`Model: ${asked.model}`] : []),
    "",
  ];
  for (const probe of probes) {
    if (probe.status === undefined || probe.outcome === "allowed" || probe.group === "service") continue;
    const says = [probe.status, probe.errorType, probe.errorCode].filter(Boolean).join(" ");
    lines.push(`${probePath(probe.id, asked.model)}: ${says}, ${probe.requestId ?? "no request id"}`);
  }
  return lines.join("\n").trimEnd();
}
