import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { sourceFiles } from "./source-files.mjs";

const SAYS_NOTHING = /^(utils?|helpers?|types|constants|misc|common|shared)\./;
/** As long as a real key: test keys are made at run time, so that none is ever committed. */
const KEY_SHAPED = /sk-ant-(?:api|admin|oat)\d{2}-[A-Za-z0-9_-]{80,}/;
const TEXT = [".ts", ".tsx", ".mjs", ".cjs", ".json", ".md", ".css", ".html", ".svg", ".txt", ".yml", ".grit"];

const root = join(import.meta.dirname, "..");
const files = sourceFiles(root, TEXT);
const problems = files.flatMap((file) => [
  ...(SAYS_NOTHING.test(basename(file)) ? [`${file}: name a file after its one job`] : []),
  ...(KEY_SHAPED.test(readFileSync(join(root, file), "utf8")) ? [`${file}: holds a key-shaped text`] : []),
]);
for (const problem of problems) console.error(problem);
console.log(`${files.length} files`);
process.exitCode = problems.length > 0 ? 1 : 0;
