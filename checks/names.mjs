import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { holdsWholeKey } from "./key-shaped.mjs";
import { sourceFiles } from "./source-files.mjs";

const SAYS_NOTHING = /^(utils?|helpers?|types|constants|misc|common|shared)\./;
const TEXT = [
  ".ts",
  ".tsx",
  ".mjs",
  ".cjs",
  ".json",
  ".jsonl",
  ".md",
  ".css",
  ".html",
  ".svg",
  ".txt",
  ".yml",
  ".grit",
];

const root = join(import.meta.dirname, "..");
const files = sourceFiles(root, TEXT);
const problems = files.flatMap((file) => [
  ...(SAYS_NOTHING.test(basename(file)) ? [`${file}: name a file after its one job`] : []),
  ...(holdsWholeKey(readFileSync(join(root, file), "utf8")) ? [`${file}: holds a key-shaped text`] : []),
]);
for (const problem of problems) console.error(problem);
console.log(`${files.length} files`);
process.exitCode = problems.length > 0 ? 1 : 0;
