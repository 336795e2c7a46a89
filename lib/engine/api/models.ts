import { BY_SDK, type Sourced } from "./fact.ts";

/** Retirements of models. Sources: the deprecations page (copy of 2026-08-22) and @anthropic-ai/sdk 1.12.0. */
export const DEPRECATIONS_PAGE: Sourced = {
  source: "https://platform.claude.com/docs/en/about-claude/model-deprecations",
  verified: "2026-08-22",
  basis: "documentation",
};

export type ModelRow = Sourced & {
  readonly id: string;
  /** First day on which requests fail, ISO date. */
  readonly retiresOn?: string;
  readonly replacement?: string;
};

function retired(retiresOn: string, replacement: string, ids: readonly string[]): ModelRow[] {
  return ids.map((id) => ({ id, retiresOn, replacement, ...DEPRECATIONS_PAGE }));
}

/** Ids with a published end. "Not sooner than" dates are floors, not ends, and may not enter. */
export const MODEL_RETIREMENTS: readonly ModelRow[] = [
  ...retired("2024-11-06", "claude-haiku-4-5-20251001", [
    "claude-1.0",
    "claude-1.1",
    "claude-1.2",
    "claude-1.3",
    "claude-instant-1.0",
    "claude-instant-1.1",
    "claude-instant-1.2",
  ]),
  ...retired("2025-07-21", "claude-opus-4-8", ["claude-2.0", "claude-2.1"]),
  ...retired("2025-07-21", "claude-sonnet-4-6", ["claude-3-sonnet-20240229"]),
  ...retired("2025-10-28", "claude-sonnet-4-6", ["claude-3-5-sonnet-20240620", "claude-3-5-sonnet-20241022"]),
  ...retired("2026-01-05", "claude-opus-4-8", ["claude-3-opus-20240229"]),
  ...retired("2026-02-19", "claude-sonnet-4-6", ["claude-3-7-sonnet-20250219"]),
  ...retired("2026-02-19", "claude-haiku-4-5-20251001", ["claude-3-5-haiku-20241022"]),
  ...retired("2026-04-20", "claude-haiku-4-5-20251001", ["claude-3-haiku-20240307"]),
  ...retired("2026-06-15", "claude-opus-4-8", ["claude-opus-4-20250514"]),
  ...retired("2026-06-15", "claude-sonnet-4-6", ["claude-sonnet-4-20250514"]),
  {
    id: "claude-sonnet-4-0",
    retiresOn: "2026-06-15",
    replacement: "claude-sonnet-4-6",
    source: "https://github.com/browser-use/browser-use/pull/5085",
    verified: "2026-11-23",
    basis: "reported",
  },
  ...retired("2026-08-05", "claude-opus-4-8", ["claude-opus-4-1-20250805"]),
  { id: "claude-sonnet-4-5", retiresOn: "2026-11-30", replacement: "claude-sonnet-5-5", ...BY_SDK },
  { id: "claude-sonnet-4-5-20250929", retiresOn: "2026-11-30", replacement: "claude-sonnet-5-5", ...BY_SDK },
  { id: "claude-mythos-preview", retiresOn: "2026-06-30", ...BY_SDK },
];

const BY_ID = new Map(MODEL_RETIREMENTS.map((row) => [row.id, row]));

/** The row of a model with a published end, or undefined. A `-latest` name ends with the last snapshot it could mean. */
export function findModel(id: string): ModelRow | undefined {
  return BY_ID.get(id) ?? (id.endsWith("-latest") ? findLatest(id.slice(0, -"latest".length)) : undefined);
}

function findLatest(stem: string): ModelRow | undefined {
  const snapshots = MODEL_RETIREMENTS.filter(
    (row) => row.id.startsWith(stem) && /^\d{8}$/.test(row.id.slice(stem.length)),
  );
  const last = snapshots.reduce<ModelRow | undefined>(
    (one, row) => ((one?.retiresOn ?? "") >= (row.retiresOn ?? "") ? one : row),
    undefined,
  );
  return last && { ...last, id: `${stem}latest` };
}

/** True where the table says the model had ended by `at` (ISO 8601). */
export function hasRetired(id: string, at: string): boolean {
  const end = findModel(id)?.retiresOn;
  return end !== undefined && end <= at.slice(0, 10);
}

/** Asked in place of a listed model when the model list itself was refused; its own 404 proves nothing. */
export const FALLBACK_CONTROL_MODEL = "claude-haiku-5-5";
