import { MODEL_PATTERN } from "#lib/report/bounds.ts";
import { API_HOST, type Call, type CallLanguage, type Span } from "./call.ts";
import { CallDraft } from "./call-draft.ts";
import { operationOfMethod } from "./operations.ts";
import { readBody } from "./read-body.ts";
import { type Entries, type Entry, entriesIn } from "./scan-entries.ts";
import { isQuotedByTrace, type SourceCode } from "./source-code.ts";

const SITE =
  /(?<=\.)(?<!threads\.)((?:beta\.)?(?:messages|models|files|skills|agents|sessions|environments|organization)(?:\.[A-Za-z_]{1,40}){1,5})\s{0,4}\(/g;
const RAW = /\.(?:with_raw_response|with_streaming_response|withRawResponse|withStreamingResponse)\b/;
const IMPORTED = /@anthropic-ai\/sdk|\b(?:from|import)\s{1,4}anthropic\b|\bAnthropic\s{0,4}\(/;
/** Clients of other platforms: where they send a call is not the API's own host. */
const ELSEWHERE = /\b(?:Async)?Anthropic(?:Bedrock|Vertex|Foundry|AWS|Aws)\w{0,16}\s{0,4}\(/;
const MAX_SITES = 12;

/** Options of the client and of one call, as each language names them. */
type Names = {
  readonly client: RegExp;
  readonly apiKey: string;
  readonly authToken: string;
  readonly baseUrl: string;
  readonly defaultHeaders: string;
  readonly callHeaders: string;
};
export const SDK_NAMES: Readonly<Record<"python" | "typescript", Names>> = {
  python: {
    client: /\b(?:Async)?Anthropic\s{0,4}\(/g,
    apiKey: "api_key",
    authToken: "auth_token",
    baseUrl: "base_url",
    defaultHeaders: "default_headers",
    callHeaders: "extra_headers",
  },
  typescript: {
    client: /\bnew\s{1,4}(?:[A-Za-z_]\w{0,30}\.)?Anthropic\s{0,4}\(/g,
    apiKey: "apiKey",
    authToken: "authToken",
    baseUrl: "baseURL",
    defaultHeaders: "defaultHeaders",
    callHeaders: "headers",
  },
};

/** The first call through the official SDK that the text itself makes; lines that a trace quotes are none. */
export function readSdk(code: SourceCode, language: Exclude<CallLanguage, "curl">): Call | undefined {
  const { text } = code;
  let sites = 0;
  for (const found of text.matchAll(SITE)) {
    sites += 1;
    if (sites > MAX_SITES) return undefined;
    const operation = operationOfMethod((found[1] ?? "").replace(RAW, ""));
    if (!operation || isQuotedByTrace(text, found.index)) continue;
    const open = found.index + found[0].length - 1;
    const args = entriesIn(text, open, code.dialect);
    const draft = new CallDraft(language, "sdk");
    draft.operation(operation, ELSEWHERE.test(text) ? undefined : API_HOST);
    const client = readClient(draft, code, SDK_NAMES[language]);
    readArguments(draft, code, SDK_NAMES[language], args, open);
    if (operation.id === "models.retrieve") readModelArgument(draft, code, args.entries[0]);
    draft.keyFromSdk();
    const start = Math.min(client?.start ?? found.index, lineStart(text, found.index));
    const call = draft.finish({ start, end: Math.max(args.end, client?.end ?? 0) }, operation.method);
    // Other programs have `client.messages.create` too: a message service, another provider's SDK.
    if (IMPORTED.test(text) || ELSEWHERE.test(text) || call.model !== undefined) return call;
  }
  return undefined;
}

function readClient(draft: CallDraft, code: SourceCode, names: Names): Span | undefined {
  for (const found of code.text.matchAll(names.client)) {
    if (isQuotedByTrace(code.text, found.index)) continue;
    const open = found.index + found[0].length - 1;
    const args = entriesIn(code.text, open, code.dialect);
    const whole = { start: found.index, end: args.end };
    const object = code.dialect === "typescript" ? args.entries[0] && code.entries(args.entries[0].value) : undefined;
    draft.part("client", object ? object.span : { start: open, end: args.end }, whole);
    for (const entry of object?.entries ?? args.entries) readOption(draft, code, names, entry);
    return whole;
  }
  return undefined;
}

function readOption(draft: CallDraft, code: SourceCode, names: Names, entry: Entry): void {
  const key = entry.key ?? code.slice({ start: entry.start, end: Math.min(entry.end, entry.start + 64) });
  if (key === names.apiKey || key === names.authToken) {
    const literal = code.literal(entry.value);
    const place = key === names.apiKey ? "sdk" : "authorization";
    draft.key(place, literal ?? entry.value, entry, code.variable(entry.value));
  }
  if (key === names.baseUrl) {
    const literal = code.literal(entry.value);
    if (literal) draft.base(code.slice(literal), literal, entry);
    else draft.base("", entry.value, entry);
  }
  if (key === names.defaultHeaders) code.headers(draft, entry.value);
  if (key === "dangerouslyAllowBrowser" && code.slice(entry.value) === "true") draft.browser(entry.value, entry);
}

function readArguments(draft: CallDraft, code: SourceCode, names: Names, args: Entries, open: number): void {
  const object = code.dialect === "typescript" ? args.entries[0] && code.entries(args.entries[0].value) : undefined;
  const span = object?.span ?? { start: open, end: args.end };
  draft.part("body", span, { start: open, end: args.end });
  const fields = object?.entries ?? args.entries;
  readBody(draft, { text: code.text, entries: fields, dialect: code.dialect, literal: code.literal });
  for (const { key, value, ...whole } of fields) {
    const literal = key === "workspace_id" ? code.literal(value) : undefined;
    if (literal) draft.header("anthropic-workspace-id", code.slice(literal), literal, whole);
    if (key === names.callHeaders && code.dialect === "python") code.headers(draft, value);
  }
  const options = code.dialect === "typescript" && args.entries[1] ? code.entries(args.entries[1].value) : undefined;
  for (const { key, value } of options?.entries ?? []) if (key === names.callHeaders) code.headers(draft, value);
}

function readModelArgument(draft: CallDraft, code: SourceCode, first: Entry | undefined): void {
  const literal =
    first && (first.key === undefined || first.key === "model_id") ? code.literal(first.value) : undefined;
  if (first && literal && MODEL_PATTERN.test(code.slice(literal))) draft.model(code.slice(literal), literal, first);
}

export function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}
