import { apiHeaders } from "../answer-headers.ts";
import { type Persona, sameCall } from "../persona.ts";

export const empty200: Persona = {
  id: "empty-200",
  cause: null,
  group: "place",
  status: 200,
  excerpt: "(empty)",
  asked: sameCall({ tasks: ["messages"] }),
  keyKind: "workspace-or-identity-key",
  hidden: true,
  answer: (request, step) =>
    step === "broken" ? new Response("", { status: 200, headers: apiHeaders(request, "in-workspace") }) : null,
};
