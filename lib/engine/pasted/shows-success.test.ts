import { expect, test } from "vitest";
import { explainText } from "./explain-text.ts";

const TODAY = { startedAt: "2026-11-24T00:00:00Z" };
const UNKNOWN_KEY = '401 {"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}}';
const first = (text: string) => {
  const finding = explainText(text, TODAY).report.findings[0];
  return [finding?.cause, finding?.variant, finding?.confidence];
};

test("a key that passes in the same text is not called bad", () => {
  for (const beside of ["The same key works in curl.", "GET /v1/models → 200", "HTTP/2 200 on my laptop, then this:"])
    expect(first(`${beside}\n${UNKNOWN_KEY}`)).toEqual(["key-missing-or-not-sent", "another-key", "possible"]);
});

test("that the key works is read in other words and languages too", () => {
  for (const beside of [
    "With curl and the same API key it returns 200.",
    "Derselbe Schlüssel funktioniert auf dem anderen Rechner.",
    "La même clé marche en local.",
    "Con la misma clave funciona en mi máquina: la misma clave pasa.",
    "同じキーで curl は正常に動きます",
    "같은 키로 curl은 정상입니다",
  ])
    expect([beside, ...first(`${beside}\n${UNKNOWN_KEY}`).slice(0, 2)]).toEqual([
      beside,
      "key-missing-or-not-sent",
      "another-key",
    ]);
});

test("a key that passes elsewhere and is unknown to an Admin endpoint is of the other kind", () => {
  expect(first(`GET /v1/models → 200\nGET /v1/organizations/users ${UNKNOWN_KEY}`)).toEqual([
    "wrong-credential-kind-admin-vs-standard",
    "ordinary-on-admin",
    "possible",
  ]);
});

test("without such a call, and with a 200 that is none, the answer stands", () => {
  for (const beside of ["", "It failed 200 times since Monday.", "line 200, column 4"])
    expect(first(`${beside}\n${UNKNOWN_KEY}`)).toEqual(["key-invalid", undefined, "likely"]);
});
