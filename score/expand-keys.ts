import { createHash } from "node:crypto";

/** Opening, length, number; the last two are the first and the end of a piece. */
const PLACEHOLDER = /\{\{key:([A-Za-z0-9._-]{2,16}):(\d{1,3}):(\d{1,4})(?::(\d{1,3})-(\d{1,3}))?\}\}/g;

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
type Kind = { readonly alphabet: string; readonly marker: string; readonly ending: string };
const ANY_KIND: Kind = { alphabet: LETTERS, marker: "SYNTHETIC", ending: "" };
/** A row may enter for an opening whose keys are written in other letters, or end alike. */
const KINDS: readonly (Kind & { readonly opening: RegExp })[] = [
  { opening: /^sk-ant-/, alphabet: `${LETTERS}_-`, marker: "SYNTHETIC-", ending: "AA" },
  { opening: /^sk-or-v\d-$/, alphabet: "0123456789abcdef", marker: "SYNTHETIC", ending: "" },
];

/**
 * Writes a key where a labelled text has the placeholder of one, `{{key:OPENING:LENGTH:NUMBER}}`, or with
 * `:FROM-TO` behind the number a piece of it, as corpus/README.md says. The same placeholder always gives the same key.
 * What asks for no key that can be (too short for its marker, a piece beyond its end) stays as it is.
 */
export function expandKeys(text: string): string {
  return text.replace(
    PLACEHOLDER,
    (placeholder, opening: string, length: string, number: string, from = "0", to = length) => {
      const key = makeKey(opening, Number(length), number);
      const isPiece = Number(from) < Number(to) && Number(to) <= Number(length);
      return key !== undefined && isPiece ? key.slice(Number(from), Number(to)) : placeholder;
    },
  );
}

function makeKey(opening: string, length: number, number: string): string | undefined {
  const { alphabet, marker, ending } = KINDS.find((kind) => kind.opening.test(opening)) ?? ANY_KIND;
  const filled = length - opening.length - marker.length - ending.length;
  if (filled < 0) return undefined;
  return opening + marker + deriveLetters(`${opening}${number}`, filled, alphabet) + ending;
}

function deriveLetters(seed: string, length: number, alphabet: string): string {
  const letters: string[] = [];
  for (let block = 0; letters.length < length; block += 1)
    for (const byte of createHash("sha256").update(`${seed}:${block}`).digest())
      letters.push(alphabet.charAt(byte % alphabet.length));
  return letters.slice(0, length).join("");
}
