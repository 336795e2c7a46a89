import type { Call, CallPart, PartName, Span } from "./call.ts";
import type { CorrectedHeader, Correction, Edit } from "./correct-call.ts";
import { insertArgument, insertShellHeader, removeEntry, removeShellArgument, type TextEdit } from "./text-places.ts";

/**
 * A correction as changes of the very text that was pasted.
 *
 * @returns undefined where one of them has no place in it: then only a generated request can show it.
 */
export function textEdits(text: string, { call, edits }: Correction): readonly TextEdit[] | undefined {
  const all: TextEdit[] = [];
  for (const edit of edits) {
    const found = editsOf(text, call, edit, all.length);
    if (!found || found.length === 0) return undefined;
    all.push(...found);
  }
  const sorted = all.sort((a, b) => a.start - b.start);
  // Two changes of one place would overwrite each other.
  return sorted.some((one, index) => index > 0 && one.start < (sorted[index - 1]?.end ?? 0)) ? undefined : sorted;
}

function editsOf(text: string, call: Call, edit: Edit, already: number): readonly TextEdit[] | undefined {
  switch (edit.do) {
    case "set-header":
      return setHeader(text, call, edit.name, edit.value);
    case "drop-header":
      return dropPart(text, call, edit.name === "anthropic-version" ? "version" : "workspace");
    case "send-key":
      return call.language === "curl"
        ? insertShellHeader(text, call, "Authorization: Bearer $ANTHROPIC_API_KEY")
        : undefined;
    case "rename-variable":
      return renameVariable(text, call, edit.from, edit.to);
    case "replace-model":
      return replaceValue(partsOf(call, "model"), text, edit.from, edit.to);
    case "replace-beta":
      return replaceValue(partsOf(call, "beta"), text, edit.from, edit.to);
    case "add-beta":
      return addBeta(text, call, edit.beta);
    case "drop-beta":
      // Each of several drops sees the text as it was, so two in one list cannot both be written here.
      return already > 0 ? undefined : dropBeta(text, call, edit.beta);
    case "replace-path":
      return replaceInPart(partsOf(call, "url"), text, edit.from, edit.to);
  }
}

const partsOf = (call: Call, name: PartName): readonly CallPart[] => call.parts.filter(({ part }) => part === name);
const textOf = (text: string, { start, end }: Span) => text.slice(start, end);

function setHeader(text: string, call: Call, name: CorrectedHeader, value: string): readonly TextEdit[] | undefined {
  const old =
    name === "anthropic-user-profile-id" ? [] : partsOf(call, name === "anthropic-version" ? "version" : "workspace");
  if (old[0]) return [{ start: old[0].start, end: old[0].end, text: value }];
  if (call.language === "curl") return insertShellHeader(text, call, `${name}: ${value}`);
  return insertHeaderEntry(text, call, name, value);
}

/** Into the headers that are there; else as an option of the client, else of the call. */
function insertHeaderEntry(text: string, call: Call, name: string, value: string): readonly TextEdit[] | undefined {
  const isPython = call.language === "python";
  const entry = `"${name}": "${value}"`;
  const headers = partsOf(call, "headers")[0];
  if (headers) return insertArgument(text, headers, entry);
  if (call.by === "http") return undefined;
  const client = partsOf(call, "client")[0];
  if (client) {
    const option = isPython ? `default_headers={${entry}}` : `defaultHeaders: { ${entry} }`;
    // `new Anthropic()` holds no object yet.
    if (!isPython && text[client.start] === "(") return insertArgument(text, client, `{ ${option} }`);
    return insertArgument(text, client, option);
  }
  const body = partsOf(call, "body")[0];
  return isPython && body ? insertArgument(text, body, `extra_headers={${entry}}`) : undefined;
}

function dropPart(text: string, call: Call, name: PartName): readonly TextEdit[] | undefined {
  const part = partsOf(call, name)[0];
  if (!part) return undefined;
  return [call.language === "curl" ? removeShellArgument(text, part.whole) : removeEntry(text, part.whole)];
}

function replaceValue(
  parts: readonly CallPart[],
  text: string,
  from: string,
  to: string,
): readonly TextEdit[] | undefined {
  const part = parts.find((one) => textOf(text, one) === from);
  return part && [{ start: part.start, end: part.end, text: to }];
}

function replaceInPart(
  parts: readonly CallPart[],
  text: string,
  from: string,
  to: string,
): readonly TextEdit[] | undefined {
  for (const part of parts) {
    const at = textOf(text, part).indexOf(from);
    if (at >= 0) return [{ start: part.start + at, end: part.start + at + from.length, text: to }];
  }
  return undefined;
}

const MOST_NAMES = 4;

/** Wherever the name stands as a word of its own: where it is set, and where it is read. */
function renameVariable(text: string, call: Call, from: string, to: string): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (let at = text.indexOf(from); at >= 0 && edits.length < MOST_NAMES; at = text.indexOf(from, at + from.length)) {
    const isWord = !/\w/.test(text[at - 1] ?? " ") && !/\w/.test(text[at + from.length] ?? " ");
    if (isWord) edits.push({ start: at, end: at + from.length, text: to });
  }
  return edits.length > 0 ? [...optionEdits(text, call, to), ...edits] : undefined;
}

/** The option for a token holds no API key: the SDK has one for each. */
function optionEdits(text: string, call: Call, to: string): readonly TextEdit[] {
  const option = call.language === "python" ? ["auth_token", "api_key"] : ["authToken", "apiKey"];
  const [token = "", key = ""] = option;
  const part = partsOf(call, "credential").find(({ whole }) => text.startsWith(token, whole.start));
  if (!part || !to.endsWith("_KEY")) return [];
  return [{ start: part.whole.start, end: part.whole.start + token.length, text: key }];
}

function addBeta(text: string, call: Call, beta: string): readonly TextEdit[] | undefined {
  const last = partsOf(call, "beta").at(-1);
  const inList = last && text[last.end] !== undefined && isInList(text, last);
  if (last)
    return [
      { start: last.end, end: last.end, text: inList ? `${text[last.end]}, ${text[last.end]}${beta}` : `,${beta}` },
    ];
  if (call.language === "curl") return insertShellHeader(text, call, `anthropic-beta: ${beta}`);
  if (call.by === "http") return insertHeaderEntry(text, call, "anthropic-beta", beta);
  const body = partsOf(call, "body")[0];
  if (!body) return undefined;
  const option = call.language === "python" ? `betas=["${beta}"]` : `betas: ["${beta}"]`;
  const inserted = insertArgument(text, body, option);
  const chain = chainBefore(text, body.whole.start);
  if (!inserted || !chain) return undefined;
  return chain.isBeta ? inserted : [{ start: chain.start, end: chain.start, text: "beta." }, ...inserted];
}

/** `messages.create` before the bracket of its call, and whether `beta.` stands before that. */
function chainBefore(text: string, open: number): { readonly start: number; readonly isBeta: boolean } | undefined {
  const from = Math.max(0, open - 160);
  const found =
    /\.(beta\.)?((?:messages|models|files|skills|agents|sessions|environments|organization)(?:\.[A-Za-z_]{1,40}){1,5})\s{0,4}$/.exec(
      text.slice(from, open),
    );
  if (!found?.[2]) return undefined;
  return { start: from + found.index + 1 + (found[1]?.length ?? 0), isBeta: found[1] !== undefined };
}

/** In `betas=["a", "b"]` each value has quotes of its own; in a header they stand in one. */
function isInList(text: string, { whole }: CallPart): boolean {
  return /^["']?betas["']?\s{0,4}[:=]/.test(text.slice(whole.start, whole.start + 24));
}

function dropBeta(text: string, call: Call, beta: string): readonly TextEdit[] | undefined {
  const all = partsOf(call, "beta");
  const part = all.find((one) => textOf(text, one) === beta);
  if (!part) return undefined;
  const beside = all.filter(({ whole }) => whole.start === part.whole.start && whole.end === part.whole.end);
  if (beside.length < 2)
    return [call.language === "curl" ? removeShellArgument(text, part.whole) : removeEntry(text, part.whole)];
  const index = beside.indexOf(part);
  const quotes = isInList(text, part) ? 1 : 0;
  const next = beside[index + 1];
  const before = beside[index - 1];
  if (next) return [{ start: part.start - quotes, end: next.start - quotes, text: "" }];
  return before && [{ start: before.end + quotes, end: part.end + quotes, text: "" }];
}
