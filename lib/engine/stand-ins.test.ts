import { describe, expect, test } from "vitest";
import { allowed, counts, diagnosed, first, notKnown, raw, refused } from "./cases/stand-in.ts";
import type { ApiAnswer, ApiCall } from "./port.ts";

describe("a working key is not called bad", () => {
  test("a message that is answered outweighs a token count that is not", async () => {
    for (const answer of [
      refused(403, "permission_error", "No."),
      refused(429, "rate_limit_error", "Slow down"),
      refused(404, "not_found_error", "model: claude-sonnet-5-5"),
    ]) {
      const report = await diagnosed(({ path }) => (counts(path) ? answer : undefined), {
        spendTokens: true,
        model: "claude-sonnet-5-5",
      });
      expect([report.verdict.status, report.findings, report.verdict.unproven]).toEqual(["clear", [], []]);
    }
  });

  test.each<[string, ApiAnswer]>([
    [
      "needs data retention",
      refused(
        400,
        "invalid_request_error",
        "In order to access this model, your organization or workspace must have data retention enabled.",
      ),
    ],
    ["may not be used here", refused(403, "permission_error", "No.")],
    ["is not found after all", refused(404, "not_found_error", "model: claude-opus-5-5")],
  ])("a listed model that %s is not the person's: another control is asked", async (_, answer) => {
    const report = await diagnosed(({ path, body }) =>
      counts(path) && body?.model === "claude-opus-5-5" ? answer : undefined,
    );
    expect([report.verdict.status, report.findings]).toEqual(["clear", []]);
  });

  test("a refusal that follows authentication proves that the key was known, without any header", async () => {
    const credit = refused(400, "invalid_request_error", "Your credit balance is too low to access the Anthropic API.");
    const report = await diagnosed(({ path }) => (path === "/v1/files" || path === "/v1/models" ? notKnown : credit), {
      tasks: ["messages", "files"],
    });
    expect(report.findings[0]?.cause).toBe("credit-balance-too-low");
    expect(report.findings.map(({ cause }) => cause)).not.toContain("key-invalid");
  });

  test.each<[string, ApiAnswer]>([
    ["needs retention", refused(400, "invalid_request_error", "… must have data retention enabled.")],
    ["is not for this organization", refused(403, "permission_error", "No.")],
    ["is refused in words of its own", refused(400, "invalid_request_error", "Not this one.")],
    ["is gone", refused(404, "not_found_error", "model: claude-opus-5-5")],
  ])("a message is sent once more where the listed model %s", async (_, answer) => {
    const report = await diagnosed(({ body }) => (body?.model === "claude-opus-5-5" ? answer : undefined), {
      spendTokens: true,
    });
    expect([report.verdict.status, report.findings, report.verdict.unproven]).toEqual(["clear", [], []]);
  });

  test("where neither model of our choice can be used, the key is not called bad, and naming one settles it", async () => {
    const report = await diagnosed(({ body, path }) => {
      if (!counts(path)) return undefined;
      return body?.model === "claude-opus-5-5"
        ? refused(403, "permission_error", "No.")
        : refused(404, "not_found_error", `model: ${body?.model}`);
    });
    expect(first(report)).toEqual(["inconclusive", "unknown", "possible"]);
    expect(report.findings[0]?.settles).toEqual({ probe: "token-count-asked" });
  });

  test("an alias that has no page of its own but counts tokens is open", async () => {
    const report = await diagnosed(
      ({ path }) =>
        path.startsWith("/v1/models/") ? refused(404, "not_found_error", "model: claude-latest") : undefined,
      { model: "claude-latest" },
    );
    expect([report.verdict.status, report.findings]).toEqual(["clear", []]);
  });

  test("an answer is allowed only with a request id", async () => {
    const report = await diagnosed(({ path }) =>
      counts(path) ? raw(200, '{"input_tokens":8}', "application/json") : undefined,
    );
    expect(report.verdict.status).toBe("inconclusive");
    const cut = await diagnosed(
      ({ path }) =>
        path === "/v1/files"
          ? ({ ...raw(200, '{"data":[{"id":"f', "application/json"), bodyEnd: "cut" } as ApiAnswer)
          : undefined,
      { tasks: ["files"] },
    );
    expect(cut.verdict.status).toBe("inconclusive");
  });
});

describe("what proves too little confirms nothing", () => {
  test("a code in a body that is not the API's and has no request id", async () => {
    const body = JSON.stringify({
      error: { type: "proxy_error", message: "x", details: { error_code: "organization_on_hold" } },
    });
    const report = await diagnosed(() => raw(400, body, "application/json"));
    expect(report.findings.filter(({ confidence }) => confidence === "confirmed")).toEqual([]);
  });

  test("a pair whose evidence another cause fires on as well is only likely", async () => {
    const answers = (agents: ApiAnswer) => (call: ApiCall) => {
      if (call.path === "/v1/organizations/me") return undefined;
      return /^\/v1\/(?:agents|sessions|environments)$/.test(call.path) ? agents : notKnown;
    };
    const asked = { prefix: "sk-ant-admin01-", tasks: ["agents"] } as const;
    const alone = await diagnosed(answers(notKnown), asked);
    expect(first(alone)).toEqual(["blocked", "wrong-credential-kind-admin-vs-standard", "confirmed"]);
    const disputed = await diagnosed(answers(refused(404, "not_found_error", "Not found")), asked);
    expect(first(disputed)).toEqual(["blocked", "wrong-credential-kind-admin-vs-standard", "likely"]);
    expect(disputed.findings.map(({ cause }) => cause)).toContain("beta-header-missing-or-not-enrolled");
  });

  test("causes our own calls cannot bring about are possible at most, and for whoever runs the server", async () => {
    for (const answer of [
      refused(401, "authentication_error", "x-api-key header is required"),
      refused(400, "invalid_request_error", 'anthropic-version: "2026-10-21" is not a valid version'),
      raw(
        401,
        JSON.stringify({
          error: { message: "x", type: "invalid_request_error", param: null, code: "invalid_api_key" },
        }),
        "application/json",
      ),
    ]) {
      const report = await diagnosed(() => answer);
      expect([report.findings[0]?.confidence, report.findings[0]?.fixBy]).toEqual(["possible", "server-operator"]);
    }
  });

  test("a 403 with a request id but no top-level type is the API's, not the edge's", async () => {
    const body = JSON.stringify({ error: { type: "permission_error", message: "No." } });
    const report = await diagnosed(() => raw(403, body, "application/json", { requestId: "req_1" }));
    expect(report.findings.map(({ cause }) => cause)).not.toContain("region-or-network-blocked");
  });
});

describe("status and shape, where nothing else speaks", () => {
  test.each<[string, ApiAnswer, string, string]>([
    ["a 429 page", raw(429, "<html>slow</html>"), "inconclusive", "rate-limited"],
    ["a 429 of text", raw(429, "slow down", "text/plain"), "inconclusive", "rate-limited"],
    ["an empty 429", raw(429, "", "application/json", { requestId: "req_1" }), "inconclusive", "rate-limited"],
    ["a 402", refused(402, "billing_error", "Payment required"), "blocked", "credit-balance-too-low"],
    ["a 407 page", raw(407, "<html>proxy</html>"), "inconclusive", "tls-or-proxy-interference"],
    ["a 302", raw(302, ""), "inconclusive", "tls-or-proxy-interference"],
    ["a 408", raw(408, "", "text/plain"), "inconclusive", "timeout-or-connection"],
    ["a 504 page", raw(504, "<html>late</html>"), "inconclusive", "timeout-or-connection"],
    ["a 502 page", raw(502, "<html>bad gateway</html>"), "inconclusive", "server-error"],
    [
      "a code on another status",
      refused(403, "permission_error", "x", "enforced_spend_limit_reached"),
      "blocked",
      "usage-or-spend-limit-reached",
    ],
    [
      "an unknown code with a known type",
      refused(403, "permission_error", "x", "a_code_from_tomorrow"),
      "blocked",
      "permission-denied-resource",
    ],
    [
      "an error that is a string",
      raw(400, '{"error":"nope"}', "application/json"),
      "inconclusive",
      "tls-or-proxy-interference",
    ],
    [
      "details that are a list",
      refused(400, "invalid_request_error", "Your credit balance is too low to access"),
      "blocked",
      "credit-balance-too-low",
    ],
  ])("%s", async (_, answer, status, cause) => {
    const report = await diagnosed(() => answer);
    expect([report.verdict.status, report.findings[0]?.cause]).toEqual([status, cause]);
  });

  test("a refusal of a task outranks a limit on a call beside it", async () => {
    const report = await diagnosed(
      ({ path }) =>
        path === "/v1/models" ? refused(429, "rate_limit_error", "Slow down") : refused(403, "permission_error", "No."),
      { tasks: ["files"] },
    );
    expect(first(report).slice(0, 2)).toEqual(["blocked", "permission-denied-resource"]);
  });

  test("a spend cap with a retry-after does not promise that waiting clears it", async () => {
    const capped = refused(429, "rate_limit_error", "x", "contract_spend_limit_reached", {
      requestId: "req_011C",
      retryAfter: "30",
    });
    expect((await diagnosed(() => capped)).findings[0]?.until).toBeUndefined();
    const limited = refused(429, "rate_limit_error", "x", undefined, { requestId: "req_011C", retryAfter: "30" });
    expect((await diagnosed(() => limited)).findings[0]?.until).toBe("2026-11-23T14:32:38.000Z");
    const forEver = refused(429, "rate_limit_error", "x", undefined, { requestId: "req_011C", retryAfter: "999999" });
    expect((await diagnosed(() => forEver)).findings[0]?.until).toBe("2026-11-24T14:32:08.000Z");
  });

  test("a day that is no day is not passed on", async () => {
    const report = await diagnosed(() =>
      refused(
        400,
        "invalid_request_error",
        "You have reached your specified API usage limits. You will regain access on 2026-02-30 at 00:00 UTC.",
      ),
    );
    expect([report.findings[0]?.cause, report.findings[0]?.until]).toEqual(["usage-or-spend-limit-reached", undefined]);
  });

  test("a sentence far down a long message is not read", async () => {
    const report = await diagnosed(() =>
      refused(400, "invalid_request_error", `${"x ".repeat(1500)}credit balance is too low`),
    );
    expect(report.findings[0]?.cause).toBe("unknown");
  });
});

describe("an answer that is no answer of the endpoint", () => {
  const error = { type: "error", error: { type: "permission_error", message: "No." } };

  test.each<[string, unknown]>([
    ["an error under a 200", error],
    ["an object of something else", { foo: 1 }],
  ])("%s to a message proves no message", async (_, body) => {
    const report = await diagnosed(({ path }) => (path === "/v1/messages" ? allowed(body) : undefined), {
      spendTokens: true,
    });
    expect(report.verdict.status).toBe("inconclusive");
    expect(report.verdict.unproven).toContain("credit");
  });

  test("an error under a 200 confirms no kind of key", async () => {
    const report = await diagnosed(({ path }) => (path.endsWith("/me") ? allowed({ error: "no" }) : notKnown), {
      prefix: "sk-ant-admin01-",
    });
    expect(report.findings.filter(({ confidence }) => confidence === "confirmed")).toEqual([]);
  });
});

describe("a bare body with a type that no API sends", () => {
  test.each([
    [400, "BadRequest", "x"],
    [401, "AuthError", "invalid x-api-key"],
    [403, "Forbidden", "Request not allowed"],
  ])("%s %s is somebody's in front of the API", async (status, type, message) => {
    const body = JSON.stringify({ error: { type, message } });
    const report = await diagnosed(() => raw(status, body, "application/json"));
    expect(report.verdict.status).toBe("inconclusive");
    expect(report.probes.filter(({ outcome }) => outcome === "refused")).toEqual([]);
  });
});

test("a message that has to name a user profile is the person's to name, and a code confirms it", async () => {
  const report = await diagnosed(
    ({ path }) =>
      path === "/v1/messages" ? refused(400, "invalid_request_error", "x", "user_profile_required") : undefined,
    { spendTokens: true },
  );
  expect([...first(report), report.findings[0]?.variant, report.findings[0]?.fixBy]).toEqual([
    "blocked",
    "request-invalid",
    "confirmed",
    "user_profile_required",
    "you",
  ]);
});

test("a limit of the workspace is its admin's", async () => {
  const report = await diagnosed(({ path }) =>
    counts(path)
      ? refused(400, "invalid_request_error", "You have reached your specified workspace API usage limits.")
      : undefined,
  );
  expect([report.findings[0]?.variant, report.findings[0]?.fixBy]).toEqual(["workspace-limit", "workspace-admin"]);
});

test("one Managed Agents list that is missing beside others says nothing of enrolling", async () => {
  const report = await diagnosed(
    ({ path }) => (path === "/v1/sessions" ? refused(404, "not_found_error", "Not found") : undefined),
    { tasks: ["agents"] },
  );
  expect(report.findings.map(({ cause }) => cause)).not.toContain("beta-header-missing-or-not-enrolled");
});

test.each<[string, ApiAnswer, string]>([
  ["another place, where the answer cannot be judged", raw(200, "{", "application/json"), "works-elsewhere"],
  [
    "whose organization it is, where the API knew the key and refused",
    refused(404, "not_found_error", "Not found"),
    "same-organization",
  ],
])("what is unknown is settled by asking for %s", async (_, answer, ask) => {
  const report = await diagnosed(({ path }) => (path === "/v1/skills" ? answer : undefined), { tasks: ["skills"] });
  expect([report.findings[0]?.cause, report.findings[0]?.settles]).toEqual(["unknown", { ask }]);
});

test.each([
  ["Mon, 23 Nov 2026 14:33:00 GMT", "2026-11-23T14:33:00.000Z"],
  ["Mon, 23 Nov 2026 14:30:00 GMT", undefined],
  ["Wed, 23 Nov 2033 14:33:00 GMT", undefined],
  ["soon", undefined],
])("retry-after %s names the moment it clears: %s", async (retryAfter, until) => {
  const limited = refused(429, "rate_limit_error", "Slow down", undefined, { requestId: "req_1", retryAfter });
  const report = await diagnosed(() => limited);
  expect(report.findings[0]?.until).toBe(until);
});

describe("the type comes before the status", () => {
  test.each<[number, string, string, string]>([
    [403, "billing_error", "blocked", "credit-balance-too-low"],
    [400, "billing_error", "blocked", "credit-balance-too-low"],
    [403, "rate_limit_error", "inconclusive", "rate-limited"],
    [403, "overloaded_error", "inconclusive", "overloaded"],
    [403, "api_error", "inconclusive", "server-error"],
  ])("%i %s", async (status, type, verdict, cause) => {
    const report = await diagnosed(({ path }) => (counts(path) ? refused(status, type, "x") : undefined));
    expect(first(report).slice(0, 2)).toEqual([verdict, cause]);
    expect(report.findings.map(({ cause }) => cause)).not.toContain("permission-denied-resource");
  });
});

test("where every endpoint is missing, no beta is", async () => {
  const report = await diagnosed(() => refused(404, "not_found_error", "Not found"), { tasks: ["messages", "agents"] });
  expect(report.findings.map(({ cause }) => cause)).toEqual(["unknown"]);
});

test.each<[string, ApiAnswer]>([
  ["a limit", refused(429, "rate_limit_error", "Slow down")],
  ["a failure", refused(500, "api_error", "x")],
])("a model of our own choice that is refused says nothing where the other meets %s", async (_, answer) => {
  const report = await diagnosed(({ path, body }) => {
    if (!counts(path)) return undefined;
    return body?.model === "claude-opus-5-5"
      ? refused(400, "invalid_request_error", "… must have data retention enabled.")
      : answer;
  });
  expect(report.verdict.status).toBe("inconclusive");
  expect(report.findings.map(({ cause }) => cause)).not.toContain("data-policy-restricted");
});

test("a rule that holds for the model of our choice alone refuses no other", async () => {
  const report = await diagnosed(({ body }) =>
    body?.model === "claude-opus-5-5"
      ? refused(400, "invalid_request_error", "x", "workspace_policy_violation")
      : undefined,
  );
  expect([report.verdict.status, report.findings]).toEqual(["clear", []]);
});

test("a beta of our own that is not known blames nobody's request", async () => {
  const report = await diagnosed(
    () =>
      refused(400, "invalid_request_error", "Unexpected value(s) `oauth-2025-04-20` for the `anthropic-beta` header."),
    { prefix: "sk-ant-oat01-" },
  );
  expect(report.verdict.status).toBe("inconclusive");
  expect(report.findings.map(({ fixBy }) => fixBy)).not.toContain("you");
});

test("the beta of an endpoint that is not known may not be open to this organization", async () => {
  const report = await diagnosed(
    ({ path }) =>
      path === "/v1/agents"
        ? refused(
            400,
            "invalid_request_error",
            "Unexpected value(s) `managed-agents-2026-04-01` for the `anthropic-beta` header.",
          )
        : undefined,
    { tasks: ["agents"] },
  );
  expect(first(report)).toEqual(["blocked", "beta-header-missing-or-not-enrolled", "likely"]);
});

describe("a body whose field is not of its type", () => {
  test.each<[string, string, unknown, "messages" | "files"]>([
    ["a list without a list", "/v1/files", { data: null, message: "unauthorized" }, "files"],
    ["a count that is none", "/v1/messages/count_tokens", { input_tokens: null }, "messages"],
    ["a message without content", "/v1/messages", { id: "x", content: null, usage: null }, "messages"],
    ["an error beside a content", "/v1/messages", { content: [], error: "insufficient quota" }, "messages"],
  ])("%s proves nothing", async (_, path, body, task) => {
    const report = await diagnosed((call) => (call.path === path ? allowed(body) : undefined), {
      tasks: [task],
      spendTokens: path === "/v1/messages",
    });
    expect(report.verdict.status).toBe("inconclusive");
  });
});

test.each([
  [401, "authentication_error", "invalid x-api-key", true],
  [400, "invalid_request_error", "Your credit balance is too low", false],
])("a message refused with %i leaves credit unproven: %s", async (status, type, message, unproven) => {
  const report = await diagnosed(() => refused(status, type, message), { spendTokens: true });
  expect(report.verdict.unproven.includes("credit")).toBe(unproven);
});
