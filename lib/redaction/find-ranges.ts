import { findEncoded } from "./find-encoded.ts";
import { foldText, shorten, type View, viewOf } from "./fold-text.ts";
import { LABEL, LABELLED_RUN, SHORTEST_LABELLED } from "./labels.ts";
import { isIdentifier, isPlaceholder, isWords } from "./ordinary-runs.ts";
import { readOn, runEnd, SEAMS } from "./read-on.ts";
import { SECRET_SHAPES } from "./secret-shapes.ts";

/** How a secret was written in the text. */
export type SecretForm = "plain" | "percent" | "escaped" | "split" | "base64" | "hex";
export type SecretRange = {
  readonly start: number;
  readonly end: number;
  readonly opening?: string;
  readonly form: SecretForm;
};

type Seeker = {
  readonly opening: RegExp;
  /** The opening without what must stand before it, for a text from which line breaks were taken. */
  readonly unbound: RegExp;
  readonly run: RegExp;
  readonly isHex: boolean;
  readonly accepts: (body: string, opening: string) => boolean;
  /** What stands before a labelled value is no part of it. */
  readonly isLabel: boolean;
};

const BOUND = /^(?:\\b|\(\?<![^)]*\))/;

const SEEKERS: readonly Seeker[] = [
  ...SECRET_SHAPES.map(({ opening, body, flags = "", run = "[A-Za-z0-9_-]*", hex = false }): Seeker => {
    const whole = new RegExp(`^${body}`, flags);
    return {
      opening: new RegExp(opening, `g${flags}`),
      unbound: new RegExp(opening.replace(BOUND, ""), `g${flags}`),
      run: new RegExp(run, "y"),
      isHex: hex,
      accepts: (text, as) => whole.test(text) && !isName(text, as) && !isPlaceholder(text),
      isLabel: false,
    };
  }),
  {
    opening: new RegExp(LABEL, "gi"),
    unbound: /(?!)/g,
    run: new RegExp(LABELLED_RUN, "y"),
    isHex: false,
    accepts: (text) =>
      text.length >= SHORTEST_LABELLED &&
      !/^sk-ant-/i.test(text) &&
      !isWords(text) &&
      !isIdentifier(text) &&
      !isPlaceholder(text),
    isLabel: true,
  },
];

/** What is shown of a secret: no more than what every secret of its kind begins with. */
const SHOWN =
  /^(?:sk-ant-(?:(?:(?:api|admin|oat|sid|ort)\d\d|cc|si|req)-)?|sk-(?:(?:proj|svcacct|admin|or-v\d|or|lf|none)-)?)/i;
/** github.com/trufflesecurity/trufflehog, detectors/anthropic, read 2026-11-24; an access token is as long. */
const WHOLE_LENGTH = 95;
const WHOLE_KEY = /^sk-ant-(?:api|admin|oat)\d\d-[A-Za-z0-9_-]{93}AA$/i;
/** A body that is not one after so many characters in one line does not become one in the next. */
const LONG_ENOUGH = 64;
const DEEPEST = 2;

/** Where secrets stand in a text, in ascending order, none touching another. Offsets in UTF-16 code units. */
export function findRanges(text: string, depth = 0): SecretRange[] {
  const folded = foldText(text);
  const flat = shorten(viewOf(folded.text), SEAMS, () => "");
  const found: SecretRange[] = [];
  const add = (start: number, end: number, form: SecretForm | undefined, opening: string | undefined) => {
    const range = { start: folded.start(start), end: folded.end(end) };
    const as = form ?? formOf(text.slice(range.start, range.end), folded.text.slice(start, end));
    found.push({ ...range, form: as, ...(opening ? { opening } : {}) });
  };
  if (depth < DEEPEST)
    for (const run of findEncoded(flat, (decoded) => findRanges(decoded, depth + 1)[0]))
      add(flat.start(run.start), flat.end(run.end), run.form, run.found.opening);
  for (const seeker of SEEKERS) seek(seeker, folded.text, flat, add);
  return merged(found);
}

function seek(
  seeker: Seeker,
  text: string,
  flat: View,
  add: (start: number, end: number, form: SecretForm | undefined, opening: string | undefined) => void,
): void {
  const { opening, unbound, run, isLabel } = seeker;
  let known = -1;
  const tryAt = (start: number, from: number, as: string): number => {
    const first = from < known ? known : runEnd(text, from, run);
    known = first;
    const held = bodyAt(seeker, text, from, first, as);
    if (held.accepted) {
      const isSplit = as.length + held.body.length !== held.end - start;
      add(isLabel ? from : start, held.end, isSplit ? "split" : undefined, isLabel ? undefined : shown(as));
    }
    return held.next;
  };
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const from = match.index + match[0].length;
    opening.lastIndex = Math.max(from, tryAt(match.index, from, match[0]));
  }
  // What stands before a value in the line above is found there; a label broken in two says too little.
  if (isLabel || flat.text === text) return;
  known = -1;
  for (const match of flat.text.matchAll(unbound)) {
    const start = flat.start(match.index);
    const from = flat.end(match.index + match[0].length);
    if (from - start !== match[0].length && !/\w/.test(text.charAt(start - 1))) tryAt(start, from, match[0]);
  }
}

function bodyAt({ accepts, run, isHex }: Seeker, text: string, from: number, first: number, opening: string) {
  const isWhole = (body: string) => body.length === WHOLE_LENGTH && WHOLE_KEY.test(opening + body);
  const inLine = text.slice(from, first);
  const isLong = inLine.length >= LONG_ENOUGH;
  if (isLong && !accepts(inLine, opening)) return { accepted: false, body: "", end: from, next: from };
  const { body, end } = readOn(text, from, first, { run, isHex, isWhole });
  const accepted = accepts(body, opening);
  const trimmed = accepted && text.charAt(end - 1) === "." ? 1 : 0;
  return {
    accepted,
    body: body.slice(0, body.length - trimmed),
    end: end - trimmed,
    next: accepted || body.length >= LONG_ENOUGH ? end : from,
  };
}

/** Names that begin as another provider's secrets do: of packages, of variables, of models. */
function isName(body: string, opening: string): boolean {
  return !/^sk-ant-/i.test(opening) && /[a-z]/.test(body) && /[-_.]/.test(body) && isWords(body);
}

function shown(opening: string): string {
  return SHOWN.exec(opening)?.[0].toLowerCase() ?? opening.replace(/[0-9a-f]{16}$/, "");
}

function formOf(source: string, folded: string): SecretForm {
  if (source === folded) return "plain";
  return /%[0-9a-f]{2}/i.test(source) ? "percent" : "escaped";
}

function merged(found: SecretRange[]): SecretRange[] {
  found.sort((one, other) => one.start - other.start);
  const ranges: SecretRange[] = [];
  for (const range of found) {
    const last = ranges.at(-1);
    if (!last || range.start >= last.end) ranges.push(range);
    else ranges[ranges.length - 1] = joinedOf(last, range);
  }
  return ranges;
}

function joinedOf(one: SecretRange, other: SecretRange): SecretRange {
  const opening = one.opening ?? other.opening;
  const form = one.form === "plain" ? other.form : one.form;
  return { start: one.start, end: Math.max(one.end, other.end), form, ...(opening ? { opening } : {}) };
}
