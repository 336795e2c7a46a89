import { apiHeaders } from "../answer-headers.ts";
import { type Persona, sameCall } from "../persona.ts";

export const brokenJson: Persona = {
  id: "broken-json",
  cause: null,
  group: "place",
  status: 200,
  excerpt: '{"data":[{"type":"model",',
  asked: sameCall({ tasks: ["messages"] }),
  keyKind: "workspace-or-identity-key",
  hidden: true,
  answer: (request, step) =>
    step === "broken"
      ? new Response('{"data":[{"type":"model","id":"claude-', {
          status: 200,
          headers: apiHeaders(request, "in-workspace"),
        })
      : null,
};
