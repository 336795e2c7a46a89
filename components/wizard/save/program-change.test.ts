import { expect, test } from "vitest";
import { CAUSES } from "#lib/engine/causes/register.ts";
import { REMEDY_IDS } from "#lib/engine/remedies/remedy-ids.ts";
import type { CauseId } from "#lib/report/cause-ids.ts";
import { changedBy, changesProgram, turnsByItself } from "./program-change.ts";

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

test("the same calls are watched only where somebody else, or time, changes the answer", () => {
  const watched = (cause: CauseId) => turnsByItself(CAUSES[cause].remedies[0]);
  for (const cause of [
    "workspace-id-required",
    "workspace-id-not-allowed-or-mismatch",
    "model-retired",
    "model-not-found-or-no-access",
    "key-invalid",
    "key-malformed",
    "key-revoked-or-disabled",
    "oauth-expired-or-revoked",
    "org-disabled",
    "permission-scope-missing",
    "wrong-credential-kind-admin-vs-standard",
    "beta-header-missing-or-not-enrolled",
    "request-invalid",
    "request-too-large",
  ] satisfies CauseId[])
    expect(watched(cause), cause).toBe(false);
  for (const cause of [
    "credit-balance-too-low",
    "usage-or-spend-limit-reached",
    "permission-denied-resource",
    "org-on-hold",
    "api-key-auth-disabled",
    "rate-limited",
    "overloaded",
    "server-error",
    "timeout-or-connection",
    "encryption-key-unavailable",
  ] satisfies CauseId[])
    expect(watched(cause), cause).toBe(true);
  expect(turnsByItself(undefined)).toBe(true);
});
