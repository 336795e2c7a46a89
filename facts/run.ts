import { join } from "node:path";
import { parseArgs } from "node:util";
import { CATALOGUE_DATE } from "#lib/engine/version.ts";
import { CATALOGUE_SAYS } from "./catalogue-says.ts";
import { compareWithSdk, type Difference } from "./compare-with-sdk.ts";
import { listFacts } from "./fact-tables.ts";
import { listOldFacts, type OldSource } from "./old-facts.ts";
import { readSdk } from "./read-sdk.ts";

const IDS_SHOWN = 4;
const HELP = `npm run facts -- [--today YYYY-MM-DD] [--days N] [--sdk FOLDER]

Lists facts whose source was last read more than N days (60) before today, and what the installed SDK says otherwise.
Exit 0: nothing to say · 1: something to look at · 2: this script could not do its work.`;

/** Reads the arguments, or throws what is wrong with them. */
function readArguments(): { today: string; days: number; sdk: string; help: boolean } {
  const { values } = parseArgs({
    options: {
      today: { type: "string", default: new Date().toISOString().slice(0, 10) },
      days: { type: "string", default: "60" },
      sdk: { type: "string", default: join(import.meta.dirname, "../node_modules/@anthropic-ai/sdk") },
      help: { type: "boolean", default: false },
    },
  });
  const { today, days, sdk, help } = values;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today) || Number.isNaN(Date.parse(today)))
    throw new Error(`--today takes a day such as 2026-11-24, not ${today}`);
  if (!/^\d{1,4}$/.test(days)) throw new Error(`--days takes a whole number, not ${days}`);
  return { today, days: Number(days), sdk, help };
}

function printOld(old: readonly OldSource[]): void {
  let table = "";
  for (const source of old) {
    if (source.table !== table) console.log(`\n${source.table}`);
    table = source.table;
    const more = source.ids.length - IDS_SHOWN;
    console.log(`  ${source.verified}  ${String(source.ageDays).padStart(3)} days  ${source.source}`);
    console.log(`    ${source.ids.slice(0, IDS_SHOWN).join(" · ")}${more > 0 ? ` · and ${more} more` : ""}`);
  }
}

function printDifferences(differences: readonly Difference[], installed: string): void {
  console.log(`\n@anthropic-ai/sdk ${installed} against the catalogue: ${count(differences.length, "difference")}`);
  for (const { table, says } of differences) console.log(`  ${table.padEnd(12)} ${says}`);
}

const count = (number: number, thing: string) => `${number} ${thing}${number === 1 ? "" : "s"}`;

async function main(): Promise<number> {
  const { today, days, sdk, help } = readArguments();
  if (help) {
    console.log(HELP);
    return 0;
  }
  const tables = await listFacts();
  const old = listOldFacts(tables, today, days);
  const installed = readSdk(sdk);
  const differences = compareWithSdk(CATALOGUE_SAYS, installed);
  const all = tables.reduce((sum, { facts }) => sum + facts.length, 0);
  const oldFacts = old.reduce((sum, { ids }) => sum + ids.length, 0);
  console.log(`Catalogue ${CATALOGUE_DATE}, looked at on ${today}: ${all} facts in ${tables.length} tables`);
  console.log(`${count(oldFacts, "fact")} from ${count(old.length, "reading")} older than ${days} days`);
  printOld(old);
  printDifferences(differences, installed.version);
  return old.length + differences.length > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
