import { describe, expect, it } from "vitest";
import { EnvironmentError, readEnvironment } from "./env.ts";

function refusalOf(source: Record<string, string>): string {
  try {
    readEnvironment(source);
  } catch (error) {
    expect(error).toBeInstanceOf(EnvironmentError);
    return (error as Error).message;
  }
  throw new Error(`stood: ${JSON.stringify(source)}`);
}

const LONG = "0123456789abcdef0123456789abcdef";

describe("an empty environment", () => {
  it("gives the defaults of the contract", () => {
    const env = readEnvironment({});
    expect(env).toMatchObject({
      port: 3000,
      statusUrl: "https://status.claude.com/",
      dataDir: ".data",
      secrets: [],
      trustedProxies: [],
      metricsToken: undefined,
    });
    expect(env.publicUrl.href).toBe("http://localhost:3000/");
    expect(env.upstreamUrl.origin).toBe("https://api.anthropic.com");
    expect(env.limits).toEqual({
      diagnoses: { points: 20, durationS: 600 },
      explanations: { points: 120, durationS: 60 },
      links: { points: 20, durationS: 3600 },
      reads: { points: 600, durationS: 60 },
      inFlight: 2,
      networkMultiple: 10,
    });
  });

  it("is also what empty values give, but for the status feed, which they switch off", () => {
    const names = [
      "PORT",
      "LATCHKEY_PUBLIC_URL",
      "LATCHKEY_UPSTREAM_URL",
      "LATCHKEY_DATA_DIR",
      "LATCHKEY_SECRET",
      "LATCHKEY_LIMITS",
      "LATCHKEY_TRUSTED_PROXIES",
      "LATCHKEY_METRICS_TOKEN",
    ];
    expect(readEnvironment(Object.fromEntries(names.map((name) => [name, ""])))).toEqual(readEnvironment({}));
    expect(readEnvironment({ LATCHKEY_STATUS_URL: "" }).statusUrl).toBe("");
  });

  it("reads nothing of another program", () => {
    const strange = {
      ANTHROPIC_BASE_URL: "https://elsewhere.example",
      HTTPS_PROXY: "https://elsewhere.example",
      UPSTREAM_URL: "https://elsewhere.example",
    };
    expect(readEnvironment(strange)).toEqual(readEnvironment({}));
  });
});

describe("a good value", () => {
  it.each([
    [{ PORT: "8080" }, { port: 8080 }],
    [{ LATCHKEY_DATA_DIR: "/var/lib/latchkey" }, { dataDir: "/var/lib/latchkey" }],
    [{ LATCHKEY_STATUS_URL: "http://127.0.0.1:9/s.json" }, { statusUrl: "http://127.0.0.1:9/s.json" }],
    [{ LATCHKEY_SECRET: LONG }, { secrets: [LONG] }],
    [{ LATCHKEY_SECRET: `${LONG}, ${LONG}2` }, { secrets: [LONG, `${LONG}2`] }],
    [{ LATCHKEY_SECRET: "é".repeat(16) }, { secrets: ["é".repeat(16)] }],
    [{ LATCHKEY_METRICS_TOKEN: "t" }, { metricsToken: "t" }],
    [{ DATABASE_URL: "postgres://h/d", LATCHKEY_SECRET: LONG }, { secrets: [LONG] }],
  ])("of %o stands", (source, expected) => {
    expect(readEnvironment(source as Record<string, string>)).toMatchObject(expected);
  });

  it("of the port moves the public URL with it", () => {
    expect(readEnvironment({ PORT: "4321" }).publicUrl.origin).toBe("http://localhost:4321");
  });

  it.each(["http://localhost:9", "http://127.0.0.1:9", "http://[::1]:9", "https://gateway.example/anthropic"])(
    "of the upstream may be %s",
    (url) => {
      expect(readEnvironment({ LATCHKEY_UPSTREAM_URL: url }).upstreamUrl.href).toContain(url);
    },
  );

  it.each([
    ["diagnoses=5/1h", { diagnoses: { points: 5, durationS: 3600 } }],
    ["diagnoses=5/h", { diagnoses: { points: 5, durationS: 3600 } }],
    ["reads=1/90s,in-flight=7", { reads: { points: 1, durationS: 90 }, inFlight: 7 }],
    [" network=3x , links=2/2m ,", { networkMultiple: 3, links: { points: 2, durationS: 120 } }],
    ["in-flight=3,in-flight=4", { inFlight: 4 }],
  ])("of the limits may be %s, and leaves the others as they are", (limits, expected) => {
    expect(readEnvironment({ LATCHKEY_LIMITS: limits }).limits).toEqual({ ...readEnvironment({}).limits, ...expected });
  });

  it("of the trusted proxies may name addresses and networks", () => {
    const { trustedProxies } = readEnvironment({
      LATCHKEY_TRUSTED_PROXIES: "10.0.0.0/8, 192.0.2.7 ,2001:db8::/32,::1,::ffff:192.0.2.9",
    });
    expect(trustedProxies.map(([base, bits]) => `${base.toString()}/${bits}`)).toEqual([
      "10.0.0.0/8",
      "192.0.2.7/32",
      "2001:db8::/32",
      "::1/128",
      "192.0.2.9/32",
    ]);
  });
});

describe("a bad value", () => {
  const canary = ["sk", "ant", "api03", "c".repeat(95)].join("-");
  it.each([
    ["PORT", ["0", "65536", "-1", "80.5", "3e3", "0x50", "http", `80 ${canary}`, " 80"]],
    [
      "LATCHKEY_PUBLIC_URL",
      [
        "latchkey.example",
        "ftp://latchkey.example",
        "javascript:alert(1)",
        `https://me:${canary}@latchkey.example`,
        "https://me@latchkey.example",
      ],
    ],
    [
      "LATCHKEY_UPSTREAM_URL",
      [
        "api.anthropic.com",
        "http://api.anthropic.com",
        "http://localhost.example",
        "http://127.0.0.1.example",
        "http://10.0.0.1",
        "file:///etc/passwd",
        `https://user:${canary}@api.anthropic.com`,
        `https://${canary}@api.anthropic.com`,
        `https://api.anthropic.com/?key=${canary}`,
        `https://api.anthropic.com/#${canary}`,
      ],
    ],
    ["LATCHKEY_STATUS_URL", ["status", "file:///x", `https://u:${canary}@status.example`]],
    ["LATCHKEY_SECRET", ["short", "x".repeat(31), `${LONG},short`, `${LONG},`, ",", "é".repeat(15)]],
    [
      "LATCHKEY_LIMITS",
      [
        "diagnoses=0/1m",
        "diagnoses=20/0m",
        "diagnoses=20/00m",
        "diagnoses=-1/1m",
        "diagnoses=1.5/1m",
        "diagnoses=20",
        "diagnoses=20/1d",
        "diagnoses=20/1m/1m",
        "diagnoses=20=1/1m",
        "diagnoses",
        "diagnoses=",
        "in-flight=0",
        "in-flight=2x",
        "network=10",
        "network=0x",
        "s=5/1m",
        "es=5/1m",
        "work=5x",
        "Diagnoses=5/1m",
        "=5/1m",
        "toString=5/1m",
        `${canary}=1/1m`,
        `diagnoses=${canary}`,
        "a\nb=1/1m",
      ],
    ],
    [
      "LATCHKEY_TRUSTED_PROXIES",
      [
        "proxy.example",
        "10",
        "10.0.0",
        "0x0a.0.0.1",
        "10.0.0.0/33",
        "10.0.0.0/",
        "10.0.0.0/8/8",
        "::1/129",
        "*",
        `10.0.0.1,${canary}`,
      ],
    ],
  ])("of %s stops the start with one line that names the variable and repeats nothing", (name, values) => {
    for (const value of values) {
      const message = refusalOf({ [name]: value });
      expect(message, value).toContain(name);
      expect(message, value).not.toMatch(/[\r\n]/);
      expect(message.length, value).toBeLessThan(240);
      expect(message, value).not.toContain("cccc");
    }
  });

  it("is a database without a secret: several servers could not read each other's receipts", () => {
    const message = refusalOf({ DATABASE_URL: "postgres://user:hunter2@db/latchkey" });
    expect(message).toContain("LATCHKEY_SECRET");
    expect(message).not.toContain("hunter2");
  });
});
