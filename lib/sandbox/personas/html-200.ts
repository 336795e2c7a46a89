import { htmlAnswer } from "../odd-answers.ts";
import { type Persona, sameCall } from "../persona.ts";

const NOTICE = "<html><body><h1>Service notice</h1><p>Please come back in a while.</p></body></html>";

export const html200: Persona = {
  id: "html-200",
  cause: null,
  group: "place",
  status: 200,
  excerpt: "<h1>Service notice</h1>",
  asked: sameCall({ tasks: ["messages"] }),
  keyKind: "workspace-or-identity-key",
  hidden: true,
  answer: (_request, step) => (step === "broken" ? htmlAnswer(200, NOTICE) : null),
};
