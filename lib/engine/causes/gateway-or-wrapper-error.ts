import type { Cause } from "../cause.ts";
import { fromClaims, sighted } from "../sightings.ts";

export const gatewayOrWrapperError: Cause = {
  id: "gateway-or-wrapper-error",
  fixBy: "gateway-operator",
  alsoFixBy: ["you"],
  remedies: ["ask-gateway-operator"],
  when: (seen) => [
    ...fromClaims(seen, "gateway-or-wrapper-error"),
    ...sighted(
      "likely",
      seen.unclaimed.filter(({ facts }) => facts.dialect === "gateway"),
      { settles: { ask: "which-app" } },
    ),
    ...sighted(
      "possible",
      seen.unclaimed.filter(({ facts }) => facts.dialect === "openai"),
      { settles: { ask: "which-app" } },
    ),
  ],
};
