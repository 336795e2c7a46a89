import { expect, test } from "vitest";
import { KEY_RULES } from "./register.ts";

/** Every status that an answer of the API has, and whether each rule calls the key bad there. */
test.each([
  ["trufflehog", [401, 404], [200, 400, 402, 403, 413, 429, 500, 529]],
  ["titus", [401, 403], [200, 400, 402, 404, 413, 429, 500, 529]],
  ["betterleaks", [401, 403], [200, 400, 402, 404, 413, 429, 500, 529]],
  ["api-key-tester", [401, 402, 403, 404, 413, 500, 529], [200, 400, 429]],
])("%s calls a key bad where its source does", (name, bad, notBad) => {
  const rule = KEY_RULES.find((one) => one.name === name);
  expect(bad.filter((status) => rule?.callsKeyBad({ status }))).toEqual(bad);
  expect(notBad.filter((status) => rule?.callsKeyBad({ status }))).toEqual([]);
});

test("api-key-tester goes by the error type of a 400", () => {
  const rule = KEY_RULES.find(({ name }) => name === "api-key-tester");
  expect(rule?.callsKeyBad({ status: 400, errorType: "authentication_error" })).toBe(true);
  expect(rule?.callsKeyBad({ status: 400, errorType: "billing_error" })).toBe(true);
  expect(rule?.callsKeyBad({ status: 400, errorType: "invalid_request_error" })).toBe(false);
});

test("every rule names a file at a commit and the day it was read", () => {
  for (const { name, sources, read } of KEY_RULES) {
    expect(
      sources.some((source) => /^https:\/\/github\.com\/[\w-]+\/[\w-]+\/blob\/[0-9a-f]{40}\/\S+$/.test(source)),
      name,
    ).toBe(true);
    expect(read, name).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
});
