import { describe, expect, test } from "vitest";
import { counts, diagnosed, first, refused } from "./cases/stand-in.ts";
import type { ApiCall } from "./port.ts";

const BETAS = ["context-management-2025-06-27", "made-up-2026-01-01"];
const unexpected = refused(
  400,
  "invalid_request_error",
  "Unexpected value(s) `made-up-2026-01-01` for the `anthropic-beta` header.",
);
const names = (call: ApiCall, beta: string) => call.betas.includes(beta);

/** The calls of a run, each as what tells them apart here. */
async function callsOf(
  options: Parameters<typeof diagnosed>[1],
  answer: Parameters<typeof diagnosed>[0] = () => undefined,
) {
  const calls: string[] = [];
  await diagnosed((call) => {
    calls.push(`${call.path} ${call.betas.join(",")}`.trim());
    return answer(call);
  }, options);
  return calls.sort();
}

describe("betas of the person's own call", () => {
  test("travel on the calls that stand for it and on no control", async () => {
    expect(await callsOf({ model: "claude-haiku-5-5", betas: ["a-1"], spendTokens: true })).toEqual([
      "/v1/messages a-1",
      "/v1/messages/count_tokens",
      "/v1/messages/count_tokens a-1",
      "/v1/models",
      "/v1/models/claude-haiku-5-5 a-1",
    ]);
  });

  test("travel on the lists of the tasks that were asked for, beside the endpoint's own", async () => {
    expect(await callsOf({ tasks: ["files", "agents"], betas: ["a-1"] })).toEqual([
      "/v1/agents managed-agents-2026-04-01,a-1",
      "/v1/environments managed-agents-2026-04-01,a-1",
      "/v1/files a-1",
      "/v1/models",
      "/v1/sessions managed-agents-2026-04-01,a-1",
    ]);
  });

  test("are left out once more where the asked call is refused with them", async () => {
    const report = await diagnosed((call) => (names(call, "made-up-2026-01-01") ? unexpected : undefined), {
      model: "claude-haiku-5-5",
      betas: BETAS,
    });
    expect(first(report)).toEqual(["blocked", "beta-header-missing-or-not-enrolled", "confirmed"]);
    expect(report.findings[0]).toMatchObject({ variant: "unknown-value", betas: ["made-up-2026-01-01"] });
    expect(report.findings[0]?.evidence).toEqual(["model-asked", "token-count-asked", "token-count-asked--no-betas"]);
    expect(report.asked.betas).toEqual(BETAS);
  });

  test("are the one difference from the control where no model was asked for", async () => {
    const report = await diagnosed(
      (call) => (names(call, "a-1") ? refused(403, "permission_error", "no") : undefined),
      {
        betas: ["a-1"],
      },
    );
    expect(first(report)).toEqual(["blocked", "beta-header-missing-or-not-enrolled", "confirmed"]);
    expect(report.findings[0]?.evidence).toEqual(["token-count-asked", "token-count"]);
  });

  test("are no reason where the call is refused without them too", async () => {
    const report = await diagnosed(
      (call) =>
        call.path.endsWith("/claude-gone") || (counts(call.path) && call.body?.model === "claude-gone")
          ? refused(404, "not_found_error", "model: claude-gone")
          : undefined,
      { model: "claude-gone", betas: BETAS },
    );
    expect(first(report)).toEqual(["blocked", "model-not-found-or-no-access", "confirmed"]);
    expect(report.findings[0]?.evidence).toEqual([
      "model-asked",
      "token-count-asked",
      "token-count-asked--no-betas",
      "token-count",
    ]);
    expect(report.findings.map(({ cause }) => cause)).not.toContain("beta-header-missing-or-not-enrolled");
  });

  test("leave a refusal that names another cause to that cause", async () => {
    const report = await diagnosed(
      (call) => (names(call, "a-1") ? refused(400, "invalid_request_error", "x", "organization_on_hold") : undefined),
      { model: "claude-haiku-5-5", betas: ["a-1"] },
    );
    expect(report.findings[0]?.cause).toBe("org-on-hold");
  });

  test("are confirmed as not open to the organization by the code", async () => {
    const report = await diagnosed(
      (call) =>
        names(call, "a-1")
          ? refused(400, "invalid_request_error", "x", "organization_not_enrolled_in_beta")
          : undefined,
      { model: "claude-haiku-5-5", betas: ["a-1"] },
    );
    expect(report.findings[0]).toMatchObject({ variant: "not-enrolled", confidence: "confirmed" });
  });

  test("put no value into a report that the person did not send", async () => {
    const report = await diagnosed((call) => (names(call, "a-1") ? unexpected : undefined), { betas: ["a-1"] });
    expect(JSON.stringify(report)).not.toContain("made-up-2026-01-01");
  });

  test("open the task where they are taken", async () => {
    const report = await diagnosed(() => undefined, { model: "claude-haiku-5-5", betas: BETAS });
    expect([report.verdict.status, report.findings]).toEqual(["clear", []]);
    expect(report.probes.find(({ id }) => id === "token-count-asked--no-betas")?.outcome).toBe("skipped");
  });
});
