import { noAnswer } from "../odd-answers.ts";
import { type Persona, sameCall } from "../persona.ts";

export const timeoutOrConnection: Persona = {
  id: "timeout-or-connection",
  cause: "timeout-or-connection",
  group: "place",
  status: null,
  excerpt: "no answer",
  asked: sameCall({ tasks: ["messages"] }),
  keyKind: "workspace-or-identity-key",
  answer: (request, step) => (step === "broken" ? noAnswer(request) : null),
};
