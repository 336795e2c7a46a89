import type { Cause } from "../cause.ts";
import { fromClaims, sighted } from "../sightings.ts";

export const gatewayOrWrapperError: Cause = {
  id: "gateway-or-wrapper-error",
  fixBy: "gateway-operator",
  alsoFixBy: ["you"],
  remedies: ["ask-gateway-operator"],
  byPaste: true,
  when: (seen) => [
    ...fromClaims(seen, "gateway-or-wrapper-error"),
    ...sighted(
      "likely",
      seen.unclaimed.filter(({ facts }) => facts.dialect === "gateway"),
      { settles: { ask: "which-app" } },
    ),
    // An OpenAI-shaped body may be a router's or that provider's own; only a paste names the app that could tell.
    ...sighted(
      "possible",
      seen.unclaimed.filter(({ id, facts }) => id === "pasted" && facts.dialect === "openai"),
      { settles: { ask: "which-app" } },
    ),
  ],
};
