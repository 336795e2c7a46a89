import type { Cause } from "../cause.ts";
import { fromClaims, sighted } from "../sightings.ts";

export const notAnthropic: Cause = {
  id: "not-anthropic",
  fixBy: "you",
  alsoFixBy: ["gateway-operator"],
  remedies: ["ask-other-provider"],
  byPaste: true,
  when: (seen) => [
    ...fromClaims(seen, "not-anthropic"),
    ...sighted(
      "likely",
      seen.unclaimed.filter(({ facts }) => facts.dialect === "openai" || facts.dialect === "google"),
      { settles: { ask: "which-app" } },
    ),
  ],
};
