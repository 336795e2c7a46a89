import type { KnownAnswer } from "#lib/engine/api/known-answers.ts";

/** A piece of a line; the decisive one is what names the cause. */
export type Piece = { readonly text: string; readonly decisive?: true };
export type BodyLine = readonly Piece[];

const FROM_THE_API = new Set(["api", "edge"]);
const quoted = (text: string) => JSON.stringify(text);
const plain = (text: string): BodyLine => [{ text }];
const named = (indent: string, name: string, value: string, end: string, decisive: boolean): BodyLine => [
  { text: `${indent}"${name}": ` },
  { text: value, ...(decisive ? { decisive: true as const } : {}) },
  { text: end },
];

/** The answer as a person meets it, line by line: a JSON body where the API writes one, else its text. */
export function answerBody(answer: KnownAnswer): readonly BodyLine[] {
  const { status, type, code, message } = answer;
  const head = status === undefined ? [] : [plain(`HTTP ${status}`)];
  const isJson = FROM_THE_API.has(answer.surface) && (type !== undefined || code !== undefined || status === undefined);
  if (!isJson) return [...head, [{ text: message ?? code ?? "", decisive: true }]];
  // What is refused in front of the API has neither the top-level type nor a request id (facts of 2026-11-23).
  const bare = type === "forbidden";
  const details = code === undefined ? [] : [named('    "details": { ', "error_code", quoted(code), " }", true)];
  return [
    ...head,
    plain("{"),
    ...(bare ? [] : [plain('  "type": "error",')]),
    plain('  "error": {'),
    named("    ", "type", quoted(type ?? "…"), ",", bare || (code === undefined && message === undefined)),
    named(
      "    ",
      "message",
      quoted(message ?? "…"),
      details.length > 0 ? "," : "",
      !bare && code === undefined && !!message,
    ),
    ...details,
    plain(bare ? "  }" : "  },"),
    ...(bare ? [] : [plain('  "request_id": "req_…"')]),
    plain("}"),
  ];
}

/** The same as one text, to copy. */
export function answerText(answer: KnownAnswer): string {
  return answerBody(answer)
    .map((line) => line.map(({ text }) => text).join(""))
    .join("\n");
}

const WORDINGS = {
  start: "The text goes on after this.",
  part: "It stands inside a longer text.",
} as const;

/** What a person should know of this answer beside its text: where the code stands, how far its wording is known. */
export function answerNotes({ message, code, type, surface, wording, confidence, status }: KnownAnswer): string[] {
  const api = FROM_THE_API.has(surface) && type !== undefined;
  return [
    ...(confidence === "reported" ? ["Reported by users; no official page prints it."] : []),
    ...(wording ? [WORDINGS[wording]] : []),
    ...(surface === "api" && code !== undefined && message === undefined
      ? ["The code is in the official SDK. The sentence beside it is not published."]
      : []),
    ...(api && code === undefined && type !== "forbidden" && message !== undefined
      ? ["It carries no `error.details.error_code`, so only the wording tells it from others with this status."]
      : []),
    ...(type === "forbidden" ? ["No top-level `type` and no `request_id`: the API itself did not write it."] : []),
    ...(status === undefined && surface === "sdk" ? ["Raised on your own machine; nothing was sent."] : []),
  ];
}

export const SURFACE_LABELS: Readonly<Record<KnownAnswer["surface"], string>> = {
  api: "The API",
  edge: "In front of the API",
  sdk: "An official SDK",
  "claude-code": "Claude Code",
  login: "A login page",
  aws: "Claude Platform on AWS",
  gateway: "A gateway or app",
  "other-provider": "Another provider",
};
