import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CATALOGUE_SAYS } from "./catalogue-says.ts";
import { compareWithSdk } from "./compare-with-sdk.ts";
import { readSdk, type SdkSays } from "./read-sdk.ts";

const FOLDER = join(import.meta.dirname, "../node_modules/@anthropic-ai/sdk");
const installed = readSdk(FOLDER);
const differences = (other: Partial<SdkSays>) =>
  compareWithSdk(CATALOGUE_SAYS, { ...installed, ...other }).map(({ table, says }) => `${table}: ${says}`);

describe("the installed SDK", () => {
  test("declares what the reader looks for", () => {
    expect(installed.errorCodes.get("organization_on_hold")).toBe(400);
    expect(installed.models).toContain("claude-haiku-5-5");
    expect(installed.deprecated.get("claude-sonnet-4-5")).toBe("2026-11-30");
    expect(installed.reads.find(({ path }) => path === "/v1/agents")?.betas).toEqual(["managed-agents-2026-04-01"]);
  });

  test("says nothing that the catalogue does not say", () => {
    expect(compareWithSdk(CATALOGUE_SAYS, installed)).toEqual([]);
  });

  test("that is not there is a broken reading, not an agreement", () => {
    expect(() => readSdk(join(FOLDER, "bin"))).toThrow();
  });
});

describe("a difference is listed", () => {
  test.each<[what: string, other: Partial<SdkSays>, says: string]>([
    ["another release", { version: "1.13.0" }, "version: read for the catalogue: 1.12.0; installed: 1.13.0"],
    ["another API version", { apiVersion: "2027-01-01" }, "api version: ours sends 2026-10-21, the SDK 2027-01-01"],
    [
      "a new error type",
      { errorTypes: [...installed.errorTypes, "tea_error"] },
      "error types: tea_error: in the SDK, not in ours",
    ],
    [
      "a new error code",
      { errorCodes: new Map([...installed.errorCodes, ["kettle_cold", 418]]) },
      "error codes: kettle_cold: in the SDK, not in ours",
    ],
    [
      "an error code that is gone",
      { errorCodes: new Map([...installed.errorCodes].filter(([code]) => code !== "organization_on_hold")) },
      "error codes: organization_on_hold: in ours as declared, not in the SDK",
    ],
    [
      "another status of a code",
      { errorCodes: new Map([...installed.errorCodes, ["organization_on_hold", 403]]) },
      "error codes: organization_on_hold: ours says 400, the SDK 403",
    ],
    [
      "a new model",
      { models: [...installed.models, "claude-haiku-9"] },
      "models: claude-haiku-9: in the SDK, not in ours",
    ],
    [
      "a model that is gone",
      { models: installed.models.filter((id) => id !== "claude-haiku-5-5") },
      "models: claude-haiku-5-5: in ours as declared, not in the SDK",
    ],
    [
      "an end of a model",
      { deprecated: new Map([...installed.deprecated, ["claude-opus-4-5", "2027-01-31"]]) },
      "models: claude-opus-4-5: ends on 2027-01-31 in the SDK, never in ours",
    ],
    [
      "a new endpoint",
      { reads: [...installed.reads, { path: "/v1/kettles/{kettle_id}", betas: [] }] },
      "endpoints: GET /v1/kettles/{kettle_id}: in the SDK, not in ours",
    ],
    [
      "another beta header",
      {
        reads: installed.reads.map((read) => (read.path === "/v1/agents" ? { ...read, betas: ["agents-2027"] } : read)),
      },
      "endpoints: GET /v1/agents: beta managed-agents-2026-04-01 in ours, agents-2027 in the SDK",
    ],
  ])("%s", (_, other, says) => {
    expect(differences(other)).toEqual([says]);
  });

  test("an endpoint that is gone", () => {
    const reads = installed.reads.filter(({ path }) => path !== "/v1/files");
    expect(differences({ reads })).toEqual(["endpoints: GET /v1/files: in ours, not in the SDK"]);
  });
});
