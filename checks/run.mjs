import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const inModules = (path) => join(root, "node_modules", path);
const tsc = inModules("typescript/bin/tsc");
const biome = inModules("@biomejs/biome/bin/biome");

/** Longest first, so that two cores finish together. */
const PARTS = [
  { name: "types", script: tsc, args: ["--noEmit", "--pretty", "false", "-p", "tsconfig.json"] },
  { name: "layers", script: join(import.meta.dirname, "layers.mjs"), args: [] },
  { name: "pure types", script: tsc, args: ["--noEmit", "--pretty", "false", "-p", "lib/engine/tsconfig.json"] },
  { name: "sandbox types", script: tsc, args: ["--noEmit", "--pretty", "false", "-p", "lib/sandbox/tsconfig.json"] },
  {
    name: "lint and format",
    script: biome,
    args: ["check", "--error-on-warnings", "--diagnostic-level=warn", "--max-diagnostics=60", "."],
  },
  { name: "lint seeds", script: join(import.meta.dirname, "lint-seeds.mjs"), args: [] },
  { name: "names", script: join(import.meta.dirname, "names.mjs"), args: [] },
];

function run({ name, script, args }) {
  const startedMs = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, env: { ...process.env, FORCE_COLOR: "0" } });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("close", (code) => {
      const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
      console.log(`${code === 0 ? "ok     " : "refused"}  ${name.padEnd(16)} ${seconds.padStart(5)} s`);
      resolve({ name, code, output });
    });
  });
}

const startedMs = performance.now();
// Next writes the types of CSS and image imports; a fresh clone has none until then.
if (!existsSync(join(root, "next-env.d.ts"))) {
  const { code, output } = await run({
    name: "route types",
    script: inModules("next/dist/bin/next"),
    args: ["typegen"],
  });
  if (code !== 0) console.error(output);
}
const results = await Promise.all(PARTS.map(run));
const refused = results.filter(({ code }) => code !== 0);
for (const { name, output } of refused) console.error(`\n— ${name} —\n${output.trimEnd()}`);
const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
console.log(
  refused.length === 0
    ? `check: all ${results.length} parts pass, ${seconds} s`
    : `check: ${refused.map(({ name }) => name).join(", ")} refused, ${seconds} s`,
);
process.exitCode = refused.length === 0 ? 0 : 1;
