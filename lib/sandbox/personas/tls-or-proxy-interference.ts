import { htmlAnswer } from "../odd-answers.ts";
import { type Persona, sameCall } from "../persona.ts";

const CAPTIVE_PAGE = `<!DOCTYPE html>
<html lang="en"><head><title>Sign in to continue</title></head>
<body><h1>Guest network</h1><form method="post" action="/portal"><button>Accept and continue</button></form></body></html>
`;

/** A page of the network between, not of the API. */
export const tlsOrProxyInterference: Persona = {
  id: "tls-or-proxy-interference",
  cause: "tls-or-proxy-interference",
  group: "place",
  status: 200,
  excerpt: "<title>Sign in to continue</title>",
  asked: sameCall({ tasks: ["messages"] }),
  keyKind: "workspace-or-identity-key",
  answer: (_request, step) => (step === "broken" ? htmlAnswer(200, CAPTIVE_PAGE) : null),
};
