import type { CallFeature, Span } from "./call.ts";
import type { CallDraft } from "./call-draft.ts";
import { type Dialect, type Entry, entriesIn } from "./scan-entries.ts";

/** Types of server tools and fields of a body, by how they begin. Source: @anthropic-ai/sdk 1.12.0, 2026-11-23. */
const TOOL_TYPES: readonly (readonly [start: string, feature: CallFeature])[] = [
  ["web_search_", "web-search"],
  ["web_fetch_", "web-fetch"],
  ["code_execution_", "code-execution"],
  ["computer_", "computer-use"],
];
const FIELDS: Readonly<Record<string, CallFeature>> = {
  tools: "tools",
  mcp_servers: "mcp-servers",
  thinking: "thinking",
  inference_geo: "inference-geo",
  user_profile_id: "user-profile",
};

/** Fields of a body, and what a reader knows of them. */
export type Body = {
  readonly text: string;
  readonly entries: readonly Entry[];
  readonly dialect: Dialect;
  readonly literal: (value: Span) => Span | undefined;
  /** Where a span of `text` stands in what was pasted. */
  readonly place?: (span: Span) => Span;
};

/** What a request body says of the call: model, betas of the SDK, features. */
export function readBody(draft: CallDraft, body: Body): void {
  const { text, entries, literal } = body;
  const place = body.place ?? ((span) => span);
  for (const entry of entries) {
    const value = text.slice(entry.value.start, entry.value.end);
    const model = entry.key === "model" ? literal(entry.value) : undefined;
    if (model) draft.model(text.slice(model.start, model.end), place(model), place(entry));
    if (entry.key === "betas") readBetas(draft, body, entry);
    if (entry.key === "stream" && /^true$/i.test(value)) draft.feature("streaming");
    if (entry.key === "speed" && /fast/.test(value.slice(0, 16))) draft.feature("fast-mode");
    if (entry.key === "container" && /\bskills\b/.test(value.slice(0, 256))) draft.feature("skills");
    if (entry.key === "messages" && /\bfile_id\b/.test(value)) draft.feature("files");
    const field = entry.key && Object.hasOwn(FIELDS, entry.key) ? FIELDS[entry.key] : undefined;
    if (field) draft.feature(field);
    for (const [start, feature] of entry.key === "tools" ? TOOL_TYPES : [])
      if (value.includes(`"${start}`) || value.includes(`'${start}`)) draft.feature(feature);
  }
}

function readBetas(draft: CallDraft, { text, dialect, literal, place = (span) => span }: Body, entry: Entry): void {
  if (text[entry.value.start] !== "[") return;
  for (const one of entriesIn(text, entry.value.start, dialect, entry.value.end).entries) {
    const found = literal(one.value);
    if (found) draft.beta(text.slice(found.start, found.end), place(found), place(entry));
  }
}
