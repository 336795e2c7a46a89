import { errorAnswer } from "../error-answer.ts";
import { type Persona, sameCall } from "../persona.ts";
import { onInference } from "../where.ts";

/** Models of this line need retained data (documentation of 2026-08). */
const asksForCoveredModel = (body: unknown): boolean =>
  typeof body === "object" && body !== null && "model" in body && String(body.model).startsWith("claude-fable-");

export const dataPolicyRestricted: Persona = {
  id: "data-policy-restricted",
  cause: "data-policy-restricted",
  variant: "retention",
  group: "organization",
  status: 400,
  excerpt: "your organization or workspace must have data retention",
  asked: sameCall({ tasks: ["messages"], model: "claude-fable-5-2" }),
  keyKind: "workspace-or-identity-key",
  answer: (request, step) =>
    step === "broken" && onInference(request) && asksForCoveredModel(request.body)
      ? errorAnswer(request, {
          status: 400,
          type: "invalid_request_error",
          message: "In order to access this model, your organization or workspace must have data retention enabled.",
          accepted: "in-workspace",
        })
      : null,
};
