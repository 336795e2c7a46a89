import { describe, expect, test } from "vitest";
import { PREFIX_ROWS } from "../../credential/prefixes.ts";
import { ENDPOINTS } from "../endpoints.ts";
import { FACT_BASES } from "../fact.ts";
import { hasRetired } from "../models.ts";
import { ENDPOINT_ROWS, findEndpoint } from "./endpoints.ts";
import { ENTERPRISE_SCOPES, KEY_KINDS } from "./keys.ts";
import { daysLeft, MODELS, modelStateOn } from "./models.ts";
import { ROLES_AND_RIGHTS, rolesThatMay } from "./roles.ts";

const TABLES = { MODELS, ENDPOINT_ROWS, ROLES_AND_RIGHTS, KEY_KINDS };
const model = (id: string) => {
  const found = MODELS.find((row) => row.id === id);
  if (!found) throw new Error(`no row for ${id}`);
  return found;
};

describe.each(Object.entries(TABLES))("%s", (_, rows) => {
  test("names every row once, in characters an address may hold", () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const { id } of rows) expect(id).toMatch(/^[A-Za-z0-9][A-Za-z0-9.-]*$/);
  });

  test("gives every row a source, the day it was read and what it rests on", () => {
    for (const { source, verified, basis } of rows) {
      expect(new URL(source).protocol).toBe("https:");
      expect(verified).toMatch(/^2026-\d\d-\d\d$/);
      expect(FACT_BASES).toContain(basis);
    }
  });
});

describe("models", () => {
  test("a model works until the day before its end, and is counted down to it", () => {
    const row = model("claude-sonnet-4-5");
    expect([modelStateOn(row, "2026-11-29"), daysLeft(row, "2026-11-29")]).toEqual(["deprecated", 1]);
    expect([modelStateOn(row, "2026-11-30"), daysLeft(row, "2026-11-30")]).toEqual(["retired", undefined]);
    expect(modelStateOn(model("claude-haiku-4-5"), "2026-11-30")).toBe("active");
  });

  test("the page and the rule agree on what has ended", () => {
    for (const row of MODELS)
      for (const day of ["2025-07-20", "2026-06-15", "2026-11-24"])
        expect([row.id, modelStateOn(row, day) === "retired"]).toEqual([
          row.id,
          hasRetired(row.id, `${day}T12:00:00Z`),
        ]);
  });

  test("no replacement has ended itself", () => {
    const replacements = MODELS.flatMap(({ replacement }) => (replacement ? [replacement] : []));
    expect(replacements.filter((id) => modelStateOn(model(id), "2026-11-24") !== "active")).toEqual([]);
  });
});

describe("endpoints", () => {
  test.each(Object.entries(ENDPOINTS))(
    "the probed %s stands here with the same header and workspace",
    (_, endpoint) => {
      const row = findEndpoint(endpoint.method, endpoint.path);
      expect(row?.takesWorkspace).toBe(endpoint.takesWorkspace);
      expect(row?.betas).toEqual(endpoint.betas);
      if (endpoint.path !== "/v1/messages") expect(row?.effect).toBe("reads");
    },
  );

  test("only what needs a beta can hide without one", () => {
    expect(ENDPOINT_ROWS.filter(({ hiddenWithoutBeta, betas }) => hiddenWithoutBeta && betas.length === 0)).toEqual([]);
  });

  test("a scope is named only where a credential that has scopes is taken", () => {
    const withScopes = new Set([
      "scoped-key",
      "admin-key",
      "federated-token",
      "org-admin-token",
      "organization-level-admin-key",
      "organization-level-scoped-key",
    ]);
    const astray = ENDPOINT_ROWS.filter(
      ({ access }) => access.scopes.length > 0 && !access.takes.some((taken) => withScopes.has(taken)),
    );
    expect(astray).toEqual([]);
  });
});

describe("roles", () => {
  test("an admin may give roles in the organization, a workspace admin in the workspace", () => {
    expect(rolesThatMay("members", "console-organization").map(({ name }) => name)).toEqual([
      "Admin",
      "Owner",
      "Primary owner",
    ]);
    expect(rolesThatMay("members", "console-workspace").map(({ name }) => name)).toEqual(["Workspace Admin"]);
  });
});

describe("kinds of keys", () => {
  test.each(KEY_KINDS.filter(({ prefix }) => prefix !== undefined))("$id is recognized by its prefix", (row) => {
    const first = PREFIX_ROWS.find(({ pattern }) => pattern.test(`${row.prefix}abc`));
    expect(first?.kind).toBe(row.kind);
  });

  test("scopes to choose exist on one kind of key alone", () => {
    expect(KEY_KINDS.filter(({ scopes }) => scopes === "fixed").map(({ id }) => id)).toEqual(["enterprise-key"]);
    expect(new Set(ENTERPRISE_SCOPES.map(({ scope }) => scope)).size).toBe(ENTERPRISE_SCOPES.length);
  });
});
