import { describe, expect, test } from "vitest";
import { allowed, counts, diagnosed, first, refused } from "./cases/stand-in.ts";
import type { ApiAnswer, ApiCall } from "./port.ts";

describe("the asked model", () => {
  const asked = { model: "claude-sonnet-9" };
  const about = (answer: ApiAnswer) => (call: ApiCall) =>
    call.path.includes("claude-sonnet-9") || call.body?.model === "claude-sonnet-9" ? answer : undefined;

  test("a 404 in any words, while the same call passes with another model, is about the model", async () => {
    expect(first(await diagnosed(about(refused(404, "not_found_error", "No such thing")), asked))).toEqual([
      "blocked",
      "model-not-found-or-no-access",
      "confirmed",
    ]);
  });

  test("a 403 that differs in the model alone is about the model, not about a role", async () => {
    const report = await diagnosed(about(refused(403, "permission_error", "No.")), asked);
    expect(first(report)).toEqual(["blocked", "model-not-found-or-no-access", "likely"]);
  });

  test("a message that is refused for the model is, whatever the count says", async () => {
    const report = await diagnosed(
      ({ path }) => (path === "/v1/messages" ? refused(404, "not_found_error", "model: claude-sonnet-9") : undefined),
      { ...asked, spendTokens: true },
    );
    expect(first(report)).toEqual(["blocked", "model-not-found-or-no-access", "likely"]);
  });

  test("a model the API calls retired does not hide that credit is what refuses the calls", async () => {
    const report = await diagnosed(({ path }) => {
      if (path.startsWith("/v1/models/")) return allowed({ id: "claude-sonnet-9", lifecycle: "retired" });
      return counts(path)
        ? refused(400, "invalid_request_error", "Your credit balance is too low to access")
        : undefined;
    }, asked);
    expect(report.findings[0]?.cause).toBe("credit-balance-too-low");
  });

  test.each([
    ["2026-11-29T23:59:59Z", "model-not-found-or-no-access"],
    ["2026-11-30T00:00:00Z", "model-retired"],
  ])("claude-sonnet-4-5 refused at %s is %s", async (at, cause) => {
    const missing = refused(404, "not_found_error", "model: claude-sonnet-4-5");
    const report = await diagnosed(
      ({ path, body }) => (path.includes("sonnet-4-5") || body?.model === "claude-sonnet-4-5" ? missing : undefined),
      { model: "claude-sonnet-4-5", startedAt: at },
    );
    expect(report.findings[0]?.cause).toBe(cause);
  });

  test("where the asked model is the one listed, another one is the control", async () => {
    const report = await diagnosed(
      ({ body }) =>
        body?.model === "claude-opus-5-5" ? refused(404, "not_found_error", "model: claude-opus-5-5") : undefined,
      { model: "claude-opus-5-5" },
    );
    expect(report.findings[0]?.confidence).toBe("confirmed");
  });
});

describe("a model that is refused and not missing", () => {
  test.each(["claude-3-opus-20240229", "claude-mythos-preview"])(
    "%s answered 403 is not open here, not retired",
    async (model) => {
      const report = await diagnosed(
        ({ path, body }) =>
          path.startsWith("/v1/models/") || body?.model === model ? refused(403, "permission_error", "No.") : undefined,
        { model },
      );
      expect(first(report)).toEqual(["blocked", "model-not-found-or-no-access", "likely"]);
      expect(report.findings.map(({ cause }) => cause)).not.toContain("model-retired");
    },
  );
});

test("a 400 of no known meaning that the asked model alone brings is likely about that model", async () => {
  const report = await diagnosed(
    ({ body }) =>
      body?.model === "claude-sonnet-9" ? refused(400, "invalid_request_error", "Not with this model.") : undefined,
    { model: "claude-sonnet-9" },
  );
  expect(first(report)).toEqual(["blocked", "model-not-found-or-no-access", "likely"]);
});

describe("a 404 without the documented sentence, where the control says nothing", () => {
  const missing = refused(404, "not_found_error", "Not found");
  const isAsked = ({ path, body }: ApiCall) => path.startsWith("/v1/models/") || body?.model === "claude-sonnet-9";

  test("on the model's page and on its call is likely the model, and that comes first", async () => {
    const report = await diagnosed(
      (call) => {
        if (isAsked(call)) return missing;
        return counts(call.path) ? refused(500, "api_error", "Internal server error") : undefined;
      },
      { model: "claude-sonnet-9" },
    );
    expect(first(report)).toEqual(["blocked", "model-not-found-or-no-access", "likely"]);
  });

  test("is not about the model where every model is missing", async () => {
    const report = await diagnosed(({ path }) => (path === "/v1/models" ? undefined : missing), {
      model: "claude-sonnet-9",
    });
    expect(report.findings.map(({ cause }) => cause)).not.toContain("model-not-found-or-no-access");
  });
});

test("what refuses the asked model comes before what refuses the control", async () => {
  const report = await diagnosed(
    ({ path, body }) => {
      if (path.includes("3-haiku") || body?.model === "claude-3-haiku-20240307")
        return refused(404, "not_found_error", "model: claude-3-haiku-20240307");
      return counts(path)
        ? refused(400, "invalid_request_error", "Your credit balance is too low to access")
        : undefined;
    },
    { model: "claude-3-haiku-20240307" },
  );
  expect(report.findings.map(({ cause }) => cause)).toEqual(["model-retired", "credit-balance-too-low"]);
});

describe("a page that is missing and a call that is refused otherwise", () => {
  test.each([
    ["claude-mythos-5-2", 403, "permission_error", "model-not-found-or-no-access"],
    ["claude-mythos-5-2", 400, "invalid_request_error", "model-not-found-or-no-access"],
    ["claude-3-opus-20240229", 400, "invalid_request_error", "model-retired"],
  ])("%s, answered %i %s, are about that model", async (model, status, type, cause) => {
    const report = await diagnosed(
      ({ path, body }) => {
        if (path.startsWith("/v1/models/")) return refused(404, "not_found_error", `model: ${model}`);
        return body?.model === model ? refused(status, type, "Not this one.") : undefined;
      },
      { model },
    );
    expect(first(report)).toEqual(["blocked", cause, "likely"]);
    expect(report.findings).toHaveLength(1);
  });
});
