import { describe, expect, test } from "vitest";
import { diagnosed, first, notKnown, refused } from "./cases/stand-in.ts";
import type { ApiAnswer, ApiCall } from "./port.ts";

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

describe("a refusal by kind", () => {
  const onInference = (answer: ApiAnswer) => (call: ApiCall) =>
    call.path.startsWith("/v1/organizations/") ? undefined : answer;

  test("that comes as a 400 on every call of inference is likely one", async () => {
    const answer = onInference(refused(400, "invalid_request_error", "Not with this kind of key."));
    expect(first(await diagnosed(answer, { prefix: "sk-ant-admin01-" }))).toEqual([
      "blocked",
      "wrong-credential-kind-admin-vs-standard",
      "likely",
    ]);
  });

  test("that comes as a 400 on every Admin call of an ordinary key is likely one", async () => {
    const report = await diagnosed(
      ({ path }) =>
        path.startsWith("/v1/organizations/") ? refused(400, "invalid_request_error", "Not with this key.") : undefined,
      { tasks: ["messages", "admin"] },
    );
    expect(first(report)).toEqual(["partial", "wrong-credential-kind-admin-vs-standard", "likely"]);
  });

  test("is none where only one Admin call answers 400", async () => {
    const report = await diagnosed(
      ({ path }) =>
        path.endsWith("/rate_limits")
          ? refused(400, "invalid_request_error", "limit: Extra inputs are not permitted")
          : undefined,
      { prefix: "sk-ant-admin01-", tasks: ["admin"] },
    );
    expect(report.verdict.status).toBe("inconclusive");
    expect(report.findings.map(({ fixBy }) => fixBy)).not.toContain("you");
  });
});

describe("a login token", () => {
  const OAUTH = "sk-ant-oat01-";

  test("that is refused some workspace calls may lack a scope, before it lacks a role", async () => {
    const report = await diagnosed(
      ({ path }) => (path === "/v1/files" ? refused(403, "permission_error", "No.") : undefined),
      {
        prefix: OAUTH,
        tasks: ["messages", "files"],
      },
    );
    expect(report.findings.map(({ cause, variant, confidence }) => [cause, variant, confidence])).toEqual([
      ["permission-scope-missing", "federation-rule", "possible"],
      ["permission-denied-resource", undefined, "possible"],
    ]);
  });

  test.each([401, 403])("that Admin endpoints answer %s is no ordinary key", async (status) => {
    const answer =
      status === 401 ? refused(401, "authentication_error", "No.") : refused(403, "permission_error", "No.");
    const report = await diagnosed(({ path }) => (path.startsWith("/v1/organizations/") ? answer : undefined), {
      prefix: OAUTH,
      tasks: ["messages", "admin"],
    });
    const causes = report.findings.map(({ cause }) => cause);
    expect(causes[0]).toBe("permission-scope-missing");
    expect(causes).not.toContain("wrong-credential-kind-admin-vs-standard");
  });
});

test("an Admin key that is refused some Admin endpoints lacks a role of the organization, whatever else is refused", async () => {
  const report = await diagnosed(
    ({ path }) => (/\/(?:me|users)$/.test(path) ? undefined : refused(403, "permission_error", "No.")),
    { prefix: "sk-ant-admin01-", tasks: ["admin"] },
  );
  expect([...first(report), report.findings[0]?.variant, report.findings[0]?.fixBy]).toEqual([
    "blocked",
    "permission-denied-resource",
    "likely",
    "admin-role",
    "org-admin",
  ]);
});

test("the key of an identity that reaches Admin endpoints and no workspace is not called an Admin key", async () => {
  const report = await diagnosed(
    ({ path, workspaceId }) => {
      if (path.startsWith("/v1/organizations/")) return undefined;
      return workspaceId
        ? refused(403, "permission_error", "No.")
        : refused(400, "invalid_request_error", "anthropic-workspace-id is required when authenticating");
    },
    { workspaceId: "wrkspc_01A", tasks: ["messages", "admin"] },
  );
  expect([...first(report), report.findings[0]?.fixBy]).toEqual([
    "partial",
    "permission-denied-resource",
    "likely",
    "workspace-admin",
  ]);
  expect(report.findings.map(({ cause }) => cause)).not.toContain("wrong-credential-kind-admin-vs-standard");
});

describe("the sentence about missing scopes", () => {
  const scopes = refused(
    403,
    "permission_error",
    "Missing required scopes. Got: ['read:members'] Needed: ['inference']",
  );

  test("said of a model call to an Enterprise key is about its kind: no scope opens models", async () => {
    const report = await diagnosed(() => scopes, { prefix: "sk-ant-api01-" });
    expect(first(report)).toEqual(["blocked", "wrong-credential-kind-admin-vs-standard", "likely"]);
    expect(report.findings.map(({ cause }) => cause)).not.toContain("permission-scope-missing");
  });

  test("said to a federated login is about its rule", async () => {
    const report = await diagnosed(({ path }) => (path.startsWith("/v1/organizations/") ? scopes : undefined), {
      prefix: "sk-ant-oat01-",
      tasks: ["messages", "admin"],
    });
    const [finding] = report.findings;
    expect([finding?.cause, finding?.variant, finding?.fixBy]).toEqual([
      "permission-scope-missing",
      "federation-rule",
      "org-admin",
    ]);
  });
});

test("a login that is not known is no key that was revoked", async () => {
  const report = await diagnosed(() => refused(401, "authentication_error", "Invalid authentication credentials"), {
    prefix: "sk-ant-oat01-",
  });
  expect(report.findings[0]?.cause).toBe("oauth-expired-or-revoked");
  expect(report.findings.map(({ cause }) => cause)).not.toContain("key-revoked-or-disabled");
});
