import { deriveLetters } from "../derive.ts";
import { errorAnswer } from "../error-answer.ts";
import type { SandboxRequest } from "../persona.ts";
import { type Endpoint, okAnswer } from "./endpoint.ts";
import { findModel } from "./listed-models.ts";
import { unknownModel } from "./models.ts";

const REPLY = ["Hello", " there", ".", " How", " can", " I", " help", " you", " today", "?"];

type Body = Readonly<Record<string, unknown>>;

const badBody = (request: SandboxRequest, message: string): Response =>
  errorAnswer(request, { status: 400, type: "invalid_request_error", message, accepted: "in-workspace" });

/** The request's body when its shape is right, else the refusal. */
function readBody(
  request: SandboxRequest,
  needed: readonly string[],
): { readonly body: Body } | { readonly refusal: Response } {
  const { body } = request;
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    return { refusal: badBody(request, "The request body is not valid JSON.") };
  }
  const fields = body as Body;
  const missing = needed.find((name) => fields[name] === undefined);
  if (missing !== undefined) return { refusal: badBody(request, `${missing}: Field required`) };
  if (typeof fields.model !== "string") return { refusal: badBody(request, "model: Input should be a valid string") };
  if (!Array.isArray(fields.messages) || fields.messages.length === 0) {
    return { refusal: badBody(request, "messages: at least one message is required") };
  }
  const { max_tokens: most } = fields;
  if (most !== undefined && (typeof most !== "number" || !Number.isInteger(most) || most < 0)) {
    return { refusal: badBody(request, "max_tokens: Input should be greater than or equal to 0") };
  }
  return { body: fields };
}

const countTokensOf = (body: Body): number =>
  7 + Math.ceil(JSON.stringify([body.system ?? "", body.messages]).length / 8);

export const countTokens: Endpoint = {
  id: "count-tokens",
  method: "POST",
  path: /^\/v1\/messages\/count_tokens$/,
  level: "workspace",
  answer: (request) => {
    const read = readBody(request, ["model", "messages"]);
    if ("refusal" in read) return read.refusal;
    if (read.body.max_tokens !== undefined) return badBody(request, "max_tokens: Extra inputs are not permitted");
    const asked = String(read.body.model);
    if (findModel(asked) === undefined) return unknownModel(request, asked);
    return okAnswer(request, "workspace", { input_tokens: countTokensOf(read.body) });
  },
};

export const messages: Endpoint = {
  id: "messages",
  method: "POST",
  path: /^\/v1\/messages$/,
  level: "workspace",
  answer: (request) => {
    const read = readBody(request, ["model", "max_tokens", "messages"]);
    if ("refusal" in read) return read.refusal;
    const found = findModel(String(read.body.model));
    if (found === undefined) return unknownModel(request, String(read.body.model));
    const words = REPLY.slice(0, Number(read.body.max_tokens));
    const message = {
      model: found.id,
      id: `msg_011C${deriveLetters(`${request.seed}\nmessage`, 20)}`,
      type: "message",
      role: "assistant",
      content: words.length === 0 ? [] : [{ type: "text", text: words.join("") }],
      stop_reason: words.length < REPLY.length ? "max_tokens" : "end_turn",
      stop_sequence: null,
      stop_details: null,
      usage: {
        input_tokens: countTokensOf(read.body),
        cache_creation_input_tokens: 0,
        cache_read_input_tokens: 0,
        cache_creation: { ephemeral_5m_input_tokens: 0, ephemeral_1h_input_tokens: 0 },
        output_tokens: words.length,
        service_tier: "standard",
        inference_geo: "not_available",
      },
    };
    return okAnswer(request, "workspace", message, {
      "anthropic-ratelimit-requests-limit": "1000",
      "anthropic-ratelimit-requests-remaining": "999",
      "anthropic-ratelimit-requests-reset": "2026-11-23T09:00:01Z",
      "anthropic-ratelimit-tokens-limit": "540000",
      "anthropic-ratelimit-tokens-remaining": "540000",
      "anthropic-ratelimit-tokens-reset": "2026-11-23T09:00:00Z",
    });
  },
};
