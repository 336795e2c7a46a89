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

/** Said of a secret that is not for the API: how far it came. Starts with a space; empty for a pasted text. */
export function sayHowFarItCame(about: About): string {
  const { vantage } = about.report;
  if (vantage === "pasted") return "";
  return vantage === "server" || vantage === "sample"
    ? " It reached this server and went no further: the API was not asked."
    : " The API was not asked.";
}

/** True where the token count of another, listed model passed in the same run. */
export function controlPassed({ report }: About): boolean {
  return report.probes.some(({ id, outcome }) => id === "token-count" && outcome === "allowed");
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

/** Calls that passed, were left out or broke in Latchkey say nothing against the key. */
function wasTurnedAway({ outcome }: ProbeResult): boolean {
  return outcome !== "allowed" && outcome !== "skipped" && outcome !== "crashed";
}

/** The calls the finding rests on that were refused or not answered; the pair’s allowed half is not among them. */
export function turnedAway({ report, finding }: About): readonly ProbeResult[] {
  return report.probes.filter((probe) => finding.evidence.includes(probe.id) && wasTurnedAway(probe));
}

/**
 * What the refused calls behind the finding answered, as a clause without a stop: "6 calls answered `400 …`".
 * `otherwise` stands in where the report holds no such call.
 */
export function sayAnswers(about: About, otherwise: string): string {
  const counts = new Map<string, number>();
  const answered = turnedAway(about).filter(({ status }) => status !== undefined);
  for (const probe of answered.filter(({ id }) => id !== "pasted")) {
    const answer = sayAnswer(probe);
    counts.set(answer, (counts.get(answer) ?? 0) + 1);
  }
  const pasted = answered.filter(({ id }) => id === "pasted").map(sayAnswer);
  const clauses = [
    ...(pasted.length > 0 ? [`The text holds \`${pasted.join("` and `")}\``] : []),
    ...[...counts].map(([answer, count]) => `${count} ${count === 1 ? "call" : "calls"} answered \`${answer}\``),
  ];
  return clauses.length === 0 ? otherwise : clauses.join(", ");
}

/** The status of the first such call the finding rests on: "refused with 400", "answered with 500", or "refused". */
export function sayRefused(about: About): string {
  const status = turnedAway(about).find((probe) => probe.status !== undefined)?.status;
  if (status === undefined) return "refused";
  if (status < 300) return `answered with ${status} and nothing that can be judged`;
  return status >= 400 && status < 500 ? `refused with ${status}` : `answered with ${status}`;
}

/**
 * When it was asked and up to three request ids of refused or unanswered calls, for a message: the ids are
 * safe to send, the key never is.
 */
export function sayWhenAndIds(about: About): string {
  const evidence = turnedAway(about).filter((probe) => probe.requestId);
  const carriers =
    evidence.length > 0 ? evidence : about.report.probes.filter((probe) => probe.requestId && wasTurnedAway(probe));
  const ids = [...new Set(carriers.map((probe) => `\`${probe.requestId}\``))].slice(0, 3);
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
