import { expect, test } from "vitest";
import { echoMask } from "./mask-echoes.ts";

const secret = `sk-ant-api03-${Array.from({ length: 95 }, (_, at) => "aB3dE5gH"[(at * 7 + (at >> 3)) % 8]).join("")}`;
const mask = echoMask(secret);

test.each([
  ["the whole key", secret],
  ["the first 64 characters", secret.slice(0, 64)],
  ["the last 64 characters", secret.slice(-64)],
  ["16 characters of the middle", secret.slice(40, 56)],
  ["the key in lower case", secret.toLowerCase()],
  ["the key in upper case", secret.toUpperCase()],
])("masks %s inside other text, and nothing beside it", (_, echo) => {
  expect(mask(`req_${echo} and more`)).toBe(`req_${"•".repeat(echo.length)} and more`);
});

test("keeps the length, so that what follows stands where it stood", () => {
  expect(mask(`${secret}${secret}`)).toBe("•".repeat(secret.length * 2));
});

test.each(["req_011CSHoEeqs5C35K2UUqR7Fy", "sk-ant-api03-", "claude-haiku-4-5-20251001", "", "invalid x-api-key"])(
  "leaves %j alone",
  (text) => {
    expect(mask(text)).toBe(text);
  },
);

test("letters beside ASCII keep their place and case", () => {
  expect(mask(`İß${secret}É`)).toBe(`İß${"•".repeat(secret.length)}É`);
});
