import type { CallFeature, Span } from "./call.ts";
import type { CallDraft } from "./call-draft.ts";
import { type Dialect, type Entry, entriesIn, literalIn } from "./scan-entries.ts";

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

type Place = (span: Span) => Span;

/** Reads the fields of a request body out of its entries; `place` says where a span stands in the pasted text. */
export function readBody(
  draft: CallDraft,
  text: string,
  entries: readonly Entry[],
  dialect: Dialect,
  place: Place = (span) => span,
): void {
  for (const entry of entries) {
    const value = text.slice(entry.value.start, entry.value.end);
    const literal = literalIn(text, entry.value);
    if (entry.key === "model" && literal)
      draft.model(text.slice(literal.start, literal.end), place(literal), place(entry));
    if (entry.key === "betas") readBetas(draft, text, entry, dialect, place);
    if (entry.key === "stream" && /^true$/i.test(value)) draft.feature("streaming");
    if (entry.key === "speed" && /fast/.test(value.slice(0, 16))) draft.feature("fast-mode");
    if (entry.key === "container" && /\bskills\b/.test(value.slice(0, 256))) draft.feature("skills");
    const field = Object.hasOwn(FIELDS, entry.key ?? "") ? FIELDS[entry.key ?? ""] : undefined;
    if (field) draft.feature(field);
    if (entry.key === "tools")
      for (const [start, feature] of TOOL_TYPES)
        if (value.includes(`"${start}`) || value.includes(`'${start}`)) draft.feature(feature);
    if (entry.key === "messages" && /["']?file_id["']?\s{0,8}:/.test(value)) draft.feature("files");
  }
}

function readBetas(draft: CallDraft, text: string, entry: Entry, dialect: Dialect, place: Place): void {
  if (text[entry.value.start] !== "[") return;
  for (const one of entriesIn(text, entry.value.start, dialect, entry.value.end).entries) {
    const literal = literalIn(text, one.value);
    if (literal) draft.beta(text.slice(literal.start, literal.end), place(literal), place(entry));
  }
}
