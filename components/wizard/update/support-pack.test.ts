import { expect, it } from "vitest";
import type { Report } from "#lib/report/schema.ts";
import { supportPack } from "./support-pack.ts";

const REPORT: Report = {
  schema: "latchkey.report/1",
  engine: "1.0.0",
  catalogue: "2026-11-23",
  startedAt: "2026-11-23T14:32:08.000Z",
  durationMs: 900,
  vantage: "server",
  credential: { kind: "workspace-or-identity-key", hint: "sk-ant-api03-…Xq7A" },
  observed: { organizationId: "org-1" },
  asked: { tasks: ["messages"], workspaceId: false, spendTokens: false },
  probes: [
    {
      id: "model-list",
      group: "messages",
      outcome: "refused",
      status: 400,
      errorType: "invalid_request_error",
      errorCode: "organization_on_hold",
      requestId: "req_1",
      durationMs: 1,
    },
    { id: "batch-list", group: "batches", outcome: "allowed", status: 200, requestId: "req_2", durationMs: 1 },
    { id: "file-list", group: "files", outcome: "skipped", durationMs: 0 },
  ],
  findings: [],
  verdict: { status: "blocked", tasks: [], unproven: [] },
  spent: { inputTokens: 0, outputTokens: 0 },
};

it("names what was refused by endpoint and request id, and holds no part of the key", () => {
  const pack = supportPack(REPORT);
  expect(pack).toContain("GET /v1/models: 400 invalid_request_error organization_on_hold, req_1");
  expect(pack).toContain("2026-11-23T14:32:08.000Z (UTC)");
  expect(pack).not.toContain("req_2");
  expect(pack).not.toContain("Xq7A");
});
