import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const dataDir = mkdtempSync(join(tmpdir(), "prepare-"));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
const CANARY = ["sk", "ant", "api03", "p".repeat(95)].join("-");

function startWith(
  env: Record<string, string>,
  script = 'process.stdout.write("serving " + Object.keys(process.env).filter((name) => name.startsWith("ANTHROPIC_")).join());',
) {
  const all = {
    PATH: process.env.PATH ?? "",
    NEXT_RUNTIME: "nodejs",
    LATCHKEY_DATA_DIR: dataDir,
    ...env,
  } as unknown as NodeJS.ProcessEnv;
  const code = `const { register } = await import(${JSON.stringify(join(ROOT, "instrumentation.ts"))}); await register(); ${script}`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "--input-type=module", "-e", code],
    { cwd: ROOT, env: all, encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

describe("a process that starts", () => {
  it("serves with an environment that stands, and knows nothing of ANTHROPIC_* any more", { timeout: 30_000 }, () => {
    const anthropic = {
      ANTHROPIC_API_KEY: CANARY,
      ANTHROPIC_BASE_URL: "https://elsewhere.example",
      ANTHROPIC_CUSTOM_HEADERS: "a: b",
      ANTHROPIC_ANYTHING_ELSE: "x",
    };
    expect(startWith({ ...anthropic, PORT: "3100" })).toEqual({ status: 0, stdout: "serving ", stderr: "" });
  });

  it.each([
    { LATCHKEY_UPSTREAM_URL: `https://user:${CANARY}@api.anthropic.com` },
    { LATCHKEY_LIMITS: `diagnoses=${CANARY}` },
    { LATCHKEY_SECRET: "short" },
    { PORT: "99999" },
    { LATCHKEY_DATA_DIR: join(import.meta.dirname, "env.ts", "below-a-file") },
    { LATCHKEY_DATA_DIR: "/proc/nowhere/at/all" },
  ])("ends with one clear line before it serves when %o", { timeout: 30_000 }, (env) => {
    const { status, stdout, stderr } = startWith(env as Record<string, string>);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^latchkey: [^\n]+\n$/);
    expect(stderr).toContain(Object.keys(env)[0]);
    expect(stderr).not.toContain("ppp");
  });

  it("checks nothing while pages are built, nor outside Node", { timeout: 30_000 }, () => {
    for (const env of [{ NEXT_PHASE: "phase-production-build" }, { NEXT_RUNTIME: "edge" }]) {
      expect(startWith({ ...env, PORT: "99999" }).status).toBe(0);
    }
  });
});
