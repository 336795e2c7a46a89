import { ENDPOINTS } from "#lib/engine/api/endpoints.ts";
import { findModel, type ModelRow } from "#lib/engine/api/models.ts";
import type { EndpointRow } from "#lib/engine/api/reference/endpoint-row.ts";
import type { RoleEntry } from "#lib/engine/api/reference/roles.ts";
import { PROBES } from "#lib/engine/probes/register.ts";
import type { RemedyId } from "#lib/engine/remedies/remedy-ids.ts";
import type { CauseId } from "#lib/report/cause-ids.ts";
import type { Finding, Report } from "#lib/report/schema.ts";
import { type RoleNeed, roleNeedOf } from "./role-needs.ts";

/** Rows of the reference that explain one report: the asked model's, the refused endpoints', the roles that may act. */
export type ExplainingRows = {
  readonly model: ModelRow | null;
  /** Those that need the same stand together. */
  readonly endpoints: readonly (readonly [EndpointRow, ...EndpointRow[]])[];
  /** Who may do the first remedy, by role; null where no role decides it. */
  readonly roles: (RoleNeed & { readonly entries: readonly RoleEntry[] }) | null;
};

/** Causes that an endpoint's own needs explain: its credential, its scope, its header, the organizations it serves. */
const ABOUT_ENDPOINTS: ReadonlySet<CauseId> = new Set([
  "permission-scope-missing",
  "permission-denied-resource",
  "wrong-credential-kind-admin-vs-standard",
  "plan-not-supported",
  "beta-header-missing-or-not-enrolled",
]);
const ABOUT_MODELS: ReadonlySet<CauseId> = new Set(["model-retired", "model-not-found-or-no-access"]);

/** The rows for a report and its first finding. The tables of endpoints and roles are fetched only where they are needed. */
export async function explainingRows(
  report: Report,
  finding: Finding | null,
  remedy: RemedyId | undefined,
): Promise<ExplainingRows> {
  const need = roleNeedOf(remedy, finding?.variant);
  const [endpoints, entries] = await Promise.all([
    finding && ABOUT_ENDPOINTS.has(finding.cause) ? refusedEndpoints(report, finding) : [],
    need ? import("#lib/engine/api/reference/roles.ts").then((table) => table.rolesThatMay(need.may, need.place)) : [],
  ]);
  return { model: endingModel(report, finding), endpoints, roles: need ? { ...need, entries } : null };
}

/** A model that has ended explains a finding about models; one that is about to is worth knowing beside any. */
function endingModel({ asked, startedAt }: Report, finding: Finding | null): ModelRow | null {
  const row = asked.model === undefined ? undefined : findModel(asked.model);
  if (!row?.retiresOn) return null;
  const ahead = row.retiresOn > startedAt.slice(0, 10);
  return ahead || (finding && ABOUT_MODELS.has(finding.cause)) ? row : null;
}

async function refusedEndpoints(report: Report, finding: Finding): Promise<ExplainingRows["endpoints"]> {
  const { findEndpoint } = await import("#lib/engine/api/reference/endpoints.ts");
  const refused = report.probes.filter(({ id, outcome }) => finding.evidence.includes(id) && outcome !== "allowed");
  const rows = refused.flatMap(({ id }) => {
    const probe = PROBES.find((candidate) => candidate.id === id);
    if (!probe) return [];
    const { method, path } = ENDPOINTS[probe.endpoint];
    return findEndpoint(method, path) ?? [];
  });
  return together([...new Set(rows)]);
}

function together(rows: readonly EndpointRow[]): ExplainingRows["endpoints"] {
  const groups: [EndpointRow, ...EndpointRow[]][] = [];
  for (const row of rows) {
    const alike = groups.find(
      ([first]) =>
        first.access === row.access &&
        first.organization === row.organization &&
        String(first.betas) === String(row.betas),
    );
    if (alike) alike.push(row);
    else groups.push([row]);
  }
  return groups;
}
