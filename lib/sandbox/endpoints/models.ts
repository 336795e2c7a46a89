import { errorAnswer } from "../error-answer.ts";
import type { SandboxRequest } from "../persona.ts";
import { type Endpoint, okAnswer } from "./endpoint.ts";
import { findModel, LISTED_MODELS } from "./listed-models.ts";
import { pageByIds } from "./paging.ts";

/** Unknown, retired and out of reach: the API says the same of all three. */
export const unknownModel = (request: SandboxRequest, model: string): Response =>
  errorAnswer(request, {
    status: 404,
    type: "not_found_error",
    message: `model: ${model}`,
    accepted: "in-workspace",
  });

export const models: Endpoint = {
  id: "models",
  method: "GET",
  path: /^\/v1\/models$/,
  level: "workspace",
  answer: (request) => {
    const wanted = [...request.query.getAll("lifecycle[]"), ...request.query.getAll("lifecycle")];
    const shown = LISTED_MODELS.filter((model) => wanted.length === 0 || wanted.includes(model.lifecycle));
    return pageByIds(request, "workspace", shown);
  },
};

export const model: Endpoint = {
  id: "model",
  method: "GET",
  path: /^\/v1\/models\/[^/]+$/,
  level: "workspace",
  answer: (request) => {
    const asked = decodeURIComponent(request.path.slice("/v1/models/".length));
    const found = findModel(asked);
    return found === undefined ? unknownModel(request, asked) : okAnswer(request, "workspace", found);
  },
};
