import type { PastedEvidence } from "#lib/report/pasted-evidence.ts";
import type { Outcome } from "#lib/report/schema.ts";
import { findErrorCode } from "../api/error-codes.ts";
import { findSentenceById } from "../api/sentences.ts";
import { outcomeOfClaim } from "../outcome-of-claim.ts";
import type { Claim, Reading } from "../reading.ts";
import { findWording } from "./wordings/register.ts";

/**
 * What a pasted text says, as one reading beside those of a run. The claim is looked up anew from the code,
 * else from the wording, so that evidence which travelled says no more than the catalogue does.
 */
export function readingOfPaste(evidence: PastedEvidence): Reading {
  const { status, errorType, errorCode, shape, requestId, model, dialect } = evidence;
  const wording = evidence.wording === undefined ? undefined : findWording(evidence.wording);
  const noAnswer = evidence.noAnswer ?? wording?.noAnswer;
  const claim = claimOf(evidence);
  return {
    id: "pasted",
    group: "pasted",
    outcome: outcomeOf(evidence, claim, noAnswer !== undefined),
    durationMs: 0,
    ...(status === undefined ? {} : { status }),
    ...(errorType === undefined ? {} : { errorType }),
    ...(errorCode === undefined ? {} : { errorCode }),
    ...(shape === undefined ? {} : { shape }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(claim ? { claim } : {}),
    ...(noAnswer ? { noAnswer } : {}),
    ...(model === undefined ? {} : { sentModel: model }),
    sentWorkspace: evidence.sentWorkspace ?? false,
    facts: {
      ...(dialect ? { dialect } : {}),
      ...(evidence.retryAfterS === undefined ? {} : { retryAfterS: evidence.retryAfterS }),
      ...(evidence.regainOn ? { regainOn: evidence.regainOn } : {}),
      ...(evidence.needs ? { needs: evidence.needs } : {}),
    },
  };
}

function claimOf({ errorCode, wording: id, shape, requestId, dialect }: PastedEvidence): Claim | undefined {
  const code = errorCode ? findErrorCode(errorCode) : undefined;
  if (code) {
    // In a body built otherwise and without a request id the code may be anybody's.
    const own = dialect === undefined && (shape === "api-error" || shape === "bare-error" || requestId !== undefined);
    const by = code.basis === "official" && own ? "code" : "reported-code";
    return { cause: code.cause, ...(code.variant ? { variant: code.variant } : {}), by };
  }
  const row = id === undefined ? undefined : (findWording(id) ?? findSentenceById(id));
  if (!row) return undefined;
  const by = "by" in row ? row.by : "sentence";
  return { cause: row.cause, ...(row.variant ? { variant: row.variant } : {}), by };
}

function outcomeOf(evidence: PastedEvidence, claim: Claim | undefined, isSilent: boolean): Outcome {
  const { status, errorType, shape, dialect } = evidence;
  const claimed = claim ? outcomeOfClaim(claim) : undefined;
  if (claimed) return claimed;
  if (isSilent) return "unreachable";
  if (errorType === "rate_limit_error" || errorType === "overloaded_error") return "limited";
  if (errorType === "api_error") return "inconclusive";
  if (errorType === "forbidden") return "unreachable";
  if (errorType !== undefined && shape === "api-error") return "refused";
  if (dialect) return "refused";
  if (shape === "html") return status !== undefined && status >= 500 && status !== 504 ? "inconclusive" : "unreachable";
  if (status === undefined) return errorType === undefined ? "inconclusive" : "refused";
  if (status === 429 || status === 529) return "limited";
  if (status === 504 || status === 408) return "unreachable";
  return status >= 400 && status < 500 ? "refused" : "inconclusive";
}
