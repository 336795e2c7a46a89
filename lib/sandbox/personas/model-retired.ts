import type { Persona } from "../persona.ts";

/** A healthy key; the model was retired on 2026-04-20, and the fixed one is its published replacement. */
export const modelRetired: Persona = {
  id: "model-retired",
  cause: "model-retired",
  group: "model",
  status: 404,
  excerpt: "model: claude-3-haiku-20240307",
  asked: {
    broken: { tasks: ["messages"], model: "claude-3-haiku-20240307" },
    fixed: { tasks: ["messages"], model: "claude-haiku-4-5-20251001" },
  },
  keyKind: "workspace-or-identity-key",
  answer: () => null,
};
