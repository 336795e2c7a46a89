import { describe, expect, test } from "vitest";
import { CODE_PATTERN } from "#lib/report/bounds.ts";
import { CAUSE_IDS } from "#lib/report/cause-ids.ts";
import { statusOfCode } from "./code-statuses.ts";
import { findErrorCode, KNOWN_ERROR_CODES } from "./error-codes.ts";
import { answersOf, KNOWN_ANSWERS, WITHOUT_ANSWER, WRITTEN_ANSWERS } from "./known-answers.ts";
import { findSentence } from "./sentences.ts";

/** Two causes that answer in one and the same sentence; what tells them apart stands outside it. */
const SAID_ALIKE: Readonly<Record<string, string>> = {
  "model-retired": "model-not-found-or-no-access",
  "other-key-unknown": "key-invalid",
  "other-bearer-unknown": "key-invalid",
};

describe("known answers", () => {
  test("every row has an id of its own, a source and the day it was read", () => {
    expect(new Set(KNOWN_ANSWERS.map(({ id }) => id)).size).toBe(KNOWN_ANSWERS.length);
    for (const { id, source, verified } of KNOWN_ANSWERS) {
      expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(new URL(source).protocol).toBe("https:");
      expect(verified).toMatch(/^2026-\d\d-\d\d$/);
    }
  });

  test("every row says something a person can see", () => {
    expect(KNOWN_ANSWERS.filter(({ message, code, type }) => !message && !code && !type)).toEqual([]);
  });

  test.each(CAUSE_IDS)("%s has an answer or a reason why none is published", (cause) => {
    expect(answersOf(cause).length > 0).toBe(WITHOUT_ANSWER[cause] === undefined);
  });

  test("every code that the SDK declares stands in exactly one row of its own cause", () => {
    const official = KNOWN_ERROR_CODES.filter((code) => findErrorCode(code)?.basis === "official");
    for (const code of official) {
      expect([code, statusOfCode(code)]).toEqual([code, expect.any(Number)]);
      const rows = KNOWN_ANSWERS.filter((answer) => answer.code === code);
      expect(rows.map(({ cause }) => cause)).toEqual([findErrorCode(code)?.cause]);
    }
  });

  test("a code of a row leads to the row's cause", () => {
    const coded = WRITTEN_ANSWERS.filter(({ code }) => code !== undefined);
    for (const { code = "", cause } of coded) expect([code, findErrorCode(code)?.cause]).toEqual([code, cause]);
  });

  test("no sentence of the table leads elsewhere than the row that prints it", () => {
    const apart = WRITTEN_ANSWERS.flatMap(({ id, message, cause }) => {
      const named = message === undefined ? undefined : findSentence(message)?.cause;
      return named === undefined || named === cause || SAID_ALIKE[id] === named ? [] : [{ id, cause, named }];
    });
    expect(apart).toEqual([]);
  });

  test("types, codes and variants fit the report's bounds", () => {
    for (const { type, code, variant } of KNOWN_ANSWERS) {
      for (const name of [type, code, variant]) if (name !== undefined) expect(name).toMatch(CODE_PATTERN);
    }
  });

  test("no text holds a key or a person's id", () => {
    for (const { message = "" } of KNOWN_ANSWERS) expect(message).not.toMatch(/sk-ant-|req_0|[0-9a-f]{8}-[0-9a-f]{4}/);
  });
});
