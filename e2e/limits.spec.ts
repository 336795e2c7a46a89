import { expect, test } from "@playwright/test";
import { askRaw, type RawAnswer } from "./read-events.ts";
import { startServer } from "./start-server.ts";

const sample = { sample: { persona: "key-malformed" } };
const forged = (at: number): [string, string][] => [
  ["x-forwarded-for", `203.0.113.${at}, 198.51.100.${at}`],
  ["x-latchkey-peer", `192.0.2.${at}`],
  ["X-Latchkey-Peer", `2001:db8:${at}::1`],
  ["forwarded", `for=203.0.113.${at}`],
  ["x-real-ip", `203.0.113.${at}`],
];

async function statusOf(answer: RawAnswer): Promise<number> {
  await answer.rest();
  return answer.status;
}

test("three runs are taken and the fourth is refused, whatever address a caller claims", async () => {
  const server = await startServer({ LATCHKEY_LIMITS: "diagnoses=3/10m" });
  try {
    const statuses: number[] = [];
    for (let at = 1; at <= 3; at += 1)
      statuses.push(await statusOf(await askRaw(server.url, { body: sample, headers: forged(at) })));
    expect(statuses).toEqual([200, 200, 200]);
    const refused = await askRaw(server.url, { body: sample, headers: forged(4) });
    expect(refused.status).toBe(429);
    expect(refused.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(500);
    expect(Number(refused.headers.get("retry-after"))).toBeLessThanOrEqual(600);
    expect(await refused.rest()).toContain('"code":"rate-limited"');
    expect(await statusOf(await askRaw(server.url, { method: "GET", path: "/healthz" }))).toBe(200);
  } finally {
    await server.end();
  }
});

test("behind a trusted proxy the right-most address that is not a proxy's counts", async () => {
  const server = await startServer({
    LATCHKEY_LIMITS: "diagnoses=1/10m",
    LATCHKEY_TRUSTED_PROXIES: "127.0.0.1, 10.0.0.0/8",
  });
  const from = async (forwarded: string) =>
    statusOf(await askRaw(server.url, { body: sample, headers: [["x-forwarded-for", forwarded]] }));
  try {
    expect(await from("203.0.113.1")).toBe(200);
    expect(await from("198.51.100.7, 10.1.2.3")).toBe(200);
    expect(await from("192.0.2.99, 203.0.113.1")).toBe(429);
    expect(await from("203.0.113.2, 198.51.100.7, 10.9.9.9")).toBe(429);
  } finally {
    await server.end();
  }
});

test("more runs at once than an address may have are refused until one ends", async () => {
  const server = await startServer({ LATCHKEY_LIMITS: "in-flight=1" });
  try {
    const first = await askRaw(server.url, { body: { sample: { persona: "timeout-or-connection" } } });
    expect((await first.next())?.type).toBe("plan");
    const second = await askRaw(server.url, { body: sample, headers: forged(9) });
    expect(second.status).toBe(429);
    expect(second.headers.get("retry-after")).toMatch(/^\d+$/);
    expect(await second.rest()).toContain('"code":"rate-limited"');
    first.leave();
    // The place is free once the server has seen the connection close; how soon that is, is the system's.
    await expect.poll(async () => statusOf(await askRaw(server.url, { body: sample }))).toBe(200);
  } finally {
    await server.end();
  }
});
