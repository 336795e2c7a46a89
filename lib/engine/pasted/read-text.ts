import type { PastedEvidence } from "#lib/report/pasted-evidence.ts";
import { findSentence } from "../api/sentences.ts";
import type { Call } from "../call/call.ts";
import type { SetAside, SpanRole } from "./explained.ts";
import { findBrokenOff } from "./find-broken-off.ts";
import { findDecoys } from "./find-decoys.ts";
import { findExtraInput } from "./find-extra-input.ts";
import {
  type Found,
  findCode,
  findDialect,
  findFacts,
  findModel,
  findRequestId,
  findTypes,
  hasApiFrame,
} from "./find-fields.ts";
import { findMessages } from "./find-messages.ts";
import { findShortAnswer } from "./find-short-answer.ts";
import { type FoundStatus, findStatuses } from "./find-status.ts";
import { type FoundWording, findWordings } from "./find-wordings.ts";
import { showsSuccess } from "./shows-success.ts";
import { flatten, originalSpan, squeeze, type TextView } from "./text-view.ts";
import { API_WORDINGS } from "./wordings/register.ts";

export type Piece = { readonly start: number; readonly end: number; readonly as: SpanRole };
export type ReadText = {
  readonly evidence: PastedEvidence;
  /** What decided, most telling first; offsets in the redacted text. */
  readonly pieces: readonly Piece[];
  readonly setAside: readonly SetAside[];
  /** The text shows another call with this key that passed. */
  readonly works: boolean;
  /** The text names an Admin endpoint. */
  readonly onAdmin: boolean;
};

const API_ROWS = new Set(API_WORDINGS.map(({ id }) => id));
const HTML = /<!doctype html|<html[\s>]|<head>|<title>|<meta [a-z]|<body[\s>]|<div class=/i;
/** Statuses that the API gives with one type only. */
const STATUS_OF_TYPE: Readonly<Record<string, number>> = {
  authentication_error: 401,
  billing_error: 402,
  rate_limit_error: 429,
  request_too_large: 413,
  overloaded_error: 529,
};

/** Reads a redacted text: code first, then type, then status and shape, wording last. Never throws. */
export function readText(redacted: string, call: Call | undefined): ReadText {
  const flat = flatten(redacted);
  const narrow = squeeze(flat);
  const code = findCode(flat);
  const types = findTypes(flat);
  const requestId = findRequestId(flat);
  const framed = hasApiFrame(flat);
  const worded = chooseWording(redacted, flat, narrow, framed || requestId !== undefined);
  const type = chooseType(types, worded?.start);
  const statuses = findStatuses(flat);
  const status = chooseStatus(statuses, type?.value, worded?.start);
  const own = framed || (type?.known ?? false) || requestId !== undefined;
  const dialect = own ? undefined : (findDialect(flat) ?? foreignType(type));
  const model = findModel(flat) ?? (call?.model ? { value: call.model, start: -1, end: -1 } : undefined);
  const isPage = !own && HTML.test(redacted);
  const evidence: PastedEvidence = {
    ...(status ? { status: status.status } : {}),
    ...(type ? { errorType: type.value } : {}),
    ...(code ? { errorCode: code.value } : {}),
    ...shapeOf({ framed, known: type?.known ?? false, isPage, hasDialect: dialect !== undefined }),
    ...(requestId ? { requestId: requestId.value } : {}),
    ...(worded ? { wording: worded.id } : {}),
    ...(dialect ? { dialect: dialect.value } : {}),
    ...(model ? { model: model.value } : {}),
    ...(call?.workspaceId === undefined ? {} : { sentWorkspace: true as const }),
    ...findFacts(flat),
  };
  const pieces = [
    code ? { ...originalSpan(flat, code.start, code.end), as: "code" as const } : undefined,
    type ? { ...originalSpan(flat, type.start, type.end), as: "type" as const } : undefined,
    status ? { ...originalSpan(flat, status.start, status.end), as: "status" as const } : undefined,
    worded
      ? { start: worded.start, end: worded.end, as: worded.silent ? ("connection" as const) : ("wording" as const) }
      : undefined,
    dialect && dialect.start >= 0
      ? { ...originalSpan(flat, dialect.start, dialect.end), as: "other-format" as const }
      : undefined,
    model && model.start >= 0 ? { ...originalSpan(flat, model.start, model.end), as: "model" as const } : undefined,
  ].filter((piece) => piece !== undefined);
  const others = statuses
    .filter((one) => one !== status && one.status >= 400 && one.status !== status?.status)
    .slice(0, 3)
    .map((one) => ({ ...originalSpan(flat, one.start, one.end), as: "other-status" as const }));
  const setAside = [...findDecoys(flat, narrow), ...others].filter(
    // Digits inside an id are set aside although the id decides.
    (one) => one.as === "digits" || !pieces.some((piece) => piece.start < one.end && one.start < piece.end),
  );
  return {
    evidence,
    pieces,
    setAside,
    works: showsSuccess(flat, narrow),
    onAdmin: call?.task === "admin" || flat.text.includes("/v1/organizations"),
  };
}

type Worded = { readonly id: string; readonly start: number; readonly end: number; readonly silent: boolean };

/** The API's own message in its own field first; then the catalogue's wordings, the API's before all where its frame is there. */
function chooseWording(redacted: string, flat: TextView, narrow: TextView, own: boolean): Worded | undefined {
  const found = findWordings(narrow);
  const messages = findMessages(flat);
  const field = findExtraInput(narrow);
  if (field) return { id: field.value, ...originalSpan(narrow, field.start, field.end), silent: false };
  const record = found.find(({ wording }) => wording.id === "key-looked-up");
  const said = own ? found.find(({ wording }) => API_ROWS.has(wording.id) && wording.by === "sentence") : undefined;
  if (!record && own) {
    for (const message of messages) {
      const row = findSentence(message.value);
      // A pattern wider than any sentence yields to the sentence, which a broken line may hide from it.
      if (row && row.cause !== "unknown" && (API_ROWS.has(row.id) || !said))
        return { id: row.id, ...originalSpan(flat, message.start, message.end), silent: false };
    }
  }
  const best = record ?? said ?? found[0];
  if (best?.wording.by === "sentence") return wordedBy(best, narrow);
  const broken = findBrokenOff(narrow.text);
  if (broken) return { id: broken.id, ...originalSpan(narrow, broken.start, broken.end), silent: false };
  const short = best === undefined ? findShortAnswer(redacted) : undefined;
  if (short) return { id: short.value, start: short.start, end: short.end, silent: false };
  const read = ofBody(flat, messages, own);
  if (read) return read;
  const elsewhere = !own && (!best || best.wording.cause === "key-invalid") ? findOtherHost(flat) : undefined;
  if (elsewhere) return { id: "request-elsewhere", ...originalSpan(flat, ...elsewhere), silent: false };
  return best ? wordedBy(best, narrow) : undefined;
}

const wordedBy = (found: FoundWording, narrow: TextView): Worded => ({
  id: found.wording.id,
  ...originalSpan(narrow, found.start, found.end),
  silent: isSilent(found),
});

const CJK_OR_CYRILLIC = /[\u0400-\u04ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/g;
/** The API's own types beside keys that its bodies never have. */
const FOREIGN_KEYS = /["'](?:param|status_code|trace)["'] ?: ?/;
const BETA_VALUE = /\b[a-z][a-z0-9-]{2,40}-20\d\d-[01]\d-[0-3]\d\b/;

const BASE_URL =
  /\b(?:ANTHROPIC_BASE_URL|ANTHROPIC_API_URL|anthropic_?base_?url)["']? ?[=:] ?["']?https?:\/\/([A-Za-z0-9.-]{1,100})/gi;

/** A base URL that leads elsewhere, beside a refusal: where the words are anybody's, they are that host's. */
function findOtherHost({ text }: TextView): [number, number] | undefined {
  if (!/\b40[1347]\b|invalid|unauthori[sz]ed|forbidden|refused|denied/i.test(text)) return undefined;
  for (const match of text.matchAll(BASE_URL))
    if (!/(?:^|\.)anthropic\.com$/i.test(match[1] ?? "")) return [match.index, match.index + match[0].length];
  return undefined;
}

/** What the body's build tells where no words of the catalogue do: whose it is. */
function ofBody(flat: TextView, messages: readonly Found<string>[], own: boolean): Worded | undefined {
  // The API answers in English; a client that speaks another language keeps the field as it came.
  const foreign = messages.find(({ value }) => (value.match(CJK_OR_CYRILLIC)?.length ?? 0) >= 3);
  if (foreign && !own)
    return { id: "body-in-another-language", ...originalSpan(flat, foreign.start, foreign.end), silent: false };
  const type = own ? undefined : findTypes(flat).find(({ known }) => known);
  const keys = type && FOREIGN_KEYS.exec(flat.text);
  if (keys)
    return {
      id: "body-with-foreign-keys",
      ...originalSpan(flat, keys.index, keys.index + keys[0].length),
      silent: false,
    };
  const beta = /\b400\b/.test(flat.text) ? BETA_VALUE.exec(flat.text) : null;
  if (beta)
    return { id: "beta-value-named", ...originalSpan(flat, beta.index, beta.index + beta[0].length), silent: false };
  return undefined;
}

const isSilent = ({ wording }: FoundWording) => wording.noAnswer !== undefined;

type FoundType = ReturnType<typeof findTypes>[number];

/** The API's type nearest before the words that decide, else its first; a foreign one only where no other is there. */
function chooseType(types: readonly FoundType[], near: number | undefined): FoundType | undefined {
  const known = types.filter((type) => type.known);
  if (known.length === 0) return types.find(({ value }) => value.includes("error") || value.includes("_"));
  if (near === undefined) return known[0];
  return known.find(({ value }) => value !== "forbidden") ?? known[0];
}

function foreignType(type: FoundType | undefined) {
  return type && !type.known && /error|invalid|denied/.test(type.value)
    ? { value: "gateway" as const, start: type.start, end: type.end }
    : undefined;
}

/** A status that its type contradicts is another answer's: type comes before status. */
function chooseStatus(
  statuses: readonly FoundStatus[],
  type: string | undefined,
  _near: number | undefined,
): FoundStatus | undefined {
  const refusals = statuses.filter(({ status }) => status >= 300);
  const meant = type === undefined ? undefined : STATUS_OF_TYPE[type];
  const fitting = meant === undefined ? undefined : refusals.find(({ status }) => status === meant);
  return fitting ?? refusals[0];
}

function shapeOf(seen: {
  framed: boolean;
  known: boolean;
  isPage: boolean;
  hasDialect: boolean;
}): Pick<PastedEvidence, "shape"> {
  if (seen.framed) return { shape: "api-error" };
  if (seen.known) return { shape: "bare-error" };
  if (seen.isPage) return { shape: "html" };
  return seen.hasDialect ? { shape: "other-json" } : {};
}
