import { type Persona, sameCall } from "../persona.ts";

export const redirecting: Persona = {
  id: "redirecting",
  cause: null,
  group: "place",
  status: 302,
  excerpt: "location: https://elsewhere.example",
  asked: sameCall({ tasks: ["messages"] }),
  keyKind: "workspace-or-identity-key",
  hidden: true,
  answer: (request, step) =>
    step === "broken"
      ? new Response(null, { status: 302, headers: { location: `https://elsewhere.example${request.path}` } })
      : null,
};
