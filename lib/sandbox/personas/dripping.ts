import { drippingAnswer } from "../odd-answers.ts";
import { type Persona, sameCall } from "../persona.ts";

const EVERY_MS = 700;

export const dripping: Persona = {
  id: "dripping",
  cause: null,
  group: "place",
  status: 200,
  excerpt: '{"data":[',
  asked: sameCall({ tasks: ["messages", "files"] }),
  keyKind: "workspace-or-identity-key",
  hidden: true,
  answer: (request, step) =>
    step === "broken" && request.endpoint === "files" ? drippingAnswer(request, EVERY_MS) : null,
};
