import { CODE_PATTERN, ID_PATTERN, MAX_BETAS, SCOPE_PATTERN } from "#lib/report/bounds.ts";
import type { Outcome, Shape } from "#lib/report/schema.ts";
import type { Endpoint } from "./api/endpoints.ts";
import { findErrorCode } from "./api/error-codes.ts";
import { findSentence } from "./api/sentences.ts";
import { dialectOf } from "./error-dialect.ts";
import { record, text } from "./json-value.ts";
import { outcomeOfClaim } from "./outcome-of-claim.ts";
import type { Answered, ApiAnswer } from "./port.ts";
import type { Claim, Facts, Reading } from "./reading.ts";

/** What a reading says beyond who asked. */
export type AnswerReading = Omit<Reading, "id" | "group" | "durationMs" | "sentWorkspace" | "sentModel">;

type ReadOptions = {
  /** How a 2xx body of this endpoint opens. */
  readonly opens: RegExp;
  /** A field that a whole 2xx body of this endpoint has, and of which type. */
  readonly holds: Endpoint["holds"];
  /** Reads endpoint-specific facts from a complete JSON body. */
  readonly learn?: (json: unknown) => Facts;
};

/**
 * Reads one answer: code first, then type, then status and shape, wording last.
 * Keeps codes, ids and bounded facts; the text itself goes no further.
 */
export function readAnswer(answer: ApiAnswer, options: ReadOptions): AnswerReading {
  if (answer.kind === "no-answer") return { outcome: "unreachable", noAnswer: answer.reason, facts: {} };
  return answer.status >= 200 && answer.status < 300 ? readSuccess(answer, options) : readError(answer);
}

function readSuccess(answer: Answered, { opens, holds, learn }: ReadOptions): AnswerReading {
  const base = common(answer);
  const verdict = (outcome: Outcome, shape?: Shape, facts: Facts = {}): AnswerReading => ({
    ...base,
    outcome,
    ...(shape ? { shape } : {}),
    facts: { ...base.facts, ...facts },
  });
  const body = answer.body.trimStart();
  if (body.startsWith("<")) return verdict("unreachable", "html");

  if (body === "") return verdict("inconclusive", "empty");
  if (!/\bjson\b/i.test(answer.headers.contentType ?? ""))
    return verdict("inconclusive", body.startsWith("{") ? "odd" : "text");
  if (answer.bodyEnd === "broken") return { ...verdict("unreachable", "cut"), noAnswer: "reset" };
  if (answer.bodyEnd === "cut") {
    if (!opens.test(body)) return verdict("inconclusive", "odd");
    return base.requestId ? verdict("allowed") : verdict("inconclusive", "odd");
  }
  const json = parse(body);
  if (json === undefined) return verdict("inconclusive", "broken-json");
  const object = record(json);
  // An error under a 200 opens as an object does and is none of this endpoint's.
  const isError = object?.type === "error" || Boolean(object?.error);
  const [field, type] = holds;
  const held = object && Object.hasOwn(object, field) ? object[field] : undefined;
  const isWhole = type === "array" ? Array.isArray(held) : typeof held === type;
  if (isError || !isWhole || !opens.test(body)) return verdict("inconclusive", "other-json");
  if (!base.requestId) return verdict("inconclusive", "odd");
  return verdict("allowed", undefined, learn?.(json) ?? {});
}

function readError(answer: Answered): AnswerReading {
  const base = common(answer);
  const body = answer.body.trim();
  const json = parse(body);
  const envelope = record(json);
  const error = record(envelope?.error);
  const details = record(error?.details);
  const rawType = text(error?.type);
  const rawCode = text(details?.error_code);
  const message = text(error?.message) ?? "";
  const errorType = rawType && CODE_PATTERN.test(rawType) ? rawType : undefined;
  const errorCode = rawCode && CODE_PATTERN.test(rawCode) ? rawCode : undefined;
  const bodyRequestId = text(envelope?.request_id);
  const requestId = base.requestId ?? (bodyRequestId && ID_PATTERN.test(bodyRequestId) ? bodyRequestId : undefined);
  const dropped = (rawType !== undefined && !errorType) || (rawCode !== undefined && !errorCode);
  const shape = errorShape(answer, body, json, envelope, error);
  if (answer.bodyEnd === "broken" && json === undefined)
    return { ...base, outcome: "unreachable", shape: "cut", noAnswer: "reset" };
  // A type that no API of this kind sends is a middleman's: its wording is not the API's.
  const claim = claimOf(errorCode, dropped ? "odd" : shape, message, requestId !== undefined);
  return {
    ...base,
    outcome: errorOutcome(answer.status, shape, errorType, claim, requestId !== undefined),
    ...(errorType ? { errorType } : {}),
    ...(errorCode ? { errorCode } : {}),
    shape: dropped ? "odd" : shape,
    ...(requestId ? { requestId } : {}),
    ...(claim ? { claim } : {}),
    facts: { ...base.facts, ...errorFacts(answer, message), ...dialectOf(error, envelope, requestId) },
  };
}

function errorShape(
  answer: Answered,
  body: string,
  json: unknown,
  envelope: Record<string, unknown> | undefined,
  error: Record<string, unknown> | undefined,
): Shape {
  if (answer.status >= 300 && answer.status < 400) return "redirect";
  if (body === "") return "empty";
  if (body.startsWith("<")) return "html";
  if (json === undefined) {
    if (answer.bodyEnd === "cut") return "cut";
    return /^[{[]/.test(body) ? "broken-json" : "text";
  }
  if (typeof error?.type !== "string" || typeof error.message !== "string") return "other-json";
  return envelope?.type === "error" ? "api-error" : "bare-error";
}

/** A code decides; without one, or with one nobody knows, a documented sentence may. */
function claimOf(
  errorCode: string | undefined,
  shape: Shape,
  message: string,
  hasRequestId: boolean,
): Claim | undefined {
  const code = errorCode ? findErrorCode(errorCode) : undefined;
  if (code) {
    return {
      cause: code.cause,
      ...(code.variant ? { variant: code.variant } : {}),
      // A body built otherwise and without a request id may be anybody's: its code is no proof.
      by: code.basis === "official" && (shape === "api-error" || hasRequestId) ? "code" : "reported-code",
    };
  }
  if (shape !== "api-error" && shape !== "bare-error") return undefined;
  const sentence = findSentence(message);
  if (!sentence) return undefined;
  return { cause: sentence.cause, ...(sentence.variant ? { variant: sentence.variant } : {}), by: "sentence" };
}

function errorOutcome(
  status: number,
  shape: Shape,
  errorType: string | undefined,
  claim: Claim | undefined,
  hasRequestId: boolean,
): Outcome {
  const claimed = claim ? outcomeOfClaim(claim) : undefined;
  if (claimed) return claimed;
  // In front of the API or by it, a 429 without a spend code clears by waiting (contract.md).
  if (status === 429) return "limited";
  if (shape === "redirect" || shape === "html" || shape === "text" || shape === "other-json") {
    return hasRequestId && shape !== "redirect" ? "inconclusive" : "unreachable";
  }
  // The type comes before the status, where the body is the API's.
  if (shape === "api-error" && (errorType === "rate_limit_error" || errorType === "overloaded_error")) return "limited";
  if (shape === "api-error" && errorType === "api_error") return "inconclusive";
  if (status === 504 || status === 408) return "unreachable";
  if (status === 529) return "limited";
  if (status >= 500 || shape === "broken-json" || shape === "cut") return "inconclusive";
  if (shape === "empty") return hasRequestId ? "inconclusive" : "unreachable";
  // An edge refuses with a body that has no top-level type and no request id (reported, 2026-11-23).
  if (errorType === "forbidden" || (shape === "bare-error" && !hasRequestId)) return "unreachable";
  return "refused";
}

function errorFacts(answer: Answered, message: string): Facts {
  const waits = answer.status === 429 || answer.status >= 500 ? readRetryAfter(answer.headers.retryAfter) : {};
  const regain = /regain access on (\d{4}-\d{2}-\d{2})/.exec(message.slice(0, 2000))?.[1];
  const needed = /Needed(?: one of)?:?\s*\[([^\]]{0,400})\]/.exec(message.slice(0, 2000))?.[1];
  const needs = needed
    ?.split(",")
    .map((scope) => scope.replace(/['"\s]/g, ""))
    .filter((scope) => SCOPE_PATTERN.test(scope));
  return {
    ...waits,
    ...(regain && isDay(regain) ? { regainOn: regain } : {}),
    ...(needs && needs.length > 0 ? { needs: needs.slice(0, 16) } : {}),
    ...namedBetas(message.slice(0, 2000)),
  };
}

/** Beta values end in a date; which of them the person sent is for the rule to say. */
function namedBetas(message: string): Facts {
  if (!/beta/i.test(message)) return {};
  const named = [...message.matchAll(/(?<![\w-])[a-z][a-z0-9-]{1,48}-\d{4}-\d{2}-\d{2}(?![\w-])/g)].map(
    ([beta]) => beta,
  );
  return named.length > 0 ? { namedBetas: [...new Set(named)].slice(0, MAX_BETAS) } : {};
}

function isDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

/** `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 §5.6.7). */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** Seconds, bounded to one day, or the moment an HTTP date names. */
function readRetryAfter(value = ""): Pick<Facts, "retryAfterS" | "retryAt"> {
  if (/^\d{1,6}(?:\.\d+)?$/.test(value)) return { retryAfterS: Math.min(Math.ceil(Number(value)), 86_400) };
  const at = HTTP_DATE.test(value) ? new Date(value) : undefined;
  return at && !Number.isNaN(at.getTime()) ? { retryAt: at.toISOString() } : {};
}

function common(
  answer: Answered,
): Pick<AnswerReading, "status" | "requestId" | "organizationId" | "workspaceId" | "facts"> {
  const { requestId, organizationId, workspaceId } = answer.headers;
  return {
    status: answer.status,
    ...(requestId && ID_PATTERN.test(requestId) ? { requestId } : {}),
    ...(organizationId && ID_PATTERN.test(organizationId) ? { organizationId } : {}),
    ...(workspaceId && ID_PATTERN.test(workspaceId) ? { workspaceId } : {}),
    facts: {},
  };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
