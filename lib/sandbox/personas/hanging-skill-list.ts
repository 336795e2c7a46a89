import { noAnswer } from "../odd-answers.ts";
import { type Persona, sameCall } from "../persona.ts";

export const hangingSkillList: Persona = {
  id: "hanging-skill-list",
  cause: null,
  group: "place",
  status: null,
  excerpt: "no answer",
  asked: sameCall({ tasks: ["messages", "skills"] }),
  keyKind: "workspace-or-identity-key",
  hidden: true,
  answer: (request, step) => (step === "broken" && request.endpoint === "skills" ? noAnswer(request) : null),
};
