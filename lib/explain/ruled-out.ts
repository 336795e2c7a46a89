import type { CauseId } from "#lib/report/cause-ids.ts";
import type { ProbeId } from "#lib/report/probe-ids.ts";
import type { ProbeResult, Report } from "#lib/report/schema.ts";

/** The answers that rule a cause out in this run, or why it cannot be; undefined where the run cannot tell. */
export type RuledOut = { readonly probes: readonly ProbeId[] } | { readonly says: string };

const allowed = ({ probes }: Report): ProbeResult[] =>
  probes.filter(({ outcome, group }) => outcome === "allowed" && group !== "service");
const answeredByTheApi = ({ probes }: Report): ProbeResult[] =>
  probes.filter(({ requestId, shape }) => requestId !== undefined && (shape === undefined || shape === "api-error"));

/** An accepted call, or an answer that names the organization, shows that the API knew the key. */
function keyWasKnown(report: Report): readonly ProbeResult[] {
  const accepted = allowed(report);
  if (accepted.length > 0 || !report.observed.organizationId) return accepted;
  return answeredByTheApi(report).filter(({ status }) => status !== 401);
}

const byAnswers = (rows: readonly ProbeResult[]): RuledOut | undefined => {
  if (rows.length === 0) return undefined;
  const calls = rows.filter(({ id }) => id !== "pasted");
  // A text is no check of ours with a name to point at.
  if (calls.length === 0) return { says: "The answer in the text is the API’s own, so the call reached it." };
  return { probes: calls.slice(0, 3).map(({ id }) => id) };
};

const UNKNOWN_KEY: ReadonlySet<CauseId> = new Set<CauseId>([
  "key-malformed",
  "key-missing-or-not-sent",
  "key-invalid",
  "wrong-provider-key",
  "oauth-expired-or-revoked",
]);
/** A known key may still be switched off: only a call that is allowed speaks against these. */
const SWITCHED_OFF: ReadonlySet<CauseId> = new Set<CauseId>([
  "key-revoked-or-disabled",
  "api-key-auth-disabled",
  "org-disabled",
  "org-on-hold",
]);
const ON_THE_ROAD: ReadonlySet<CauseId> = new Set<CauseId>([
  "region-or-network-blocked",
  "ip-not-allowed",
  "tls-or-proxy-interference",
  "timeout-or-connection",
]);

/**
 * Whether what was seen rules a cause out. Only what an answer proves may enter: a cause that could
 * hold beside these answers is left open.
 */
export function ruledOutBy(cause: CauseId, report: Report): RuledOut | undefined {
  if (UNKNOWN_KEY.has(cause)) return byAnswers(keyWasKnown(report));
  if (SWITCHED_OFF.has(cause)) return byAnswers(allowed(report));
  if (ON_THE_ROAD.has(cause)) {
    const reached = answeredByTheApi(report);
    return report.probes.some(({ outcome }) => outcome === "unreachable") ? undefined : byAnswers(reached);
  }
  // What a text does not show was not left out for that.
  const isPasted = report.vantage === "pasted";
  if (cause === "workspace-id-not-allowed-or-mismatch" && !report.asked.workspaceId && !isPasted)
    return { says: "No workspace id was sent." };
  if (cause === "workspace-id-required") {
    const without = report.probes.filter(
      ({ id, outcome }) =>
        outcome === "allowed" &&
        (id === "model-list--no-workspace" || (id === "model-list" && !report.asked.workspaceId)),
    );
    return byAnswers(without);
  }
  if (cause === "model-retired" || cause === "model-not-found-or-no-access") {
    if (!report.asked.model) return isPasted ? undefined : { says: "No model was asked for." };
    return byAnswers(
      report.probes.filter(
        ({ id, outcome }) => outcome === "allowed" && (id === "token-count-asked" || id === "one-token-message"),
      ),
    );
  }
  if (cause === "credit-balance-too-low" || cause === "usage-or-spend-limit-reached") {
    return byAnswers(report.probes.filter(({ id, outcome }) => id === "one-token-message" && outcome === "allowed"));
  }
  return undefined;
}
