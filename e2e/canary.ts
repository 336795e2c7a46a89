import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Every canary of one test process holds these two marks, so that one search finds any of them. */
const MARKS = [randomLetters(32), randomLetters(48)] as const;
const WINDOW = 12;

export type KeyPrefix = "api03" | "admin01" | "api01" | "oat01";

/** A key of the right shape that no other text can hold by chance. The prefix and the last four may be shown, the rest never. */
export function makeCanary(prefix: KeyPrefix = "api03"): string {
  return `${["sk", "ant", prefix].join("-")}-${MARKS[0]}${randomLetters(9)}${MARKS[1]}${randomLetters(4)}AA`;
}

function randomLetters(length: number): string {
  let letters = "";
  while (letters.length < length)
    letters += randomBytes(length)
      .toString("base64")
      .replace(/[^A-Za-z0-9]/g, "");
  return letters.slice(0, length);
}

type Needle = { readonly form: string; readonly bytes: Buffer };

/** Ways a text can be written down and still be read back. */
const FORMS: Readonly<Record<string, (piece: string) => string | Buffer | readonly string[]>> = {
  plain: (piece) => piece,
  reversed: (piece) => [...piece].toReversed().join(""),
  base64: (piece) =>
    [0, 1, 2].flatMap((at) => [inBase64(piece, at), inBase64(piece, at).replaceAll("+", "-").replaceAll("/", "_")]),
  percent: (piece) => [hexOf(piece, "%"), hexOf(piece, "%").toUpperCase()],
  hex: (piece) => [hexOf(piece, ""), hexOf(piece, "").toUpperCase()],
  escaped: (piece) => hexOf(piece, "\\u00"),
  "UTF-16": (piece) => Buffer.from(piece, "utf16le"),
};

/** What does not depend on the bytes before and after, for a text that stands `at` bytes into a group of three. */
function inBase64(piece: string, at: number): string {
  const encoded = Buffer.concat([Buffer.alloc(at), Buffer.from(piece)]).toString("base64");
  return encoded.slice(Math.ceil((at * 8) / 6), Math.floor(((at + piece.length) * 8) / 6));
}

function hexOf(piece: string, before: string): string {
  return Buffer.from(piece)
    .toString("hex")
    .replace(/../g, (pair) => before + pair);
}

const NEEDLES: readonly Needle[] = MARKS.flatMap((mark) => [mark.slice(0, WINDOW), mark.slice(-WINDOW)]).flatMap(
  (piece) =>
    Object.entries(FORMS).flatMap(([form, write]) =>
      [write(piece)]
        .flat()
        .map((written) => ({ form, bytes: Buffer.isBuffer(written) ? written : Buffer.from(`${written}`) })),
    ),
);

export const FORM_NAMES: readonly string[] = Object.keys(FORMS);

/** The whole key in one of those forms, as a careless program would write it. */
export function writeAs(form: string, key: string, bytesBefore = 0): Buffer {
  if (form === "base64")
    return Buffer.from(Buffer.concat([Buffer.alloc(bytesBefore, "x"), Buffer.from(key)]).toString("base64"));
  const written = [FORMS[form]?.(key) ?? key].flat()[0];
  return Buffer.isBuffer(written) ? written : Buffer.from(`${written}`);
}

/** Names the forms in which any canary stands in the bytes; empty where none does. */
export function findCanary(where: string | Buffer): string[] {
  const bytes = typeof where === "string" ? Buffer.from(where) : where;
  return [...new Set(NEEDLES.filter((needle) => bytes.includes(needle.bytes)).map(({ form }) => form))];
}

/** Searches named places; each hit reads `place: form, form`. */
export function searchPlaces(places: Iterable<readonly [place: string, content: string | Buffer]>): string[] {
  return [...places].flatMap(([place, content]) => {
    const forms = findCanary(content);
    return forms.length > 0 ? [`${place}: ${forms.join(", ")}`] : [];
  });
}

/** Every file below a folder as bytes, its own path included: a name can leak too. */
export function* filesBelow(folder: string): Generator<readonly [string, Buffer]> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) yield* filesBelow(path);
    else if (stat?.isFile()) yield [path, Buffer.concat([Buffer.from(`${path}\n`), readFileSync(path)])];
  }
}
