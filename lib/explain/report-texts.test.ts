import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { reportTexts } from "#components/shared/report-texts.ts";
import { CAUSE_IDS } from "#lib/report/cause-ids.ts";
import { DEFAULT_INCLUDE, type Include, redactReport } from "#lib/report/redact-report.ts";
import { type Report, reportSchema } from "#lib/report/schema.ts";
import type { SharedReport } from "#lib/wire/report-answers.ts";
import { loadCauseWords } from "./load-words.ts";
import { aboutIn } from "./proof/situations.ts";
import { reportMarkdown } from "./report-markdown.ts";

const ALL: Include = { hint: true, organizationId: true, workspaceId: true, requestIds: true, model: true };
const URL_OF_LINK = "https://latchkey.example/r/AAAAAAAAAAAAAAAAAAAAAAAA";

function caseOf(name: string, changed: Partial<Report> = {}): Report {
  const text = readFileSync(join(import.meta.dirname, "../engine/cases", name, "report.json"), "utf8");
  return { ...reportSchema.parse(JSON.parse(text)), ...changed };
}

type Link = { readonly source?: SharedReport["source"]; readonly include?: Include };

function linkOf(
  reports: readonly Report[],
  { source = "own-run", include = DEFAULT_INCLUDE }: Link = {},
): SharedReport {
  const runs = reports.map((report, index) => ({
    number: index + 1,
    source,
    addedAt: report.startedAt,
    report: redactReport(report, include),
  }));
  const newest = runs.at(-1);
  if (!newest) throw new Error("a link has a run");
  return {
    id: "AAAAAAAAAAAAAAAAAAAAAAAA",
    url: URL_OF_LINK,
    source,
    sample: reports.some(({ vantage }) => vantage === "sample"),
    version: 1,
    createdAt: "2026-11-23T14:40:00.000Z",
    expiresAt: "2026-11-30T14:40:00.000Z",
    include,
    report: newest.report,
    runs,
    retestRequests: { accepted: true, askedAt: [] },
  };
}

const LIVE = { vantage: "server" } as const;
const LATER = { startedAt: "2026-11-23T14:36:18.000Z", durationMs: 2000 } as const;
const LINKS: Readonly<Record<string, SharedReport>> = {
  blocked: linkOf([caseOf("spend-tier-threshold", LIVE)], { include: ALL }),
  partial: linkOf([caseOf("permission-denied-resource", LIVE)]),
  "self-reported": linkOf([caseOf("credit-balance-too-low", { vantage: "pasted" })], { source: "self-reported" }),
  "sample-retested": linkOf([caseOf("workspace-id-required"), caseOf("workspace-id-required--fixed", LATER)]),
};

describe.each(Object.entries(LINKS))("the texts of a link, %s", (name, link) => {
  it("are those a person has read", async () => {
    const { markdown, mail } = await reportTexts(link);
    await expect(markdown).toMatchFileSnapshot(join(import.meta.dirname, "texts", `${name}.md`));
    await expect(mail).toMatchFileSnapshot(join(import.meta.dirname, "texts", `${name}.txt`));
  });
});

/** All within the bounds of a report, and each a mention, a link, a number or type where it stood as text. */
const HOSTILE = {
  model: "a@b/c.d_e:f",
  hint: "_h_-…@__9",
  id: "__id__-GH-12",
  requestId: "_req_~12",
  code: "a__b_-c_",
} as const;

function hostile(report: Report): Report {
  const id = HOSTILE.id;
  return {
    ...report,
    credential: { ...report.credential, hint: HOSTILE.hint },
    observed: { organizationId: id, workspaceId: id },
    asked: { ...report.asked, model: HOSTILE.model, betas: ["--beta--"] },
    probes: report.probes.map((probe) => ({
      ...probe,
      requestId: HOSTILE.requestId,
      errorType: HOSTILE.code,
      errorCode: HOSTILE.code,
    })),
    findings: report.findings.map((finding) => ({ ...finding, needs: ["a_b_:c_d_"], betas: ["--beta--"] })),
  };
}

/** What of a Markdown text is not in a code span or an address. */
function outsideCode(markdown: string): string {
  return markdown.replace(/(`+)(?:(?!\1)[^\n])+\1(?!`)/g, "").replace(/<https?:[^>]*>/g, "");
}

describe("a text in Markdown", () => {
  it.each(CAUSE_IDS)("is inert whatever the report holds, of %s", async (cause) => {
    const { variants = {} } = await loadCauseWords(cause);
    for (const variant of [undefined, ...Object.keys(variants)]) {
      for (const seen of ["refusal", "pair"] as const) {
        const { report } = aboutIn({ seen, model: HOSTILE.model }, { cause, ...(variant ? { variant } : {}) });
        const { markdown } = await reportTexts(linkOf([hostile(report)], { include: ALL }));
        expect(markdown).toContain(`\`${HOSTILE.model}\``);
        const rest = outsideCode(markdown);
        for (const held of [...Object.values(HOSTILE), "--beta--", "a_b_:c_d_"]) expect(rest).not.toContain(held);
        expect(rest).not.toMatch(/@\w|#\d|<[a-z/!]|(?<!\\)_/i);
      }
    }
  });

  it("escapes words that are not marked as code, and bars inside a table's code", () => {
    const report = caseOf("spend-tier-threshold", { asked: { ...caseOf("spend-tier-threshold").asked, model: "m" } });
    const markdown = reportMarkdown(
      { ...report, probes: report.probes.map((probe) => ({ ...probe, requestId: "a|b`c" })) },
      { verdict: "Blocked", title: "<b> @name #12 _x_ [a](b) a|b", sentence: "", notes: [], beside: new Set() },
      { url: "https://latchkey.example/r/a", source: "own-run" },
    );
    expect(markdown.split("\n")[0]).toBe("## Sample · Blocked: \\<b\\> @\u2060name #\u206012 \\_x\\_ \\[a\\](b) a\\|b");
    expect(markdown).toContain("``a\\|b`c``");
  });
});

describe("the first line of a text", () => {
  it.each([
    ["Sample · Blocked: ", linkOf([caseOf("spend-tier-threshold")])],
    ["Self-reported · Blocked: ", linkOf([caseOf("spend-tier-threshold", LIVE)], { source: "self-reported" })],
    ["Sample · Self-reported · ", linkOf([caseOf("spend-tier-threshold")], { source: "self-reported" })],
    ["Blocked: ", linkOf([caseOf("spend-tier-threshold", LIVE)])],
    ["Clear: Nothing refused this key", linkOf([caseOf("healthy", LIVE)])],
  ])("says %s", async (opening, link) => {
    const { markdown, mail } = await reportTexts(link);
    expect(markdown.startsWith(`## ${opening}`), markdown.slice(0, 80)).toBe(true);
    expect(mail.startsWith(opening), mail.slice(0, 80)).toBe(true);
  });
});

describe("a text of a link that left fields out", () => {
  it("holds none of them", async () => {
    const nothing: Include = {
      hint: false,
      organizationId: false,
      workspaceId: false,
      requestIds: false,
      model: false,
    };
    const report = hostile(caseOf("model-retired", LIVE));
    const { markdown, mail } = await reportTexts(linkOf([report], { include: nothing }));
    for (const text of [markdown, mail])
      for (const field of ["hint", "id", "requestId", "model"] as const) expect(text).not.toContain(HOSTILE[field]);
  });
});

describe("what a text says of a clear run", () => {
  it("is never that it works while something is unproven, and names all that is", async () => {
    const { markdown, mail } = await reportTexts(linkOf([caseOf("healthy", LIVE)]));
    for (const text of [markdown, mail]) {
      expect(text).not.toMatch(/\bworks\b/);
      expect(text).toMatch(/Not proven:.* available credit, .*changing anything as an admin/);
    }
  });
});
