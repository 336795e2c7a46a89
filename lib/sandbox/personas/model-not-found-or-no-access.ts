import type { Persona } from "../persona.ts";

/** A healthy key with a model id that was never given out. */
export const modelNotFoundOrNoAccess: Persona = {
  id: "model-not-found-or-no-access",
  cause: "model-not-found-or-no-access",
  group: "model",
  status: 404,
  excerpt: "model: claude-sonnet-5-5-latest",
  asked: {
    broken: { tasks: ["messages"], model: "claude-sonnet-5-5-latest" },
    fixed: { tasks: ["messages"], model: "claude-sonnet-5-5" },
  },
  keyKind: "workspace-or-identity-key",
  answer: () => null,
};
