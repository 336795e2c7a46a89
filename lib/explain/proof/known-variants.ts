import { findErrorCode, KNOWN_ERROR_CODES } from "#lib/engine/api/error-codes.ts";
import { CAUSES } from "#lib/engine/causes/register.ts";
import type { CauseId } from "#lib/report/cause-ids.ts";

/** Variants that a note on the key or a documented sentence names, and neither a rule’s table nor an error code. */
const BY_NOTE_OR_SENTENCE: Partial<Record<CauseId, readonly string[]>> = {
  "key-malformed": [
    "masked-dots",
    "empty",
    "not-a-key",
    "too-long",
    "control-characters",
    "non-latin",
    "inner-whitespace",
    "truncated",
  ],
  "oauth-expired-or-revoked": ["expired", "revoked", "member-left"],
  "feature-not-enabled": ["web-search"],
  "usage-or-spend-limit-reached": ["own-limit", "workspace-limit"],
  "request-invalid": ["version-header"],
};

/** A request’s code is a variant of its own; `said-of-request-codes.ts` words it. */
function variantOfCode(code: string, cause: CauseId): readonly string[] {
  const row = findErrorCode(code);
  const isRequestCode = row?.cause === "request-invalid" && row.variant === code;
  return row?.cause === cause && row.variant && !isRequestCode ? [row.variant] : [];
}

/** The variants that this cause must word. */
export function knownVariants(cause: CauseId): readonly string[] {
  return [
    ...new Set([
      ...Object.keys(CAUSES[cause].variants ?? {}),
      ...KNOWN_ERROR_CODES.flatMap((code) => variantOfCode(code, cause)),
      ...(BY_NOTE_OR_SENTENCE[cause] ?? []),
    ]),
  ];
}
