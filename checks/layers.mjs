import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { heavyFirstLoads } from "./first-load.mjs";
import { sourceFiles } from "./source-files.mjs";

const require = createRequire(import.meta.url);
const { LAYERS } = require("./layer-table.cjs");
const run = promisify(execFile);
const root = join(import.meta.dirname, "..");
const seeds = join(import.meta.dirname, "seeds/layers");
const CODE = [".ts", ".tsx", ".mjs", ".cjs"];
const problems = [];

/** Cruises exactly the files that exist; a cruiser that reads fewer would report nothing and look green. */
async function cruise(folder) {
  const files = sourceFiles(folder, CODE);
  const { stdout } = await run(
    process.execPath,
    [
      join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs"),
      "--config",
      join(root, ".dependency-cruiser.cjs"),
      "--output-type",
      "json",
      ...files,
    ],
    { cwd: folder, maxBuffer: 256 * 1024 * 1024 },
  ).catch((error) => {
    if (error.stdout?.startsWith("{")) return error;
    throw error;
  });
  const { modules } = JSON.parse(stdout);
  const seen = new Set(modules.map(({ source }) => source));
  const unread = files.filter((file) => !seen.has(file));
  if (unread.length > 0) problems.push(`not read by the layer check: ${unread.join(", ")}`);
  return { files, modules };
}

/** Every import line of a seed says what must become of it: `// allowed`, `// refused`, `// refused in the first load`. */
function checkSeeds({ files, modules }) {
  const heavy = heavyFirstLoads(seeds, modules);
  const bySource = new Map(modules.map((module) => [module.source, module]));
  const rows = new Map(LAYERS.map((row) => [row, { allowed: 0, refused: 0 }]));
  let lines = 0;
  for (const file of files) {
    const row = LAYERS.find(({ layer }) => new RegExp(layer).test(file));
    for (const line of readFileSync(join(seeds, file), "utf8").split("\n")) {
      const [, specifier, expected] = /"([^"]+)".*\/\/ (allowed|refused|refused in the first load)$/.exec(line) ?? [];
      if (specifier === undefined) continue;
      lines += 1;
      const found =
        bySource.get(file)?.dependencies.filter(({ module, protocol = "" }) => protocol + module === specifier) ?? [];
      const refused = found.some(({ valid }) => !valid);
      const late = heavy.some(({ from, to }) => from === file && found.some(({ resolved }) => resolved === to));
      const actual = refused ? "refused" : late ? "refused in the first load" : "allowed";
      if (found.length === 0) problems.push(`seed ${file}: the import of ${specifier} was not seen`);
      else if (found.some(({ couldNotResolve }) => couldNotResolve))
        problems.push(`seed ${file}: ${specifier} does not exist, so the seed proves nothing`);
      else if (actual !== expected) problems.push(`seed ${file}: ${specifier} must be ${expected}, was ${actual}`);
      if (row && expected !== "refused in the first load") rows.get(row)[expected] += 1;
    }
  }
  for (const [{ layer, may }, { allowed, refused }] of rows) {
    if (refused === 0) problems.push(`no seed breaks the row ${layer}`);
    if (allowed === 0 && may.length > 0) problems.push(`no seed keeps the row ${layer}`);
  }
  return lines;
}

function checkTree({ modules }) {
  for (const { source, dependencies } of modules) {
    for (const { module, rules = [], valid } of dependencies) {
      if (valid) continue;
      const names = rules.map(({ name }) => name);
      const why = names.includes("import-not-found")
        ? "which does not exist"
        : names.includes("not-in-allowed")
          ? "which its layer may not"
          : names.join(", ");
      problems.push(`${source} imports ${module}, ${why}`);
    }
  }
  for (const { trail } of heavyFirstLoads(root, modules))
    problems.push(`the start page's first script holds more than types: ${trail.join(" > ")}`);
}

const [tree, seeded] = await Promise.all([cruise(root), cruise(seeds)]);
const lines = checkSeeds(seeded);
checkTree(tree);
for (const problem of problems) console.error(problem);
console.log(`${tree.files.length} files, ${LAYERS.length} rows, ${lines} seeded imports`);
process.exitCode = problems.length > 0 ? 1 : 0;
