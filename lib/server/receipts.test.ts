import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { Report } from "#lib/report/schema.ts";
import { checkReceipt, issueReceipt, RECEIPT_LIFE_S } from "./receipts.ts";
import { signingKeys } from "./signing-secrets.ts";

vi.setConfig({ testTimeout: 20_000 });
const NOW_MS = 1_800_000_000_000;
const SECRET = "first secret of at least 32 bytes";
const keysOf = (purpose: string, ...secrets: string[]) => signingKeys({ secrets, dataDir: "unused" }, purpose);
const KEYS = keysOf("receipt", SECRET);
const REPORT: Report = {
  schema: "latchkey.report/1",
  engine: "1.0.0",
  catalogue: "2026-11-23",
  startedAt: "2027-01-15T08:00:00.000Z",
  durationMs: 300,
  vantage: "server",
  credential: { kind: "workspace-or-identity-key", hint: "sk-ant-api03-…xxAA" },
  observed: {},
  asked: { tasks: ["messages"], workspaceId: false, spendTokens: false },
  probes: [],
  findings: [],
  verdict: { status: "inconclusive", tasks: [], unproven: [] },
  spent: { inputTokens: 0, outputTokens: 0 },
};
const receipt = issueReceipt(REPORT, KEYS, NOW_MS);
const [prefix = "", payload = "", mac = ""] = receipt.split(".");
const invalid = { ok: false, code: "receipt-invalid" };
const incomplete = { ok: false, code: "receipt-incomplete" };
const tooLarge = { ok: false, code: "receipt-too-large" };
const check = (text: string, nowMs = NOW_MS, keys = KEYS) => checkReceipt(text, keys, nowMs);
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

describe("a receipt", () => {
  it("gives back the report it was made for, with purpose, id, times and catalogue", () => {
    const read = check(receipt);
    expect(read).toMatchObject({
      ok: true,
      body: {
        purpose: "report-of-our-own-run",
        iat: NOW_MS / 1000,
        exp: NOW_MS / 1000 + 1800,
        catalogue: "2026-11-23",
        report: REPORT,
      },
    });
    expect(read.ok && read.body.jti).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("names another id each time, and no algorithm", () => {
    const jtis = [1, 2, 3]
      .map(() => check(issueReceipt(REPORT, KEYS, NOW_MS)))
      .map((read) => (read.ok ? read.body.jti : ""));
    expect(new Set(jtis).size).toBe(3);
    expect(Buffer.from(payload, "base64url").toString()).not.toMatch(/"alg"/);
  });

  it("lives half an hour to the millisecond", () => {
    expect(check(receipt, NOW_MS + RECEIPT_LIFE_S * 1000 - 1).ok).toBe(true);
    expect(check(receipt, NOW_MS + RECEIPT_LIFE_S * 1000)).toEqual({ ok: false, code: "receipt-expired" });
    expect(RECEIPT_LIFE_S).toBe(1800);
  });

  it("is verified by every secret of a rotation and signed by the first", () => {
    const newer = "second secret of at least 32 bytes";
    expect(check(receipt, NOW_MS, keysOf("receipt", newer, SECRET)).ok).toBe(true);
    expect(
      check(issueReceipt(REPORT, keysOf("receipt", newer, SECRET), NOW_MS), NOW_MS, keysOf("receipt", newer)).ok,
    ).toBe(true);
    expect(check(receipt, NOW_MS, keysOf("receipt", newer))).toEqual(invalid);
    expect(check(receipt, NOW_MS, [])).toEqual(invalid);
  });

  it("cannot be made without a secret", () => {
    expect(() => issueReceipt(REPORT, [], NOW_MS)).toThrow();
  });
});

describe("a text that is no receipt of ours", () => {
  it("is refused when another purpose's key signed it", () => {
    expect(check(issueReceipt(REPORT, keysOf("link", SECRET), NOW_MS))).toEqual(invalid);
  });

  it("is refused when our key signed another purpose", () => {
    const good = check(receipt);
    if (!good.ok) throw new Error("the receipt is good");
    const signed = (body: unknown) => {
      const text = `${prefix}.${encode(body)}`;
      return `${text}.${createHmac("sha256", KEYS[0] ?? "")
        .update(text)
        .digest("base64url")}`;
    };
    expect(check(signed(good.body))).toEqual(good);
    expect(check(signed({ ...good.body, purpose: "sign-in" }))).toEqual(invalid);
    expect(check(signed({ ...good.body, purpose: undefined }))).toEqual(invalid);
  });

  it("is refused when it is longer than 32 KiB, although we signed it", () => {
    const long = (length: number) => issueReceipt({ ...REPORT, catalogue: "x".repeat(length) }, KEYS, NOW_MS);
    expect(long(8_000).length).toBeLessThan(32_768);
    expect(check(long(8_000)).ok).toBe(true);
    expect(check(long(25_000))).toEqual(tooLarge);
  });

  it("is refused when one thing in it was changed and the code kept", () => {
    const good = check(receipt);
    if (!good.ok) throw new Error("the receipt is good");
    const changes = [
      { exp: good.body.exp + 1 },
      { jti: "00000000-0000-0000-0000-000000000000" },
      { report: { ...REPORT, vantage: "browser" } },
      { report: { ...REPORT, verdict: { ...REPORT.verdict, status: "clear" } } },
    ];
    for (const change of changes)
      expect(check(`${prefix}.${encode({ ...good.body, ...change })}.${mac}`)).toEqual(invalid);
  });

  it("is told apart as not whole when it was cut, wherever", () => {
    for (let length = 0; length < receipt.length; length += 1)
      expect(check(receipt.slice(0, length)), String(length)).toEqual(incomplete);
    for (let from = 1; from < receipt.length; from += 7)
      expect(check(receipt.slice(from)), String(from)).toEqual(incomplete);
  });

  it.each([
    ["nothing", ""],
    ["dots", ".."],
    ["more parts", `${receipt}.x`],
    ["an empty code", `${prefix}.${payload}.`],
    ["another version", receipt.replace("lk1.", "lk2.")],
    ["no version", `${payload}.${mac}`],
    ["space around it", ` ${receipt}`],
    ["a newline at its end", `${receipt}\n`],
    ["padding", `${receipt}=`],
    ["a stray character in the code", `${prefix}.${payload}.${mac}!`],
    ["the other alphabet of base64", `${prefix}.${payload}.${Buffer.from(mac, "base64url").toString("base64")}`],
  ])("is refused as not whole with %s", (_what, text) => {
    expect(check(text)).toEqual(incomplete);
  });

  it("is refused as too large before anything else is looked at", () => {
    expect(check(`${receipt}${"A".repeat(40_000)}`)).toEqual(tooLarge);
    expect(check("A".repeat(32_769))).toEqual(tooLarge);
    expect(check("A".repeat(32_768))).toEqual(incomplete);
  });

  it("is refused with any other last character, also one that decodes to the same code", () => {
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    for (const last of alphabet) {
      const text = receipt.slice(0, -1) + last;
      expect(check(text).ok, last).toBe(text === receipt);
    }
  });

  it("is refused and never thrown at, whatever it is", () => {
    const part = fc.string({ unit: fc.constantFrom(..."AZaz09-_=+/."), maxLength: 60 });
    const near = fc.tuple(part, part).map(([first, second]) => `lk1.${first}.${second}`);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 100 }), near), (text) => {
        expect(check(text)).toEqual(incomplete);
      }),
      { numRuns: 1000 },
    );
  });

  it("is refused when any one character of a good one was changed", () => {
    fc.assert(
      fc.property(fc.nat({ max: receipt.length - 1 }), fc.string({ minLength: 1, maxLength: 1 }), (at, character) => {
        fc.pre(receipt[at] !== character);
        const hurt = check(receipt.slice(0, at) + character + receipt.slice(at + 1));
        expect([invalid, incomplete]).toContainEqual(hurt);
      }),
      { numRuns: 300 },
    );
  });
});
