import { expect, test } from "vitest";
import { CAUSES } from "#lib/engine/causes/register.ts";
import type { CauseId } from "#lib/report/cause-ids.ts";
import { watchesByItself, whyNotWatched } from "./why-not-watched.ts";

const CHANGED_BY_THE_PERSON = [
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
] satisfies CauseId[];
const CHANGED_ELSEWHERE = [
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
] satisfies CauseId[];

test("the same calls are asked by themselves only where somebody else, or time, changes the answer", () => {
  for (const cause of CHANGED_BY_THE_PERSON) expect(watchesByItself(CAUSES[cause].remedies), cause).toBe(false);
  for (const cause of CHANGED_ELSEWHERE) expect(watchesByItself(CAUSES[cause].remedies), cause).toBe(true);
  expect(watchesByItself([])).toBe(true);
});

test("a reason not to watch is given only where no other way changes something elsewhere", () => {
  expect(whyNotWatched(["create-new-key"])).toContain("Paste the new key");
  expect(whyNotWatched(["change-model"])).toContain("Name another model");
  expect(whyNotWatched(["create-new-key", "enable-key-again"])).toBeNull();
  expect(whyNotWatched(CAUSES["workspace-id-not-allowed-or-mismatch"].remedies)).toBeNull();
  expect(whyNotWatched([])).toBeNull();
});
