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

type Prescribed = Pick<Finding, "cause" | "variant"> & { readonly evidence?: Finding["evidence"] };

/**
 * Who can fix a finding, and by which remedies. From a server, a cause about a place, or one our own calls cannot
 * bring about, is its operator's; what a pasted text showed is the person's own place.
 */
export function prescribe(finding: Prescribed, vantage: Vantage): Prescription {
  const cause = CAUSES[finding.cause];
  const variant = finding.variant ? cause.variants?.[finding.variant] : undefined;
  const ofThisServer =
    !finding.evidence?.includes("pasted") && (cause.aboutPlace || (cause.byPaste && !variant?.metByRuns));
  const fixBy = ofThisServer && vantage === "server" ? "server-operator" : (variant?.fixBy ?? cause.fixBy);
  return { ...(fixBy ? { fixBy } : {}), alsoFixBy: cause.alsoFixBy, remedies: variant?.remedies ?? cause.remedies };
}
