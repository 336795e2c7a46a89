import { describe, expect, test } from "vitest";
import { diagnosed, first, notKnown, refused } from "./cases/stand-in.ts";
import type { ApiAnswer, ApiCall } from "./port.ts";

describe("which header the key is taken in", () => {
  test("a key that is taken in x-api-key only works, and the report says which header it was", async () => {
    const report = await diagnosed(({ sendKeyAs }) => (sendKeyAs === "authorization" ? notKnown : undefined));
    expect([report.verdict.status, report.observed.keyHeader]).toEqual(["clear", "x-api-key"]);
  });

  const inOtherHeader = (answer: ApiAnswer | undefined) => (call: ApiCall) =>
    call.sendKeyAs === "authorization" ? notKnown : answer;

  test.each<[string, ApiAnswer, string, string]>([
    ["a 400 of no known meaning", refused(400, "invalid_request_error", "Odd."), "blocked", "key-invalid"],
    ["a 500", refused(500, "api_error", "Internal server error"), "inconclusive", "server-error"],
    ["a 429", refused(429, "rate_limit_error", "Slow down"), "inconclusive", "rate-limited"],
    ["a 529", refused(529, "overloaded_error", "Overloaded"), "inconclusive", "overloaded"],
    ["no answer", { kind: "no-answer", reason: "reset" }, "inconclusive", "unknown"],
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
  ])("a 401 that answers %s in x-api-key is judged by what that shows", async (_, answer, status, cause) => {
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

  test("a key that is taken for a login in the one header is judged by the other", async () => {
    const report = await diagnosed(({ sendKeyAs }) =>
      sendKeyAs === "authorization" ? refused(401, "authentication_error", "Invalid OAuth token.") : notKnown,
    );
    expect(first(report)).toEqual(["blocked", "key-invalid", "likely"]);
    expect(report.findings.map(({ cause }) => cause)).not.toContain("oauth-expired-or-revoked");
  });
});
