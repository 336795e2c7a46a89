import { resetAnswer } from "../odd-answers.ts";
import { type Persona, sameCall } from "../persona.ts";

export const reset: Persona = {
  id: "reset",
  cause: null,
  group: "place",
  status: 200,
  excerpt: '{"data":[',
  asked: sameCall({ tasks: ["messages", "batches"] }),
  keyKind: "workspace-or-identity-key",
  hidden: true,
  answer: (request, step) => (step === "broken" && request.endpoint === "batches" ? resetAnswer(request) : null),
};
