import { describe, expect, it } from "vitest";
import { WITHOUT_ANSWER } from "#lib/engine/api/known-answers.ts";
import { CAUSE_IDS } from "#lib/report/cause-ids.ts";
import { exampleText } from "./example-text.ts";

const NOW = "2026-11-24T17:00:00.000Z";

describe("the example text of a cause", () => {
  it("is there for every cause that a published answer names", () => {
    const without = CAUSE_IDS.filter((cause) => exampleText(cause, NOW) === undefined);
    // A key of another provider gets the same 401 as any key that was never issued.
    expect(without.toSorted()).toEqual([...Object.keys(WITHOUT_ANSWER), "wrong-provider-key"].toSorted());
  });

  it("has no gap left in it", () => {
    const gaps = CAUSE_IDS.filter((cause) => /<[a-z ]+>/.test(exampleText(cause, NOW) ?? ""));
    expect(gaps).toEqual([]);
  });
});
