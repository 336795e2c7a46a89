import { API_ERROR_TYPES } from "./api/error-types.ts";
import type { Facts } from "./reading.ts";

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
