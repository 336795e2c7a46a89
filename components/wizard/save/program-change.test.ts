import { expect, test } from "vitest";
import { REMEDY_IDS } from "#lib/engine/remedies/remedy-ids.ts";
import { changedBy } from "#lib/engine/remedies/what-changes.ts";
import { changesProgram } from "./program-change.ts";

test("money, roles and waiting change nothing in the program; a header, a model and another key do", () => {
  expect(changesProgram("add-credit", "you")).toBe(false);
  expect(changesProgram("wait-and-retest", "nobody")).toBe(false);
  expect(changesProgram("send-workspace-header", "you")).toBe(true);
  expect(changesProgram("change-model", "you")).toBe(true);
  expect(changesProgram("create-key-with-scope", "primary-owner")).toBe(true);
  expect(changesProgram("leave-out-feature", "org-admin")).toBe(false);
});

test("every remedy that ends with another key changes the program, whoever makes that key", () => {
  for (const remedy of REMEDY_IDS.filter((id) => changedBy(id) === "key"))
    expect(changesProgram(remedy, "org-admin")).toBe(true);
});
