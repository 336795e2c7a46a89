import { expect, it } from "vitest";
import { readText } from "#components/wizard/pasted/read-text.ts";
import { compareTexts } from "./compare-texts.ts";

const read = (text: string) => readText(text, Date.parse("2026-11-24T17:00:00Z"));
const error = (type: string, message: string) => read(JSON.stringify({ type: "error", error: { type, message } }));
const BEFORE = error("not_found_error", "model: claude-3-haiku-20240307");

it.each([
  ["the same refusal again", BEFORE, "same"],
  ["another refusal", error("rate_limit_error", "too fast"), "another"],
  ["a message", read('{"id":"msg_01AbCdEfGhIj","type":"message","role":"assistant"}'), "answered"],
  ["headers of an answer", read("HTTP/2 200\ncontent-type: application/json\n\n{}"), "answered"],
  ["words", read("it still does not work at all"), "undecided"],
])("holds %s against the first text", (_, after, comparison) => {
  expect(compareTexts(BEFORE, after)).toBe(comparison);
});
