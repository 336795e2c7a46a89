import { expect, test } from "vitest";
import { echoMask } from "./mask-echoes.ts";

const secret = `sk-ant-api03-${Array.from({ length: 95 }, (_, at) => "aB3dE5gH"[(at * 7 + (at >> 3)) % 8]).join("")}`;
const mask = echoMask(secret);

test.each([
  ["the whole key", secret],
  ["the first 64 characters", secret.slice(0, 64)],
  ["the part after the prefix", secret.slice(13)],
  ["14 characters of the middle", secret.slice(40, 54)],
  ["the key from its end to its beginning", [...secret.slice(13)].reverse().join("")],
  ["the key in hex", Buffer.from(secret.slice(13)).toString("hex")],
  ["the last 64 characters", secret.slice(-64)],
  ["16 characters of the middle", secret.slice(40, 56)],
  ["the key in lower case", secret.toLowerCase()],
  ["the key in upper case", secret.toUpperCase()],
])("masks %s inside other text, and nothing beside it", (_, echo) => {
  const public_ = echo.toLowerCase().startsWith("sk-ant-api03-") ? 13 : 0;
  expect(mask(`req_${echo} and more`)).toBe(
    `req_${echo.slice(0, public_)}${"•".repeat(echo.length - public_)} and more`,
  );
});

test.each([0, 1, 2, 3])("masks the key in base64, wherever in the text it begins (%i)", (before) => {
  for (const encoding of ["base64", "base64url"] as const) {
    const packed = Buffer.from("x".repeat(before) + secret).toString(encoding);
    const shown = mask(packed).replaceAll("•", "");
    const given = Buffer.from(shown, "base64").toString("latin1");
    expect(shown.length).toBeLessThan(40);
    expect(given).not.toContain(secret.slice(20, 26));
  }
});

test("masks a short secret as a whole", () => {
  expect(echoMask("sk-ant-api03-abcdefg")("req_abcdefg1")).toBe("req_•••••••1");
});

test("keeps the length, so that what follows stands where it stood", () => {
  const dots = "•".repeat(secret.length - 13);
  expect(mask(`${secret}${secret}`)).toBe(`sk-ant-api03-${dots}sk-ant-api03-${dots}`);
});

test.each(["req_011CSHoEeqs5C35K2UUqR7Fy", "sk-ant-api03-", "claude-haiku-4-5-20251001", "", "invalid x-api-key"])(
  "leaves %j alone",
  (text) => {
    expect(mask(text)).toBe(text);
  },
);

test("letters beside ASCII keep their place and case", () => {
  expect(mask(`İß${secret.slice(13)}É`)).toBe(`İß${"•".repeat(secret.length - 13)}É`);
});
