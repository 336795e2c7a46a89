import { expect, test } from "vitest";
import { respondCacheable } from "./respond-cacheable.ts";

const ask = (headers: Record<string, string> = {}) =>
  respondCacheable({ a: 1 }, "lk_1", new Request("http://localhost/x", { headers }));

test("an answer for everyone may be kept, and carries our id", async () => {
  const answer = ask();
  expect([answer.status, answer.headers.get("cache-control"), answer.headers.get("x-request-id")]).toEqual([
    200,
    "public, max-age=300, no-transform",
    "lk_1",
  ]);
  expect(await answer.json()).toEqual({ a: 1 });
});

test("asked again by its tag, it is not sent again", async () => {
  const etag = ask().headers.get("etag") ?? "";
  for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
    const answer = ask({ "if-none-match": tag });
    expect([answer.status, await answer.text(), answer.headers.get("etag")]).toEqual([304, "", etag]);
  }
  expect(ask({ "if-none-match": '"other"' }).status).toBe(200);
});

test("another body has another tag", () => {
  const other = respondCacheable({ a: 2 }, "lk_1", new Request("http://localhost/x"));
  expect(other.headers.get("etag")).not.toBe(ask().headers.get("etag"));
});
