import { describe, expect, test } from "vitest";
import { counts, diagnosed, first, notKnown, refused } from "./cases/stand-in.ts";
import type { ApiAnswer, ApiCall } from "./port.ts";

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

describe("a sentence is overruled by the pair", () => {
  test.each<[string, ApiAnswer]>([
    ["permission denied", refused(403, "permission_error", "Permission denied")],
    ["a key nobody knows", notKnown],
    [
      "a workspace that is not the key's",
      refused(400, "invalid_request_error", "anthropic-workspace-id does not match the workspace of this API key"),
    ],
    ["a header that has to be sent", refused(400, "invalid_request_error", "Send a valid anthropic-workspace-id.")],
    ["a revoked key", refused(401, "authentication_error", "Invalid authentication credentials")],
  ])("that speaks of %s, where the header alone brings it", async (_, answer) => {
    const report = await diagnosed(({ workspaceId }) => (workspaceId ? answer : undefined), {
      workspaceId: "wrkspc_01A",
    });
    expect(first(report)).toEqual(["blocked", "workspace-id-not-allowed-or-mismatch", "confirmed"]);
    expect(report.findings).toHaveLength(1);
  });
});

describe("a refusal that names the header in other words", () => {
  const inOtherWords = refused(
    400,
    "invalid_request_error",
    "A workspace must be selected. Send anthropic-workspace-id.",
  );

  test("is likely the header, and confirmed once it passes with it", async () => {
    const answer = ({ workspaceId }: ApiCall) => (workspaceId ? undefined : inOtherWords);
    expect(first(await diagnosed(answer))).toEqual(["blocked", "workspace-id-required", "likely"]);
    const sent = await diagnosed(
      ({ path, workspaceId }) => (path === "/v1/models" && !workspaceId ? inOtherWords : undefined),
      {
        workspaceId: "wrkspc_01A",
      },
    );
    expect(first(sent)).toEqual(["clear", "workspace-id-required", "confirmed"]);
  });

  test("is not, where it says that the header is not supported", async () => {
    const report = await diagnosed(() =>
      refused(400, "invalid_request_error", "anthropic-workspace-id is not supported for federated tokens."),
    );
    expect(report.findings.map(({ cause }) => cause)).not.toContain("workspace-id-required");
  });
});

test("the key of an identity that is refused on Admin endpoints lacks a role, and is not of the wrong kind", async () => {
  const report = await diagnosed(
    ({ path, workspaceId }) => {
      if (path.startsWith("/v1/organizations/")) return refused(403, "permission_error", "No.");
      return path === "/v1/models" && !workspaceId
        ? refused(400, "invalid_request_error", "anthropic-workspace-id is required when authenticating")
        : undefined;
    },
    { workspaceId: "wrkspc_01A", tasks: ["messages", "admin"] },
  );
  expect([...first(report), report.findings[0]?.fixBy]).toEqual([
    "partial",
    "permission-denied-resource",
    "likely",
    "org-admin",
  ]);
  expect(report.findings[0]?.variant).toBe("admin-role");
});

test("a pair stays confirmed where another cause leans on the same allowed call", async () => {
  const report = await diagnosed(
    ({ path, workspaceId }) => {
      if (path.startsWith("/v1/organizations/")) return refused(403, "permission_error", "No.");
      return workspaceId ? refused(404, "not_found_error", "Workspace wrkspc_01A not found.") : undefined;
    },
    { workspaceId: "wrkspc_01A", tasks: ["messages", "admin"] },
  );
  expect(first(report)).toEqual(["blocked", "workspace-id-not-allowed-or-mismatch", "confirmed"]);
});

test("a header that was sent and is asked for all the same is dropped on the way", async () => {
  const asks = refused(400, "invalid_request_error", "anthropic-workspace-id is required when authenticating");
  const report = await diagnosed(() => asks, { workspaceId: "wrkspc_01A" });
  expect(first(report)).toEqual(["blocked", "workspace-id-required", "likely"]);
});

test("a header that this kind of credential does not take is to be left out", async () => {
  const report = await diagnosed(
    ({ workspaceId }) =>
      workspaceId
        ? refused(400, "invalid_request_error", "anthropic-workspace-id is not supported for federated tokens.")
        : undefined,
    { prefix: "sk-ant-oat01-", workspaceId: "wrkspc_01A" },
  );
  expect([...first(report), report.findings[0]?.variant]).toEqual([
    "blocked",
    "workspace-id-not-allowed-or-mismatch",
    "confirmed",
    "not-taken",
  ]);
});
