type Line = "haiku" | "sonnet" | "opus" | "fable";
type Row = readonly [
  id: string,
  name: string,
  line: Line,
  createdOn: string,
  inputTokens: number,
  outputTokens: number,
];

/**
 * Models that public lists or the official SDK name may enter, newest first (lists of 2026-08-02, SDK 1.12.0).
 * Days of the newest four are the sandbox's own: no source gives them.
 */
const ROWS: readonly Row[] = [
  ["claude-opus-5-5", "Claude Opus 5.5", "opus", "2026-10-28", 1_000_000, 128_000],
  ["claude-haiku-5-5", "Claude Haiku 5.5", "haiku", "2026-10-14", 400_000, 64_000],
  ["claude-fable-5-2", "Claude Fable 5.2", "fable", "2026-10-07", 1_000_000, 128_000],
  ["claude-sonnet-5-5", "Claude Sonnet 5.5", "sonnet", "2026-09-23", 1_000_000, 128_000],
  ["claude-opus-5", "Claude Opus 5", "opus", "2026-07-24", 1_000_000, 128_000],
  ["claude-sonnet-5", "Claude Sonnet 5", "sonnet", "2026-06-29", 1_000_000, 128_000],
  ["claude-fable-5", "Claude Fable 5", "fable", "2026-06-07", 1_000_000, 128_000],
  ["claude-opus-4-8", "Claude Opus 4.8", "opus", "2026-05-28", 1_000_000, 128_000],
  ["claude-opus-4-7", "Claude Opus 4.7", "opus", "2026-04-14", 1_000_000, 128_000],
  ["claude-sonnet-4-6", "Claude Sonnet 4.6", "sonnet", "2026-02-17", 1_000_000, 128_000],
  ["claude-opus-4-6", "Claude Opus 4.6", "opus", "2026-02-04", 1_000_000, 128_000],
  ["claude-opus-4-5-20251101", "Claude Opus 4.5", "opus", "2025-11-24", 200_000, 64_000],
  ["claude-haiku-4-5-20251001", "Claude Haiku 4.5", "haiku", "2025-10-15", 200_000, 64_000],
  ["claude-sonnet-4-5-20250929", "Claude Sonnet 4.5", "sonnet", "2025-09-29", 1_000_000, 64_000],
];

/** Models still callable that have a retirement date (SDK 1.12.0; deprecation day as third parties quote it). */
const DEPRECATED: Readonly<Record<string, { readonly deprecatedOn: string; readonly retiresOn: string }>> = {
  "claude-sonnet-4-5-20250929": { deprecatedOn: "2026-09-30", retiresOn: "2026-11-30" },
};

const ALIASES: Readonly<Record<string, string>> = {
  "claude-opus-4-5": "claude-opus-4-5-20251101",
  "claude-haiku-4-5": "claude-haiku-4-5-20251001",
  "claude-sonnet-4-5": "claude-sonnet-4-5-20250929",
};

const can = (supported: boolean) => ({ supported });

function describe([id, name, line, createdOn, inputTokens, outputTokens]: Row) {
  const deprecated = DEPRECATED[id];
  const recent = createdOn >= "2026-02";
  return {
    type: "model",
    id,
    display_name: name,
    created_at: `${createdOn}T00:00:00Z`,
    lifecycle: deprecated === undefined ? "active" : "deprecated",
    deprecated_at: deprecated === undefined ? null : `${deprecated.deprecatedOn}T00:00:00Z`,
    retires_at: deprecated === undefined ? null : `${deprecated.retiresOn}T00:00:00Z`,
    line,
    max_input_tokens: inputTokens,
    max_tokens: outputTokens,
    capabilities: {
      batch: can(true),
      citations: can(true),
      code_execution: can(true),
      context_management: {
        supported: true,
        clear_tool_uses_20250919: can(true),
        clear_thinking_20251015: can(true),
        compact_20260112: can(recent),
      },
      effort: {
        supported: recent,
        low: can(recent),
        medium: can(recent),
        high: can(recent),
        xhigh: can(recent),
        max: can(recent),
      },
      image_input: can(true),
      pdf_input: can(true),
      server_tools: { supported: true, web_search: can(true), code_execution: can(true) },
      structured_outputs: can(true),
      thinking: {
        supported: true,
        types: { enabled: can(!recent), adaptive: can(recent), between_tools: can(true), disabled: can(true) },
      },
    },
  };
}

export type ListedModel = ReturnType<typeof describe>;

export const LISTED_MODELS: readonly ListedModel[] = ROWS.map(describe);

/** The model an id names, by its alias too; undefined for unknown and retired ones. */
export function findModel(id: string): ListedModel | undefined {
  const full = ALIASES[id] ?? id;
  return LISTED_MODELS.find((model) => model.id === full);
}
