import { expect, test } from "vitest";
import { askedSays } from "./asked-words.ts";

const PLAIN = { tasks: ["messages"], workspaceId: false, model: false, spendTokens: false } as const;

test("the folded part says what is asked as the form opens", () => {
  expect(askedSays(PLAIN)).toBe("Messages, no workspace, no model");
});

test("what was typed and ticked shows while it is folded", () => {
  expect(askedSays({ tasks: ["messages", "admin"], workspaceId: true, model: true, spendTokens: true })).toBe(
    "Messages, Admin, a workspace, a model, one real message",
  );
  expect(askedSays({ ...PLAIN, tasks: ["messages", "batches", "files"] })).toContain("3 things");
  expect(askedSays({ ...PLAIN, tasks: [] })).toContain("Nothing ticked");
});
