import { errorAnswer } from "../error-answer.ts";
import { type Persona, sameCall } from "../persona.ts";

export const claudeCodeCreatorLeft: Persona = {
  id: "claude-code-creator-left",
  cause: "key-revoked-or-disabled",
  variant: "creator-left",
  group: "key",
  status: 400,
  excerpt: "claude_code_key_creator_not_member",
  asked: sameCall({ tasks: ["messages"] }),
  keyKind: "workspace-or-identity-key",
  answer: (request, step) =>
    step === "broken"
      ? errorAnswer(request, {
          status: 400,
          type: "invalid_request_error",
          message: "The user who created this key is no longer a member of the Claude Code workspace.",
          details: { error_code: "claude_code_key_creator_not_member" },
          accepted: "in-workspace",
        })
      : null,
};
