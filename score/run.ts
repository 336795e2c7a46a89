import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { compareRules } from "./compare-rules.ts";
import { LABELLED_AT, readLabelled } from "./read-labelled.ts";
import { KEY_RULES } from "./rules/register.ts";
import { ruleLines, scoreLines } from "./score-lines.ts";
import { scoreTexts } from "./score-texts.ts";
import { tally } from "./tally.ts";

const CORPUS = join(import.meta.dirname, "../corpus");
const DEFAULT_FILES = [join(CORPUS, "tuning.jsonl"), join(CORPUS, "set-aside.jsonl")];
const HELP = `npm run score -- [--at-least PERCENT] [FILE …]

Scores the parser of pasted texts on labelled texts, JSON lines as corpus/README.md says; both files of corpus/ by default.
Of a file with "set-aside" in its name only numbers are printed.
Exit 0: scored · 1: with --at-least, the top-1 accuracy of a file is below it · 2: a file or an argument is broken.`;

/** Reads the arguments, or throws what is wrong with them. */
function readArguments(): { files: readonly string[]; atLeast: number | undefined; help: boolean } {
  const { values, positionals } = parseArgs({
    options: { "at-least": { type: "string" }, help: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const atLeast = values["at-least"];
  if (atLeast !== undefined && !(/^\d{1,3}(\.\d+)?$/.test(atLeast) && Number(atLeast) <= 100))
    throw new Error(`--at-least takes a percentage such as 95, not ${atLeast}`);
  return {
    files: positionals.length > 0 ? positionals : DEFAULT_FILES,
    atLeast: atLeast === undefined ? undefined : Number(atLeast),
    help: values.help,
  };
}

function main(): number {
  const { files, atLeast, help } = readArguments();
  if (help) {
    console.log(HELP);
    return 0;
  }
  // All are read before any is scored: a broken one ends it with nothing printed.
  const read = files.map((file) => {
    const name = basename(file);
    return { name, labelled: readLabelled(readFileSync(file, "utf8"), name) };
  });
  let code = 0;
  const lines: string[] = [];
  for (const { name, labelled } of read) {
    const scored = scoreTexts(labelled, LABELLED_AT);
    const counts = tally(scored);
    lines.push(...scoreLines(name, counts, compareRules(scored, KEY_RULES), name.includes("set-aside")), "");
    if (atLeast !== undefined && counts.top1.hits * 100 < atLeast * counts.n) {
      lines.push(`  below ${atLeast} %`, "");
      code = 1;
    }
  }
  console.log([...lines, ...ruleLines(KEY_RULES)].join("\n"));
  return code;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
