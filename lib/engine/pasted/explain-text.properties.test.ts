import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KNOWN_ANSWERS } from "../api/known-answers.ts";
import { explainText } from "./explain-text.ts";

const TODAY = { startedAt: "2026-11-24T00:00:00Z" };
const causeOf = (text: string) => explainText(text, TODAY).report.findings[0]?.cause;

/** Answers whose own words tell their cause; one of two words is told by its line alone. */
const SENTENCES = KNOWN_ANSWERS.flatMap(({ id, cause, message, surface, type }) =>
  message && !message.includes("<") && message.length >= 24 && surface === "api" ? [{ id, cause, message, type }] : [],
).filter(({ message, cause }) => causeOf(message) === cause);

const framed = ({ message, type }: { message: string; type?: string | undefined }) =>
  `API Error: 400 ${JSON.stringify({ type: "error", error: { type: type ?? "invalid_request_error", message }, request_id: "req_011CSHoEeqs5C35K2UUqR7Fy" })}`;

const wrap = (text: string, column: number, indent: string) =>
  (text.match(new RegExp(`[\\s\\S]{1,${column}}`, "g")) ?? []).join(`\n${indent}`);

const PIECES = [
  '{"type":"error","error":{',
  '"message":"',
  '\\"',
  "\\\\n",
  "{",
  "}",
  "…",
  "...",
  "401 ",
  "claude-3-haiku-20240307",
  "req_011C",
  "model: ",
  "\u001b[31m",
  "[0m",
  "&quot;",
  "&#65;",
  "\n",
  " | ",
  "⎿ ",
  "sk-ant-api03-",
  "x-api-key: ",
  "Extra inputs are not permitted",
  "anthropic-workspace-id",
  "<html>",
  "漢字",
  "\u200b",
  "\ud800",
  "error_code",
  "cmek_key_disabled",
  "openrouter",
  "429",
  "%{http_code}",
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 12 })), { maxLength: 60 })
  .map((all) => all.join(""));

describe("whatever is pasted", () => {
  test("it never throws, says the same twice, and points at pieces of the redacted text", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const one = explainText(text, TODAY);
        expect(explainText(text, TODAY)).toEqual(one);
        for (const { start, end } of [...one.spans, ...one.setAside]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(one.redactedText.length);
        }
        for (const { finding } of one.spans) expect(one.report.findings[finding]).toBeDefined();
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  test.each(SENTENCES)("$id keeps its cause at any width of a terminal", (answer) => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 100 }), fc.constantFrom("", "     ", "│ "), (column, indent) => {
        expect(causeOf(wrap(framed(answer), column, indent))).toBe(answer.cause);
        expect(causeOf(wrap(answer.message, column, indent))).toBe(answer.cause);
      }),
      { numRuns: 40 },
    );
  });

  test.each(SENTENCES)("$id keeps its cause wherever the text ends after its sentence", (answer) => {
    const text = framed(answer);
    const said = text.indexOf('","request_id"') > 0 ? text.lastIndexOf('"},"request_id"') : text.length;
    fc.assert(
      fc.property(fc.integer({ min: said, max: text.length }), (end) => {
        expect(causeOf(text.slice(0, end))).toBe(answer.cause);
      }),
      { numRuns: 20 },
    );
  });

  test.each(SENTENCES)("$id keeps its cause however often it is put into a string", (answer) => {
    let text = framed(answer);
    for (let depth = 0; depth < 4; depth += 1) {
      text = JSON.stringify({ error: text });
      expect(causeOf(text)).toBe(answer.cause);
    }
  });

  test.each(SENTENCES)("$id keeps its cause between the lines of a quiet log", (answer) => {
    const quiet = "2026-11-24T10:00:00Z api | INFO done path=/v1/messages status=200 ms=401 pid=403\n".repeat(30);
    expect(causeOf(`${quiet}${framed(answer)}\n${quiet}`)).toBe(answer.cause);
  });
});
