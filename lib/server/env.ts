import "server-only";
import ipaddr from "ipaddr.js";

const LOOPBACK_HOSTS = new Set(["localhost", "127.0.0.1", "[::1]"]);
const DEFAULT_LIMITS = "diagnoses=20/10m,in-flight=2,explanations=120/1m,links=20/1h,reads=600/1m,network=10x";

export type Limit = { readonly points: number; readonly durationS: number };
export type Limits = {
  readonly diagnoses: Limit;
  readonly explanations: Limit;
  readonly links: Limit;
  readonly reads: Limit;
  readonly inFlight: number;
  readonly networkMultiple: number;
};

export type ServerEnv = {
  readonly port: number;
  readonly publicUrl: URL;
  readonly upstreamUrl: URL;
  /** Empty: the status feed is off. */
  readonly statusUrl: string;
  readonly dataDir: string;
  /** A PostgreSQL server of the operator's; undefined: the embedded one in the data folder. */
  readonly databaseUrl: string | undefined;
  /** First signs, all verify; empty: made in the data folder. */
  readonly secrets: readonly string[];
  readonly limits: Limits;
  readonly trustedProxies: readonly (readonly [ipaddr.IPv4 | ipaddr.IPv6, number])[];
  readonly metricsToken: string | undefined;
};

/** A value of the operator's environment that cannot stand. The message is one clear line and holds no secret. */
export class EnvironmentError extends Error {}

/**
 * Reads the operator's environment (contract.md).
 *
 * @throws EnvironmentError naming the first variable that cannot stand.
 */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>): ServerEnv {
  const port = readPort(source.PORT);
  return {
    port,
    publicUrl: readUrl("LATCHKEY_PUBLIC_URL", source.LATCHKEY_PUBLIC_URL || `http://localhost:${port}`, [
      "http:",
      "https:",
    ]),
    upstreamUrl: readUpstream(source.LATCHKEY_UPSTREAM_URL || "https://api.anthropic.com"),
    statusUrl: readStatusUrl(source.LATCHKEY_STATUS_URL ?? "https://status.claude.com"),
    dataDir: source.LATCHKEY_DATA_DIR || ".data",
    databaseUrl: readDatabaseUrl(source.DATABASE_URL),
    secrets: readSecrets(source.LATCHKEY_SECRET, source.DATABASE_URL),
    limits: readLimits(source.LATCHKEY_LIMITS ?? ""),
    trustedProxies: readProxies(source.LATCHKEY_TRUSTED_PROXIES),
    metricsToken: source.LATCHKEY_METRICS_TOKEN || undefined,
  };
}

let cached: ServerEnv | undefined;

/** The environment of this process, read once. */
export function serverEnv(): ServerEnv {
  cached ??= readEnvironment(process.env);
  return cached;
}

function readPort(value: string | undefined): number {
  const port = /^\d{1,5}$/.test(value || "3000") ? Number(value || 3000) : 0;
  if (port < 1 || port > 65_535) throw new EnvironmentError("PORT must be a whole number from 1 to 65535");
  return port;
}

function readUrl(name: string, value: string, protocols: readonly string[]): URL {
  const url = URL.parse ? URL.parse(value) : tryUrl(value);
  if (!url || !protocols.includes(url.protocol) || url.username || url.password) {
    throw new EnvironmentError(
      `${name} must be a URL that starts with ${protocols.map((p) => `${p}//`).join(" or ")} and holds no user name`,
    );
  }
  return url;
}

function tryUrl(value: string): URL | null {
  try {
    return new URL(value);
  } catch {
    return null;
  }
}

function readUpstream(value: string): URL {
  const url = readUrl("LATCHKEY_UPSTREAM_URL", value, ["https:", "http:"]);
  if (url.protocol === "http:" && !LOOPBACK_HOSTS.has(url.hostname)) {
    throw new EnvironmentError(
      "LATCHKEY_UPSTREAM_URL may be http:// only on loopback: a key would travel in the clear",
    );
  }
  if (url.search || url.hash) throw new EnvironmentError("LATCHKEY_UPSTREAM_URL must have no query and no fragment");
  return url;
}

function readStatusUrl(value: string): string {
  return value === "" ? "" : readUrl("LATCHKEY_STATUS_URL", value, ["https:", "http:"]).href;
}

/** The address holds a password: no message repeats a part of it. */
function readDatabaseUrl(value: string | undefined): string | undefined {
  if (!value) return undefined;
  const url = URL.parse ? URL.parse(value) : tryUrl(value);
  if (!url || !["postgres:", "postgresql:"].includes(url.protocol) || !url.hostname || url.pathname.length < 2) {
    throw new EnvironmentError("DATABASE_URL must look like postgres://user:password@host:5432/name");
  }
  return value;
}

function readSecrets(value: string | undefined, databaseUrl: string | undefined): string[] {
  if (!value) {
    if (databaseUrl)
      throw new EnvironmentError("LATCHKEY_SECRET must be set where DATABASE_URL is: several servers share one secret");
    return [];
  }
  const secrets = value.split(",").map((secret) => secret.trim());
  if (secrets.some((secret) => Buffer.byteLength(secret) < 32)) {
    throw new EnvironmentError("LATCHKEY_SECRET must be at least 32 bytes; a comma separates several for rotation");
  }
  return secrets;
}

function readLimits(value: string): Limits {
  const parts = new Map(DEFAULT_LIMITS.split(",").map(splitLimit));
  for (const [name, amount] of value.split(",").map(splitLimit)) {
    if (name === "" && amount === "") continue;
    if (!parts.has(name))
      throw new EnvironmentError(`LATCHKEY_LIMITS holds a name it does not know; it knows ${DEFAULT_LIMITS}`);
    parts.set(name, amount);
  }
  const rate = (name: string): Limit => {
    const [, points, every, unit] = /^([1-9]\d{0,5})\/([1-9]\d{0,3})?([smh])$/.exec(parts.get(name) ?? "") ?? [];
    if (!points || !unit) throw new EnvironmentError(`LATCHKEY_LIMITS: ${name} must look like 20/10m`);
    return {
      points: Number(points),
      durationS: Number(every ?? 1) * { s: 1, m: 60, h: 3600 }[unit as "s" | "m" | "h"],
    };
  };
  const whole = (name: string, pattern: RegExp, example: string): number => {
    const amount = Number(pattern.exec(parts.get(name) ?? "")?.[1]);
    if (!Number.isInteger(amount) || amount < 1)
      throw new EnvironmentError(`LATCHKEY_LIMITS: ${name} must look like ${example}`);
    return amount;
  };
  return {
    diagnoses: rate("diagnoses"),
    explanations: rate("explanations"),
    links: rate("links"),
    reads: rate("reads"),
    inFlight: whole("in-flight", /^(\d{1,4})$/, "2"),
    networkMultiple: whole("network", /^(\d{1,4})x$/, "10x"),
  };
}

function splitLimit(part: string): [name: string, amount: string] {
  const at = part.indexOf("=");
  return at < 0 ? [part.trim(), ""] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
}

function readProxies(value: string | undefined): [ipaddr.IPv4 | ipaddr.IPv6, number][] {
  return (value ?? "")
    .split(",")
    .map((entry) => entry.trim())
    .filter(Boolean)
    .map((entry) => {
      try {
        const [base = "", bits] = entry.split("/");
        // Short forms (`10`, `0x7f.1`) are read as other addresses than a person means.
        if (!base.includes(":") && !ipaddr.IPv4.isValidFourPartDecimal(base)) throw new Error("not four numbers");
        if (bits !== undefined) return ipaddr.parseCIDR(entry);
        const address = ipaddr.process(base);
        return [address, address.kind() === "ipv4" ? 32 : 128];
      } catch {
        throw new EnvironmentError(
          "LATCHKEY_TRUSTED_PROXIES must be addresses or networks such as 10.0.0.0/8, with commas between",
        );
      }
    });
}
