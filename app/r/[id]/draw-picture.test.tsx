import { readFileSync } from "node:fs";
import { isValidElement, type ReactNode } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { MARKS, PLATE, SIGNS } from "#components/shared/picture/picture-colors.ts";
import { pictureAlt, pictureWords } from "#components/shared/picture/picture-words.ts";
import { ReportPicture } from "#components/shared/picture/report-picture.tsx";
import type { Report } from "#lib/report/schema.ts";
import { drawReportPicture } from "./draw-picture.tsx";

const SECRETS = ["Zq9Z", "zorg-1111", "wrkspc_zzzz", "req_zzzz", "zzmodel-9-distinct"];

function caseOf(name: string): Report {
  return JSON.parse(readFileSync(`lib/engine/cases/${name}/report.json`, "utf8")) as Report;
}

/** With everything a link could show and a picture must not. */
function holdingAll(report: Report): Report {
  return {
    ...report,
    credential: { ...report.credential, hint: "sk-ant-api03-…Zq9Z" },
    observed: { organizationId: "zorg-1111", workspaceId: "wrkspc_zzzz" },
    asked: { ...report.asked, model: "zzmodel-9-distinct" },
    probes: report.probes.map((probe) => ({ ...probe, requestId: "req_zzzz" })),
  };
}

const own = (...reports: Report[]) => ({ runs: reports.map((report) => ({ report, source: "own-run" as const })) });

/** Every text of the tree, its components called as the drawing code calls them. */
function textsIn(node: ReactNode): string[] {
  if (typeof node === "string" || typeof node === "number") return [String(node)];
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (!isValidElement<Record<string, unknown>>(node)) return [];
  const { type, props } = node;
  if (typeof type === "function") return textsIn((type as (given: typeof props) => ReactNode)(props));
  return [
    ...Object.values(props).filter((value): value is string => typeof value === "string"),
    ...textsIn(props.children as ReactNode),
  ];
}

/** Width and height as the first chunk of a PNG names them. */
function sizeOf(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset);
  expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

// The first drawing loads the code that draws; a busy machine takes seconds for it.
describe("the picture of a shared report", { timeout: 60_000 }, () => {
  it("is a PNG of 1200×630, drawn without asking anybody", async () => {
    const fetched = vi.fn((url: unknown) => Promise.reject(new Error(`no network here: ${url}`)));
    vi.stubGlobal("fetch", fetched);
    for (const name of ["spend-tier-threshold", "permission-denied-resource"])
      expect(sizeOf(await drawReportPicture(own(caseOf(name))))).toEqual({ width: 1200, height: 630 });
    expect(fetched.mock.calls.filter(([url]) => !String(url).startsWith("data:"))).toEqual([]);
  });

  it("holds no id, no hint and no model in its tree or its alternative text", async () => {
    for (const name of ["model-retired", "key-revoked-or-disabled", "workspace-id-required", "healthy"]) {
      const thread = own(holdingAll(caseOf(name)));
      const words = await pictureWords(thread);
      const texts = textsIn(<ReportPicture words={words} />);
      expect(texts).toContain("Latchkey");
      const said = [...texts, pictureAlt(words)].join("\n");
      for (const secret of SECRETS) expect(said).not.toContain(secret);
    }
  });

  it("says all of its words", async () => {
    const words = await pictureWords(own(caseOf("spend-tier-threshold")));
    const texts = textsIn(<ReportPicture words={words} />);
    const { title, sentence, kicker, asked, corner } = words;
    expect(texts).toEqual(expect.arrayContaining(["Sample", title, sentence, kicker, asked, corner.lead, corner.says]));
  });

  it("is drawn once for what says the same, also where several ask at a time", async () => {
    const [first, second] = await Promise.all([
      drawReportPicture(own(caseOf("overloaded"))),
      drawReportPicture(own({ ...holdingAll(caseOf("overloaded")), asked: caseOf("overloaded").asked })),
    ]);
    expect(second === first).toBe(true);
    expect(Buffer.compare(await drawReportPicture(own(caseOf("server-error"))), first)).not.toBe(0);
  });

  it("refuses a thread without a run and goes on drawing", async () => {
    await expect(drawReportPicture({ runs: [] })).rejects.toThrow("a picture needs a run");
    expect(sizeOf(await drawReportPicture(own(caseOf("org-on-hold"))))).toEqual({ width: 1200, height: 630 });
  });
});

describe("the colours of the picture", () => {
  const css = readFileSync("app/globals.css", "utf8");
  const block = (opening: string) => css.slice(css.indexOf(opening), css.indexOf("}", css.indexOf(opening)));
  const [light, dark] = [block(":root {"), block('[data-theme="dark"] {')];

  it.each(Object.entries({ ...PLATE, ...SIGNS }))("%s is the page's", (name, colour) => {
    expect(light).toContain(`--${name}: ${colour};`);
  });

  it.each(Object.entries(MARKS))("%s is the dark page's, since the plate is dark", (name, colour) => {
    expect(dark).toContain(`--${name}: ${colour};`);
  });
});
