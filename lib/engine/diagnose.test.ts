import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PROBE_IDS, TASKS } from "#lib/report/probe-ids.ts";
import { findingSchema, VANTAGES } from "#lib/report/schema.ts";
import { KNOWN_ERROR_CODES } from "./api/error-codes.ts";
import { diagnose } from "./diagnose.ts";
import type { ApiAnswer } from "./port.ts";
import { PROBES } from "./probes/register.ts";
import { readAnswer } from "./read-answer.ts";
import type { Reading } from "./reading.ts";

const TYPES = [
  "invalid_request_error",
  "authentication_error",
  "billing_error",
  "permission_error",
  "not_found_error",
  "rate_limit_error",
  "api_error",
  "overloaded_error",
  "forbidden",
];
const SAYINGS = [
  "invalid x-api-key",
  "model: claude-3-haiku-20240307",
  "Your credit balance is too low",
  "Permission denied",
  "anthropic-workspace-id is required when",
  "anything",
];

const answer: fc.Arbitrary<ApiAnswer> = fc.oneof(
  fc.record({
    kind: fc.constant("answered" as const),
    status: fc.constantFrom(200, 204, 302, 400, 401, 402, 403, 404, 408, 413, 429, 500, 502, 503, 504, 529),
    headers: fc.record(
      {
        contentType: fc.constantFrom("application/json", "text/html"),
        requestId: fc.constant("req_1"),
        organizationId: fc.constant("org_1"),
        retryAfter: fc.constantFrom("30", "soon", "-1"),
      },
      { requiredKeys: [] },
    ),
    body: fc.oneof(
      fc.constantFrom("", "<html>cloudflare</html>", "{", '{"data":[]}', '{"input_tokens":3}', "null", "[]", '"x"'),
      fc
        .record({
          type: fc.constantFrom(...TYPES),
          message: fc.constantFrom(...SAYINGS),
          code: fc.option(fc.constantFrom(...KNOWN_ERROR_CODES, "new_code")),
          top: fc.boolean(),
        })
        .map(({ type, message, code, top }) =>
          JSON.stringify({
            ...(top ? { type: "error" } : {}),
            error: { type, message, ...(code ? { details: { error_code: code } } : {}) },
          }),
        ),
      fc.json(),
    ),
    bodyEnd: fc.constantFrom("complete" as const, "cut" as const, "broken" as const),
    bytesRead: fc.nat(1000),
  }),
  fc.record({
    kind: fc.constant("no-answer" as const),
    reason: fc.constantFrom(
      "timeout" as const,
      "refused" as const,
      "reset" as const,
      "dns" as const,
      "tls" as const,
      "other" as const,
    ),
  }),
) as fc.Arbitrary<ApiAnswer>;

const reading = (id: (typeof PROBE_IDS)[number]): fc.Arbitrary<Reading> =>
  answer.map((given) => ({
    id,
    group: PROBES.find((probe) => probe.id === id)?.group ?? "messages",
    ...readAnswer(given, { opens: /^\s*\{/, holds: ["data", "array"] }),
    durationMs: 0,
    sentWorkspace: false,
    ...(id.startsWith("token-count") ? { sentModel: "claude-3-haiku-20240307" } : {}),
  }));

const input = fc.record({
  asked: fc.record({
    tasks: fc.uniqueArray(fc.constantFrom(...TASKS), { minLength: 1 }),
    spendTokens: fc.boolean(),
    workspaceId: fc.boolean(),
    model: fc.constant("claude-3-haiku-20240307"),
  }),
  kind: fc.constantFrom(
    "workspace-or-identity-key" as const,
    "admin-key" as const,
    "enterprise-scoped-key" as const,
    "oauth-token" as const,
    "unrecognized" as const,
  ),
  notes: fc.constant([]),
  sent: fc.constant(true),
  vantage: fc.constantFrom(...VANTAGES),
  startedAt: fc.constant("2026-11-23T14:32:08.000Z"),
  readings: fc.tuple(...PROBES.map(({ id }) => reading(id))),
});

describe("diagnosing anything an upstream could answer", () => {
  test("never throws, says the same twice, and stays within the report's bounds", () => {
    fc.assert(
      fc.property(input, (seen) => {
        const findings = diagnose(seen);
        expect(diagnose(seen)).toEqual(findings);
        for (const finding of findings) findingSchema.parse(finding);
      }),
      { numRuns: 400 },
    );
  });

  test("confirms nothing without a machine code or a pair that disagrees", () => {
    fc.assert(
      fc.property(input, (seen) => {
        for (const { confidence, evidence, cause } of diagnose(seen)) {
          if (confidence !== "confirmed") continue;
          const ground = seen.readings.filter(({ id }) => evidence.includes(id));
          const coded = ground.some(({ claim }) => claim?.by === "code" && claim.cause === cause);
          expect(coded || new Set(ground.map(({ outcome }) => outcome)).size > 1).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("calls no key invalid or revoked by a 401 while any answer proves that it was accepted", () => {
    fc.assert(
      fc.property(input, (seen) => {
        const accepted = seen.readings.some(({ outcome, organizationId }) => outcome === "allowed" || organizationId);
        const blamed = diagnose(seen).filter(
          ({ cause, variant }) => cause === "key-invalid" || (cause === "key-revoked-or-disabled" && !variant),
        );
        if (accepted) expect(blamed).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

test("a 403 inside a model id is not a status", () => {
  const given: ApiAnswer = {
    kind: "answered",
    status: 404,
    headers: { contentType: "application/json", requestId: "req_1" },
    body: JSON.stringify({
      type: "error",
      error: { type: "not_found_error", message: "model: claude-3-haiku-20240307" },
    }),
    bodyEnd: "complete",
    bytesRead: 1,
  };
  expect(readAnswer(given, { opens: /^\{/, holds: ["data", "array"] })).toMatchObject({
    status: 404,
    outcome: "refused",
    claim: { cause: "model-not-found-or-no-access" },
  });
});
