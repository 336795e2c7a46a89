import "server-only";
import pino from "pino";
import { maskSecrets } from "#lib/redaction/find-secrets.ts";

const DEEPEST = 6;

/** Masks every string of a log line, names of fields too; what lies deeper than a line should is left out. */
function masked(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return maskSecrets(value);
  if (value instanceof Error)
    return {
      name: maskSecrets(value.name),
      message: maskSecrets(value.message),
      stack: maskSecrets(value.stack ?? ""),
    };
  if (typeof value !== "object" || value === null) return value;
  if (depth >= DEEPEST) return "[left out]";
  if (Array.isArray(value)) return value.map((item) => masked(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [maskSecrets(name), masked(item, depth + 1)]));
}

/** One JSON object a line. Bodies, headers and answers are never handed to it. */
export const log = pino({
  level: process.env.NODE_ENV === "test" ? "silent" : "info",
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ["key", "*.key", "authorization", "*.authorization", "cookie", "*.cookie"],
  hooks: {
    logMethod(args, method) {
      method.apply(this, args.map((argument) => masked(argument)) as typeof args);
    },
  },
});
