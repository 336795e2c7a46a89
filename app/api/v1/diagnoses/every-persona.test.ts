import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { TASKS } from "#lib/report/probe-ids.ts";
import { reportSchema } from "#lib/report/schema.ts";
import { issueKey } from "#lib/sandbox/issue-key.ts";
import { PERSONAS } from "#lib/sandbox/personas/register.ts";
import { PRIVATE_STRINGS } from "#lib/sandbox/private-strings.ts";
import type { DiagnosisEvent } from "#lib/wire/diagnosis-events.ts";
import { listenSandbox, type SandboxServer } from "../../../../serve/sandbox-server.ts";

let sandbox: SandboxServer;
let POST: (request: Request) => Promise<Response>;
beforeAll(async () => {
  sandbox = await listenSandbox({ port: 0 });
  vi.stubEnv("LATCHKEY_UPSTREAM_URL", sandbox.url);
  vi.stubEnv("LATCHKEY_STATUS_URL", "");
  vi.stubEnv("LATCHKEY_SECRET", "a secret for tests of at least 32 bytes");
  vi.stubEnv("LATCHKEY_LIMITS", "diagnoses=100000/1m,in-flight=1000");
  ({ POST } = await import("./route.ts"));
}, 60_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  await sandbox.close();
});

async function run(body: unknown): Promise<{ text: string; events: DiagnosisEvent[] }> {
  const answer = await POST(
    new Request("http://localhost:3000/api/v1/diagnoses", {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": "application/json" },
    }),
  );
  expect(answer.status).toBe(200);
  const text = await answer.text();
  return {
    text,
    events: text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as DiagnosisEvent),
  };
}

function judge({ text, events }: Awaited<ReturnType<typeof run>>, key: string): void {
  const receipt = events
    .flatMap((event) => (event.type === "report" ? [event.receipt.split(".")[1] ?? ""] : []))
    .join("");
  const everything = text + Buffer.from(receipt, "base64url").toString("utf8");
  const letters = /_(?:broken|fixed)_(.+)$/.exec(key)?.[1] ?? key;
  const pieces = Array.from({ length: Math.max(1, letters.length - 9) }, (_, at) => letters.slice(at, at + 10));
  expect([...PRIVATE_STRINGS, key, ...pieces].filter((secret) => everything.includes(secret))).toEqual([]);
  expect(events[0]?.type).toBe("plan");
  const last = events.at(-1);
  if (last?.type !== "report") throw new Error(`ended with ${last?.type}`);
  expect(reportSchema.safeParse(last.report).error).toBeUndefined();
  const planned = events[0]?.type === "plan" ? events[0].probes.map(({ id }) => id) : [];
  const told = events.flatMap((event) => (event.type === "probe" ? [event.probe.id] : []));
  expect(told.toSorted()).toEqual(planned.toSorted());
  expect(last.report.probes.filter(({ outcome }) => outcome === "crashed")).toEqual([]);
  expect(last.report.durationMs).toBeLessThan(20_500);
}

const ALL = { tasks: [...TASKS], spendTokens: true };

describe("whoever is asked for everything", () => {
  describe.concurrent.each(PERSONAS.map(({ id }) => id))("as %s", (persona) => {
    it.each(["broken", "fixed"] as const)(
      "tells no name, no content and no key as a sample that is %s",
      { timeout: 40_000 },
      async (step) => {
        judge(await run({ sample: { persona, step }, ...ALL }), issueKey(persona, step));
      },
    );

    it("tells none over the road either", { timeout: 40_000 }, async () => {
      const key = issueKey(persona, "broken");
      judge(await run({ key, ...ALL }), key);
    });
  });
});
