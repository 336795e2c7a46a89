import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCase } from "#components/wizard/load-case.ts";
import { DEFAULT_INCLUDE, INCLUDABLE, type Include, includableIn, reportBytes } from "#lib/report/redact-report.ts";
import { type Report, reportSchema } from "#lib/report/schema.ts";
import { includeRows } from "./include-rows.ts";
import { handOffMessage, linkMessage } from "./link-message.ts";
import type { LinkKind } from "./walk-link.ts";

const CASES = join(import.meta.dirname, "../../../lib/engine/cases");
const REPORTS: readonly (readonly [string, Report])[] = readdirSync(CASES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(
    ({ name }) => [name, withEverything(JSON.parse(readFileSync(join(CASES, name, "report.json"), "utf8")))] as const,
  );

/** Every switch has something to leave out, whatever the case itself held. */
function withEverything(read: unknown): Report {
  const report = reportSchema.parse(read);
  return {
    ...report,
    credential: { ...report.credential, hint: `${["sk", "ant", "api03"].join("-")}-…Qz7A` },
    observed: { ...report.observed, organizationId: "0f1e2d3c-left-out", workspaceId: "wrkspc_01LeftOut" },
    asked: { ...report.asked, model: "claude-left-out-9" },
    probes: report.probes.map((probe, index) => ({ ...probe, requestId: `req_leftout${index}` })),
  };
}

const NOTHING: Include = { hint: false, organizationId: false, workspaceId: false, requestIds: false, model: false };
const SETTINGS: readonly Include[] = Array.from({ length: 2 ** INCLUDABLE.length }, (_, bits) => ({
  ...NOTHING,
  ...Object.fromEntries(INCLUDABLE.map((field, at) => [field, Boolean((bits >> at) & 1)])),
}));
const TRACES: Readonly<Record<keyof Include, RegExp>> = {
  hint: /Qz7A/,
  organizationId: /0f1e2d3c-left-out/,
  workspaceId: /wrkspc_01LeftOut/,
  requestIds: /req_leftout/,
  model: /claude-left-out-9/,
};
const LINK = {
  url: "https://latchkey.example/r/AAAAAAAAAAAAAAAAAAAAAAAA",
  expiresAt: "2026-12-01T14:32:08.000Z",
  takesRequests: true,
  kind: "key" as LinkKind,
};

describe.each(REPORTS)("the report of %s", (_, report) => {
  it("holds in its bytes what is switched on and nothing that is switched off, in every setting", () => {
    for (const include of SETTINGS) {
      const bytes = reportBytes(report, include);
      const shown = reportSchema.parse(JSON.parse(bytes));
      expect(shown).toEqual(JSON.parse(bytes));
      expect(reportBytes(shown, include)).toBe(bytes);
      for (const field of INCLUDABLE) expect([field, TRACES[field].test(bytes)]).toEqual([field, include[field]]);
    }
  });

  it("lets no message say what was left out of it", async () => {
    for (const include of [NOTHING, DEFAULT_INCLUDE, ...INCLUDABLE.map((field) => ({ ...NOTHING, [field]: true }))]) {
      const shown: Report = JSON.parse(reportBytes(report, include));
      const found = await loadCase(shown);
      const messages = [linkMessage(found, shown, { ...LINK, include }), handOffMessage(found, { ...LINK, include })];
      const text = JSON.stringify(messages);
      const said = INCLUDABLE.filter((field) => TRACES[field].test(text));
      expect(said.filter((field) => !include[field])).toEqual([]);
      expect(text).toContain(LINK.url);
      if (messages[1]) expect(messages[1].paragraphs.join("\n")).toContain(`${LINK.url}#`);
    }
  });
});

describe("a message", () => {
  it("says Sample and from a text where no run with a key stands behind it, and asks for no press that is not taken", async () => {
    const [, report] = REPORTS.find(([name]) => name === "credit-balance-too-low") ?? [];
    if (!report) throw new Error("the case is there");
    const found = await loadCase(report);
    const said = (linked: Partial<typeof LINK>) => {
      const link = { ...LINK, include: NOTHING, ...linked };
      return [linkMessage(found, report, link), handOffMessage(found, link)].map((message) => JSON.stringify(message));
    };
    for (const text of said({ kind: "sample" })) expect(text).toContain("This is a sample");
    for (const text of said({ kind: "pasted" })) expect(text).toContain("read from an error text");
    for (const text of said({})) expect(text).not.toMatch(/sample|error text/i);
    expect(said({})[1]).toContain("Done, please retest");
    expect(said({ takesRequests: false })[1]).not.toContain("Done, please retest");
  });
});

describe("the rows of the preview", () => {
  it("have a value where the report holds one, and null where there is nothing to decide about", () => {
    const [, report] = REPORTS.find(([name]) => name === "workspace-id-required") ?? [];
    if (!report) throw new Error("the case is there");
    const bare: Report = {
      ...report,
      credential: { kind: report.credential.kind },
      observed: {},
      probes: report.probes.slice(0, 1),
    };
    expect(includeRows([report]).map(({ value }) => value)).not.toContain(null);
    expect(includeRows([bare]).map(({ field, value }) => [field, value])).toEqual([
      ["hint", null],
      ["organizationId", null],
      ["workspaceId", null],
      ["requestIds", "1 id"],
      ["model", "claude-left-out-9"],
    ]);
    expect(includeRows([bare, report]).map(({ value }) => value)).not.toContain(null);
    expect(includableIn(bare)).toEqual(new Set(["requestIds", "model"]));
  });
});
