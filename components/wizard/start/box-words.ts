/** What a text looks like before the part that really reads it is there. */
export type LooksLike = "nothing" | "call" | "call-and-answer" | "error" | "words";

/** Fewer characters than this say nothing. */
export const READ_FROM = 12;
/** A first look needs the beginning alone. */
const LOOKED_AT = 8_000;

const CALL = /(?:^|\n)\s*(?:[$>%#]\s*)?curl\s|\bAnthropic\s*\(|\bmessages\.create\s*\(/;
const ANSWER = /\bHTTP\/[\d.]+ \d{3}\b|"type"\s*:\s*"error"|'type'\s*:\s*'error'|\bError code: \d{3}\b/;
const ERROR = /\berror\b|\bexception\b|\bTraceback\b|\b[1-5]\d\d\b|refused|denied|invalid|not found|permission/i;

/** A first look at a text as it is typed. Decides nothing: it only says what the box takes it for. */
export function looksLike(text: string): LooksLike {
  const start = text.slice(0, LOOKED_AT);
  if (start.trim().length < READ_FROM) return "nothing";
  if (CALL.test(start)) return ANSWER.test(start) ? "call-and-answer" : "call";
  return ANSWER.test(start) || ERROR.test(start) ? "error" : "words";
}

export const LOOKS_LIKE_WORDS: Readonly<Record<LooksLike, string>> = {
  nothing: "",
  call: "Reads as a call without its answer.",
  "call-and-answer": "Reads as a call and its answer.",
  error: "Reads as an error.",
  words: "Reads as words. The whole message says more.",
};
