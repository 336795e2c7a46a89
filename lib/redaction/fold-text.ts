/** A text that was made from another by shortening places, and where each of its offsets was there. */
export type View = {
  readonly text: string;
  /** The source offset at which the character at `offset` begins. */
  readonly start: (offset: number) => number;
  /** The source offset after the character before `offset`; what was taken out behind it is not counted. */
  readonly end: (offset: number) => number;
  /** Offsets in this text at which something was taken out or shortened, ascending. */
  readonly places: readonly number[];
};

const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  hyphen: "-",
  dash: "-",
  lowbar: "_",
  nbsp: " ",
};
const ESCAPE = String.raw`\\+(?:u([0-9a-f]{4})|u\{([0-9a-f]{1,6})\}|x([0-9a-f]{2})|([nrt])|(["'\`/]))?`;
const PERCENT = "%(?:25)*([0-7][0-9a-f])";
const ENTITY = "&(?:amp;)*(?:#x([0-9a-f]{1,6})|#(\\d{1,7})|(quot|apos|hyphen|dash|lowbar|nbsp|shy|zwnj|zwj));";
const COLOUR = String.raw`(?:\x1b|\^\[|\\033|\\e)?\[[0-9;]{0,12}m|\x1b\[[0-9;?]{0,16}[@-~]|\x1b\][^\x07\x1b]{0,512}(?:\x07|\x1b\\)`;
const TAG = "</?(?:span|b|i|em|strong|mark|code|font|a|wbr)(?:\\s[^<>]{0,200})?>";
const UNSEEN = String.raw`[\0-\x08\x0e-\x1f\x7f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]+`;
/** One character for one: offsets stay. */
const LOOKALIKE = /[\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff01-\uff5e\u2018\u2019\u201c\u201d\u2028\u2029]/g;
/** Each alternative begins with a character of its own and is bounded or takes all it has seen: one pass. */
const WRITTEN_OTHERWISE = new RegExp([COLOUR, ESCAPE, PERCENT, ENTITY, TAG, UNSEEN].join("|"), "gi");
/** A terminal breaks an escape as it breaks a word. Looked behind from the line end: it is seldom so. */
const BROKEN_ESCAPE = new RegExp(
  [
    ["%(?:25){0,3}[0-7]?", "[0-9a-f]"],
    ["\\\\(?:u[0-9a-f]{0,3}|x[0-9a-f]?)", "[0-9a-f]"],
    ["\\\\", "(?:u00[2-7][0-9a-f]|x[2-7][0-9a-f]\\\\)"],
    ["&(?:amp;){0,2}[#a-z0-9]{0,6}", "[#a-z0-9]{0,6};"],
  ]
    .map(([before, after]) => `\\r?\\n(?<=${before}\\r?\\n)[\\s|│>]*(?=${after})`)
    .join("|"),
  "gi",
);
const MOST_LAYERS = 4;

/** The text as it would be read: escapes, percent signs, entities undone; colours and unseen characters gone. */
export function foldText(text: string): View {
  let view = shorten(viewOf(text), BROKEN_ESCAPE, () => "");
  for (let layer = 0; layer < MOST_LAYERS; layer += 1) {
    const plain = view.text.replace(LOOKALIKE, plainOf);
    const next = shorten({ ...view, text: plain }, WRITTEN_OTHERWISE, readAs);
    if (next.text === view.text) break;
    view = next;
  }
  return view;
}

/** The text as its own view. */
export function viewOf(text: string): View {
  return { text, start: (offset) => offset, end: (offset) => offset, places: [] };
}

/** A view of a view, in which each match is replaced by what `written` gives for it: one character or none. */
export function shorten(view: View, pattern: RegExp, written: (match: RegExpExecArray) => string): View {
  const starts: number[] = [];
  const ends: number[] = [];
  const places: number[] = [];
  const tails: number[] = [];
  let text = "";
  let kept = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(view.text); match; match = pattern.exec(view.text)) {
    const as = written(match);
    if (as === match[0]) continue;
    text += view.text.slice(kept, match.index);
    kept = match.index + match[0].length;
    places.push(text.length);
    text += as;
    tails.push(text.length);
    starts.push(match.index);
    ends.push(kept);
  }
  if (starts.length === 0) return { ...view, places };
  const from = (bounds: readonly number[], count: number, offset: number) =>
    count === 0 ? offset : (ends[count - 1] ?? 0) + offset - (bounds[count - 1] ?? 0);
  return {
    text: text + view.text.slice(kept),
    start: (offset) => view.start(from(tails, countUpTo(tails, offset), offset)),
    end: (offset) => view.end(from(tails, countUpTo(places, offset - 1), offset)),
    places,
  };
}

/** How many of the ascending numbers are not above the limit. */
export function countUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function readAs(match: RegExpExecArray): string {
  const [whole, u4, u, x, control, quote, percent, entityHex, entityDecimal, named] = match;
  if (quote) return quote;
  if (control) return control.toLowerCase() === "t" ? " " : control.toLowerCase() === "n" ? "\n" : "\r";
  if (named) return NAMED[named.toLowerCase()] ?? "";
  const hex = u4 ?? u ?? x ?? percent ?? entityHex;
  const code = hex ? Number.parseInt(hex, 16) : entityDecimal ? Number(entityDecimal) : undefined;
  if (code !== undefined) return code <= 0xffff ? String.fromCharCode(code) : whole;
  return whole.startsWith("\\") ? whole : "";
}

function plainOf(letter: string): string {
  const code = letter.charCodeAt(0);
  if (code >= 0xff01) return String.fromCharCode(code - 0xfee0);
  if (code === 0x2018 || code === 0x2019) return "'";
  if (code === 0x201c || code === 0x201d) return '"';
  return code === 0x2028 || code === 0x2029 ? "\n" : "-";
}
