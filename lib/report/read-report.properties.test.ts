import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { CAUSE_IDS } from "./cause-ids.ts";
import { PROBE_IDS } from "./probe-ids.ts";
import { fieldsOf, listOf } from "./read-fields.ts";
import { readReport, readReportValue } from "./read-report.ts";
import { CONFIDENCES, OUTCOMES, type Report, reportSchema, UNPROVEN, VERDICTS } from "./schema.ts";

const FOLDER = join(import.meta.dirname, "samples");
const TEXTS = readdirSync(FOLDER).map((name) => readFileSync(join(FOLDER, name), "utf8"));
const HOSTILE = [
  null,
  -1,
  1e308,
  1.5,
  "",
  "open",
  "clear",
  "allowed",
  "constructor",
  "__proto__",
  {},
  [],
  [[]],
  "\u202e<b>",
  "x".repeat(70_000),
];
const KNOWN = [...CAUSE_IDS, ...PROBE_IDS, ...OUTCOMES, ...CONFIDENCES, ...UNPROVEN, ...VERDICTS];

type Holder = Record<string, unknown> | unknown[];

/** Every object and list of a value, from the outside in. */
function holdersIn(value: unknown): Holder[] {
  if (typeof value !== "object" || value === null) return [];
  return [value as Holder, ...Object.values(value).flatMap(holdersIn)];
}

const mutation = fc.record({
  holder: fc.nat(),
  key: fc.nat(),
  act: fc.constantFrom("put", "delete", "double", "add"),
  value: fc.oneof(fc.constantFrom<unknown>(...HOSTILE, ...KNOWN), fc.jsonValue({ maxDepth: 2 })),
});

/** A real report after some changes that nobody asked for. */
const mutated = fc
  .tuple(fc.constantFrom(...TEXTS), fc.array(mutation, { minLength: 1, maxLength: 8 }))
  .map(([text, mutations]) => {
    const written: unknown = JSON.parse(text);
    for (const { holder: at, key: of, act, value } of mutations) {
      const holders = holdersIn(written);
      const holder = holders[at % holders.length] ?? [];
      const keys = Object.keys(holder);
      const key = keys[of % Math.max(1, keys.length)] ?? "0";
      if (act === "put") Reflect.set(holder, key, structuredClone(value));
      else if (act === "delete") Reflect.deleteProperty(holder, key);
      else if (Array.isArray(holder))
        holder.push(structuredClone(act === "double" ? holder[of % Math.max(1, holder.length)] : value));
      else Object.defineProperty(holder, `${key}-x`, { value, enumerable: true, writable: true, configurable: true });
    }
    // As it would arrive: a list with holes holds null.
    return JSON.parse(JSON.stringify(written)) as unknown;
  });

function expectsSound(written: unknown): Report | undefined {
  const read = readReportValue(written);
  if (!read.ok) return undefined;
  expect(reportSchema.parse(read.report)).toEqual(read.report);
  expect(readReport(JSON.stringify(read.report))).toEqual(read);
  return read.report;
}

test("any JSON is refused or read as a report of today's schema, and never throws", () => {
  const anyField = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom<unknown>(...HOSTILE));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.jsonValue(),
        fc.dictionary(fc.constantFrom(...Object.keys(reportSchema.shape)), anyField).map((fields) => ({
          ...fields,
          schema: "latchkey.report/1",
        })),
      ),
      (written) => {
        expectsSound(written);
      },
    ),
  );
});

test("any text is answered", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readReport(text)).toMatchObject({ ok: false });
    }),
  );
});

test("a real report with things changed in it reads as no more than was written", () => {
  let opened = 0;
  fc.assert(
    fc.property(mutated, (written) => {
      const report = expectsSound(written);
      if (!report) return;
      opened += 1;
      expectsNoMore(written, report);
    }),
    { numRuns: 2000 },
  );
  expect(opened).toBeGreaterThan(1000);
});

function expectsNoMore(written: unknown, report: Report): void {
  const verdict = fieldsOf(fieldsOf(written)?.verdict) ?? {};
  if (report.verdict.status === "clear") expect(verdict.status).toBe("clear");
  if (report.verdict.status === "blocked") expect(verdict.status).toBe("blocked");
  if (report.verdict.unproven.length === 0) expect(verdict.unproven).toEqual([]);
  const states = listOf(verdict.tasks).map((each) => JSON.stringify([fieldsOf(each)?.id, fieldsOf(each)?.state]));
  for (const { id, state } of report.verdict.tasks.filter(({ state }) => state !== "undetermined"))
    expect(states).toContain(JSON.stringify([id, state]));
  const findings = listOf(fieldsOf(written)?.findings).map((each) => fieldsOf(each) ?? {});
  for (const [index, { cause, confidence, evidence }] of report.findings.entries()) {
    if (cause !== "unknown") expect(findings[index]?.cause).toBe(cause);
    if (confidence !== "possible") expect(findings[index]?.confidence).toBe(confidence);
    for (const id of evidence) expect(listOf(findings[index]?.evidence)).toContain(id);
  }
  const rows = listOf(fieldsOf(written)?.probes).map((each) =>
    JSON.stringify([fieldsOf(each)?.id, fieldsOf(each)?.outcome]),
  );
  for (const { id, outcome } of report.probes.filter((probe) => probe.outcome !== "inconclusive"))
    expect(rows).toContain(JSON.stringify([id, outcome]));
}

test("a report under a nest of 30 000 lists or objects is answered like any other", () => {
  const text = TEXTS[0] ?? "";
  for (const [open, close] of [
    ["[", "]"],
    ['{"a":', "}"],
  ] as const) {
    const nest = `${open.repeat(30_000)}1${close.repeat(30_000)}`;
    expect(readReport(nest)).toEqual({ ok: false, problem: "not-a-report" });
    const within = text.replace('"probes": [', `"deep": ${nest}, "probes": [${nest},`);
    expect(readReport(within)).toEqual(readReport(text));
  }
});

test("64 KiB of rows and findings take no longer than a page may wait", () => {
  const written = JSON.parse(TEXTS[0] ?? "");
  const rows = JSON.stringify({ ...written, probes: Array(32_000).fill(0), findings: Array(32_000).fill(0) });
  const startedMs = performance.now();
  expect(readReport(rows).ok).toBe(true);
  expect(performance.now() - startedMs).toBeLessThan(1000);
});
