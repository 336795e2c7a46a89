import { describe, expect, it } from "vitest";
import { findModel } from "#lib/engine/api/models.ts";
import { answerRequest } from "./answer-request.ts";
import { answerDelayMs } from "./delay.ts";
import { issueKey, readIssuedKey } from "./issue-key.ts";
import { FOREIGN_WORKSPACE_ID, ORGANIZATION_ID, WORKSPACE_ID } from "./organization.ts";
import { STEPS } from "./persona.ts";
import { findPersona, PERSONA_IDS, PERSONAS } from "./personas/register.ts";
import { PRIVATE_STRINGS } from "./private-strings.ts";

const VERSION = { "anthropic-version": "2026-10-21" };
const AGENTS_BETA = { "anthropic-beta": "managed-agents-2026-04-01" };
const bearer = (key: string): Record<string, string> => ({ authorization: `Bearer ${key}` });
const HEALTHY = bearer(issueKey("healthy", "fixed"));

function call(path: string, headers: Record<string, string>, body?: unknown): Request {
  const init = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
  return new Request(`https://api.anthropic.com${path}`, { ...init, headers });
}

async function ask(path: string, headers: Record<string, string>, body?: unknown) {
  const answer = await answerRequest(call(path, headers, body));
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

async function expectError(
  asked: ReturnType<typeof ask>,
  status: number,
  type: string,
  message: string,
): Promise<Headers> {
  const answer = await asked;
  expect([answer.status, JSON.parse(answer.text)]).toMatchObject([status, { type: "error", error: { type, message } }]);
  return answer.headers;
}

describe("the key", () => {
  it("names its scenario and nothing else is read as one", () => {
    for (const id of PERSONA_IDS) {
      for (const step of STEPS) {
        const key = issueKey(id, step);
        const whole = !key.includes("...");
        expect(readIssuedKey(key)).toEqual(whole ? { personaId: id, step } : null);
        expect(readIssuedKey(`${key.slice(0, -3)}0AA`)).toBeNull();
        expect(readIssuedKey(key.slice(0, -1))).toBeNull();
        expect(readIssuedKey(` ${key}`)).toBeNull();
      }
    }
  });

  it("ends alike before and after the fix, unless the fix is another key", () => {
    for (const { id, group, fixedKeyKind } of PERSONAS) {
      const [broken, fixed] = [issueKey(id, "broken"), issueKey(id, "fixed")];
      const changed = group === "key" || fixedKeyKind !== undefined;
      expect([id, broken === fixed]).toEqual([id, false]);
      expect([id, broken.slice(-4) === fixed.slice(-4)]).toEqual([id, !changed]);
    }
  });

  it("is no sandbox key with any one letter changed", () => {
    for (const step of STEPS) {
      const key = issueKey("credit-balance-too-low", step);
      for (let at = 0; at < key.length; at += 1) {
        const letter = key[at] === "b" ? "c" : "b";
        expect(readIssuedKey(`${key.slice(0, at)}${letter}${key.slice(at + 1)}`)).toBeNull();
      }
    }
  });

  it("looks like the kind it stands for", () => {
    const shape = (kind: string): RegExp => new RegExp(`^sk-ant-${kind}-[A-Za-z0-9_-]{93}AA$`);
    expect(issueKey("healthy", "broken")).toMatch(shape("api03"));
    expect(issueKey("healthy-admin", "broken")).toMatch(shape("admin01"));
    expect(issueKey("healthy-oauth", "broken")).toMatch(shape("oat01"));
    expect(issueKey("permission-scope-missing", "broken")).toMatch(shape("api01"));
    expect(issueKey("wrong-provider-key", "broken")).toMatch(/^sk-proj-/);
    expect(issueKey("key-malformed", "broken")).toMatch(/^sk-ant-api03-\w+\.\.\.\w\wAA$/);
    for (const id of ["key-malformed", "wrong-provider-key"]) expect(issueKey(id, "fixed")).toMatch(shape("api03"));
  });

  it("is refused with 401 when the sandbox never issued it, without naming an organization", async () => {
    const stranger = ["sk", "ant", "api03", "x".repeat(93)].join("-");
    for (const headers of [bearer(stranger), { "x-api-key": stranger }, { "x-api-key": "nonsense" }]) {
      const seen = await expectError(
        ask("/v1/models", { ...headers, ...VERSION }),
        401,
        "authentication_error",
        "invalid x-api-key",
      );
      expect(seen.get("request-id")).toMatch(/^req_011C/);
      expect(seen.get("anthropic-organization-id")).toBeNull();
    }
    await expectError(
      ask("/v1/models", { ...bearer("nonsense"), ...VERSION }),
      401,
      "authentication_error",
      "Invalid bearer token",
    );
    await expectError(ask("/v1/models", VERSION), 401, "authentication_error", "x-api-key header is required");
  });

  it("is taken from either header", async () => {
    const key = issueKey("healthy", "fixed");
    expect((await ask("/v1/models", { ...bearer(key), ...VERSION })).status).toBe(200);
    expect((await ask("/v1/models", { "x-api-key": key, ...VERSION })).status).toBe(200);
  });

  it("needs its beta when it is an OAuth token", async () => {
    const headers = { ...bearer(issueKey("healthy-oauth", "fixed")), ...VERSION };
    await expectError(
      ask("/v1/models", headers),
      401,
      "authentication_error",
      "OAuth authentication is currently not supported.",
    );
    expect((await ask("/v1/models", { ...headers, "anthropic-beta": "oauth-2025-04-20" })).status).toBe(200);
  });
});

describe("the headers", () => {
  it("must name a version", async () => {
    await expectError(
      ask("/v1/models", HEALTHY),
      400,
      "invalid_request_error",
      "anthropic-version: header is required",
    );
    const odd = { ...HEALTHY, "anthropic-version": "2023-06-01, 2023-06-01" };
    expect((await ask("/v1/models", odd)).status).toBe(400);
  });

  it("must name the beta where an endpoint is one, and no beta that cannot be", async () => {
    for (const path of ["/v1/agents", "/v1/sessions", "/v1/environments"]) {
      expect((await ask(path, { ...HEALTHY, ...VERSION })).status).toBe(400);
      expect((await ask(path, { ...HEALTHY, ...VERSION, ...AGENTS_BETA })).status).toBe(200);
    }
    expect((await ask("/v1/models", { ...HEALTHY, ...VERSION, "anthropic-beta": "everything" })).status).toBe(400);
  });

  it("name a workspace the key may act in, or none", async () => {
    const headers = { ...HEALTHY, ...VERSION };
    const inWorkspace = (id: string) => ask("/v1/models", { ...headers, "anthropic-workspace-id": id });
    expect((await inWorkspace(WORKSPACE_ID)).status).toBe(200);
    await expectError(
      inWorkspace(FOREIGN_WORKSPACE_ID),
      404,
      "not_found_error",
      `Workspace \`${FOREIGN_WORKSPACE_ID}\` not found.`,
    );
    await expectError(
      inWorkspace("billing"),
      400,
      "invalid_request_error",
      "anthropic-workspace-id header must be a valid workspace ID.",
    );
  });

  it("of an answer name request, organization and workspace, on the Admin API no workspace", async () => {
    const models = await ask("/v1/models", { ...HEALTHY, ...VERSION });
    expect(models.headers.get("content-type")).toBe("application/json");
    expect(models.headers.get("request-id")).toMatch(/^req_011C[1-9A-HJ-NP-Za-km-z]{20}$/);
    expect(models.headers.get("anthropic-organization-id")).toBe(ORGANIZATION_ID);
    expect(models.headers.get("anthropic-workspace-id")).toBe(WORKSPACE_ID);
    const me = await ask("/v1/organizations/me", { ...bearer(issueKey("healthy-admin", "fixed")), ...VERSION });
    expect(me.headers.get("anthropic-organization-id")).toBe(ORGANIZATION_ID);
    expect(me.headers.get("anthropic-workspace-id")).toBeNull();
  });
});

describe("the endpoints", () => {
  const headers = { ...HEALTHY, ...VERSION };

  it("page through the models without a gap", async () => {
    const whole = JSON.parse((await ask("/v1/models?limit=1000", headers)).text);
    expect(whole.data.length).toBeGreaterThan(3);
    expect(whole.has_more).toBe(false);
    const seen: string[] = [];
    for (let after = ""; ; after = `&after_id=${seen.at(-1)}`) {
      const page = JSON.parse((await ask(`/v1/models?limit=4${after}`, headers)).text);
      seen.push(...page.data.map((model: { id: string }) => model.id));
      if (!page.has_more) break;
    }
    expect(seen).toEqual(whole.data.map((model: { id: string }) => model.id));
    const back = JSON.parse((await ask(`/v1/models?limit=2&before_id=${seen[3]}`, headers)).text);
    expect(back.data.map((model: { id: string }) => model.id)).toEqual([seen[1], seen[2]]);
    expect((await ask("/v1/models?limit=0", headers)).status).toBe(400);
  });

  it("list and serve what the table names in the place of the retired model", async () => {
    const asked = findPersona("model-retired")?.asked;
    const successor = findModel(asked?.broken.model ?? "")?.replacement ?? "none";
    expect(asked?.fixed.model).toBe(successor);
    expect((await ask("/v1/models?limit=1000", headers)).text).toContain(`"${successor}"`);
    expect((await ask(`/v1/models/${successor}`, headers)).status).toBe(200);
  });

  it("say when a listed model retires, and know a retired one no more", async () => {
    const deprecated = JSON.parse((await ask("/v1/models/claude-sonnet-4-5", headers)).text);
    expect(deprecated).toMatchObject({
      id: "claude-sonnet-4-5-20250929",
      lifecycle: "deprecated",
      retires_at: "2026-11-30T00:00:00Z",
    });
    for (const id of ["claude-3-haiku-20240307", "no-such-model"]) {
      await expectError(ask(`/v1/models/${id}`, headers), 404, "not_found_error", `model: ${id}`);
      const body = { model: id, messages: [{ role: "user", content: "x" }] };
      await expectError(ask("/v1/messages/count_tokens", headers, body), 404, "not_found_error", `model: ${id}`);
      await expectError(
        ask("/v1/messages", headers, { ...body, max_tokens: 1 }),
        404,
        "not_found_error",
        `model: ${id}`,
      );
    }
  });

  it("write no more tokens than asked for", async () => {
    const body = { model: "claude-haiku-5-5", messages: [{ role: "user", content: "x" }] };
    for (const max_tokens of [0, 1, 3, 50]) {
      const message = JSON.parse((await ask("/v1/messages", headers, { ...body, max_tokens })).text);
      expect(message.usage.output_tokens).toBe(Math.min(max_tokens, 10));
      expect(message.stop_reason).toBe(max_tokens < 10 ? "max_tokens" : "end_turn");
    }
    expect(JSON.parse((await ask("/v1/messages/count_tokens", headers, body)).text)).toEqual({
      input_tokens: expect.any(Number),
    });
  });

  it("refuse a body without what they need", async () => {
    await expectError(
      ask("/v1/messages", headers, { model: "claude-haiku-5-5", messages: [] }),
      400,
      "invalid_request_error",
      "max_tokens: Field required",
    );
    await expectError(
      ask("/v1/messages/count_tokens", headers, {}),
      400,
      "invalid_request_error",
      "model: Field required",
    );
    expect((await ask("/v1/messages", headers, [])).status).toBe(400);
  });

  it("know no other address and create nothing", async () => {
    await expectError(
      ask("/v1/elsewhere", headers),
      404,
      "not_found_error",
      "The requested resource could not be found.",
    );
    for (const path of ["/v1/files", "/v1/messages/batches", "/v1/organizations/api_keys", "/v1/agents"]) {
      expect((await ask(path, headers, {})).status).toBe(405);
      const refused = bearer(issueKey("server-error", "broken"));
      expect((await ask(path, { ...refused, ...VERSION }, {})).status).toBe(405);
    }
    expect((await ask("/v1/organizations/invites", headers, {})).status).toBe(404);
  });

  it("hold every private text that leak tests look for", async () => {
    const paths = ["files", "skills", "agents", "sessions", "environments"].map((name) => `/v1/${name}`);
    paths.push(...["me", "users", "workspaces", "api_keys", "rate_limits"].map((name) => `/v1/organizations/${name}`));
    const texts = await Promise.all(paths.map(async (path) => (await ask(path, { ...headers, ...AGENTS_BETA })).text));
    const everything = texts.join("\n");
    expect(PRIVATE_STRINGS.filter((text) => !everything.includes(text))).toEqual([]);
    expect(PRIVATE_STRINGS.length).toBeGreaterThan(20);
  });

  it("keep the two kinds of key apart", async () => {
    const admin = { ...bearer(issueKey("healthy-admin", "fixed")), ...VERSION };
    const ordinary = { ...bearer(issueKey("ordinary-key-on-admin", "broken")), ...VERSION };
    expect((await ask("/v1/models", admin)).status).toBe(401);
    expect((await ask("/v1/organizations/me", admin)).status).toBe(200);
    expect((await ask("/v1/models", ordinary)).status).toBe(200);
    expect((await ask("/v1/organizations/me", ordinary)).status).toBe(401);
  });
});

describe("the same call", () => {
  it("gets the same bytes, and another id when it differs in what the API reads", async () => {
    const headers = { ...HEALTHY, ...VERSION };
    const first = await ask("/v1/files?limit=1", headers);
    const again = await ask("/v1/files?limit=1", { ...headers, "user-agent": "something/2" });
    expect([again.status, again.text, [...again.headers]]).toEqual([first.status, first.text, [...first.headers]]);
    const other = await ask("/v1/files?limit=1", { ...headers, "anthropic-workspace-id": WORKSPACE_ID });
    expect(other.headers.get("request-id")).not.toBe(first.headers.get("request-id"));
  });

  it("takes the same time, between 80 and 400 ms, by seed", () => {
    const request = call("/v1/models", {});
    expect(answerDelayMs("a", request)).toBe(answerDelayMs("a", request));
    const delays = Array.from({ length: 200 }, (_, at) => answerDelayMs(`seed ${at}`, request));
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(80);
    expect(Math.max(...delays)).toBeLessThanOrEqual(400);
    expect(new Set(delays).size).toBeGreaterThan(50);
  });
});
