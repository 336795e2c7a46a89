import type { ProbeResult } from "#lib/report/schema.ts";
import type { About } from "./words.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "23 Nov 2026, 14:32:08 UTC" of an ISO time in UTC; any other text comes back as it is. */
export function sayTime(iso: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?Z$/.exec(iso) ?? [];
  const monthName = MONTHS[Number(month) - 1];
  if (!year || !day || !time || !monthName) return iso;
  return `${Number(day)} ${monthName} ${year}, ${time} UTC`;
}

/** True when an answer named the organization: only calls whose key was accepted carry that header. */
export function keyWasAccepted(about: About): boolean {
  return about.report.observed.organizationId !== undefined;
}

export function isConfirmed(about: About): boolean {
  return about.finding.confidence === "confirmed";
}

export function isOnlyPossible(about: About): boolean {
  return about.finding.confidence === "possible";
}

export function isPasted(about: About): boolean {
  return about.report.vantage === "pasted";
}

/** "the key ending `Xq7A`", or "our key" where no hint was kept. */
export function sayKey(about: About): string {
  const ending = about.report.credential.hint?.slice(-4);
  return ending ? `the key ending \`${ending}\`` : "our key";
}

export function startSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sayAnswer(probe: ProbeResult): string {
  return [probe.status, probe.errorType, probe.errorCode].filter((part) => part !== undefined).join(" ");
}

/**
 * What the calls behind the finding answered, as a clause without a stop: "6 calls answered `400 …`".
 * `otherwise` stands in where the report holds no such call.
 */
export function sayAnswers(about: About, otherwise: string): string {
  const counts = new Map<string, number>();
  for (const probe of about.report.probes) {
    if (!about.finding.evidence.includes(probe.id)) continue;
    if (probe.outcome === "allowed" || probe.outcome === "skipped" || probe.status === undefined) continue;
    const answer = sayAnswer(probe);
    counts.set(answer, (counts.get(answer) ?? 0) + 1);
  }
  if (counts.size === 0) return otherwise;
  if (isPasted(about)) return `The text holds \`${[...counts.keys()].join("` and `")}\``;
  return [...counts]
    .map(([answer, count]) => `${count} ${count === 1 ? "call" : "calls"} answered \`${answer}\``)
    .join(", ");
}

/** The status of the first refused call the finding rests on, as "refused with 400", or "refused". */
export function sayRefused(about: About): string {
  const refused = about.report.probes.find(
    (probe) => about.finding.evidence.includes(probe.id) && probe.outcome !== "allowed" && probe.status !== undefined,
  );
  return refused?.status === undefined ? "refused" : `refused with ${refused.status}`;
}

/** When it was asked and up to three request ids, for a message: the ids are safe to send, the key never is. */
export function sayWhenAndIds(about: About): string {
  const evidence = about.report.probes.filter((probe) => about.finding.evidence.includes(probe.id) && probe.requestId);
  const carriers = evidence.length > 0 ? evidence : about.report.probes.filter((probe) => probe.requestId);
  const ids = carriers.slice(0, 3).map((probe) => `\`${probe.requestId}\``);
  const asked = isPasted(about) ? "Read from an error text" : "Checked";
  const time = `${asked} on ${sayTime(about.report.startedAt)}.`;
  if (ids.length === 0) return time;
  return `${time} ${ids.length === 1 ? "Request id" : "Request ids"}: ${ids.join(", ")}.`;
}

/** "Organization `…`, workspace `…`.", as far as the answers named them; undefined when they named neither. */
export function sayWhere(about: About): string | undefined {
  const { organizationId, workspaceId } = about.report.observed;
  const parts = [
    organizationId === undefined ? undefined : `organization \`${organizationId}\``,
    workspaceId === undefined ? undefined : `workspace \`${workspaceId}\``,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : startSentence(`${parts.join(", ")}.`);
}

/** The machine code (`error.details.error_code`) on the answers behind the finding, where there is one. */
export function machineCode(about: About): string | undefined {
  return about.report.probes.find((probe) => probe.errorCode !== undefined && about.finding.evidence.includes(probe.id))
    ?.errorCode;
}
