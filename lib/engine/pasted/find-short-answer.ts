import type { Found } from "./find-fields.ts";

/** Answers of one or two words. They tell something only as a line of their own: elsewhere they are anybody's words. */
const SHORT_ANSWERS: Readonly<Record<string, string>> = {
  overloaded: "api-overloaded",
  "internal server error": "api-internal",
  "request not allowed": "request-not-allowed",
  "user not found": "router-refusal",
  "permission denied": "permission-denied-bare",
  "rate limited": "app-says-limited",
};
const BEFORE = /^(?:\s|[-*>•⎿│|✗×]|error:|api error:|message:|\d{3}(?=\s)|["'`])+/i;
const AFTER = /[\s.!"'`,;]+$/;
const MODEL_ALONE = /^model: ?claude[A-Za-z0-9._:@-]{2,60}$/;
const LONGEST_LINE = 80;
const MOST_LINES = 200;

/** A line that is a short answer and nothing more; offsets in the text it was given. */
export function findShortAnswer(text: string): Found<string> | undefined {
  let start = 0;
  for (const line of text.split("\n", MOST_LINES)) {
    const from = start;
    start += line.length + 1;
    if (line.length > LONGEST_LINE) continue;
    const bare = line.replace(BEFORE, "").replace(AFTER, "");
    if (bare === "") continue;
    const id = Object.hasOwn(SHORT_ANSWERS, bare.toLowerCase()) ? SHORT_ANSWERS[bare.toLowerCase()] : undefined;
    const value = id ?? (MODEL_ALONE.test(bare) && text.trim() === line.trim() ? "model-unknown" : undefined);
    if (value) return { value, start: from + line.indexOf(bare), end: from + line.indexOf(bare) + bare.length };
  }
  return undefined;
}
