import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { prescribe } from "#lib/engine/prescribe.ts";
import { REMEDY_IDS } from "#lib/engine/remedies/remedy-ids.ts";
import { type Report, reportSchema } from "#lib/report/schema.ts";
import { explainingRows } from "./explaining-rows.ts";

const CASES = join(import.meta.dirname, "../../lib/engine/cases");
const reportOf = (name: string) =>
  reportSchema.parse(JSON.parse(readFileSync(join(CASES, name, "report.json"), "utf8")));

function explain(report: Report) {
  const [finding = null] = report.findings;
  const remedy = finding ? prescribe(finding, report.vantage).remedies[0] : undefined;
  return explainingRows(report, finding, remedy);
}
const idsOf = ({ endpoints }: Awaited<ReturnType<typeof explain>>) => endpoints.map((rows) => rows.map(({ id }) => id));

describe("rows that explain a report", () => {
  test("a retired model brings its own row", async () => {
    const { model, endpoints } = await explain(reportOf("model-retired"));
    expect([model?.id, model?.retiresOn]).toEqual(["claude-3-haiku-20240307", "2026-04-20"]);
    expect(endpoints).toEqual([]);
  });

  test("a model that is about to end is shown beside a run that nothing refused", async () => {
    const healthy = reportOf("healthy");
    const asked = { ...healthy.asked, model: "claude-sonnet-4-5" };
    expect((await explain({ ...healthy, asked })).model?.id).toBe("claude-sonnet-4-5");
    expect((await explain({ ...healthy, asked, startedAt: "2026-12-01T00:00:00.000Z" })).model).toBeNull();
  });

  test("a missing scope brings the refused endpoint with the scope it needs", async () => {
    const rows = await explain(reportOf("permission-scope-missing"));
    expect(idsOf(rows)).toEqual([["organization.users.list"]]);
    expect(rows.endpoints[0]?.[0].access.scopes).toEqual(["read:members"]);
  });

  test("endpoints that need the same stand together, and an allowed one is left out", async () => {
    expect(idsOf(await explain(reportOf("beta-header-missing-or-not-enrolled")))).toEqual([
      ["beta.agents.list", "beta.sessions.list", "beta.environments.list"],
    ]);
    const mixed = await explain(reportOf("ordinary-key-on-admin"));
    expect(idsOf(mixed).flat()).not.toContain("models.list");
    expect(idsOf(mixed).flat()).toContain("organization.workspaces.list");
  });

  test("a cause that no endpoint explains brings none", async () => {
    expect(idsOf(await explain(reportOf("credit-balance-too-low")))).toEqual([]);
  });
});

describe("roles that may do a remedy", () => {
  test("credit is bought by those who manage billing", async () => {
    const { roles } = await explain(reportOf("credit-balance-too-low"));
    expect(roles?.entries.map(({ name }) => name)).toEqual(["Billing", "Admin", "Owner", "Primary owner"]);
  });

  test("an admin role is given by the organization's admins, another by the workspace's", async () => {
    const report = reportOf("permission-denied-resource");
    const [finding] = report.findings;
    if (!finding) throw new Error("the case has a finding");
    const rolesOf = async (variant: string | undefined) => {
      const rows = await explainingRows(report, { ...finding, variant }, "ask-for-role");
      return rows.roles?.entries.map(({ name }) => name);
    };
    expect(await rolesOf(undefined)).toEqual(["Workspace Admin"]);
    expect(await rolesOf("admin-role")).toEqual(["Admin", "Owner", "Primary owner"]);
  });

  test("no remedy names a need that no role meets", async () => {
    const report = reportOf("healthy");
    for (const remedy of REMEDY_IDS) {
      const { roles } = await explainingRows(report, null, remedy);
      expect([remedy, roles?.entries.length]).not.toEqual([remedy, 0]);
    }
  });
});
