import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { PROBE_IDS, TASKS } from "#lib/report/probe-ids.ts";
import { ENDPOINTS } from "../api/endpoints.ts";
import { Credential } from "../credential/vault.ts";
import { planProbes } from "../run-probes.ts";
import { PROBES } from "./register.ts";

const key = Credential.fromText(`sk-ant-api03-${"Ab3".repeat(30)}`);
const NOT_CALLS = ["service-status", "pasted"];

describe("the register of probes", () => {
  test("is the folder and the list of ids, no more and no less", () => {
    const files = readdirSync(import.meta.dirname)
      .filter((name) => name.endsWith(".ts") && name !== "register.ts" && !name.endsWith(".test.ts"))
      .map((name) => name.slice(0, -3));
    const called = PROBE_IDS.filter((id) => !NOT_CALLS.includes(id));
    expect(files.sort()).toEqual([...called].sort());
    expect(PROBES.map(({ id }) => id).sort()).toEqual([...called].sort());
  });

  test("needs only probes that stand before it, so that no two wait for each other", () => {
    const before = new Set<string>();
    for (const { id, needs } of PROBES) {
      expect(needs.every((need) => before.has(need))).toBe(true);
      before.add(id);
    }
  });

  test("asks only what reads: GET, a token count, and one message that needs a spoken yes", () => {
    for (const probe of PROBES) {
      const { method, path } = ENDPOINTS[probe.endpoint];
      if (method === "POST") expect(["/v1/messages/count_tokens", "/v1/messages"]).toContain(path);
      if (path === "/v1/messages") {
        expect(probe.id).toBe("one-token-message");
        expect(
          probe.planned({ tasks: [...TASKS], spendTokens: false, model: "claude-haiku-5-5" }, "unrecognized"),
        ).toBe(false);
      }
    }
  });

  test("the full free set is at most 16 calls", () => {
    const plan = planProbes(
      { tasks: [...TASKS], model: "claude-sonnet-5-5", workspaceId: "wrkspc_01A", spendTokens: false },
      key,
    );
    expect(plan.filter(({ id }) => id !== "service-status").length).toBeLessThanOrEqual(16);
  });

  test("no admin probe is planned for an ordinary key that did not ask for it", () => {
    const plan = planProbes({ tasks: ["messages", "batches", "files", "skills", "agents"], spendTokens: false }, key);
    expect(plan.filter(({ group }) => group === "admin")).toEqual([]);
  });
});
