import { errorAnswer } from "../error-answer.ts";
import { type Persona, sameCall } from "../persona.ts";
import { onInference } from "../where.ts";

const TOO_LOW =
  "Your credit balance is too low to access the Anthropic API. " +
  "Please go to Plans & Billing to upgrade or purchase credits.";

/** Counting tokens meets it too, though it costs nothing (reported 2026-09-01). */
export const creditBalanceTooLow: Persona = {
  id: "credit-balance-too-low",
  cause: "credit-balance-too-low",
  group: "money",
  status: 400,
  excerpt: "Your credit balance is too low to access the Anthropic API.",
  asked: sameCall({ tasks: ["messages"] }),
  keyKind: "workspace-or-identity-key",
  answer: (request, step) =>
    step === "broken" && onInference(request)
      ? errorAnswer(request, {
          status: 400,
          type: "invalid_request_error",
          message: TOO_LOW,
          accepted: "by-organization",
          written: "indented",
        })
      : null,
};
