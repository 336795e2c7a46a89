import { expect, test } from "vitest";
import type { Report, Role, VerdictStatus } from "#lib/report/schema.ts";
import type { Case } from "./load-case.ts";
import { tabTitle } from "./tab-title.ts";

// Only what is read stands in the report and the case.
const report = (status: VerdictStatus) => ({ verdict: { status } }) as unknown as Report;
const found = (title: string | null, fixBy: Role | null) =>
  ({ main: title === null ? null : { words: { title } }, fixBy }) as unknown as Case;

test("the tab says the verdict and the cause, and after the fix the verdict alone", () => {
  expect(tabTitle(report("blocked"), found("Workspace id required", "you"), false)).toBe(
    "Blocked · Workspace id required — Latchkey",
  );
  expect(tabTitle(report("inconclusive"), found("Rate limited", "nobody"), false)).toBe(
    "Wait · Rate limited — Latchkey",
  );
  expect(tabTitle(report("clear"), found("Workspace id required", "you"), false)).toBe("Clear — Latchkey");
  expect(tabTitle(report("inconclusive"), found(null, null), true)).toBe("Not sent — Latchkey");
});
