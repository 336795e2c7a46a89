import { describe, expect, test } from "vitest";
import { pastedEvidenceSchema } from "#lib/report/pasted-evidence.ts";
import { diagnosed, first, notKnown, refused } from "../cases/stand-in.ts";
import { explainText } from "./explain-text.ts";
import { readingOfPaste } from "./judge-evidence.ts";

const TODAY = { startedAt: "2026-11-24T00:00:00Z" };
const FORBIDDEN = '403 {"error":{"type":"forbidden","message":"Request not allowed"}}';
const UNKNOWN_KEY = '401 {"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}}';
const LOW_CREDIT =
  'Error code: 400 - {"type":"error","error":{"type":"invalid_request_error","message":"Your credit balance is too low to access the Anthropic API."}}';

describe("a text and the run after it are judged together", () => {
  test("a refusal about a place beside a run that passes is about the road from the person's machine", async () => {
    const report = await diagnosed(() => undefined, { pasted: FORBIDDEN });
    expect(first(report).slice(0, 2)).toEqual(["clear", "region-or-network-blocked"]);
    expect(report.findings[0]).toMatchObject({ confidence: "likely", fixBy: "network-it", evidence: ["pasted"] });
    expect(report.verdict.cause).toBeUndefined();
  });

  test("a key the API knows beside a text that says it does not is another key", async () => {
    const report = await diagnosed(() => undefined, { pasted: UNKNOWN_KEY });
    expect(report.findings.map(({ cause, variant, confidence }) => [cause, variant, confidence])).toEqual([
      ["key-missing-or-not-sent", "another-key", "likely"],
    ]);
    expect(report.findings[0]?.evidence).toContain("pasted");
    expect(report.findings[0]?.fixBy).toBe("you");
  });

  test("a key that is refused in both is one finding with both as evidence", async () => {
    const report = await diagnosed(() => notKnown, { pasted: UNKNOWN_KEY });
    expect(first(report).slice(0, 2)).toEqual(["blocked", "key-invalid"]);
    expect(report.findings[0]?.evidence).toEqual(expect.arrayContaining(["pasted", "model-list"]));
  });

  test("what a free run cannot show stays said by the text, and stays likely", async () => {
    const report = await diagnosed(() => undefined, { pasted: LOW_CREDIT });
    expect(report.findings.map(({ cause, confidence }) => [cause, confidence])).toEqual([
      ["credit-balance-too-low", "likely"],
    ]);
    expect(report.verdict.unproven).toContain("credit");
  });

  test("the run decides the verdict, and what it met comes before what the text said", async () => {
    const answer = refused(400, "invalid_request_error", "This organization has been disabled.");
    const report = await diagnosed(() => answer, { pasted: LOW_CREDIT });
    expect(report.verdict).toMatchObject({ status: "blocked", cause: "org-disabled" });
    expect(report.findings.map(({ cause }) => cause)).toContain("credit-balance-too-low");
  });

  test("a text that tells nothing adds nothing to a run", async () => {
    const report = await diagnosed(() => undefined, { pasted: "It does not work." });
    expect(report.findings).toEqual([]);
    expect(report.probes[0]).toMatchObject({ id: "pasted", outcome: "inconclusive" });
  });
});

describe("evidence that travels", () => {
  test("says the same after it went over the wire", () => {
    for (const text of [FORBIDDEN, UNKNOWN_KEY, LOW_CREDIT]) {
      const { evidence } = explainText(text, TODAY);
      const travelled = pastedEvidenceSchema.parse(JSON.parse(JSON.stringify(evidence)));
      expect(readingOfPaste(travelled)).toEqual(readingOfPaste(evidence));
    }
  });

  test("holds no piece of the text", () => {
    const { evidence } = explainText(`${LOW_CREDIT} private words of a stranger`, TODAY);
    expect(JSON.stringify(evidence)).not.toMatch(/private|balance|Anthropic/);
  });

  test("claims nothing with a wording that the catalogue does not hold", () => {
    expect(readingOfPaste({ wording: "made-up-by-somebody", status: 403 }).claim).toBeUndefined();
  });

  test("confirms only by a code in the API's own frame", () => {
    const code = { errorCode: "organization_on_hold", status: 403 } as const;
    expect(readingOfPaste({ ...code, shape: "api-error" }).claim?.by).toBe("code");
    expect(readingOfPaste({ ...code, shape: "other-json", dialect: "gateway" }).claim?.by).toBe("reported-code");
    expect(readingOfPaste(code).claim?.by).toBe("reported-code");
  });
});
