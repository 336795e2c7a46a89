import { describe, expect, test } from "vitest";
import { CAUSE_IDS } from "#lib/report/cause-ids.ts";
import { causeAnswerSchema, causeListSchema } from "#lib/wire/cause-answers.ts";
import { GET as getCause } from "./[id]/route.ts";
import { GET, POST } from "./route.ts";

const ask = (id: string, init?: RequestInit) =>
  getCause(new Request(`http://localhost/api/v1/causes/${id}`, init), { params: Promise.resolve({ id }) });

describe("the catalogue over HTTP", () => {
  test("lists every cause once, as its schema says", async () => {
    const answer = await GET(new Request("http://localhost/api/v1/causes"));
    expect(answer.headers.get("cache-control")).toContain("max-age");
    const { causes } = causeListSchema.parse(await answer.json());
    expect(causes.map(({ id }) => id)).toEqual([...CAUSE_IDS]);
  });

  test.each(CAUSE_IDS)("describes %s as its schema says", async (id) => {
    const { cause } = causeAnswerSchema.parse(await (await ask(id)).json());
    expect(cause.id).toBe(id);
    expect(new URL(cause.url).pathname).toBe(`/causes/${id}`);
    expect(cause.remedies.flatMap(({ steps }) => steps).length).toBeGreaterThan(0);
  });

  test("answers an unknown id with a problem that does not repeat it", async () => {
    for (const id of ["no-such-cause", "constructor", "__proto__"]) {
      const answer = await ask(id);
      expect([answer.status, answer.headers.get("content-type")]).toEqual([
        404,
        "application/problem+json; charset=utf-8",
      ]);
      const text = await answer.text();
      expect(text).toContain('"code":"cause-unknown"');
      expect(text).not.toContain(id);
    }
  });

  test("is not sent again to who has it", async () => {
    const etag = (await ask("rate-limited")).headers.get("etag") ?? "";
    expect((await ask("rate-limited", { headers: { "if-none-match": etag } })).status).toBe(304);
  });

  test("takes no other method", async () => {
    const answer = await POST(new Request("http://localhost/api/v1/causes", { method: "POST" }));
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });
});
