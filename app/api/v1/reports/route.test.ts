import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_INCLUDE, INCLUDABLE, redactReport, reportBytes } from "#lib/report/redact-report.ts";
import { openTestServer, TEST_DATABASES, type TestDatabase } from "#lib/server/db/test-databases.ts";
import { issueReceipt } from "#lib/server/receipts.ts";
import { INCLUDE_ALL, REPORT, SAMPLE_REPORT } from "#lib/server/shared-reports/test-links.ts";
import { madeReportSchema, sharedReportSchema } from "#lib/wire/report-answers.ts";
import { call, makeReport, PUBLIC_URL, problemOf, receiptOf, refusalOf, serveFrom } from "./test-routes.ts";

const KEY = ["sk", "ant", "api03", `${"q".repeat(93)}AA`].join("-");
const HOUR_MS = 3_600_000;
const lastRun = sql`select report from shared_runs r join shared_reports l using (id_hash) order by l.created_at desc limit 1`;
const post = (body: unknown, headers?: Record<string, string>) =>
  call("POST", "", { body, ...(headers ? { headers } : {}) });

describe.each(TEST_DATABASES)("a link that is made on the $kind database", ({ open }) => {
  let database: TestDatabase;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    database = await open();
    stop = await serveFrom(database);
  }, 60_000);
  afterAll(async () => {
    await stop();
    await database.close();
  });

  it("is answered as the contract says, and opens where it says", async () => {
    const answer = await post({ receipt: receiptOf() });
    expect(answer.status).toBe(201);
    expect(answer.headers.get("cache-control")).toContain("no-store");
    const made = madeReportSchema.parse(await answer.json());
    expect(made.url).toBe(`${PUBLIC_URL}/r/${made.id}`);
    expect(Date.parse(made.expiresAt) - Date.now()).toBeGreaterThan(168 * HOUR_MS - 60_000);
    expect(Date.parse(made.expiresAt) - Date.now()).toBeLessThanOrEqual(168 * HOUR_MS);
    const opened = await call("GET", "/:id", { id: made.id });
    expect(sharedReportSchema.parse(await opened.json())).toMatchObject({
      id: made.id,
      source: "own-run",
      sample: false,
      include: DEFAULT_INCLUDE,
    });
  });

  it("has the bytes of its preview in the table, in the answer, and in no other form", async () => {
    const receipt = receiptOf();
    for (const include of [DEFAULT_INCLUDE, INCLUDE_ALL, { ...DEFAULT_INCLUDE, hint: true, model: false }]) {
      const before = await database.dump();
      const preview = await post({ receipt, include, preview: true });
      expect(preview.status).toBe(200);
      const previewText = await preview.text();
      expect(await database.dump()).toBe(before);
      const report = JSON.parse(JSON.stringify(REPORT)) as typeof REPORT;
      const own = await makeReport({ receipt: receiptOf(report), include });
      const [row] = (await database.ask(lastRun)) as { report: string }[];
      const served = await (await call("GET", "/:id", { id: own.id })).text();
      // The two runs differ in nothing but how long they took.
      const sameLength = (text: string) => text.replace(/"durationMs":\d+,"vantage"/, '"durationMs":0,"vantage"');
      expect(sameLength(`{"report":${row?.report}}`)).toBe(sameLength(previewText));
      expect(served).toContain(`"report":${row?.report},"runs":`);
    }
  });

  it("shows no more than what its maker includes", async () => {
    const canaries: Record<(typeof INCLUDABLE)[number], string> = {
      hint: "sk-ant-api03-…hInT",
      organizationId: "canary-organization",
      workspaceId: "canary-workspace",
      requestIds: "canary-request",
      model: "canary-model",
    };
    for (const shown of INCLUDABLE) {
      const include = Object.fromEntries(INCLUDABLE.map((field) => [field, field === shown]));
      const { id } = await makeReport({ include });
      const text = await (await call("GET", "/:id", { id })).text();
      for (const field of INCLUDABLE) expect([field, text.includes(canaries[field])]).toEqual([field, field === shown]);
    }
  });

  it("is the same for the same receipt and body, and refused with another body", async () => {
    const receipt = receiptOf();
    const first = await makeReport({ receipt });
    expect(await makeReport({ receipt })).toEqual(first);
    expect(await makeReport({ receipt, expiresInHours: 168, include: DEFAULT_INCLUDE })).toEqual(first);
    expect(await refusalOf(await post({ receipt, expiresInHours: 1 }), [receipt])).toEqual([409, "receipt-used"]);
    expect(await refusalOf(await post({ receipt, include: { hint: true } }))).toEqual([409, "receipt-used"]);
  });

  it.each([1, 2, 719, 720])("lasts %i hours where it was asked to", async (expiresInHours) => {
    const { expiresAt } = await makeReport({ expiresInHours });
    expect(Math.abs(Date.parse(expiresAt) - Date.now() - expiresInHours * HOUR_MS)).toBeLessThan(60_000);
  });

  it("of a report made elsewhere is marked as that, also where it says that it is this server's", async () => {
    const { id } = await makeReport({ receipt: undefined, report: REPORT });
    const shared = sharedReportSchema.parse(await (await call("GET", "/:id", { id })).json());
    expect([shared.source, shared.runs[0]?.source, shared.report.vantage]).toEqual([
      "self-reported",
      "self-reported",
      "server",
    ]);
    expect(JSON.stringify(shared.report)).toBe(reportBytes(REPORT, DEFAULT_INCLUDE));
  });

  it("of a sample is marked as that", async () => {
    const { id } = await makeReport({ receipt: receiptOf(SAMPLE_REPORT) });
    expect(sharedReportSchema.parse(await (await call("GET", "/:id", { id })).json()).sample).toBe(true);
  });
});

describe("a request for a link", () => {
  let database: TestDatabase;
  let stop: () => Promise<void>;
  let before: string;
  beforeAll(async () => {
    database = await openTestServer();
    stop = await serveFrom(database);
    before = await database.dump();
  }, 60_000);
  afterAll(async () => {
    expect(await database.dump()).toBe(before);
    await stop();
    await database.close();
  });

  it("with a preview of a report made elsewhere shows what would be stored", async () => {
    const answer = await post({ report: REPORT, preview: true, include: { model: false } });
    expect(await answer.json()).toEqual({ report: redactReport(REPORT, { ...DEFAULT_INCLUDE, model: false }) });
  });

  const receipt = () => receiptOf();
  const reportWith = (changes: object) => ({ report: { ...REPORT, ...changes } });
  const BAD: readonly (readonly [what: string, body: () => unknown, status: number, code: string])[] = [
    ["neither receipt nor report", () => ({}), 400, "receipt-and-report"],
    ["both", () => ({ receipt: receipt(), report: REPORT }), 400, "receipt-and-report"],
    ["an empty receipt", () => ({ receipt: "" }), 400, "body-invalid"],
    ["a receipt that is a number", () => ({ receipt: 12_345 }), 400, "body-invalid"],
    ["a receipt cut in its middle", () => ({ receipt: receipt().slice(0, 300) }), 422, "receipt-incomplete"],
    ["a receipt without its last letter", () => ({ receipt: receipt().slice(0, -1) }), 422, "receipt-incomplete"],
    ["a receipt with a letter more", () => ({ receipt: `${receipt()}A` }), 422, "receipt-incomplete"],
    ["a receipt with a changed letter", () => ({ receipt: flip(receipt(), 40) }), 422, "receipt-invalid"],
    ["a receipt with a changed code", () => ({ receipt: flip(receipt(), -5) }), 422, "receipt-invalid"],
    [
      "a receipt of another server",
      () => ({ receipt: issueReceipt(REPORT, [Buffer.alloc(32, 7)], Date.now()) }),
      422,
      "receipt-invalid",
    ],
    [
      "a receipt of half an hour ago",
      () => ({ receipt: receiptOf({}, Date.now() - 30 * 60_000 - 1000) }),
      422,
      "receipt-expired",
    ],
    [
      "a receipt of 33 KB",
      () => ({ receipt: `lk1.${"A".repeat(33_000)}.${"A".repeat(43)}` }),
      413,
      "receipt-too-large",
    ],
    ...[0, 721, 1.5, -1, "1", "canary", 1e308, null, true, [1], {}].map(
      (hours) =>
        [
          `${JSON.stringify(hours)} hours`,
          () => ({ receipt: receipt(), expiresInHours: hours }),
          400,
          "body-invalid",
        ] as const,
    ),
    ["an unknown field", () => ({ receipt: receipt(), canary: 1 }), 400, "body-invalid"],
    ["an unknown include", () => ({ receipt: receipt(), include: { canary: true } }), 400, "body-invalid"],
    ["an include that is a text", () => ({ receipt: receipt(), include: { hint: "true" } }), 400, "body-invalid"],
    ["an include that is a list", () => ({ receipt: receipt(), include: ["hint"] }), 400, "body-invalid"],
    ["preview false", () => ({ receipt: receipt(), preview: false }), 400, "body-invalid"],
    ["a list", () => [{ receipt: receipt() }], 400, "body-invalid"],
    ["null", () => null, 400, "body-invalid"],
    ["a report that is a text", () => ({ report: "canary" }), 400, "report-invalid"],
    ["a report of no schema of ours", () => reportWith({ schema: "latchkey.report/2" }), 400, "report-invalid"],
    ["a report with a field more", () => reportWith({ canary: 1 }), 400, "report-invalid"],
    ["markup as a model", () => asked({ model: "<img src=x onerror=canary>" }), 400, "report-invalid"],
    ["bidi marks in a model", () => asked({ model: "claude\u202Ecanary" }), 400, "report-invalid"],
    ["a NUL in a model", () => asked({ model: "claude\u0000canary" }), 400, "report-invalid"],
    ["half a pair of code units in a model", () => asked({ model: "claude\uD800canary" }), 400, "report-invalid"],
    ["an id of 10 kB", () => observed({ organizationId: "c".repeat(10_000) }), 400, "report-invalid"],
    ["an id of 65 letters", () => observed({ workspaceId: "c".repeat(65) }), 400, "report-invalid"],
    ["an id with a line end", () => observed({ workspaceId: "canary\n" }), 400, "report-invalid"],
    ["a cause that is not one", () => reportWith({ findings: [finding("canary")] }), 400, "report-invalid"],
    ["17 findings", () => reportWith({ findings: Array(17).fill(finding("unknown")) }), 400, "report-invalid"],
    ["a moment that is none", () => reportWith({ startedAt: "canary" }), 400, "report-invalid"],
    ["a key as a model", () => asked({ model: KEY }), 422, "secret-in-field"],
    ["a key as a model with percent signs", () => asked({ model: KEY.replaceAll("-", "%2D") }), 422, "secret-in-field"],
    ["the front of a key in an id", () => observed({ workspaceId: KEY.slice(0, 64) }), 422, "secret-in-field"],
    ["a key in an id that is too long", () => observed({ workspaceId: KEY }), 422, "secret-in-field"],
    ["a key as an unknown field", () => ({ receipt: receipt(), note: KEY }), 422, "secret-in-field"],
    ["a key as the name of a field", () => ({ receipt: receipt(), [KEY]: 1 }), 422, "secret-in-field"],
    ["a key as an include", () => ({ receipt: receipt(), include: { [KEY]: true } }), 422, "secret-in-field"],
    ["a key as the hours", () => ({ receipt: receipt(), expiresInHours: KEY }), 422, "secret-in-field"],
    ["a hint with a piece of a key", () => hint(`sk-ant-api03-${"q".repeat(11)}…qqAA`), 422, "secret-in-field"],
    ["a hint with a piece of a key alone", () => hint(`${"q".repeat(24)}…qqAA`), 422, "secret-in-field"],
    ["a hint that shows five letters", () => hint("sk-ant-api03-…qqqAA"), 400, "report-invalid"],
    ["a hint that is a key", () => hint(KEY), 422, "secret-in-field"],
    ["a key instead of a receipt", () => ({ receipt: KEY }), 422, "receipt-incomplete"],
    ["ten thousand lists in each other", () => ({ report: deep(10_000) }), 400, "report-invalid"],
  ];
  const asked = (changes: object) => reportWith({ asked: { ...REPORT.asked, ...changes } });
  const observed = (changes: object) => reportWith({ observed: { ...REPORT.observed, ...changes } });
  const hint = (text: string) => reportWith({ credential: { ...REPORT.credential, hint: text } });
  const finding = (cause: string) => ({ cause, confidence: "likely", evidence: [] });

  const rows = BAD.map(([what, body, status, code]) => ({ what, body, status, code }));
  it.each(rows)(
    "with $what is refused as $code, also as a preview, and repeats nothing",
    async ({ body, status, code }) => {
      const sent = body();
      const never = ["canary", "qqqq", "cccc"];
      expect(await refusalOf(await post(sent), never)).toEqual([status, code]);
      if (typeof sent !== "object" || sent === null || Array.isArray(sent) || "preview" in sent) return;
      expect(await refusalOf(await post({ ...sent, preview: true }), never)).toEqual([status, code]);
    },
  );

  const RAW: readonly (readonly [what: string, raw: BodyInit, status: number, code: string])[] = [
    ["nothing in it", "", 400, "body-not-json"],
    ["half a document", '{"receipt":"canary', 400, "body-not-json"],
    ["bytes that are no text", new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), 400, "body-not-json"],
    ["__proto__ beside a receipt", '{"receipt":"canary","__proto__":{"preview":true}}', 400, "body-invalid"],
    [
      "__proto__ in a report",
      JSON.stringify({ report: REPORT }).replace('"schema"', '"__proto__":{},"schema"'),
      400,
      "report-invalid",
    ],
    ["constructor", '{"receipt":"canary","constructor":1}', 400, "body-invalid"],
    ["a receipt twice, the second a list", '{"receipt":"canary","receipt":[]}', 400, "body-invalid"],
    ["65,537 bytes", `{"receipt":"${"c".repeat(65_523)}"}`, 413, "body-too-large"],
    ["65,536 bytes", `{"receipt":"${"c".repeat(65_522)}"}`, 413, "receipt-too-large"],
    ["60 kB of lists in each other", `${"[".repeat(30_000)}${"]".repeat(30_000)}`, 400, "body-invalid"],
  ];
  it.each(RAW.map(([what, raw, status, code]) => ({ what, raw, status, code })))(
    "with $what is refused as $code",
    async ({ raw, status, code }) => {
      expect(await refusalOf(await call("POST", "", { raw }), ["canary", "cccc"])).toEqual([status, code]);
    },
  );

  it.each([
    ["text/plain", 415],
    ["application/x-www-form-urlencoded", 415],
    ["application/json; charset=utf-16", 415],
    ["application/json; charset=utf-8", 422],
    ["Application/JSON", 422],
  ])("of the type %s is answered with %i", async (type, status) => {
    const answer = await post({ receipt: "x" }, { "content-type": type });
    expect((await problemOf(answer)).status).toBe(status);
  });

  it.each([
    [{ origin: "https://elsewhere.example" }, 403],
    [{ origin: "null" }, 403],
    [{ origin: PUBLIC_URL, "sec-fetch-site": "cross-site" }, 403],
    [{ origin: `${PUBLIC_URL}:444` }, 403],
    [{ origin: PUBLIC_URL, "sec-fetch-site": "same-origin" }, 422],
    [{}, 422],
  ] as const)("with the headers %o is answered with %i", async (headers, status) => {
    expect((await problemOf(await post({ receipt: "x" }, { ...headers }))).status).toBe(status);
  });

  it.each(["GET", "PUT", "PATCH", "DELETE", "OPTIONS"])("by %s is refused with the method it takes", async (method) => {
    const answer = await call(method, "");
    expect(answer.headers.get("allow")).toBe("POST");
    expect(await refusalOf(answer)).toEqual([405, "method-not-allowed"]);
  });
});

function flip(text: string, at: number): string {
  const index = at < 0 ? text.length + at : at;
  return `${text.slice(0, index)}${text[index] === "A" ? "B" : "A"}${text.slice(index + 1)}`;
}

function deep(levels: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
}
