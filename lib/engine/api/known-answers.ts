import type { CauseId } from "#lib/report/cause-ids.ts";
import { GATEWAYS_ANSWERS } from "./answers/gateways.ts";
import { KEYS_ANSWERS } from "./answers/keys.ts";
import { type KnownAnswer, verifiedOn } from "./answers/known-answer.ts";
import { LIMITS_ANSWERS } from "./answers/limits.ts";
import { MODELS_ANSWERS } from "./answers/models.ts";
import { MONEY_ANSWERS } from "./answers/money.ts";
import { ORGANIZATION_ANSWERS } from "./answers/organization.ts";
import { PERMISSIONS_ANSWERS } from "./answers/permissions.ts";
import { REQUESTS_ANSWERS } from "./answers/requests.ts";
import { ROAD_ANSWERS } from "./answers/road.ts";
import { SIGN_IN_ANSWERS } from "./answers/sign-in.ts";
import { WORKSPACES_ANSWERS } from "./answers/workspaces.ts";
import { statusOfCode } from "./code-statuses.ts";
import { findErrorCode, KNOWN_ERROR_CODES } from "./error-codes.ts";

export type { KnownAnswer, Surface } from "./answers/known-answer.ts";

/** Answers with a text that a source prints, or with a status and type that the documentation lists. */
export const WRITTEN_ANSWERS: readonly KnownAnswer[] = [
  ...KEYS_ANSWERS,
  ...SIGN_IN_ANSWERS,
  ...WORKSPACES_ANSWERS,
  ...PERMISSIONS_ANSWERS,
  ...ORGANIZATION_ANSWERS,
  ...MONEY_ANSWERS,
  ...MODELS_ANSWERS,
  ...REQUESTS_ANSWERS,
  ...ROAD_ANSWERS,
  ...GATEWAYS_ANSWERS,
  ...LIMITS_ANSWERS,
];

const SDK = "https://www.npmjs.com/package/@anthropic-ai/sdk";
const written = new Set(WRITTEN_ANSWERS.map(({ code }) => code));

/** Codes that the SDK declares: the code and its status are facts, the sentence beside it is published nowhere. */
const CODED_ANSWERS = verifiedOn(
  "2026-11-23",
  KNOWN_ERROR_CODES.flatMap((code) => {
    const row = findErrorCode(code);
    const status = statusOfCode(code);
    if (!row || status === undefined || row.basis !== "official" || written.has(code)) return [];
    const { cause, variant } = row;
    const id = `code-${code.replaceAll("_", "-")}`;
    const named = variant === undefined ? {} : { variant };
    return [{ id, cause, ...named, status, code, surface: "api", source: SDK, confidence: "official" } as const];
  }),
);

/** Every known answer, those with a text first. */
export const KNOWN_ANSWERS: readonly KnownAnswer[] = [...WRITTEN_ANSWERS, ...CODED_ANSWERS];

/** Causes that no published answer names, and why. */
export const WITHOUT_ANSWER: Partial<Record<CauseId, string>> = {
  "key-malformed": "It is seen in the key's own text before any call; what an SDK throws then differs by runtime.",
};

/** The known answers of one cause, in the register's order. */
export function answersOf(cause: CauseId): readonly KnownAnswer[] {
  return KNOWN_ANSWERS.filter((answer) => answer.cause === cause);
}
