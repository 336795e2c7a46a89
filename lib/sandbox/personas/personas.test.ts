import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { MODEL_PATTERN } from "#lib/report/bounds.ts";
import { CAUSE_IDS } from "#lib/report/cause-ids.ts";
import type { Task } from "#lib/report/probe-ids.ts";
import { answerRequest } from "../answer-request.ts";
import { issueKey } from "../issue-key.ts";
import { kindOfKey, type Persona, type Step } from "../persona.ts";
import { findPersona, PERSONA_IDS, PERSONAS } from "./register.ts";

const CALLS: Record<Task, readonly string[]> = {
  messages: ["GET /v1/models?limit=1", "GET /v1/models/MODEL", "POST /v1/messages/count_tokens", "POST /v1/messages"],
  batches: ["GET /v1/messages/batches?limit=1"],
  files: ["GET /v1/files?limit=1"],
  skills: ["GET /v1/skills?limit=1"],
  agents: ["GET /v1/agents?limit=1", "GET /v1/sessions?limit=1", "GET /v1/environments?limit=1"],
  admin: ["me", "users", "workspaces", "api_keys", "rate_limits"].map((name) => `GET /v1/organizations/${name}`),
};

function requestOf(persona: Persona, step: Step, callText: string, without: readonly string[] = []): Request {
  const [method = "GET", path = "/"] = callText.split(" ");
  const asked = persona.asked[step];
  const model = asked.model ?? "claude-sonnet-5-5";
  const oauth = kindOfKey(persona, step) === "oauth-token" ? "oauth-2025-04-20," : "";
  const headers = new Headers({
    authorization: `Bearer ${issueKey(persona.id, step)}`,
    "anthropic-version": "2026-10-21",
    "anthropic-beta": [`${oauth}managed-agents-2026-04-01`, ...(asked.betas ?? [])].join(","),
  });
  if (asked.workspaceId !== undefined) headers.set("anthropic-workspace-id", asked.workspaceId);
  for (const name of without) headers.delete(name);
  const body = {
    model,
    messages: [{ role: "user", content: "x" }],
    ...(path === "/v1/messages" ? { max_tokens: 1 } : {}),
  };
  return new Request(`https://api.anthropic.com${path.replace("MODEL", model)}`, {
    method,
    headers,
    ...(method === "POST" ? { body: JSON.stringify(body) } : {}),
  });
}

type Told = { status: number | null; type?: string; code?: string; headers?: Headers; text: string };

async function tell(persona: Persona, step: Step, callText: string, without?: readonly string[]): Promise<Told> {
  const request = requestOf(persona, step, callText, without);
  const silent = new Promise<null>((resolve) => setTimeout(() => resolve(null), 30));
  const answer = await Promise.race([answerRequest(request), silent]);
  if (answer === null) return { status: null, text: "no answer" };
  const text = await Promise.race([answer.text(), silent]).catch(() => null);
  const told: Told = { status: answer.status, headers: answer.headers, text: text ?? "(no end)" };
  try {
    const { error } = JSON.parse(told.text);
    if (typeof error?.type === "string") told.type = error.type;
    if (typeof error?.details?.error_code === "string") told.code = error.details.error_code;
  } catch {
    return told;
  }
  return told;
}

const callsOf = (persona: Persona, step: Step): string[] =>
  persona.asked[step].tasks.flatMap((task) => [...CALLS[task]]);

const persona = (id: string): Persona => {
  const found = findPersona(id);
  if (found === null) throw new Error(id);
  return found;
};

/** Call, then status, error type and code as the facts have them. */
type Fact = readonly [id: string, call: string, status: number | null, type?: string, code?: string];
const LIST = "GET /v1/models?limit=1";
const COUNT = "POST /v1/messages/count_tokens";
const MESSAGE = "POST /v1/messages";
const FILES = "GET /v1/files?limit=1";
const FACTS: readonly Fact[] = [
  ["key-malformed", LIST, 401, "authentication_error"],
  ["wrong-provider-key", LIST, 401, "authentication_error"],
  ["key-invalid", LIST, 401, "authentication_error"],
  ["key-revoked-or-disabled", COUNT, 401, "authentication_error"],
  ["claude-code-creator-left", LIST, 400, "invalid_request_error", "claude_code_key_creator_not_member"],
  ["oauth-expired-or-revoked", LIST, 401, "authentication_error"],
  ["oauth-not-supported-or-restricted", COUNT, 400, "invalid_request_error"],
  ["wrong-credential-kind-admin-vs-standard", COUNT, 401, "authentication_error"],
  ["wrong-credential-kind-admin-vs-standard", "GET /v1/organizations/me", 200],
  ["ordinary-key-on-admin", "GET /v1/organizations/me", 401, "authentication_error"],
  ["ordinary-key-on-admin", COUNT, 200],
  ["api-key-auth-disabled", LIST, 403, "permission_error"],
  ["workspace-id-required", LIST, 400, "invalid_request_error"],
  ["workspace-id-not-allowed-or-mismatch", LIST, 404, "not_found_error"],
  ["workspace-id-malformed", LIST, 400, "invalid_request_error"],
  ["permission-scope-missing", "GET /v1/organizations/users", 403, "permission_error"],
  ["scope-missing-code", "GET /v1/organizations/users", 403, "permission_error", "api_key_scope_missing"],
  ["permission-denied-resource", "GET /v1/sessions", 403, "permission_error"],
  ["permission-denied-resource", COUNT, 200],
  ["org-disabled", LIST, 400, "invalid_request_error"],
  ["org-on-hold", LIST, 400, "invalid_request_error", "organization_on_hold"],
  ["organization-policy-refused", COUNT, 400, "invalid_request_error", "workspace_policy_violation"],
  [
    "plan-not-supported",
    "GET /v1/organizations/workspaces",
    400,
    "invalid_request_error",
    "organization_type_not_supported",
  ],
  ["feature-not-enabled", "GET /v1/skills", 403, "permission_error"],
  ["data-policy-restricted", COUNT, 400, "invalid_request_error"],
  ["data-policy-restricted", LIST, 200],
  ["data-policy-hipaa", FILES, 400, "invalid_request_error"],
  ["encryption-key-unavailable", FILES, 400, "invalid_request_error", "cmek_key_disabled"],
  ["encryption-key-unavailable", COUNT, 200],
  ["encryption-key-context", FILES, 503, "api_error", "cmek_context_unavailable"],
  ["credit-balance-too-low", COUNT, 400, "invalid_request_error"],
  ["credit-balance-too-low", LIST, 200],
  ["usage-or-spend-limit-reached", MESSAGE, 400, "invalid_request_error"],
  ["spend-tier-threshold", COUNT, 429, "rate_limit_error", "enforced_spend_limit_reached"],
  ["spend-contract-limit", MESSAGE, 429, "rate_limit_error", "contract_spend_limit_reached"],
  ["spend-contract-limit", COUNT, 200],
  ["model-retired", "GET /v1/models/MODEL", 404, "not_found_error"],
  ["model-not-found-or-no-access", COUNT, 404, "not_found_error"],
  ["beta-value-unknown", COUNT, 400, "invalid_request_error"],
  [
    "beta-header-missing-or-not-enrolled",
    "GET /v1/agents",
    400,
    "invalid_request_error",
    "organization_not_enrolled_in_beta",
  ],
  ["region-or-network-blocked", LIST, 403, "forbidden"],
  ["ip-not-allowed", LIST, 403, "permission_error", "ip_not_in_allowed_range"],
  ["tls-or-proxy-interference", LIST, 200],
  ["timeout-or-connection", LIST, null],
  ["rate-limited", COUNT, 429, "rate_limit_error"],
  ["overloaded", MESSAGE, 529, "overloaded_error"],
  ["server-error", LIST, 500, "api_error"],
  ["unknown", LIST, 403, "permission_error"],
  ["hanging-skill-list", "GET /v1/skills", null],
  ["dripping", FILES, 200],
  ["reset", "GET /v1/messages/batches", 200],
  ["redirecting", LIST, 302],
  ["twelve-megabytes", LIST, 200],
  ["html-200", LIST, 200],
  ["broken-json", LIST, 200],
  ["empty-200", LIST, 200],
  ["unknown-error-code", LIST, 400, "invalid_request_error", "harbour_gate_closed"],
  ["x-api-key-only", LIST, 401, "authentication_error"],
];
const MET_ONLY_IN_PASTED_TEXTS = [
  "key-missing-or-not-sent",
  "cors-blocked",
  "not-anthropic",
  "gateway-or-wrapper-error",
  "request-invalid",
  "request-too-large",
];

describe("the register", () => {
  it("lists every file of the folder once, under its name", () => {
    const files = readdirSync(import.meta.dirname)
      .filter((name) => !name.endsWith(".test.ts") && name !== "register.ts")
      .map((name) => name.replace(/\.ts$/, ""));
    expect([...PERSONA_IDS].sort()).toEqual(files.sort());
    for (const id of PERSONA_IDS)
      expect(readFileSync(`${import.meta.dirname}/${id}.ts`, "utf8")).toContain(`id: "${id}"`);
  });

  it("has a persona for every cause a run can meet, and facts about each", () => {
    const causes = new Set(PERSONAS.filter(({ hidden }) => !hidden).map(({ cause }) => cause));
    expect(CAUSE_IDS.filter((id) => !causes.has(id)).sort()).toEqual([...MET_ONLY_IN_PASTED_TEXTS].sort());
    const told = new Set(FACTS.map(([id]) => id));
    expect(PERSONA_IDS.filter((id) => !id.startsWith("healthy") && !told.has(id))).toEqual([]);
  });

  it("asks only for what a person could ask", () => {
    for (const { id, excerpt, asked, cause, variant } of PERSONAS) {
      expect(excerpt.length, id).toBeLessThanOrEqual(60);
      for (const step of [asked.broken, asked.fixed]) {
        expect(step.tasks.length, id).toBeGreaterThan(0);
        if (step.model !== undefined) expect(step.model).toMatch(MODEL_PATTERN);
        if (step.spendTokens === true) expect(step.tasks).toContain("messages");
      }
      if (variant !== undefined) expect(cause, id).not.toBeNull();
    }
  });
});

describe("a broken persona", () => {
  for (const [id, callText, status, type, code] of FACTS) {
    it(`${id} answers ${callText} with ${status ?? "nothing"}`, async () => {
      const told = await tell(persona(id), "broken", callText);
      expect([told.status, told.type, told.code]).toEqual([status, type, code]);
    });
  }

  it.each(PERSONAS.filter(({ group, hidden }) => group !== "healthy" && hidden !== true))(
    "$id shows its status and its excerpt on a call its tasks make",
    async (shown) => {
      const told = await Promise.all(callsOf(shown, "broken").map((callText) => tell(shown, "broken", callText)));
      const matching = told.filter(({ status, text }) => {
        return status === shown.status && text.replace(/\\(["`])/g, "$1").includes(shown.excerpt);
      });
      expect(matching.length).toBeGreaterThan(0);
    },
  );

  it("from in front of the API carries no request id and no envelope", async () => {
    const told = await tell(persona("region-or-network-blocked"), "broken", LIST);
    expect(told.headers?.get("request-id")).toBeNull();
    expect(told.text).toBe('{"error": {"type": "forbidden", "message": "Request not allowed"}}');
  });

  it("is told to wait only where waiting helps", async () => {
    const waits = async (id: string): Promise<string | null | undefined> =>
      (await tell(persona(id), "broken", COUNT)).headers?.get("retry-after");
    expect([await waits("rate-limited"), await waits("spend-tier-threshold"), await waits("overloaded")]).toEqual([
      "30",
      null,
      null,
    ]);
  });

  it("passes once the call differs in the one thing that is wrong", async () => {
    const header = ["anthropic-workspace-id"];
    for (const id of ["workspace-id-not-allowed-or-mismatch", "workspace-id-malformed"]) {
      expect((await tell(persona(id), "broken", LIST, header)).status).toBe(200);
    }
    expect((await tell(persona("workspace-id-required"), "fixed", LIST, header)).status).toBe(400);
    const only = persona("x-api-key-only");
    const request = requestOf(only, "broken", LIST, ["authorization"]);
    request.headers.set("x-api-key", issueKey(only.id, "broken"));
    expect((await answerRequest(request)).status).toBe(200);
  });

  it("goes on, breaks off or never ends where it says so", async () => {
    expect((await tell(persona("twelve-megabytes"), "broken", LIST)).text.length).toBeGreaterThan(0);
    const long = await answerRequest(requestOf(persona("twelve-megabytes"), "broken", LIST));
    expect((await long.arrayBuffer()).byteLength).toBeGreaterThan(12 * 1024 * 1024);
    const reset = await answerRequest(requestOf(persona("reset"), "broken", "GET /v1/messages/batches"));
    await expect(reset.text()).rejects.toThrow("connection reset");
    let waitedMs = 0;
    const drips = await answerRequest(requestOf(persona("dripping"), "broken", FILES), async (afterMs) => {
      waitedMs += afterMs;
    });
    const reader = drips.body?.getReader();
    for (const length of [9, 1, 1, 1]) expect((await reader?.read())?.value?.length).toBe(length);
    expect(waitedMs).toBeGreaterThanOrEqual(2_100);
    await reader?.cancel();
  });

  it("ends a call without an answer when the caller gives up", async () => {
    const caller = new AbortController();
    const request = requestOf(persona("timeout-or-connection"), "broken", LIST);
    const pending = answerRequest(new Request(request, { signal: caller.signal }));
    caller.abort(new Error("given up"));
    await expect(pending).rejects.toThrow("given up");
  });
});

describe("a fixed persona", () => {
  it.each(PERSONAS)("$id is answered healthily for all it asks", async (fixed) => {
    for (const callText of callsOf(fixed, "fixed")) {
      const told = await tell(fixed, "fixed", callText);
      expect([callText, told.status, told.type]).toEqual([callText, 200, undefined]);
      expect(told.headers?.get("request-id")).toMatch(/^req_011C/);
      expect(() => JSON.parse(told.text)).not.toThrow();
    }
  });
});

describe("the folder", () => {
  it("reads no clock, no chance and no surroundings: a request is all that decides", () => {
    const root = `${import.meta.dirname}/..`;
    const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) =>
      /(?<!\.test)\.ts$/.test(name),
    );
    expect(files.length).toBeGreaterThan(60);
    const banned =
      /Date\.now|new Date\(|Math\.random|setTimeout|setInterval|process\.|globalThis|\bfetch\(|crypto\.|"node:|^(let|var) /m;
    expect(files.filter((name) => banned.test(readFileSync(`${root}/${name}`, "utf8")))).toEqual([]);
  });
});
