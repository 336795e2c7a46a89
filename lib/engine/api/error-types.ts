/**
 * Types of `error.type`. The SDK declares all but the last two: `request_too_large` stands on the errors page,
 * `forbidden` in answers of the API's edge. Sources: @anthropic-ai/sdk 1.12.0, the errors page and reports, 2026-11-23.
 */
export const DECLARED_ERROR_TYPES = [
  "invalid_request_error",
  "authentication_error",
  "billing_error",
  "permission_error",
  "not_found_error",
  "conflict_error",
  "rate_limit_error",
  "timeout_error",
  "api_error",
  "overloaded_error",
  "memory_precondition_failed_error",
  "memory_path_conflict_error",
] as const;

export const API_ERROR_TYPES: ReadonlySet<string> = new Set([
  ...DECLARED_ERROR_TYPES,
  "request_too_large",
  "forbidden",
]);
