import type { Finding, Role, Vantage } from "#lib/report/schema.ts";
import { CAUSES } from "./causes/register.ts";
import type { RemedyId } from "./remedies/remedy-ids.ts";

export type Prescription = {
  /** The first who can act; absent for `unknown`. */
  readonly fixBy?: Role;
  readonly alsoFixBy: readonly Role[];
  /** The first is the one action; the others are other ways. */
  readonly remedies: readonly [RemedyId, ...RemedyId[]];
};

/** Who can fix a finding, and by which remedies. From a server, a cause about a place, or one our own calls cannot bring about, is its operator's. */
export function prescribe(finding: Pick<Finding, "cause" | "variant">, vantage: Vantage): Prescription {
  const cause = CAUSES[finding.cause];
  const variant = finding.variant ? cause.variants?.[finding.variant] : undefined;
  const ofThisServer = cause.aboutPlace || (cause.byPaste && !variant?.metByRuns);
  const fixBy = ofThisServer && vantage === "server" ? "server-operator" : (variant?.fixBy ?? cause.fixBy);
  return { ...(fixBy ? { fixBy } : {}), alsoFixBy: cause.alsoFixBy, remedies: variant?.remedies ?? cause.remedies };
}
