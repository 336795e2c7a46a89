import { edgeRefusal } from "../error-answer.ts";
import { type Persona, sameCall } from "../persona.ts";

export const regionOrNetworkBlocked: Persona = {
  id: "region-or-network-blocked",
  cause: "region-or-network-blocked",
  group: "place",
  status: 403,
  excerpt: "Request not allowed",
  asked: sameCall({ tasks: ["messages"] }),
  keyKind: "workspace-or-identity-key",
  answer: (request, step) => (step === "broken" ? edgeRefusal(request) : null),
};
