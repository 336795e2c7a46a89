import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { loadCauseWords } from "#lib/explain/load-words.ts";
import { aboutIn } from "#lib/explain/proof/situations.ts";
import { CAUSE_IDS, type CauseId } from "#lib/report/cause-ids.ts";
import { TASKS, type Task } from "#lib/report/probe-ids.ts";
import { type Report, VERDICTS } from "#lib/report/schema.ts";
import { RUN_SOURCES } from "#lib/wire/report-answers.ts";
import {
  actionSize,
  CORNER_TEXT,
  SENTENCE_LINES,
  sentenceSize,
  TEXT_WIDTH,
  type TypeSize,
  titleSize,
} from "./picture-sizes.ts";
import { type PictureWords, pictureWords } from "./picture-words.ts";

const FILES = "node_modules/@fontsource/atkinson-hyperlegible-next/files";

/** Advance widths in parts of the em, by code point, read from the file the picture is drawn with. */
function widthsOf(weight: 400 | 700): ReadonlyMap<number, number> {
  const file = readFileSync(join(process.cwd(), FILES, `atkinson-hyperlegible-next-latin-${weight}-normal.woff`));
  const tables = new Map<string, Buffer>();
  for (let entry = 44; entry < 44 + file.readUInt16BE(12) * 20; entry += 20) {
    const [start, packed, size] = [4, 8, 12].map((at) => file.readUInt32BE(entry + at)) as [number, number, number];
    const bytes = file.subarray(start, start + packed);
    tables.set(file.toString("latin1", entry, entry + 4), packed < size ? inflateSync(bytes) : bytes);
  }
  const [head, hhea, hmtx, cmap] = ["head", "hhea", "hmtx", "cmap"].map(
    (name) => tables.get(name) ?? Buffer.alloc(0),
  ) as [Buffer, Buffer, Buffer, Buffer];
  const em = head.readUInt16BE(18);
  const measured = hhea.readUInt16BE(34);
  const widths = new Map<number, number>();
  const set = (code: number, glyph: number) =>
    glyph > 0 && widths.set(code, hmtx.readUInt16BE(Math.min(glyph, measured - 1) * 4) / em);
  for (let record = 0; record < cmap.readUInt16BE(2); record++) {
    const at = cmap.readUInt32BE(4 + record * 8 + 4);
    if (cmap.readUInt16BE(at) !== 4) continue;
    const twice = cmap.readUInt16BE(at + 6);
    for (let segment = 0; segment < twice; segment += 2) {
      const end = cmap.readUInt16BE(at + 14 + segment);
      const start = cmap.readUInt16BE(at + 16 + twice + segment);
      const delta = cmap.readUInt16BE(at + 16 + twice * 2 + segment);
      const rangeAt = at + 16 + twice * 3 + segment;
      const range = cmap.readUInt16BE(rangeAt);
      for (let code = start; code <= end && code < 0xffff; code++) {
        const glyph = range === 0 ? code : cmap.readUInt16BE(rangeAt + range + (code - start) * 2);
        if (glyph !== 0) set(code, (glyph + delta) & 0xffff);
      }
    }
  }
  return widths;
}

const WIDTHS = { 400: widthsOf(400), 700: widthsOf(700) } as const;

/** In pixels; kerning only makes it narrower. */
function widthOf(text: string, weight: 400 | 700, fontSize: number, letterSpacing = 0): number {
  return [...text].reduce((sum, letter) => {
    const advance = WIDTHS[weight].get(letter.codePointAt(0) ?? 0);
    if (advance === undefined) throw new Error(`the face has no ${JSON.stringify(letter)}, of ${text}`);
    return sum + advance * fontSize + letterSpacing;
  }, 0);
}

/** Lines a text takes, broken at spaces as the drawing code breaks it. */
function linesOf(text: string, weight: 400 | 700, { fontSize, letterSpacing = 0 }: TypeSize, width: number): number {
  const space = widthOf(" ", weight, fontSize, letterSpacing);
  let lines = 1;
  let filled = 0;
  for (const word of text.split(" ")) {
    const needs = widthOf(word, weight, fontSize, letterSpacing);
    expect(needs, `${word}, of ${text}`).toBeLessThanOrEqual(width);
    if (filled > 0 && filled + space + needs > width) {
      lines += 1;
      filled = needs;
    } else filled += (filled > 0 ? space : 0) + needs;
  }
  return lines;
}

function expectFit({ title, sentence, corner, marks, kicker, asked }: PictureWords): void {
  const parts = title.split(" → ");
  const titleLines = parts.map((part) => linesOf(part, 700, titleSize(title), TEXT_WIDTH)).reduce((a, b) => a + b);
  expect(titleLines, title).toBeLessThanOrEqual(2);
  expect(linesOf(sentence, 400, sentenceSize(sentence), TEXT_WIDTH), sentence).toBeLessThanOrEqual(SENTENCE_LINES);
  const tags = marks.map((mark) => widthOf(mark, 700, 22) + 26 + 14).reduce((a, b) => a + b, 0);
  const head = tags + widthOf(kicker, 700, 37) + 18 + widthOf(asked, 400, 25);
  expect(head, [...marks, kicker, asked].join(" ")).toBeLessThanOrEqual(TEXT_WIDTH);
  const lead = linesOf(corner.lead, 400, { fontSize: 21, lineHeight: 1.2 }, CORNER_TEXT);
  const action = linesOf(corner.says, 700, actionSize(corner.says), CORNER_TEXT);
  expect(action, corner.says).toBeLessThanOrEqual(2);
  const place = corner.kind === "way" && corner.place;
  if (place) expect(linesOf(place, 400, { fontSize: 20, lineHeight: 1.2 }, CORNER_TEXT), place).toBe(1);
  expect(lead + action + (place ? 1 : 0), `${corner.lead} ${corner.says} ${place}`).toBeLessThanOrEqual(4);
}

const SECRETS = {
  hint: "sk-ant-api03-…Zq9Z",
  organizationId: "zorg-1111",
  workspaceId: "wrkspc_zzzz",
  requestId: "req_zzzz",
  model: "zzmodel-9-distinct",
};

function holdingAll(report: Report): Report {
  return {
    ...report,
    credential: { ...report.credential, hint: SECRETS.hint },
    observed: { organizationId: SECRETS.organizationId, workspaceId: SECRETS.workspaceId },
    asked: { ...report.asked, model: SECRETS.model },
    probes: report.probes.map((probe) => ({ ...probe, requestId: SECRETS.requestId })),
  };
}

async function everyReport(cause: CauseId): Promise<Report[]> {
  const { variants = {} } = await loadCauseWords(cause);
  return [undefined, ...Object.keys(variants)].flatMap((variant) =>
    (["server", "pasted"] as const).flatMap((vantage) =>
      (["nothing", "refusal"] as const).flatMap((seen) =>
        (["confirmed", "likely", "possible"] as const).map(
          (confidence) => aboutIn({ vantage, seen }, { cause, confidence, ...(variant ? { variant } : {}) }).report,
        ),
      ),
    ),
  );
}

const TASK_LISTS: readonly (readonly Task[])[] = [["messages"], ["batches", "skills", "agents"], TASKS];

describe("the line with the verdict", () => {
  test("holds every mark, verdict and number of tasks", async () => {
    const { report } = aboutIn({ seen: "refusal" }, { cause: "permission-denied-resource" });
    for (const vantage of ["server", "sample", "pasted"] as const)
      for (const status of VERDICTS)
        for (const source of RUN_SOURCES)
          for (const tasks of TASK_LISTS)
            for (const refused of [1, 2, 3])
              expectFit(
                await pictureWords({
                  runs: [
                    {
                      source,
                      report: {
                        ...report,
                        vantage,
                        verdict: {
                          ...report.verdict,
                          status,
                          tasks: tasks.map((id, index) => ({ id, state: index < refused ? "refused" : "open" })),
                        },
                      },
                    },
                  ],
                }),
              );
  });
});

describe.each(CAUSE_IDS)("the picture of %s, with every variant, confidence and source", (cause) => {
  test("fits its places, in letters that the face has", async () => {
    for (const report of await everyReport(cause))
      for (const source of ["own-run", "self-reported"] as const)
        expectFit(await pictureWords({ runs: [{ report, source }] }));
  });

  test("says no id, no hint and no model, also where the report holds them", async () => {
    for (const report of await everyReport(cause)) {
      const said = JSON.stringify(await pictureWords({ runs: [{ report: holdingAll(report), source: "own-run" }] }));
      for (const secret of [...Object.values(SECRETS), SECRETS.hint.slice(-4)]) expect(said).not.toContain(secret);
    }
  });
});
