import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const CANARY = ["sk", "ant", "api03", `${"c".repeat(93)}AA`].join("-");

/** The lines a process writes that logs these things: silence under test would prove nothing. */
function linesOf(script: string): Record<string, unknown>[] {
  const file = JSON.stringify(join(import.meta.dirname, "log.ts"));
  const output = execFileSync(
    process.execPath,
    [
      "--conditions=react-server",
      "--import",
      "tsx",
      "--input-type=module",
      "-e",
      `const { log } = await import(${file}); const key = process.env.T_KEY; ${script}`,
    ],
    {
      cwd: import.meta.dirname,
      env: { PATH: process.env.PATH ?? "", NODE_ENV: "production", T_KEY: CANARY } as NodeJS.ProcessEnv,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  expect(output).not.toContain(CANARY.slice(0, 24));
  expect(output).not.toContain("c".repeat(20));
  return output
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe("a line of the log", () => {
  it("holds no key, wherever in it the key stood", { timeout: 30_000 }, () => {
    const lines = linesOf(`
      log.info(key);
      log.info("before " + key + " after");
      log.info("%s and %j", key, { key });
      log.info({ note: key }, key);
      log.info({ key: "plain", authorization: "plain", cookie: "plain", a: { key: "plain", authorization: "plain", cookie: "plain" } }, "named");
      log.info({ a: { b: { c: { d: key } } } });
      let deep = { last: key };
      for (let at = 0; at < 30; at += 1) deep = { deep };
      log.info(deep);
      log.info({ list: [key, [key, { key }]] });
      log.info({ [key]: 1, a: { [key]: 2 } });
      log.error(new Error(key));
      log.error({ error: new Error("outer " + key, { cause: new Error(key) }) }, "with an error");
      log.error({ error: Object.assign(new TypeError("plain"), { headers: { authorization: "Bearer " + key }, body: key }) });
      const thrown = new Error("plain"); thrown.stack = "at " + key; thrown.name = key;
      log.error({ error: thrown });
      log.error(new AggregateError([new Error(key)], key));
      const round = { key }; round.self = round;
      log.info(round);
      log.info({ nothing: null, missing: undefined, number: 1, yes: true });
      log.child({ note: "child" }).info({ note: key }, "child " + key);
      log.info({ bearer: "Bearer " + "c".repeat(40) });
    `);
    expect(lines).toHaveLength(18);
    expect(lines[1]).toMatchObject({ msg: "before [secret masked] after" });
    expect(lines[4]).toMatchObject({
      key: "[Redacted]",
      authorization: "[Redacted]",
      cookie: "[Redacted]",
      a: { key: "[Redacted]", authorization: "[Redacted]", cookie: "[Redacted]" },
    });
    expect(lines[10]).toMatchObject({
      error: { name: "Error", message: "outer [secret masked]" },
      msg: "with an error",
    });
    expect(lines[15]).toMatchObject({ nothing: null, number: 1, yes: true });
  });

  it("names neither the machine nor the process", { timeout: 30_000 }, () => {
    const [line] = linesOf(`log.info({ a: 1 }, "told");`);
    expect(Object.keys(line ?? {}).sort()).toEqual(["a", "level", "msg", "time"]);
  });

  it("holds no value of a question to the database that failed, and why it did", { timeout: 30_000 }, () => {
    const [line] = linesOf(`
      const { DrizzleQueryError } = await import("drizzle-orm");
      const why = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:5432"), { detail: "stored-detail" });
      log.error({ error: new DrizzleQueryError("insert into runs values ($1)", ["stored-report"], why) }, "route failed");
    `);
    const text = JSON.stringify(line);
    expect(text).not.toContain("stored-");
    expect(line?.error).toMatchObject({
      message: "Failed query: insert into runs values ($1)",
      stack: expect.stringMatching(/^ +at /),
      cause: { message: "connect ECONNREFUSED 127.0.0.1:5432" },
    });
  });
});
