import { describe, expect, it } from "vitest";
import { LINT_NOTE_WORDS } from "#lib/explain/lint-notes.ts";
import { lintTypedKey } from "./lint-typed-key.ts";

const KEY = `sk-ant-api03-${"Ab1_".repeat(20)}xY9AA`;

describe("what the field says of a typed key", () => {
  it("has one sentence for what is wrong, the most telling of all that fit", () => {
    expect(lintTypedKey("sk-ant-api03-Ab1••••••••xY9A").wrong).toBe(LINT_NOTE_WORDS["masked-dots"].says);
    expect(lintTypedKey(`${KEY.slice(0, 40)} ${KEY.slice(40)}`).wrong).toBe(LINT_NOTE_WORDS["inner-whitespace"].says);
    expect(lintTypedKey("your api key").wrong).toBe(LINT_NOTE_WORDS["not-a-key"].says);
    expect(lintTypedKey("sk-ant-api03-").wrong).toBe(LINT_NOTE_WORDS["not-a-key"].says);
    expect(lintTypedKey(KEY.slice(0, 30)).wrong).toBe(LINT_NOTE_WORDS.truncated.says);
  });

  it("says of another secret what it is, whatever stands in it", () => {
    expect(lintTypedKey("sk-proj-abc…wxyz").wrong).toBe(LINT_NOTE_WORDS["other-provider"].says);
  });

  it("finds nothing wrong with a whole key and notes what was taken off", () => {
    expect(lintTypedKey(`Bearer ${KEY}\n`)).toMatchObject({
      wrong: null,
      notes: [LINT_NOTE_WORDS["newline-removed"].says, LINT_NOTE_WORDS["bearer-removed"].says],
    });
  });
});
