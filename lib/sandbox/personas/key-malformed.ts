import { type Persona, sameCall } from "../persona.ts";

/** The Console's shortened display copied instead of the key: never issued as it stands, so it is refused as unknown. */
export const keyMalformed: Persona = {
  id: "key-malformed",
  cause: "key-malformed",
  variant: "masked-dots",
  group: "key",
  status: 401,
  excerpt: "invalid x-api-key",
  asked: sameCall({ tasks: ["messages"] }),
  keyKind: "malformed",
  answer: () => null,
};
