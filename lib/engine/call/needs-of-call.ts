import { BY_SDK, type Sourced } from "../api/fact.ts";
import { findModel, hasRetired } from "../api/models.ts";
import type { Taken } from "../api/reference/endpoint-access.ts";
import type { EndpointRow, OrganizationNeed } from "../api/reference/endpoint-row.ts";
import { findEndpoint } from "../api/reference/endpoints.ts";
import type { Call, CallFeature } from "./call.ts";
import { freeEquivalentOf } from "./free-equivalent.ts";
import { findOperation } from "./operations.ts";

/** What a run can show of a need: its free checks, the one message it sends when asked to, or nothing it does. */
export type ProvenBy = "free-run" | "one-token-message" | "nothing";

/** Features that somebody else than the request decides about. */
export const SWITCHED_FEATURES = ["web-search", "fast-mode", "inference-geo", "user-profile"] as const;
export type SwitchedFeature = (typeof SWITCHED_FEATURES)[number];

/** One thing a call needs to be allowed, with the fact's source and day. */
export type Need = Sourced & { readonly provenBy: ProvenBy } & (
    | { readonly id: "key-kind"; readonly takes: readonly Taken[] }
    | { readonly id: "scope"; readonly scopes: readonly string[] }
    | { readonly id: "role" }
    | { readonly id: "workspace"; readonly named: boolean }
    | { readonly id: "organization"; readonly organization: OrganizationNeed }
    | { readonly id: "beta"; readonly beta: string; readonly sent: boolean }
    | { readonly id: "model"; readonly model: string; readonly retired: boolean }
    | { readonly id: "feature"; readonly feature: SwitchedFeature }
    | { readonly id: "credit" }
    | { readonly id: "version"; readonly sent: boolean }
  );
export type NeedId = Need["id"];
export const NEED_IDS: readonly NeedId[] = [
  "key-kind",
  "scope",
  "role",
  "workspace",
  "organization",
  "beta",
  "model",
  "feature",
  "credit",
  "version",
];

const DOCS = "https://platform.claude.com/docs/en";
const doc = (source: string, verified: string): Sourced => ({ source, verified, basis: "documentation" });
const SELECT_WORKSPACE = doc(`${DOCS}/manage-claude/authentication#select-a-workspace`, "2026-09-26");
const KEY_TYPES = doc(`${DOCS}/manage-claude/authentication#key-types`, "2026-09-26");
const CREDIT = doc("https://support.claude.com/en/articles/8977456", "2026-08-22");
const VERSIONING = doc(`${DOCS}/api/versioning`, "2026-11-24");

/** A feature enters when a page or the SDK names who decides about it. */
const FEATURE_FACTS: Readonly<Record<SwitchedFeature, Sourced>> = {
  "web-search": doc(`${DOCS}/agents-and-tools/tool-use/web-search-tool`, "2026-08-22"),
  "fast-mode": doc("https://claude.com/fast-mode", "2026-08-22"),
  "inference-geo": doc(`${DOCS}/manage-claude/data-residency`, "2026-08-22"),
  "user-profile": BY_SDK,
};

/** The beta a field needs, where the SDK says so. */
const BETA_OF_FEATURE: Readonly<Partial<Record<CallFeature, string>>> = { "fast-mode": "fast-mode-2026-02-01" };

/**
 * Everything this call needs to be allowed, and which of it a run can prove.
 *
 * @param at ISO 8601 in UTC: whether the model has retired is told for this day.
 */
export function needsOfCall(call: Call, at: string): readonly Need[] {
  const operation = call.operation ? findOperation(call.operation) : undefined;
  const path = operation?.path ?? call.path;
  const row = path === undefined ? undefined : findEndpoint(call.method, path);
  return [...credentialNeeds(call, row), ...placeNeeds(call, row), ...requestNeeds(call, row, at), ...moneyNeeds(call)];
}

/** What is made, changed or deleted is shown by nothing free, though its list shows that the key may be there. */
function provenBeside(call: Call): ProvenBy {
  return freeEquivalentOf(call).likeness === "none" ? "nothing" : "free-run";
}

function credentialNeeds(call: Call, row: EndpointRow | undefined): Need[] {
  const isAdmin = call.task === "admin";
  const { takes, scopes, ...fact } = row?.access ?? {
    takes: isAdmin ? [] : ["ordinary-key" as const],
    scopes: [],
    ...BY_SDK,
    basis: "inferred" as const,
  };
  const provenBy = provenBeside(call);
  return [
    ...(takes.length > 0 ? [{ id: "key-kind" as const, takes, provenBy, ...fact }] : []),
    ...(scopes.length > 0 ? [{ id: "scope" as const, scopes, provenBy, ...fact }] : []),
    // A key of a person or a service account has that identity's role; an Admin key has none.
    ...(takes.includes("ordinary-key") || takes.includes("identity-key-of-all-workspaces")
      ? [{ id: "role" as const, provenBy, ...KEY_TYPES }]
      : []),
  ];
}

function placeNeeds(call: Call, row: EndpointRow | undefined): Need[] {
  const takesWorkspace = row?.takesWorkspace ?? call.task !== "admin";
  const organization = row?.organization ?? "not-stated";
  return [
    ...(takesWorkspace
      ? [
          {
            id: "workspace" as const,
            named: call.workspaceId !== undefined,
            provenBy: "free-run" as const,
            ...SELECT_WORKSPACE,
          },
        ]
      : []),
    ...(organization === "not-stated"
      ? []
      : [{ id: "organization" as const, organization, provenBy: provenBeside(call), ...factOf(row) }]),
  ];
}

function requestNeeds(call: Call, row: EndpointRow | undefined, at: string): Need[] {
  const { betas: carried = [] } = freeEquivalentOf(call);
  const byFields = call.features.flatMap((feature) => BETA_OF_FEATURE[feature] ?? []);
  const [ofEndpoint] = row?.betas ?? [];
  const isSent = row?.betas.some((beta) => call.betas.includes(beta)) ?? false;
  const needed = [...(ofEndpoint && !isSent && row?.betaMayBeOptional !== true ? [ofEndpoint] : []), ...byFields];
  const betas = [...new Set([...needed, ...call.betas])];
  return [
    ...betas.map((beta): Need => {
      const sent = call.betas.includes(beta) || (call.by === "sdk" && beta === ofEndpoint);
      // A beta that the call does not name yet travels on no check, but the endpoint's own does on its list.
      const shown = carried.includes(beta) || beta === ofEndpoint;
      return { id: "beta", beta, sent, provenBy: shown ? "free-run" : "nothing", ...BY_SDK };
    }),
    ...(call.model === undefined
      ? []
      : [
          {
            id: "model" as const,
            model: call.model,
            retired: hasRetired(call.model, at),
            // A batch names its models inside, where no check looks.
            provenBy: call.task === "messages" ? ("free-run" as const) : ("nothing" as const),
            ...factOfModel(call.model),
          },
        ]),
    ...SWITCHED_FEATURES.filter((feature) => call.features.includes(feature)).map(
      (feature): Need => ({ id: "feature", feature, provenBy: "nothing", ...FEATURE_FACTS[feature] }),
    ),
    // The SDK sends it by itself, and so does a run.
    ...(call.by === "http"
      ? [{ id: "version" as const, sent: call.version !== undefined, provenBy: "nothing" as const, ...VERSIONING }]
      : []),
  ];
}

function moneyNeeds({ operation }: Call): Need[] {
  if (operation === "messages.create") return [{ id: "credit", provenBy: "one-token-message", ...CREDIT }];
  return operation === "batches.create" ? [{ id: "credit", provenBy: "nothing", ...CREDIT }] : [];
}

function factOf(row: EndpointRow | undefined): Sourced {
  return row ? { source: row.source, verified: row.verified, basis: row.basis } : BY_SDK;
}

function factOfModel(id: string): Sourced {
  const row = findModel(id);
  return row ? { source: row.source, verified: row.verified, basis: row.basis } : BY_SDK;
}
