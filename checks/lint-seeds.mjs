import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { sourceFiles } from "./source-files.mjs";

/** Lints the seeds as if they stood at the root; each line says which rule must catch it, or `allowed`. */
const root = join(import.meta.dirname, "..");
const seeds = join(import.meta.dirname, "seeds/lint");
const copy = mkdtempSync(join(tmpdir(), "latchkey-lint-"));
const problems = [];
let lines = 0;

try {
  cpSync(seeds, copy, { recursive: true });
  cpSync(join(root, "biome.json"), join(copy, "biome.json"));
  cpSync(join(root, "checks/no-clock-no-chance.grit"), join(copy, "checks/no-clock-no-chance.grit"));
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [biome, "lint", "--vcs-enabled=false", "--max-diagnostics=none", "--reporter=json", "."],
    { cwd: copy },
  ).catch((error) => error);
  const { diagnostics } = JSON.parse(stdout);
  for (const file of sourceFiles(seeds, [".ts", ".tsx"])) {
    const text = readFileSync(join(seeds, file), "utf8");
    for (const [index, line] of text.split("\n").entries()) {
      const expected = / \/\/ (\S+)$/.exec(line)?.[1];
      if (expected === undefined) continue;
      lines += 1;
      const caught = diagnostics
        .filter(({ location }) => location.path === file && (location.start?.line || 1) === index + 1)
        .map(({ category }) => category);
      const right = expected === "allowed" ? caught.length === 0 : caught.includes(expected);
      if (!right) problems.push(`seed ${file}:${index + 1} must be ${expected}, was ${caught.join(", ") || "allowed"}`);
    }
  }
} finally {
  rmSync(copy, { recursive: true });
}
for (const problem of problems) console.error(problem);
console.log(`${lines} seeded lines`);
process.exitCode = problems.length > 0 || lines === 0 ? 1 : 0;
