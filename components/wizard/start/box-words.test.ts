import { expect, it } from "vitest";
import { LOOKS_LIKE_WORDS, looksLike } from "./box-words.ts";

it.each([
  ["", "nothing"],
  ["401", "nothing"],
  ["curl https://api.anthropic.com/v1/models", "call"],
  ["$ curl -i https://api.anthropic.com/v1/models\nHTTP/2 403 \n", "call-and-answer"],
  ["client.messages.create(model='x')\nError code: 404 - {}", "call-and-answer"],
  ['{"type":"error","error":{"type":"not_found_error"}}', "error"],
  ["PermissionDenied: insufficient permissions", "error"],
  ["my program does not work", "words"],
])("takes %j for %s", (text, kind) => {
  expect(looksLike(text)).toBe(kind);
});

it("has a sentence for everything but nothing", () => {
  const { nothing, ...others } = LOOKS_LIKE_WORDS;
  expect(nothing).toBe("");
  expect(Object.values(others).filter((says) => !/^Reads as .+\.$/.test(says))).toEqual([]);
});
