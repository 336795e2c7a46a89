import { ID_PATTERN, MODEL_PATTERN } from "#lib/report/bounds.ts";
import { record, text } from "./json-value.ts";
import type { Facts } from "./reading.ts";

/** Facts of a model list asked with `limit=1`. */
export function learnListedModel(json: unknown): Facts {
  const data = record(json)?.data;
  const first = Array.isArray(data) ? record(data[0]) : undefined;
  const listedModel = text(first?.id);
  return listedModel && MODEL_PATTERN.test(listedModel) ? { listedModel } : {};
}

export function learnLifecycle(json: unknown): Facts {
  const lifecycle = text(record(json)?.lifecycle);
  return lifecycle === "active" || lifecycle === "deprecated" || lifecycle === "retired" ? { lifecycle } : {};
}

export function learnOrganization(json: unknown): Facts {
  const id = text(record(json)?.id);
  return id && ID_PATTERN.test(id) ? { gotOrganizationId: id } : {};
}

export function learnUsage(json: unknown): Facts {
  const usage = record(record(json)?.usage);
  return { inputTokens: count(usage?.input_tokens), outputTokens: count(usage?.output_tokens) };
}

function count(value: unknown): number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 10_000_000 ? value : 0;
}
