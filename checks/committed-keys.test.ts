import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { holdsWholeKey } from "./key-shaped.mjs";
import { sourceFiles } from "./source-files.mjs";

const root = join(import.meta.dirname, "..");

/** Where git does not answer, as in an unpacked archive, every file that is ours. */
function committedFiles(): string[] {
  const { status, stdout } = spawnSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" });
  const files = status === 0 ? stdout.split("\0").filter((file) => file !== "") : sourceFiles(root, [""]);
  // A file that is deleted here and not yet in the index.
  return files.filter((file) => existsSync(join(root, file)));
}

it("tells a whole key of any kind from an opening and from a cut one", () => {
  const body = "aB3_".repeat(23);
  for (const kind of ["api03", "admin01", "oat01", "sid01"])
    expect(holdsWholeKey(`x=sk-ant-${kind}-${body}AA;`)).toBe(true);
  expect(holdsWholeKey("sk-ant-api03-")).toBe(false);
  expect(holdsWholeKey(`sk-ant-api03-${body.slice(0, 60)}… ${body}`)).toBe(false);
});

it("no committed file holds a whole key", () => {
  const committed = committedFiles();
  expect(committed).toContain("corpus/tuning.jsonl");
  expect(committed.filter((file) => holdsWholeKey(readFileSync(join(root, file), "latin1")))).toEqual([]);
});
