import type { Comparison } from "./compare-rules.ts";
import type { KeyRule } from "./rules/key-rule.ts";
import type { Confusion, Group, Share, Tally } from "./tally.ts";
import type { Interval } from "./wilson.ts";

const IDS_SHOWN = 8;
const SMALL_GROUP = 3;

/**
 * What is printed of one file.
 *
 * @param isSetAside Numbers alone: no id of a text or cause, no surface, so that the file stays unread.
 */
export function scoreLines(name: string, tally: Tally, comparison: Comparison, isSetAside: boolean): string[] {
  const { n, top1, strict, wrongAndConfirmed, undecided } = tally;
  const lines = [
    `${name}: ${n} texts`,
    `  top-1                ${withInterval(top1)}`,
    `  top-1 without alt    ${withInterval(strict)}`,
    `  wrong and confirmed  ${wrongAndConfirmed.length}${isSetAside ? "" : named(wrongAndConfirmed)}`,
    `  undecided            ${share({ hits: undecided.of, of: n })}: no finding or "unknown"; ${undecided.hits} of them labelled so`,
    "  This is accuracy on this set, not in the world.",
    "",
    ...comparisonLines(comparison, isSetAside),
  ];
  if (isSetAside) return [...lines, "", "  Set aside: numbers only."];
  return [
    ...lines,
    ...section("taken for something else: expected → got", tally.confusion.map(confusionLine)),
    ...section("by cause", tally.causes.map(groupLine)),
    ...section("by shape", tally.shapes.map(groupLine)),
    ...section("by surface", surfaceLines(tally.surfaces)),
  ];
}

/** Where each rule comes from, and what the comparison cannot say; printed once. */
export function ruleLines(rules: readonly KeyRule[]): string[] {
  return [
    "The rules of other testers, as their source has them:",
    ...rules.flatMap(({ name, call, says, sources, read }) => [
      `  ${name}: ${call}`,
      `    ${says}`,
      ...sources.map((source) => `    ${source} (read ${read})`),
    ]),
    "Limits: each of them judges the answer to its own test call, not a pasted text. Here its rule is given the status",
    "of the text, as if its call had been answered so. What it would really meet on that key is not known: a list of",
    "models passes where a message is refused. So this compares rules, not tools. A doubt counts in a rule's favour.",
  ];
}

const percent = (part: number) => `${(part * 100).toFixed(1)} %`;
const share = ({ hits, of }: Share) => `${hits} of ${of} (${percent(of === 0 ? 0 : hits / of)})`;
const withInterval = (one: Share & { interval: Interval }) =>
  `${share(one)}, 95 % interval ${percent(one.interval.low)} to ${percent(one.interval.high)}`;

function named(ids: readonly string[]): string {
  if (ids.length === 0) return "";
  const more = ids.length - IDS_SHOWN;
  return `: ${ids.slice(0, IDS_SHOWN).join(" ")}${more > 0 ? ` and ${more} more` : ""}`;
}

function comparisonLines(
  { working, oursBad, judged, oursBadOfJudged, rules }: Comparison,
  isSetAside: boolean,
): string[] {
  if (working === 0) return ["  No text of this file is labelled as showing a working key."];
  return [
    `  working keys called bad by us    ${oursBad.length} of ${working}${isSetAside ? "" : named(oursBad)}`,
    `  on the ${judged} of them with a status:`,
    `    ${"Latchkey".padEnd(16)} ${oursBadOfJudged}`,
    ...rules.map(({ rule, bad }) => `    ${rule.name.padEnd(16)} ${bad}`),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return ["", `  ${title}`, ...(lines.length === 0 ? ["    none"] : lines)];
}

function confusionLine({ expected, got, ids }: Confusion): string {
  return `    ${String(ids.length).padStart(3)}  ${expected} → ${got}${named(ids)}`;
}

function groupLine({ name, hits, of }: Group): string {
  return `    ${`${hits}/${of}`.padStart(7)}  ${percent(hits / of).padStart(7)}  ${name}`;
}

/** A surface seen once or twice says nothing alone; those are one line. */
function surfaceLines(surfaces: readonly Group[]): string[] {
  const small = surfaces.filter(({ of }) => of < SMALL_GROUP);
  const sumOf = (pick: (group: Group) => number) => small.reduce((sum, group) => sum + pick(group), 0);
  const rest = {
    name: `${small.length} more surfaces of fewer than ${SMALL_GROUP} texts`,
    hits: sumOf(({ hits }) => hits),
    of: sumOf(({ of }) => of),
  };
  const large = surfaces.filter(({ of }) => of >= SMALL_GROUP).map(groupLine);
  return small.length === 0 ? large : [...large, groupLine(rest)];
}
