import { describe, expect, test } from "vitest";
import { reportSchema } from "#lib/report/schema.ts";
import { loadCauseWords, loadRemedyWords, sayText } from "./load-words.ts";
import { wholeText } from "./proof/said-texts.ts";
import { aboutIn } from "./proof/situations.ts";

describe("the message about a hold", () => {
  test("carries request id, time with its zone, endpoint and organization, and no key hint", async () => {
    const { moves, message } = await loadRemedyWords("appeal-hold");
    const about = aboutIn({ seen: "refusal" }, { cause: "org-on-hold", confidence: "confirmed" });
    const pack = wholeText(message?.paragraphs ?? [], about);
    for (const part of ["req_011CVnQ8sT2h", "23 Nov 2026, 14:32:08 UTC", "GET /v1/models", "0f1e2d3c-org"]) {
      expect(pack).toContain(part);
    }
    expect(about.report.credential.hint).toContain("Xq7A");
    expect(pack).not.toContain("Xq7A");
    const update = moves.map(({ say }) => wholeText(say, about)).join(" ");
    expect(update).not.toContain("req_011CVnQ8sT2h");
  });
});

describe("a message", () => {
  test("names the request id of the refused call and never of the allowed one beside it", async () => {
    const { message } = await loadRemedyWords("change-model");
    const { report, finding } = aboutIn({ seen: "pair" }, { cause: "model-retired", confidence: "confirmed" });
    if (!message) throw new Error("no message to read");
    const probes = report.probes.map((probe) =>
      probe.id === "token-count" ? { ...probe, requestId: "req_allowed" } : probe,
    );
    expect(probes.filter(({ requestId }) => requestId === "req_allowed")).toHaveLength(1);
    for (const evidence of [finding.evidence, []]) {
      const all = wholeText(message.paragraphs, { report: { ...report, probes }, finding: { ...finding, evidence } });
      expect(all).toContain("req_011CVnQ8sT2h");
      expect(all).not.toContain("req_allowed");
    }
  });
});

describe("an answer in the API’s place", () => {
  test("is never said as if the API had answered", async () => {
    const { because } = await loadCauseWords("tls-or-proxy-interference");
    const { report, finding } = aboutIn(
      { seen: "pair" },
      { cause: "tls-or-proxy-interference", confidence: "confirmed" },
    );
    const probes = report.probes.map(({ errorType, ...probe }) =>
      probe.id === "token-count-asked"
        ? { ...probe, outcome: "unreachable", status: 200, shape: "html" }
        : { ...probe, ...(errorType ? { errorType } : {}) },
    );
    const answered = { report: reportSchema.parse({ ...report, probes }), finding };
    expect(sayText(because, answered)).toContain("answered `200` with a page that is not the API’s.");
  });
});
