import { statusOfCode } from "#lib/engine/api/code-statuses.ts";
import { findErrorCode, KNOWN_ERROR_CODES } from "#lib/engine/api/error-codes.ts";
import { DECLARED_ERROR_TYPES } from "#lib/engine/api/error-types.ts";
import { SDK_READ } from "#lib/engine/api/fact.ts";
import { ENDPOINT_ROWS } from "#lib/engine/api/reference/endpoints.ts";
import { MODELS } from "#lib/engine/api/reference/models.ts";
import { API_VERSION } from "#lib/engine/port.ts";
import type { CatalogueSays } from "./compare-with-sdk.ts";

/** The catalogue's side of the comparison. */
export const CATALOGUE_SAYS: CatalogueSays = {
  version: SDK_READ.version,
  apiVersion: API_VERSION,
  errorTypes: DECLARED_ERROR_TYPES,
  errorCodes: new Map(
    KNOWN_ERROR_CODES.filter((code) => findErrorCode(code)?.basis === "official").map((code) => [
      code,
      statusOfCode(code),
    ]),
  ),
  models: MODELS.map(({ id, retiresOn, basis }) => ({
    id,
    ...(retiresOn ? { retiresOn } : {}),
    declared: basis === "sdk",
  })),
  reads: ENDPOINT_ROWS.filter(({ method }) => method === "GET").map(({ path, betas }) => ({ path, betas })),
  // Documented on a method, without a class or a type of its own (1.12.0, 2026-11-23).
  inProse: new Set(["slack_channel_enabled"]),
};
