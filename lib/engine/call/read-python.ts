import type { Call } from "./call.ts";
import { CallDraft } from "./call-draft.ts";
import { readBody } from "./read-body.ts";
import { lineStart, readSdk } from "./read-sdk.ts";
import { type Entry, entriesIn } from "./scan-entries.ts";
import { isQuotedByTrace, SourceCode } from "./source-code.ts";

const SITE = /(?:\.(get|post|delete|request)|\b(Request))\s{0,4}\(/g;
const MAX_SITES = 12;

/** The call of a Python snippet: through the SDK, or with requests, httpx, aiohttp or the standard library. */
export function readPython(text: string): Call | undefined {
  const code = new SourceCode(text, "python");
  return readSdk(code, "python") ?? readHttp(code);
}

function readHttp(code: SourceCode): Call | undefined {
  let sites = 0;
  for (const found of code.text.matchAll(SITE)) {
    sites += 1;
    if (sites > MAX_SITES) return undefined;
    if (isQuotedByTrace(code.text, found.index)) continue;
    const open = found.index + found[0].length - 1;
    const { entries, end } = entriesIn(code.text, open, "python");
    const draft = new CallDraft("python", "http");
    const bare = entries.filter(({ key }) => key === undefined);
    const named = (name: string) => entries.find(({ key }) => key === name);
    if (found[1] === "request") {
      const method = bare.shift() ?? named("method");
      const literal = method && code.literal(method.value);
      if (literal) draft.method(code.slice(literal));
    } else if (found[1]) draft.method(found[1]);
    const url = bare[0] ?? named("url");
    readAddress(draft, code, url);
    const headers = named("headers") ?? (found[1] === "request" ? bare[2] : undefined);
    if (headers) code.headers(draft, headers.value);
    const body = named("json") ?? named("data") ?? named("content") ?? bare[1];
    const fields = body && code.entries(body.value);
    if (fields) {
      draft.part("body", fields.span, fields.span);
      readBody(draft, { text: code.text, entries: fields.entries, dialect: "python", literal: code.literal });
    }
    if (draft.speaksOfClaude)
      return draft.finish({ start: lineStart(code.text, found.index), end }, body ? "POST" : "GET");
  }
  return undefined;
}

export function readAddress(draft: CallDraft, code: SourceCode, entry: Entry | undefined): void {
  const literal = entry && code.literal(entry.value);
  if (entry && literal) draft.address(code.slice(literal), literal, entry);
}
