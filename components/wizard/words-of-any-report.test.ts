import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { pictureAlt, pictureWords } from "#components/shared/picture/picture-words.ts";
import { textsOf } from "#components/shared/report-texts.ts";
import { wordShared } from "#components/shared/word-shared.ts";
import { KNOWN_ERROR_CODES } from "#lib/engine/api/error-codes.ts";
import { CAUSES } from "#lib/engine/causes/register.ts";
import { answerLine } from "#lib/explain/labels.ts";
import { loadCauseWords, sayText } from "#lib/explain/load-words.ts";
import { notesOfReport } from "#lib/explain/notes-of-report.ts";
import { saysOfCause, saysOfRemedy } from "#lib/explain/proof/said-texts.ts";
import { reportText } from "#lib/explain/report-text.ts";
import { ruledOutBy } from "#lib/explain/ruled-out.ts";
import {
  BETA_PATTERN,
  CODE_PATTERN,
  ID_PATTERN,
  MAX_DURATION_MS,
  MAX_TOKENS,
  SCOPE_PATTERN,
} from "#lib/report/bounds.ts";
import { CAUSE_IDS, type CauseId } from "#lib/report/cause-ids.ts";
import { compareReports } from "#lib/report/compare-reports.ts";
import { PROBE_GROUPS, PROBE_IDS, TASKS } from "#lib/report/probe-ids.ts";
import { readReportValue } from "#lib/report/read-report.ts";
import { redactReport } from "#lib/report/redact-report.ts";
import { provesFix } from "#lib/report/same-test.ts";
import * as schema from "#lib/report/schema.ts";
import { type SharedReport, sharedReportSchema } from "#lib/wire/report-answers.ts";
import { loadCase } from "./load-case.ts";
import { retestSign } from "./retest/retest-sign.ts";
import { flippedSays, greenSays, readRetest } from "./retest/retest-words.ts";
import { signKicker, signWords } from "./sign-words.ts";
import { spentSays } from "./spent-words.ts";
import { tabTitle } from "./tab-title.ts";
import { titleInSentence } from "./title-words.ts";

type Report = schema.Report;

const titles = new Map<CauseId, string>();
beforeAll(async () => {
  for (const id of CAUSE_IDS) titles.set(id, (await loadCauseWords(id)).title);
});

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const VARIANTS = CAUSE_IDS.flatMap((id) => Object.keys(CAUSES[id].variants ?? {}));
const code = fc.oneof(
  fc.constantFrom("constructor", "to_string", ...KNOWN_ERROR_CODES, ...VARIANTS),
  fc.stringMatching(CODE_PATTERN),
);
const id = fc.oneof(fc.constantFrom("__proto__", "-", "_".repeat(64)), fc.stringMatching(ID_PATTERN));
const model = fc.constantFrom(
  "constructor",
  "toString",
  "403",
  "0",
  "a/b:c@d",
  `m${"-".repeat(127)}`,
  "claude-3-haiku-20240307",
  "claude-sonnet-4-5-20250929",
  "claude-mythos-preview",
);
const moment = fc.oneof(
  fc.constantFrom(
    "0000-01-01T00:00:00Z",
    "2026-11-24T14:32:08Z",
    "9999-12-31T23:59:59.999Z",
    "2026-11-24T00:00:00.0000001Z",
  ),
  fc
    .date({ min: new Date("2020-01-01"), max: new Date("2032-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString()),
);
const betas = fc.array(fc.oneof(fc.constant("constructor"), fc.stringMatching(BETA_PATTERN)), {
  minLength: 1,
  maxLength: 16,
});
const amount = fc.constantFrom(0, 1, 999, 60_000, MAX_DURATION_MS);
const tokens = fc.constantFrom(0, 1, 12, MAX_TOKENS);

const probe = fc.record({
  id: fc.constantFrom(...PROBE_IDS),
  group: fc.constantFrom(...PROBE_GROUPS),
  outcome: fc.constantFrom(...schema.OUTCOMES),
  status: maybe(fc.constantFrom(100, 200, 400, 401, 403, 404, 429, 529, 599)),
  errorType: maybe(code),
  errorCode: maybe(code),
  shape: maybe(fc.constantFrom(...schema.SHAPES)),
  requestId: maybe(id),
  durationMs: amount,
});
const finding = fc.record({
  cause: fc.constantFrom(...CAUSE_IDS),
  variant: maybe(code),
  confidence: fc.constantFrom(...schema.CONFIDENCES),
  fixBy: maybe(fc.constantFrom(...schema.ROLES)),
  evidence: fc.array(fc.constantFrom(...PROBE_IDS), { maxLength: PROBE_IDS.length }),
  settles: maybe(
    fc.oneof(
      fc.record({ probe: fc.constantFrom(...PROBE_IDS) }),
      fc.record({ ask: fc.constantFrom(...schema.QUESTIONS) }),
    ),
  ),
  until: maybe(moment),
  needs: maybe(fc.array(fc.stringMatching(SCOPE_PATTERN), { maxLength: 16 })),
  betas: maybe(fc.oneof(fc.constant([]), betas)),
});
const task = fc.constantFrom(...TASKS);

/** Any report the schema lets through, whether or not an engine would ever write it. */
const anyReport: fc.Arbitrary<Report> = fc
  .record({
    schema: fc.constant("latchkey.report/1"),
    engine: fc.constant("1.0.0"),
    catalogue: fc.constantFrom("0000-01-01", "2026-11-24"),
    startedAt: moment,
    durationMs: amount,
    vantage: fc.constantFrom(...schema.VANTAGES),
    credential: fc.record({
      kind: fc.constantFrom(...schema.CREDENTIAL_KINDS),
      hint: maybe(fc.constantFrom("…Xq7A", "sk-ant-api03-…Xq7A")),
    }),
    observed: fc.record({
      organizationId: maybe(id),
      workspaceId: maybe(id),
      keyHeader: maybe(fc.constant("x-api-key")),
    }),
    asked: fc.record({
      tasks: fc.array(task, { minLength: 1, maxLength: TASKS.length }),
      model: maybe(model),
      workspaceId: fc.boolean(),
      betas: maybe(betas),
      spendTokens: fc.boolean(),
    }),
    probes: fc.array(probe, { maxLength: PROBE_IDS.length }),
    findings: fc.array(finding, { maxLength: 4 }),
    verdict: fc.record({
      status: fc.constantFrom(...schema.VERDICTS),
      cause: maybe(fc.constantFrom(...CAUSE_IDS)),
      tasks: fc.array(fc.record({ id: task, state: fc.constantFrom(...schema.TASK_STATES) }), {
        maxLength: TASKS.length,
      }),
      unproven: fc.array(fc.constantFrom(...schema.UNPROVEN), { maxLength: schema.UNPROVEN.length }),
    }),
    spent: fc.record({ inputTokens: tokens, outputTokens: tokens }),
  })
  // Without a value a field is not there at all.
  .map((report) => schema.reportSchema.parse(JSON.parse(JSON.stringify(report))));

const NO_VALUE = /\bundefined\b|\bNaN\b|\[object |\bnull\b|Invalid Date|function |=>/;

function expectSaid(texts: readonly (string | undefined)[]): void {
  for (const text of texts) if (text !== undefined) expect(text).not.toMatch(NO_VALUE);
}

/** Everything the screens say of one report. */
async function wordsOf(report: Report): Promise<(string | undefined)[]> {
  const found = await loadCase(report);
  const { title, sentence, way } = signWords(report, found);
  const settled = signWords(report, found, true);
  const worded = found.main ? [found.main, ...found.others] : [];
  return [
    reportText(report, (cause) => titles.get(cause) ?? cause),
    ...[title, sentence, way?.lead, way?.action, settled.title, settled.sentence],
    ...[signKicker(report, found, false), tabTitle(report, found, false), spentSays(report.spent)],
    ...worded.flatMap(({ words, about }) => saysOfCause(words).map((say) => sayText(say, about))),
    ...worded.map(({ words }) => titleInSentence(words.title)),
    ...(found.main
      ? found.remedies
          .flatMap(saysOfRemedy)
          .map((say) => found.main && sayText(say, found.main.about))
          .map((say) => say ?? undefined)
      : []),
    ...Object.values(found.titles),
    ...notesOfReport(report),
    ...CAUSE_IDS.map((cause) => {
      const out = ruledOutBy(cause, report);
      return out && "says" in out ? out.says : undefined;
    }),
    ...report.probes.flatMap((row) => Object.values(answerLine(row))),
  ];
}

test("every report the schema lets through has words, and none shows a value that is not there", async () => {
  await fc.assert(
    fc.asyncProperty(anyReport, async (report) => expectSaid(await wordsOf(report))),
    { numRuns: 300 },
  );
}, 60_000);

test("two reports of any kind can be held against each other, and what is read of them passes the schema", async () => {
  await fc.assert(
    fc.asyncProperty(anyReport, anyReport, async (before, after) => {
      const retest = readRetest(before, after, compareReports(before, after).rows);
      const { title, sentence, way } = retestSign({
        before,
        reviewed: before,
        after,
        retest,
        found: await loadCase(after),
      });
      expectSaid([title, sentence, way?.action, flippedSays(retest), greenSays(before, after, retest) ?? undefined]);
      expect(typeof provesFix(before, after)).toBe("boolean");
      const read = readReportValue(after);
      expect(read.ok && schema.reportSchema.safeParse(read.report).success).toBe(true);
      expectSaid(read.ok ? await wordsOf(read.report) : [read.problem]);
    }),
    { numRuns: 100 },
  );
}, 60_000);

const include = fc.record({
  hint: fc.boolean(),
  organizationId: fc.boolean(),
  workspaceId: fc.boolean(),
  requestIds: fc.boolean(),
  model: fc.boolean(),
});

/** A link of any such reports, as its maker let it be shown. */
const anyLink: fc.Arbitrary<SharedReport> = fc
  .record({
    reports: fc.array(anyReport, { minLength: 1, maxLength: 3 }),
    include,
    source: fc.constantFrom("own-run", "self-reported"),
    sample: fc.boolean(),
    accepted: fc.boolean(),
  })
  .map(({ reports, include, source, sample, accepted }) => {
    const at = "2026-11-24T15:00:00.000Z";
    const runs = reports.map((report, index) => ({
      number: index + 1,
      source,
      addedAt: at,
      report: redactReport(report, include),
    }));
    return sharedReportSchema.parse({
      id: "a".repeat(22),
      url: `https://latchkey.example/r/${"a".repeat(22)}`,
      source,
      sample,
      version: runs.length,
      createdAt: at,
      expiresAt: "2026-12-01T15:00:00.000Z",
      include,
      report: runs.at(-1)?.report,
      runs,
      retestRequests: { accepted, askedAt: accepted ? [at] : [] },
    });
  });

/** Every text in a value, at any depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

test("so do a link of any of them, its picture, its Markdown and its mail", async () => {
  await fc.assert(
    fc.asyncProperty(anyLink, async (shared) => {
      const worded = await wordShared(shared);
      const picture = await pictureWords(shared);
      expectSaid([...textsIn(worded), ...textsIn(picture), pictureAlt(picture), ...textsIn(textsOf(shared, worded))]);
    }),
    { numRuns: 150 },
  );
}, 60_000);
