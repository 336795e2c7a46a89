import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { TEST_DATABASES, type TestDatabase } from "#lib/server/db/test-databases.ts";
import { randomLink } from "#lib/server/shared-reports/link-secrets.ts";
import { REPORT, SAMPLE_REPORT } from "#lib/server/shared-reports/test-links.ts";
import {
  appendedRunSchema,
  changedReportSchema,
  type MadeReport,
  retestRequestedSchema,
  sharedReportSchema,
} from "#lib/wire/report-answers.ts";
import { call, makeReport, PATHS, type Path, problemOf, receiptOf, refusalOf, serveFrom } from "../test-routes.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const BOTS = [
  "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
  "facebookexternalhit/1.1",
  "Twitterbot/1.0",
  "LinkedInBot/1.0",
  "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",
];
const KEY = ["sk", "ant", "api03", `${"q".repeat(93)}AA`].join("-");

describe.each(TEST_DATABASES)("a link on the $kind database", ({ open }) => {
  let database: TestDatabase;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    database = await open();
    stop = await serveFrom(database);
  }, 60_000);
  afterAll(async () => {
    vi.useRealTimers();
    await stop();
    await database.close();
  });

  const read = async ({ id }: MadeReport) => {
    const answer = await call("GET", "/:id", { id });
    expect(answer.status).toBe(200);
    return sharedReportSchema.parse(await answer.json());
  };
  const change = (link: MadeReport, body: unknown) =>
    call("PATCH", "/:id", { id: link.id, token: link.manageToken, body });
  const remove = (link: MadeReport) => call("DELETE", "/:id", { id: link.id, token: link.manageToken });
  const append = (link: MadeReport, receipt = receiptOf()) =>
    call("POST", "/:id/runs", { id: link.id, token: link.manageToken, body: { receipt } });
  const ask = (link: MadeReport) => call("POST", "/:id/retest-requests", { id: link.id, body: {} });
  /** Works on as if so much later, with the timers as they are. */
  const later = async (ms: number, work: () => Promise<void>) => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + ms });
    try {
      await work();
    } finally {
      vi.useRealTimers();
    }
  };

  it("is read without a trace by five preview bots, by GET and HEAD, as JSON and as events", async () => {
    const link = await makeReport();
    await ask(link);
    const before = await database.dump();
    for (const agent of BOTS)
      for (const method of ["GET", "HEAD"])
        for (const path of ["/:id", "/:id/events"] as const) {
          const answer = await call(method, path, { id: link.id, headers: { "user-agent": agent } });
          expect(answer.status).toBe(200);
          expect(answer.headers.get("x-robots-tag")).toContain("noindex");
          expect(answer.headers.get("cache-control")).toContain("no-store");
          await answer.body?.cancel();
        }
    expect(await database.dump()).toBe(before);
  });

  it("grows by a retest, which is answered alike when it is sent again", async () => {
    const link = await makeReport();
    const receipt = receiptOf({ durationMs: 4321 });
    const first = await append(link, receipt);
    expect(first.status).toBe(201);
    const text = await first.text();
    expect(appendedRunSchema.parse(JSON.parse(text))).toEqual({ number: 2, version: 2 });
    expect(await (await append(link, receipt)).text()).toBe(text);
    const { runs, report, version } = await read(link);
    expect(runs.map(({ number, source }) => [number, source])).toEqual([
      [1, "own-run"],
      [2, "own-run"],
    ]);
    expect(report.durationMs).toBe(4321);
    expect(version).toBe(2);
  });

  it("takes no receipt that made another link, and none of a sample beside a key", async () => {
    const [link, used] = [await makeReport(), receiptOf()];
    await makeReport({ receipt: used });
    expect(await refusalOf(await append(link, used), [used])).toEqual([409, "receipt-used"]);
    expect(await refusalOf(await append(link, receiptOf(SAMPLE_REPORT)))).toEqual([422, "sample-report"]);
    const sample = await makeReport({ receipt: receiptOf(SAMPLE_REPORT) });
    expect(await refusalOf(await append(sample))).toEqual([422, "run-does-not-fit"]);
    expect((await read(link)).runs).toHaveLength(1);
  });

  it("holds 24 runs and refuses the next", async () => {
    const link = await makeReport();
    for (let number = 2; number <= 24; number += 1) expect((await append(link)).status).toBe(201);
    expect(await refusalOf(await append(link))).toEqual([409, "thread-full"]);
    expect((await read(link)).runs).toHaveLength(24);
  });

  it("lets its reader ask for a retest three times an hour, unless its maker wants none", async () => {
    const link = await makeReport();
    for (let times = 0; times < 3; times += 1) {
      const answer = await ask(link);
      expect(answer.status).toBe(201);
      retestRequestedSchema.parse(await answer.json());
    }
    const refused = await ask(link);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(3_000);
    expect(await refusalOf(refused)).toEqual([429, "rate-limited"]);
    expect((await read(link)).retestRequests.askedAt).toHaveLength(3);
    await change(link, { retestRequests: false });
    expect((await read(link)).retestRequests.accepted).toBe(false);
    await later(HOUR_MS, async () => {
      expect(await refusalOf(await ask(link))).toEqual([403, "retest-requests-off"]);
    });
  });

  it("is extended, switched and revoked by its maker, each answered as the contract says", async () => {
    const link = await makeReport({ expiresInHours: 1 });
    const extended = changedReportSchema.parse(await (await change(link, { expiresInHours: 720 })).json());
    expect(Date.parse(extended.expiresAt)).toBeGreaterThan(Date.now() + 719 * HOUR_MS);
    expect(extended).toMatchObject({ retestRequests: true, revoked: false });
    await later(700 * HOUR_MS, async () => expect((await read(link)).expiresAt).toBe(extended.expiresAt));
    const revoked = changedReportSchema.parse(await (await change(link, { revoked: true })).json());
    expect(revoked.revoked).toBe(true);
    for (const use of [read410, change410, append410, ask410, remove410])
      expect(await use(link)).toEqual([410, "report-revoked"]);
  });

  const read410 = async ({ id }: MadeReport) => refusalOf(await call("GET", "/:id", { id }));
  const change410 = async (link: MadeReport) => refusalOf(await change(link, { expiresInHours: 2 }));
  const append410 = async (link: MadeReport) => refusalOf(await append(link));
  const ask410 = async (link: MadeReport) => refusalOf(await ask(link));
  const remove410 = async (link: MadeReport) => refusalOf(await remove(link));
  const events410 = async ({ id }: MadeReport) => refusalOf(await call("GET", "/:id/events", { id }));

  it("is deleted by its maker with nothing in the answer, and says so from then on", async () => {
    const link = await makeReport();
    const answer = await remove(link);
    expect([answer.status, await answer.text()]).toEqual([204, ""]);
    expect(answer.headers.get("x-request-id")).toMatch(/^lk_/);
    for (const use of [read410, change410, append410, ask410, remove410, events410])
      expect(await use(link)).toEqual([410, "report-deleted"]);
  });

  it("expires by itself, and says so from then on", async () => {
    const link = await makeReport({ expiresInHours: 24 });
    await later(DAY_MS, async () => {
      for (const use of [read410, change410, ask410, remove410, events410])
        expect(await use(link)).toEqual([410, "report-expired"]);
    });
  });

  describe.each([
    ["PATCH", "/:id", { expiresInHours: 5 }],
    ["DELETE", "/:id", undefined],
    ["POST", "/:id/runs", { receipt: "" }],
  ] as const)("%s %s", (method, path, given) => {
    const body = () => (given && "receipt" in given ? { receipt: receiptOf() } : given);

    it("without a token that could be one is refused with 401", async () => {
      const { id, manageToken } = await makeReport();
      for (const authorization of [
        undefined,
        "",
        manageToken,
        `Basic ${manageToken}`,
        `Bearer ${KEY}`,
        "Bearer lkm_",
      ]) {
        const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
        const answer = await call(method, path, { id, body: body(), headers });
        expect(await refusalOf(answer, [manageToken, "qqqq"])).toEqual([401, "manage-token-missing"]);
      }
    });

    it("is told the same of another's link and of one that is not there", async () => {
      const [link, other] = [await makeReport(), await makeReport()];
      const before = await database.dump();
      const answers = [];
      for (const id of [link.id, randomLink().id, "x", "..%2f..", "é".repeat(30)]) {
        const answer = await call(method, path, { id, token: other.manageToken, body: body() });
        const { requestId, ...rest } = (await problemOf(answer, [id, other.manageToken])) as Record<string, unknown>;
        answers.push({ ...rest, headers: [...answer.headers.keys()] });
      }
      expect(answers[0]).toMatchObject({ status: 404, code: "report-unknown" });
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      expect(await database.dump()).toBe(before);
    });
  });

  const INVALID: readonly (readonly [method: string, path: Path, body: unknown, status: number, code: string])[] = [
    ["PATCH", "/:id", {}, 400, "body-invalid"],
    ["PATCH", "/:id", [], 400, "body-invalid"],
    ["PATCH", "/:id", { expiresInHours: 0 }, 400, "body-invalid"],
    ["PATCH", "/:id", { expiresInHours: 721 }, 400, "body-invalid"],
    ["PATCH", "/:id", { expiresInHours: 1.5 }, 400, "body-invalid"],
    ["PATCH", "/:id", { expiresInHours: "canary" }, 400, "body-invalid"],
    ["PATCH", "/:id", { revoked: false }, 400, "body-invalid"],
    ["PATCH", "/:id", { retestRequests: "canary" }, 400, "body-invalid"],
    ["PATCH", "/:id", { canary: true }, 400, "body-invalid"],
    ["PATCH", "/:id", { canary: "x".repeat(5_000) }, 413, "body-too-large"],
    ["POST", "/:id/runs", {}, 400, "body-invalid"],
    ["POST", "/:id/runs", { receipt: 1 }, 400, "body-invalid"],
    ["POST", "/:id/runs", { report: REPORT }, 400, "body-invalid"],
    ["POST", "/:id/runs", { receipt: "canary" }, 422, "receipt-incomplete"],
    ["POST", "/:id/runs", { receipt: "c".repeat(33_000) }, 413, "receipt-too-large"],
    ["POST", "/:id/runs", { receipt: "c".repeat(70_000) }, 413, "body-too-large"],
    ["POST", "/:id/runs", { receipt: `lk1.e30.${"A".repeat(43)}` }, 422, "receipt-invalid"],
    ["POST", "/:id/retest-requests", { text: "canary" }, 400, "body-invalid"],
    ["POST", "/:id/retest-requests", [], 400, "body-invalid"],
    ["POST", "/:id/retest-requests", null, 400, "body-invalid"],
    ["POST", "/:id/retest-requests", { text: "canary ".repeat(50) }, 413, "body-too-large"],
  ];
  it.each(INVALID)(
    "%s %s of %j is refused with %i %s and changes nothing",
    async (method, path, body, status, code) => {
      const { id, manageToken } = await makeReport();
      const before = await database.dump();
      const answer = await call(method, path, { id, token: manageToken, body });
      expect(await refusalOf(answer, ["canary", "cccc"])).toEqual([status, code]);
      expect(await database.dump()).toBe(before);
    },
  );

  it("has no other methods than those it names", async () => {
    const { id } = await makeReport();
    const takes = {
      "": "POST",
      "/:id": "GET, HEAD, PATCH, DELETE",
      "/:id/runs": "POST",
      "/:id/retest-requests": "POST",
      "/:id/events": "GET, HEAD",
    };
    for (const path of PATHS)
      for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
        if (takes[path].split(", ").includes(method)) continue;
        const answer = await call(method, path, { id });
        expect([path, method, answer.headers.get("allow")]).toEqual([path, method, takes[path]]);
        expect(await refusalOf(answer)).toEqual([405, "method-not-allowed"]);
      }
  });

  it("is changed by no page of another site", async () => {
    const link = await makeReport();
    const before = await database.dump();
    for (const [method, path] of [
      ["POST", ""],
      ["PATCH", "/:id"],
      ["DELETE", "/:id"],
      ["POST", "/:id/runs"],
      ["POST", "/:id/retest-requests"],
    ] as const)
      for (const headers of [{ origin: "https://elsewhere.example" }, { "sec-fetch-site": "cross-site" }]) {
        const answer = await call(method, path, { id: link.id, token: link.manageToken, body: {}, headers });
        expect(await refusalOf(answer)).toEqual([403, "origin-refused"]);
      }
    expect(await database.dump()).toBe(before);
  });
});
