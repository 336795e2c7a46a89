import "server-only";
import { createHmac } from "node:crypto";
import { storage } from "./db/use-database.ts";
import { type ServerEnv, serverEnv } from "./env.ts";
import { RequestLimits, type SharedCounts } from "./limit-requests.ts";
import { signingKeys } from "./signing-secrets.ts";

const HELD = Symbol.for("latchkey.request-limits");
type Holder = { [HELD]?: RequestLimits };

/** The limits of this process; one instance however often a module is loaded. */
export function requestLimits(): RequestLimits {
  const holder = globalThis as Holder;
  holder[HELD] ??= makeLimits(serverEnv());
  return holder[HELD];
}

function makeLimits(env: ServerEnv): RequestLimits {
  return new RequestLimits(env.limits, env.databaseUrl ? countsOf(env) : undefined);
}

function countsOf(env: ServerEnv): SharedCounts {
  const [key] = signingKeys(env, "request-counts");
  if (!key) throw new Error("no key to name addresses with");
  return {
    nameOf: (address) => createHmac("sha256", key).update(address).digest("base64url"),
    query: async (question) => {
      const { query } = (await storage()).database;
      if (!query) throw new Error("an embedded database has no other servers to count with");
      return query(question);
    },
  };
}
