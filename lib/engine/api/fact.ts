/** What a fact rests on: a page of the documentation, the official SDK, users' reports, or a conclusion of ours. */
export const FACT_BASES = ["documentation", "sdk", "reported", "inferred"] as const;
export type FactBasis = (typeof FACT_BASES)[number];

/** Where a fact stands and the day (ISO 8601) of the newest copy of that source that was read. */
export type Sourced = { readonly source: string; readonly verified: string; readonly basis: FactBasis };

/** The release of the official SDK that was read for every fact that names it. */
export const SDK_READ = {
  name: "@anthropic-ai/sdk",
  version: "1.12.0",
  source: "https://www.npmjs.com/package/@anthropic-ai/sdk",
  verified: "2026-11-23",
  basis: "sdk",
} as const satisfies Sourced & { readonly name: string; readonly version: string };

/** A fact declared in the SDK that was read. */
export const BY_SDK: Sourced = { source: SDK_READ.source, verified: SDK_READ.verified, basis: "sdk" };
