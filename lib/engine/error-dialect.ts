import type { Facts } from "./reading.ts";

/** Error types of the API. Source: @anthropic-ai/sdk 1.12.0 and the errors page, 2026-11-23. */
export const API_ERROR_TYPES = new Set([
  "invalid_request_error",
  "authentication_error",
  "billing_error",
  "permission_error",
  "not_found_error",
  "conflict_error",
  "request_too_large",
  "rate_limit_error",
  "timeout_error",
  "api_error",
  "overloaded_error",
  "forbidden",
]);

/** Told by structure, never by wording: which keys the error object has. */
export function dialectOf(
  error: Record<string, unknown> | undefined,
  envelope: Record<string, unknown> | undefined,
  requestId: string | undefined,
): Facts {
  if (!error || requestId || envelope?.type === "error") return {};
  if (typeof error.code === "number" && typeof error.status === "string") return { dialect: "google" };
  if ("param" in error && typeof error.code === "string" && !/^\d+$/.test(error.code)) return { dialect: "openai" };
  if (typeof error.type === "string" && !API_ERROR_TYPES.has(error.type)) return { dialect: "gateway" };
  return {};
}
