import { describe, expect, test } from "vitest";
import type { Task } from "#lib/report/probe-ids.ts";
import { type Report, reportSchema } from "#lib/report/schema.ts";
import { stillClock } from "./cases/case-file.ts";
import { Credential } from "./credential/vault.ts";
import { examine } from "./examine.ts";
import type { ApiAnswer, ApiCall } from "./port.ts";

const ORDINARY = "sk-ant-api03-";
const HEADERS = { contentType: "application/json", requestId: "req_011C" };

const allowed = (body: unknown = { data: [] }, organizationId: string | null = "org-1"): ApiAnswer => ({
  kind: "answered",
  status: 200,
  headers: { ...HEADERS, ...(organizationId ? { organizationId } : {}) },
  body: JSON.stringify(body),
  bodyEnd: "complete",
  bytesRead: 9,
});
const refused = (
  status: number,
  type: string,
  message: string,
  code?: string,
  headers: object = HEADERS,
): ApiAnswer => ({
  kind: "answered",
  status,
  headers: { contentType: "application/json", ...headers },
  body: JSON.stringify({ type: "error", error: { type, message, ...(code ? { details: { error_code: code } } : {}) } }),
  bodyEnd: "complete",
  bytesRead: 9,
});
const raw = (status: number, body: string, contentType = "text/html", headers: object = {}): ApiAnswer => ({
  kind: "answered",
  status,
  headers: { contentType, ...headers },
  body,
  bodyEnd: "complete",
  bytesRead: body.length,
});
const notKnown = refused(401, "authentication_error", "invalid x-api-key");

function healthy({ path, method }: ApiCall): ApiAnswer {
  if (path.endsWith("/count_tokens")) return allowed({ input_tokens: 8 });
  if (path === "/v1/models") return allowed({ data: [{ id: "claude-opus-5-5" }] });
  if (method === "POST") return allowed({ type: "message", content: [], usage: { input_tokens: 8, output_tokens: 1 } });
  return allowed(
    path.startsWith("/v1/models/") || path.endsWith("/me") ? { id: "x", lifecycle: "active" } : { data: [] },
  );
}

type Options = {
  readonly prefix?: string;
  readonly tasks?: readonly Task[];
  readonly model?: string;
  readonly workspaceId?: string;
  readonly spendTokens?: boolean;
  readonly vantage?: Report["vantage"];
};

async function diagnosed(answer: (call: ApiCall) => ApiAnswer | undefined, options: Options = {}): Promise<Report> {
  const { prefix = ORDINARY, tasks = ["messages"], spendTokens = false, vantage = "server", ...asked } = options;
  const report = await examine({
    credential: Credential.fromText(`${prefix}${"Ab3".repeat(30)}`),
    asked: { tasks, spendTokens, ...asked },
    port: async (call) => answer(call) ?? healthy(call),
    clock: stillClock,
    signal: new AbortController().signal,
    vantage,
  });
  return reportSchema.parse(report);
}

const first = ({ verdict, findings: [finding] }: Report) => [verdict.status, finding?.cause, finding?.confidence];
const counts = (path: string) => path.endsWith("/count_tokens");

describe("a workspace header that was sent and is accepted is not the cause of what else is refused", () => {
  const asksForHeader = refused(400, "invalid_request_error", "anthropic-workspace-id is required when authenticating");
  const with_ = (other: (call: ApiCall) => ApiAnswer | undefined) => (call: ApiCall) =>
    call.path === "/v1/models" && !call.workspaceId ? asksForHeader : other(call);

  test.each<[string, ApiAnswer, string]>([
    [
      "credit",
      refused(400, "invalid_request_error", "Your credit balance is too low to access"),
      "credit-balance-too-low",
    ],
    ["capacity", refused(529, "overloaded_error", "Overloaded"), "overloaded"],
    ["a bare 403", refused(403, "permission_error", "No."), "permission-denied-resource"],
  ])("%s", async (_, answer, cause) => {
    const report = await diagnosed(
      with_(({ path }) => (counts(path) ? answer : undefined)),
      { workspaceId: "wrkspc_01A" },
    );
    expect(report.findings[0]?.cause).toBe(cause);
    expect(report.findings.map(({ cause }) => cause)).not.toContain("workspace-id-required");
  });

  test("in a run where all else passes, the pair proves that the program has to send it", async () => {
    const report = await diagnosed(
      with_(() => undefined),
      { workspaceId: "wrkspc_01A" },
    );
    expect(first(report)).toEqual(["clear", "workspace-id-required", "confirmed"]);
  });

  test("a workspace that is refused in new words, beside a key that needs one, is about that workspace", async () => {
    const report = await diagnosed(
      with_(() => refused(404, "not_found_error", "No such workspace")),
      { workspaceId: "wrkspc_01A" },
    );
    expect(report.findings.map(({ cause }) => cause)).not.toContain("workspace-id-required");
  });
});

describe("the pair with and without the workspace header", () => {
  test("a 403 that only the header brings is about the header, and about nothing else", async () => {
    const report = await diagnosed(
      ({ workspaceId }) => (workspaceId ? refused(403, "permission_error", "No.") : undefined),
      { workspaceId: "wrkspc_01A" },
    );
    expect(first(report)).toEqual(["blocked", "workspace-id-not-allowed-or-mismatch", "confirmed"]);
    expect(report.findings).toHaveLength(1);
  });

  test("proves no mismatch once any call passes with the header", async () => {
    const report = await diagnosed(
      ({ path, workspaceId }) =>
        path === "/v1/models" && workspaceId ? refused(400, "invalid_request_error", "Odd.") : undefined,
      { workspaceId: "wrkspc_01A" },
    );
    expect(report.verdict.status).toBe("clear");
    expect(report.findings).toEqual([]);
  });

  test("stays silent where the answer with the header names another cause itself", async () => {
    const report = await diagnosed(
      ({ workspaceId }) =>
        workspaceId ? refused(400, "invalid_request_error", "x", "organization_on_hold") : undefined,
      { workspaceId: "wrkspc_01A" },
    );
    expect(first(report)).toEqual(["blocked", "org-on-hold", "confirmed"]);
  });
});

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

  test("a key that is taken in x-api-key only works, and the report says which header it was", async () => {
    const report = await diagnosed(({ sendKeyAs }) => (sendKeyAs === "authorization" ? notKnown : undefined));
    expect([report.verdict.status, report.observed.keyHeader]).toEqual(["clear", "x-api-key"]);
  });

  const inOtherHeader = (answer: ApiAnswer | undefined) => (call: ApiCall) =>
    call.sendKeyAs === "authorization" ? notKnown : answer;

  test.each<[string, ApiAnswer, string, string]>([
    ["a 400 of no known meaning", refused(400, "invalid_request_error", "Odd."), "blocked", "unknown"],
    ["a 500", refused(500, "api_error", "Internal server error"), "inconclusive", "server-error"],
    ["a 429", refused(429, "rate_limit_error", "Slow down"), "inconclusive", "rate-limited"],
    ["a 529", refused(529, "overloaded_error", "Overloaded"), "inconclusive", "overloaded"],
    ["no answer", { kind: "no-answer", reason: "reset" }, "inconclusive", "timeout-or-connection"],
    [
      "the code of a creator who left",
      refused(400, "invalid_request_error", "x", "claude_code_key_creator_not_member"),
      "blocked",
      "key-revoked-or-disabled",
    ],
    [
      "that keys are switched off",
      refused(401, "authentication_error", "Your organization has disabled API key authentication"),
      "blocked",
      "api-key-auth-disabled",
    ],
  ])("a 401 that answers %s in x-api-key is that", async (_, answer, status, cause) => {
    expect(first(await diagnosed(inOtherHeader(answer))).slice(0, 2)).toEqual([status, cause]);
  });

  test("a key that says revoked in either header is likely revoked", async () => {
    const revoked = refused(401, "authentication_error", "Invalid authentication credentials");
    const report = await diagnosed(inOtherHeader(revoked));
    expect(first(report)).toEqual(["blocked", "key-revoked-or-disabled", "likely"]);
  });

  test("an upstream that reads x-api-key alone and does not know the key says so, not that none was sent", async () => {
    const report = await diagnosed(({ sendKeyAs }) =>
      sendKeyAs === "authorization"
        ? refused(401, "authentication_error", "x-api-key header is required")
        : refused(401, "authentication_error", "invalid x-api-key"),
    );
    expect([...first(report), report.findings[0]?.fixBy]).toEqual(["blocked", "key-invalid", "likely", "you"]);
  });

  test("an Admin key that is taken in x-api-key only is asked so on Admin endpoints too", async () => {
    const asked = { prefix: "sk-ant-admin01-", tasks: ["admin"] } as const;
    const answer = ({ path, sendKeyAs }: ApiCall) =>
      sendKeyAs === "authorization" || !path.startsWith("/v1/organizations/") ? notKnown : undefined;
    const alone = await diagnosed(answer, asked);
    expect([alone.verdict.status, alone.findings]).toEqual(["clear", []]);
    const both = await diagnosed(answer, { ...asked, tasks: ["messages", "admin"] });
    expect(first(both)).toEqual(["partial", "wrong-credential-kind-admin-vs-standard", "confirmed"]);
  });

  test("answers that come only at the second try leave the key undecided, not bad", async () => {
    let failures = 3;
    const report = await diagnosed(({ sendKeyAs }) => {
      if (sendKeyAs === "authorization") return notKnown;
      failures -= 1;
      return failures < 0 ? undefined : refused(500, "api_error", "Internal server error");
    });
    expect(report.verdict.status).toBe("inconclusive");
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
    const report = await examine({
      credential: Credential.fromText(`${ORDINARY}${"Ab3".repeat(30)}`),
      asked: { tasks: ["messages"], model: "claude-sonnet-4-5", spendTokens: false },
      port: async (call) =>
        call.path.includes("sonnet-4-5") || call.body?.model === "claude-sonnet-4-5"
          ? refused(404, "not_found_error", "model: claude-sonnet-4-5")
          : healthy(call),
      clock: { ...stillClock, nowMs: () => Date.parse(at) },
      signal: new AbortController().signal,
      vantage: "server",
    });
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
      ...HEADERS,
      retryAfter: "30",
    });
    expect((await diagnosed(() => capped)).findings[0]?.until).toBeUndefined();
    const limited = refused(429, "rate_limit_error", "x", undefined, { ...HEADERS, retryAfter: "30" });
    expect((await diagnosed(() => limited)).findings[0]?.until).toBe("2026-11-23T14:32:38.000Z");
    const forEver = refused(429, "rate_limit_error", "x", undefined, { ...HEADERS, retryAfter: "999999" });
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

describe("kinds of key", () => {
  test("an Enterprise key that inference does not know is first of all another kind of key", async () => {
    const report = await diagnosed(() => notKnown, { prefix: "sk-ant-api01-" });
    expect(report.findings[0]?.cause).toBe("wrong-credential-kind-admin-vs-standard");
  });

  test("an Admin key that nothing knows is not recognized, before it is of the wrong kind", async () => {
    const report = await diagnosed(() => notKnown, { prefix: "sk-ant-admin01-" });
    expect(report.findings[0]?.cause).toBe("key-invalid");
  });

  test("an ordinary key refused on Admin endpoints alone is likely the wrong kind, never confirmed", async () => {
    const report = await diagnosed(
      ({ path }) => (path.startsWith("/v1/organizations") ? refused(403, "permission_error", "No.") : undefined),
      { tasks: ["admin"] },
    );
    expect(first(report)).toEqual(["blocked", "wrong-credential-kind-admin-vs-standard", "likely"]);
    expect(report.findings.find(({ cause }) => cause === "permission-denied-resource")?.fixBy).toBe("org-admin");
  });

  test("a login token is not tried in the other header", async () => {
    const headers = new Set<string>();
    await diagnosed(
      (call) => {
        headers.add(call.sendKeyAs);
        return notKnown;
      },
      { prefix: "sk-ant-oat01-" },
    );
    expect([...headers]).toEqual(["authorization"]);
  });
});
