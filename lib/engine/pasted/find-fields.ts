import { CODE_PATTERN, ID_PATTERN, MODEL_PATTERN, SCOPE_PATTERN } from "#lib/report/bounds.ts";
import type { PastedEvidence } from "#lib/report/pasted-evidence.ts";
import { findErrorCode, KNOWN_ERROR_CODES } from "../api/error-codes.ts";
import { API_ERROR_TYPES } from "../api/error-types.ts";
import type { TextView } from "./text-view.ts";

export type Found<T> = { readonly value: T; readonly start: number; readonly end: number };

const Q = "[\"']";
const FIELD = (name: string, value: string) => new RegExp(`${Q}?\\b${name}${Q}? ?[:=;] ?${Q}?(${value})`, "gi");

const TYPES = FIELD("(?:type|error_type|errorType|error\\.type)", "[a-z][a-z_]{2,62}(?![a-z_])");
const CODES = FIELD("(?:error_code|errorCode)", "[a-z][a-z0-9_]{2,63}(?![a-z0-9_])");
const REQUEST_IDS = /\breq_[A-Za-z0-9_]{6,60}/g;
const MODELS = [
  /(?:not_found_error|NotFoundError|404).{0,120}?\bmodel: ?["'`]?([A-Za-z][A-Za-z0-9._:@/-]{2,127})/g,
  /["']message["'] ?: ?["']model: ?([A-Za-z][A-Za-z0-9._:@/-]{2,127})/g,
  /\bmodel["']? ?[:=] ?["'`]?((?:[a-z]+[./])?(?:anthropic[./])?claude[A-Za-z0-9._:@/-]{1,100})/gi,
  /--model[ =]["']?((?:[a-z]+\/)?claude[A-Za-z0-9._:@/-]{1,100})/g,
  /\bmodel \(?["'`]?(claude[A-Za-z0-9._:@/-]{1,100})/gi,
  /\b(claude-[a-z0-9][A-Za-z0-9._@-]{2,80})/g,
] as const;

/** Error types of the body, in the order of the text; the API's own wherever there are some. */
export function findTypes({ text }: TextView): readonly (Found<string> & { readonly known: boolean })[] {
  const found = matches(text, TYPES, (value) => value !== "error" && value !== "object" && value !== "text");
  const bare = matches(text, API_TYPE_ANYWHERE);
  return [...found, ...bare.filter(({ start }) => !found.some((one) => one.start === start))].map((one) => ({
    ...one,
    known: API_ERROR_TYPES.has(one.value),
  }));
}

const API_TYPE_ANYWHERE = new RegExp(
  `(?<![A-Za-z_])(${[...API_ERROR_TYPES].filter((type) => type.includes("_")).join("|")})(?![A-Za-z_])`,
  "g",
);

/** The machine code of `error.details.error_code`, or a code that only the API uses, wherever it stands. */
export function findCode({ text }: TextView): Found<string> | undefined {
  const named = matches(text, CODES).find(({ value }) => CODE_PATTERN.test(value));
  if (named && findErrorCode(named.value)) return named;
  return matches(text, CODE_ANYWHERE)[0] ?? codeOfClass(text) ?? named;
}

const CLASS = /\b(?:Beta)?([A-Z][A-Za-z]{8,60})Error\b/g;
const CODE_OF_CLASS = new Map(KNOWN_ERROR_CODES.map((code) => [code.replaceAll("_", ""), code]));

/** The SDK names an error class after its code, and picks it by status and code together (SDK 1.12.0, 2026-11-23). */
function codeOfClass(text: string): Found<string> | undefined {
  for (const { value, start, end } of matches(text, CLASS)) {
    const code = CODE_OF_CLASS.get(value.toLowerCase());
    if (code) return { value: code, start, end };
  }
  return undefined;
}

/** Codes of three words or more are nobody else's; shorter ones count only in their field. */
const OWN_CODES = KNOWN_ERROR_CODES.filter((code) => code.split("_").length >= 3 || code.startsWith("cmek_"));
const CODE_ANYWHERE = new RegExp(
  `(?<![A-Za-z0-9_])(${[...OWN_CODES].sort((a, b) => b.length - a.length).join("|")})(?![A-Za-z0-9_])`,
  "g",
);

export function findRequestId({ text }: TextView): Found<string> | undefined {
  return matches(text, REQUEST_IDS, (value) => ID_PATTERN.test(value))[0];
}

/** The model that the error names, else the one that the request names. */
export function findModel({ text }: TextView): Found<string> | undefined {
  for (const pattern of MODELS) {
    const found = matches(
      text,
      pattern,
      (value) =>
        !/^claude-(?:code|ai|desktop|cli|agent|relay|api|app|js|py|sdk|config|settings|mem|hub|proxy)\b/.test(value),
    )[0];
    if (!found) continue;
    const value = found.value
      .replace(/[.:/-]+$/, "")
      .replace(/^(?:anthropic|openrouter|vertex_ai|bedrock)\/(?:anthropic\/)?/, "");
    if (MODEL_PATTERN.test(value))
      return {
        value,
        start: found.end - found.value.length,
        end: found.end - found.value.length + found.value.replace(/[.:/-]+$/, "").length,
      };
  }
  return undefined;
}

/** Seconds, the day of regained access and the needed scopes, where the text says them. */
export function findFacts({ text }: TextView): Pick<PastedEvidence, "retryAfterS" | "regainOn" | "needs"> {
  const after = /\bretry-after["']?:? ?["']?(\d{1,5})\b/i.exec(text)?.[1];
  const regainOn = /regain access on (\d{4}-\d{2}-\d{2})/i.exec(text)?.[1];
  const needed = /Needed(?: one of)?:? ?\[([^\]]{0,400})\]/.exec(text)?.[1];
  const needs = (needed?.split(",") ?? [])
    .map((scope) => scope.replace(/['"\s]/g, ""))
    .filter((scope) => SCOPE_PATTERN.test(scope));
  return {
    ...(after && Number(after) <= 86_400 ? { retryAfterS: Number(after) } : {}),
    ...(regainOn && !Number.isNaN(Date.parse(regainOn)) ? { regainOn } : {}),
    ...(needs.length > 0 ? { needs: needs.slice(0, 16) } : {}),
  };
}

/** True where the API's own frame stands in the text: a top-level type beside the error. */
export function hasApiFrame({ text }: TextView): boolean {
  return (
    /["']type["'] ?[:;,] ?["']error["'],? ?["']error["'] ?: ?\{/.test(text) ||
    /["']type["'] ?[:;] ?["']error["'][\s\S]{0,400}?["']type["'] ?: ?["'][a-z]+_error["']/.test(text)
  );
}

/** Another API's frame, told by its keys alone. */
export function findDialect({ text }: TextView): Found<NonNullable<PastedEvidence["dialect"]>> | undefined {
  const google =
    /["']code["'] ?: ?\d{3},? ?["']message["'].{0,1500}?["']status["'] ?: ?["'][A-Z_]{4,40}["']/.exec(text) ??
    /["']status["'] ?: ?["'](?:PERMISSION_DENIED|UNAUTHENTICATED|RESOURCE_EXHAUSTED|INVALID_ARGUMENT|FAILED_PRECONDITION|NOT_FOUND)["']/.exec(
      text,
    );
  if (google) return { value: "google", start: google.index, end: google.index + google[0].length };
  const gateway =
    /["']error["'] ?: ?["'][^"']{1,200}["']|\{ ?["'](?:detail|msg|success|errors|error_message)["'] ?: ?|["']type["'] ?: ?["']None["']/.exec(
      text,
    );
  const openai = /["'](?:param)["'] ?: ?(?:null|None|["'])/.exec(text);
  const one = openai ?? gateway;
  return one
    ? { value: openai && !gateway ? "openai" : "gateway", start: one.index, end: one.index + one[0].length }
    : undefined;
}

const MOST = 60;

function matches(text: string, pattern: RegExp, isWanted: (value: string) => boolean = () => true): Found<string>[] {
  const found: Found<string>[] = [];
  let count = 0;
  for (const match of text.matchAll(pattern)) {
    count += 1;
    if (count > MOST) break;
    const value = match[1] ?? match[0];
    const start = match.index + match[0].lastIndexOf(value);
    if (isWanted(value)) found.push({ value, start, end: start + value.length });
  }
  return found;
}
