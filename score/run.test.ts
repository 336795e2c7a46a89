import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { SEEDED } from "./seeded-labels.ts";

// Each run starts a process that compiles; four in a row take seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const folder = mkdtempSync(join(tmpdir(), "latchkey-score-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", join(import.meta.dirname, "run.ts"), ...args], {
    cwd: join(import.meta.dirname, ".."),
    encoding: "utf8",
  });

test("ends with 0 however bad the score, and says where the rules come from and what they cannot show", () => {
  const { status, stdout } = run(file("seeded.jsonl", SEEDED));
  expect(stdout).toContain("seeded.jsonl: 10 texts");
  expect(stdout).toContain("wrong-confirmed-too");
  expect(stdout).toContain("compares rules, not tools");
  expect(status).toBe(0);
});

test("with --at-least ends with 1 below it and with 0 at it", () => {
  const seeded = file("seeded.jsonl", SEEDED);
  expect(run("--at-least", "61", seeded).status).toBe(1);
  expect(run("--at-least", "60", seeded).status).toBe(0);
});

test("prints no id of a file that was set aside", () => {
  const { status, stdout } = run(file("my-set-aside-2.jsonl", SEEDED));
  expect(stdout).toContain("wrong and confirmed  2\n");
  expect(stdout).not.toContain("wrong-confirmed");
  expect(status).toBe(0);
});

test("ends with 2, one line and no score where something is broken", () => {
  const broken = file("broken.jsonl", '{"id": "a", "text": "t", "cause": "no-such-cause"}');
  for (const args of [
    [file("seeded.jsonl", SEEDED), broken],
    ["/nowhere.jsonl"],
    ["--at-least", "most"],
    ["--unheard-of"],
  ]) {
    const { status, stdout, stderr } = run(...args);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stdout).toBe("");
    expect(status).toBe(2);
  }
});
