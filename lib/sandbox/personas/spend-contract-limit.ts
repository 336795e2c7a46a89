import { errorAnswer } from "../error-answer.ts";
import { type Persona, sameCall } from "../persona.ts";

/** Only creating a message meets it; no free call does (SDK 1.12.0). */
export const spendContractLimit: Persona = {
  id: "spend-contract-limit",
  cause: "usage-or-spend-limit-reached",
  variant: "contract-limit",
  group: "money",
  status: 429,
  excerpt: "contract_spend_limit_reached",
  asked: sameCall({ tasks: ["messages"], spendTokens: true }),
  keyKind: "workspace-or-identity-key",
  answer: (request, step) =>
    step === "broken" && request.endpoint === "messages"
      ? errorAnswer(request, {
          status: 429,
          type: "rate_limit_error",
          message: "Your organization has reached the spend limit of its contract.",
          details: { error_code: "contract_spend_limit_reached" },
          accepted: "in-workspace",
        })
      : null,
};
