import { describe, expect, it } from "vitest";
import { REFUSALS, Refusal, type RefusalCode } from "./refusals.ts";
import { newRequestId, respondJson, respondProblem } from "./respond.ts";

const CODES = Object.keys(REFUSALS) as RefusalCode[];

describe("a refusal", () => {
  it.each(CODES)("of %s is a problem document with its code, status and our request id", async (code) => {
    const answer = respondProblem(new Refusal(code), "lk_1");
    expect(answer.status).toBe(REFUSALS[code].status);
    expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json\b/);
    expect(answer.headers.get("cache-control")).toContain("no-store");
    expect(answer.headers.get("x-request-id")).toBe("lk_1");
    expect(answer.headers.has("access-control-allow-origin")).toBe(false);
    expect(await answer.json()).toEqual({
      type: "about:blank",
      title: REFUSALS[code].title,
      status: REFUSALS[code].status,
      code,
      requestId: "lk_1",
    });
  });

  it("says when to come back in the header and the body", async () => {
    const answer = respondProblem(new Refusal("rate-limited", { retryAfterS: 42 }), "lk_1");
    expect(answer.headers.get("retry-after")).toBe("42");
    expect(await answer.json()).toMatchObject({ retryAfterS: 42 });
    expect(respondProblem(new Refusal("internal"), "lk_1").headers.has("retry-after")).toBe(false);
  });

  it("names fields and nothing else of what was sent", async () => {
    expect(await respondProblem(new Refusal("model-invalid", { fields: ["model"] }), "lk_1").json()).toMatchObject({
      fields: ["model"],
    });
  });

  it("is worded in one or two plain sentences, and blames nobody", () => {
    for (const code of CODES) {
      const { title } = REFUSALS[code];
      expect(title, code).toMatch(/^[A-Z].*\.$/);
      expect(title, code).not.toMatch(/!|oops|sorry|you failed|token\b|please/i);
    }
  });
});

describe("an id of a request", () => {
  it("is ours, unguessable and never the same", () => {
    const ids = Array.from({ length: 200 }, newRequestId);
    expect(new Set(ids).size).toBe(200);
    for (const id of ids) expect(id).toMatch(/^lk_[0-9a-f]{32}$/);
  });
});

describe("an answer in JSON", () => {
  it("is kept by no cache and carries our id", async () => {
    const answer = respondJson({ a: 1 }, "lk_2");
    expect([answer.status, answer.headers.get("content-type"), answer.headers.get("x-request-id")]).toEqual([
      200,
      "application/json; charset=utf-8",
      "lk_2",
    ]);
    expect(answer.headers.get("cache-control")).toContain("no-store");
    expect(await answer.json()).toEqual({ a: 1 });
  });
});
