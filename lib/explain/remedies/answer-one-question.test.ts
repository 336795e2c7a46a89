import { expect, test } from "vitest";
import { QUESTIONS } from "#lib/report/schema.ts";
import { loadRemedyWords, sayText } from "../load-words.ts";
import { aboutIn } from "../proof/situations.ts";

test("an unknown cause asks in Update for the very thing the finding says would settle it", async () => {
  const { sentence } = await loadRemedyWords("answer-one-question");
  const asked = QUESTIONS.map((ask) =>
    sayText(sentence, aboutIn({}, { cause: "unknown", confidence: "possible", settles: { ask } })),
  );
  expect(new Set(asked).size).toBe(QUESTIONS.length);
  for (const question of asked) expect(question).toMatch(/\?$/);
});
