import type { Call } from "./call.ts";
import { CallDraft } from "./call-draft.ts";
import { readBody } from "./read-body.ts";
import { readAddress } from "./read-python.ts";
import { lineStart, readSdk } from "./read-sdk.ts";
import { type Entry, entriesIn } from "./scan-entries.ts";
import { isQuotedByTrace, SourceCode } from "./source-code.ts";

const SITE = /(?<![\w.])(fetch|\$fetch|axios|got|ky)(?:\.(get|post|delete|request))?(?:<[\w.]{1,40}>)?\s{0,4}\(/g;
const MAX_SITES = 12;
/** What a browser writes into "Copy as fetch" and nobody writes by hand. */
const COPIED = new Set(["referrer", "referrerPolicy", "mode"]);

/** The call of a TypeScript or JavaScript snippet: through the SDK, or with fetch, axios and the like. */
export function readTypescript(text: string): Call | undefined {
  const code = new SourceCode(text, "typescript");
  return readSdk(code, "typescript") ?? readHttp(code);
}

function readHttp(code: SourceCode): Call | undefined {
  let sites = 0;
  for (const found of code.text.matchAll(SITE)) {
    sites += 1;
    if (sites > MAX_SITES) return undefined;
    if (isQuotedByTrace(code.text, found.index)) continue;
    const open = found.index + found[0].length - 1;
    const { entries, end } = entriesIn(code.text, open, "typescript");
    const draft = new CallDraft("typescript", "http");
    const [first, second, third] = entries;
    draft.method(found[2]);
    readAddress(draft, code, first);
    // axios takes the body before its options; all others, and axios without a method, take options alone.
    const hasBody = found[1] === "axios" && found[2] !== "get" && third !== undefined;
    const bodyOf = hasBody || (found[1] === "axios" && found[2] === "post") ? second : undefined;
    if (bodyOf) readFields(draft, code, bodyOf);
    const sends = readOptions(draft, code, hasBody ? third : first && first === entries.at(-1) ? first : second);
    if (draft.speaksOfClaude)
      return draft.finish({ start: lineStart(code.text, found.index), end }, bodyOf || sends ? "POST" : "GET");
  }
  return undefined;
}

/** @returns whether the options hold a body. */
function readOptions(draft: CallDraft, code: SourceCode, options: Entry | undefined): boolean {
  let sends = false;
  for (const entry of (options && code.entries(options.value))?.entries ?? []) {
    const literal = code.literal(entry.value);
    if (entry.key === "method" && literal) draft.method(code.slice(literal));
    if (entry.key === "url") readAddress(draft, code, entry);
    if (entry.key === "headers") code.headers(draft, entry.value);
    if (entry.key && COPIED.has(entry.key)) draft.browser(entry.value, entry);
    if (entry.key !== "body" && entry.key !== "data" && entry.key !== "json") continue;
    sends = true;
    readFields(draft, code, entry);
  }
  return sends;
}

/** The body as an object, or as the JSON text that "Copy as fetch" writes. */
function readFields(draft: CallDraft, code: SourceCode, entry: Entry): void {
  const found = code.entries(entry.value);
  if (found) {
    draft.part("body", found.span, found.span);
    readBody(draft, { text: code.text, entries: found.entries, dialect: "typescript", literal: code.literal });
    return;
  }
  const model = /\\?"model\\?"\s{0,4}:\s{0,4}\\?"([^"\\]{1,128})\\?"/.exec(code.slice(entry.value));
  if (!model?.[1]) return;
  const start = entry.value.start + model.index + model[0].lastIndexOf(model[1]);
  const span = { start, end: start + model[1].length };
  draft.model(model[1], span, span);
}
