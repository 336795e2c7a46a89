import { longAnswer } from "../odd-answers.ts";
import { type Persona, sameCall } from "../persona.ts";

const TWELVE_MEBIBYTES = 12 * 1024 * 1024;

export const twelveMegabytes: Persona = {
  id: "twelve-megabytes",
  cause: null,
  group: "place",
  status: 200,
  excerpt: '{"data":[',
  asked: sameCall({ tasks: ["messages"] }),
  keyKind: "workspace-or-identity-key",
  hidden: true,
  answer: (request, step) => (step === "broken" ? longAnswer(request, TWELVE_MEBIBYTES) : null),
};
