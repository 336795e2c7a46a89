import { BY_SDK, type Sourced } from "../fact.ts";
import { DEPRECATIONS_PAGE, MODEL_RETIREMENTS, type ModelRow } from "../models.ts";

/** A model id somebody can put into a request, or could once. */
export type ModelEntry = ModelRow & {
  /** "Not retired sooner than": a floor the documentation promises, not an end. */
  readonly floor?: Sourced & { readonly on: string };
  /** Where the replacement is from, when not from the row's own source. */
  readonly replacementBy?: Sourced;
};

/** `active`: no published end. `deprecated`: works, and has one. `retired`: requests are refused. */
export type ModelState = "active" | "deprecated" | "retired";

/** The replacement of claude-sonnet-4-5 stands in quotes of the deprecations page (2026-11), not in the SDK. */
const QUOTED_PAGE: Sourced = { source: DEPRECATIONS_PAGE.source, verified: "2026-11-23", basis: "reported" };

const known = (id: string, floorOn?: string): ModelEntry => ({
  id,
  ...BY_SDK,
  ...(floorOn ? { floor: { on: floorOn, ...DEPRECATIONS_PAGE } } : {}),
});

/** Ids of the SDK's `Model` that no table gives an end. Being here does not mean an organization may use one. */
const WITHOUT_END: readonly ModelEntry[] = [
  known("claude-fable-5-2"),
  known("claude-fable-5-1"),
  known("claude-fable-5", "2027-06-09"),
  known("claude-mythos-5-2"),
  known("claude-mythos-5-1"),
  known("claude-mythos-5"),
  known("claude-opus-5-5"),
  known("claude-opus-5", "2027-07-24"),
  known("claude-opus-4-8", "2027-05-28"),
  known("claude-opus-4-7", "2027-04-16"),
  known("claude-opus-4-6", "2027-02-05"),
  known("claude-opus-4-5", "2026-11-24"),
  known("claude-opus-4-5-20251101", "2026-11-24"),
  known("claude-sonnet-5-5"),
  known("claude-sonnet-5", "2027-06-30"),
  known("claude-sonnet-4-6", "2027-02-17"),
  known("claude-haiku-5-5"),
  known("claude-haiku-4-5", "2026-10-15"),
  known("claude-haiku-4-5-20251001", "2026-10-15"),
];

const ENDED_LAST_FIRST = [...MODEL_RETIREMENTS]
  .sort((a, b) => (b.retiresOn ?? "").localeCompare(a.retiresOn ?? ""))
  .map((row): ModelEntry => (row.basis === "sdk" && row.replacement ? { ...row, replacementBy: QUOTED_PAGE } : row));

/** Every model known here: those with an end, the latest end first, then those without. */
export const MODELS: readonly ModelEntry[] = [...ENDED_LAST_FIRST, ...WITHOUT_END];

/** The state of a model on `day` (ISO date) by the table alone; the API's own `lifecycle` is the better witness. */
export function modelStateOn({ retiresOn }: ModelRow, day: string): ModelState {
  if (retiresOn === undefined) return "active";
  return retiresOn <= day ? "retired" : "deprecated";
}

/** Whole days from `day` to the model's end, both ISO dates in UTC; undefined without an end to come. */
export function daysLeft({ retiresOn }: ModelRow, day: string): number | undefined {
  if (retiresOn === undefined || retiresOn <= day) return undefined;
  return Math.round((Date.parse(retiresOn) - Date.parse(day)) / 86_400_000);
}

/** The days hold on these platforms; the others set their own. */
export const DATES_HOLD = {
  on: ["claude-api", "claude-platform-on-aws", "microsoft-foundry"],
  notOn: ["amazon-bedrock", "google-cloud"],
  ...DEPRECATIONS_PAGE,
} as const;
