import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test, vi } from "vitest";

// Each starts a process that compiles what it reads.
vi.setConfig({ testTimeout: 120_000 });

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", join(import.meta.dirname, "run.ts"), ...args], {
    cwd: join(import.meta.dirname, ".."),
    encoding: "utf8",
  });

test("ends with 0 where nothing is old and the SDK agrees", () => {
  const { status, stdout } = run("--today", "2026-11-24", "--days", "9999");
  expect(stdout).toContain("0 facts from 0 readings older than 9999 days");
  expect(status).toBe(0);
});

test("ends with 1 and lists by table what is older", () => {
  const { status, stdout } = run("--today", "2126-01-01");
  expect(stdout).toMatch(/\nmodels\n {2}2\d{3}-\d\d-\d\d +\d+ days {2}https:/);
  expect(status).toBe(1);
});

test("ends with 2 where it could not do its work", () => {
  for (const args of [["--today", "yesterday"], ["--days", "-1"], ["--sdk", "/nowhere"], ["--unheard-of"]]) {
    const { status, stderr } = run(...args);
    expect(stderr).not.toBe("");
    expect(status).toBe(2);
  }
});
