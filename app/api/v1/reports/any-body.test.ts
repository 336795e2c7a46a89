import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestServer, type TestDatabase } from "#lib/server/db/test-databases.ts";
import { REFUSALS } from "#lib/server/refusals.ts";
import { REPORT } from "#lib/server/shared-reports/test-links.ts";
import { type MadeReport, madeReportSchema } from "#lib/wire/report-answers.ts";
import { call, makeReport, type Path, receiptOf, serveFrom } from "./test-routes.ts";

const RUNS = { numRuns: 150 };
let database: TestDatabase;
let stop: () => Promise<void>;
let link: MadeReport;
beforeAll(async () => {
  database = await openTestServer();
  stop = await serveFrom(database);
  link = await makeReport();
}, 60_000);
afterAll(async () => {
  await stop();
  await database.close();
});

const ODD_TEXT = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom("", "__proto__", "constructor", "\u0000", "\uD800", "\u202E", "<script>", "${x}", "'; --", "%00"),
  fc.string({ minLength: 200, maxLength: 4_000 }),
);
const ODD_VALUE = fc.oneof(
  ODD_TEXT,
  fc.jsonValue({ maxDepth: 4 }),
  fc.double(),
  fc.constantFrom(null, true, [], {}, -0, 1e308, 2 ** 53),
);
/** Of a good one, one field is something else, one more is there, or one is missing. */
const BENT_REPORT = fc
  .tuple(fc.constantFrom(...pathsOf(REPORT)), fc.oneof(ODD_VALUE, fc.constant(undefined)))
  .map(([path, value]) => bend(REPORT, path, value));
const BODY = fc.record(
  {
    receipt: fc.oneof(ODD_VALUE, fc.constant("a receipt of ours")),
    report: fc.oneof(BENT_REPORT, fc.constant(REPORT), ODD_VALUE),
    include: fc.oneof(fc.dictionary(fc.constantFrom("hint", "model", "requestIds", "x"), ODD_VALUE), ODD_VALUE),
    expiresInHours: fc.oneof(fc.integer({ min: -2, max: 800 }), ODD_VALUE),
    preview: fc.oneof(fc.constant(true), ODD_VALUE),
    revoked: fc.oneof(fc.constant(false), ODD_VALUE),
    retestRequests: ODD_VALUE,
  },
  { requiredKeys: [] },
);

/** An answer of ours, whatever was sent: a refusal by its own code and status, or what the contract says. */
async function expectAnswer(answer: Response): Promise<void> {
  const text = await answer.text();
  if (answer.ok) return;
  const { code } = JSON.parse(text) as { code: keyof typeof REFUSALS };
  expect([code, answer.status]).toEqual([code, REFUSALS[code].status]);
  expect(answer.status, text).toBeLessThan(500);
}

describe("whatever is sent", () => {
  it("to make a link is answered, never with 500; what is made can be read", async () => {
    await fc.assert(
      fc.asyncProperty(BODY, async (body) => {
        const sent = body.receipt === "a receipt of ours" ? { ...body, receipt: receiptOf() } : body;
        const answer = await call("POST", "", { body: sent });
        if (answer.status !== 201) return expectAnswer(answer);
        const { id } = madeReportSchema.parse(await answer.json());
        expect((await call("GET", "/:id", { id })).status).toBe(200);
      }),
      RUNS,
    );
  });

  it("as a report that is bent in one place is refused, or shown as it was sent", async () => {
    await fc.assert(
      fc.asyncProperty(BENT_REPORT, async (report) => {
        const include = { hint: true, organizationId: true, workspaceId: true, requestIds: true, model: true };
        const answer = await call("POST", "", { body: { report, include, preview: true } });
        if (answer.status !== 200) return expectAnswer(answer);
        const shown = ((await answer.json()) as { report: unknown }).report;
        expect(shown).toEqual(JSON.parse(JSON.stringify(report)));
      }),
      RUNS,
    );
  });

  it.each([
    ["PATCH", "/:id"],
    ["POST", "/:id/runs"],
    ["POST", "/:id/retest-requests"],
  ] as [string, Path][])("as the body of %s %s is answered, never with 500", async (method, path) => {
    const given = { id: link.id, token: link.manageToken };
    await fc.assert(
      fc.asyncProperty(fc.oneof(BODY, ODD_VALUE), async (body) => {
        // A link that was revoked on the way would hide every other answer.
        if (typeof body === "object" && body !== null && "revoked" in body && body.revoked === true) return;
        await expectAnswer(await call(method, path, { ...given, body }));
      }),
      RUNS,
    );
  });

  it("as bytes is answered, never with 500", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.json().map(encode)), async (raw) => {
        await expectAnswer(await call("POST", "", { raw: new Uint8Array(raw) }));
      }),
      RUNS,
    );
  });

  it("as an id or a token is answered, never with 500", async () => {
    const header = ODD_TEXT.map((text) => text.replace(/[^\x20-\x7e]/g, ""));
    await fc.assert(
      fc.asyncProperty(ODD_TEXT, header, async (id, token) => {
        await expectAnswer(await call("GET", "/:id", { id }));
        await expectAnswer(await call("GET", "/:id/events", { id }));
        await expectAnswer(await call("DELETE", "/:id", { id, token }));
        await expectAnswer(
          await call("DELETE", "/:id", { id, token: `lkm_${token.replace(/\W/g, "").padEnd(43, "x").slice(0, 43)}` }),
        );
      }),
      RUNS,
    );
  });
});

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

type Where = readonly (string | number)[];

/** Every place in a document, the whole of it among them. */
function pathsOf(value: unknown, at: Where = []): Where[] {
  if (typeof value !== "object" || value === null) return [at];
  return [at, [...at, "more"], ...Object.entries(value).flatMap(([name, item]) => pathsOf(item, [...at, name]))];
}

function bend(value: unknown, [name, ...rest]: Where, to: unknown): unknown {
  if (name === undefined) return to;
  if (Array.isArray(value)) return value.map((item, at) => (String(at) === String(name) ? bend(item, rest, to) : item));
  const fields = (value ?? {}) as Record<string, unknown>;
  return { ...fields, [name]: bend(fields[name], rest, to) };
}
