import type { Cause } from "../cause.ts";
import { fromClaims, sighted } from "../sightings.ts";

export const creditBalanceTooLow: Cause = {
  id: "credit-balance-too-low",
  fixBy: "billing",
  alsoFixBy: ["org-admin"],
  remedies: ["add-credit", "fix-payment"],
  variants: {
    "payment-problem": { remedies: ["fix-payment", "add-credit"] },
    "linked-organization": { remedies: ["ask-linked-organization"] },
    "router-wallet": { fixBy: "you", remedies: ["ask-other-provider"] },
  },
  when: (seen) => [
    ...fromClaims(seen, "credit-balance-too-low", { settles: { ask: "same-organization" } }),
    ...sighted(
      "likely",
      seen.unclaimed.filter(
        ({ status, errorType, outcome }) => (status === 402 || errorType === "billing_error") && outcome === "refused",
      ),
      { variant: "payment-problem", settles: { ask: "same-organization" } },
    ),
  ],
};
