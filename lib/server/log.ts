import "server-only";
import pino from "pino";
import { maskSecrets } from "#lib/redaction/find-secrets.ts";

const DEEPEST = 6;

/** Masks every string of a log line, names of fields too; what lies deeper than a line should is left out. */
function masked(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return maskSecrets(value);
  if (isFailedQuestion(value)) return saidOf(value, depth);
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

type FailedQuestion = Error & { readonly query: string; readonly params: unknown; readonly cause?: unknown };

function isFailedQuestion(value: unknown): value is FailedQuestion {
  return value instanceof Error && "params" in value && "query" in value && typeof value.query === "string";
}

/** Drizzle's message repeats the values of a question, and those are what is stored: the question stands alone, with why. */
function saidOf({ name, query, cause, stack }: FailedQuestion, depth: number): unknown {
  const frames = (stack ?? "").split("\n").filter((line) => /^ +at /.test(line));
  return {
    name: maskSecrets(name),
    message: `Failed query: ${maskSecrets(query)}`,
    stack: maskSecrets(frames.join("\n")),
    cause: depth < DEEPEST ? masked(cause, depth + 1) : "[left out]",
  };
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
