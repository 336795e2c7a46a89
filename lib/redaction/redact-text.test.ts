import { expect, test } from "vitest";
import { MASK, redactText } from "./redact-text.ts";

const body = "aB3dE".repeat(19);

test("puts the mask where a key stood, says where, and of which kind the key was", () => {
  const { text, secrets } = redactText(`key sk-ant-api03-${body} was refused`);
  expect(text).toBe(`key ${MASK} was refused`);
  expect(secrets).toEqual([{ start: 4, end: 4 + MASK.length, opening: "sk-ant-api03-", form: "plain" }]);
});

test("counts offsets in the redacted text when several keys are masked", () => {
  const { text, secrets } = redactText(`a sk-ant-api03-${body} b sk-proj-${body} c`);
  expect(secrets.map(({ start, end }) => text.slice(start, end))).toEqual([MASK, MASK]);
  expect(secrets.map(({ opening }) => opening)).toEqual(["sk-ant-api03-", "sk-proj-"]);
});
