/** So many characters in a row are an echo and no chance. */
const RUN_LENGTH = 14;
/** A secret shorter than a run is masked only as a whole, and one shorter than this not at all. */
const SHORTEST = 6;
const DOT = "•";
/** Public: what every key of a kind begins with. */
const PUBLIC_PREFIX = /^sk-ant-[a-z0-9]+-/i;

/**
 * Masks every run of the secret that a text repeats, whole, cut, reversed, in other case, in base64 or in hex: an
 * upstream that echoes the key must not have it carried back out in an id, a code or a model. Dots fit none of
 * these. Shorter pieces cannot be told from chance.
 */
export function echoMask(secret: string): (text: string) => string {
  const own = secret.replace(PUBLIC_PREFIX, "");
  const runs = new Set(writingsOf(own).flatMap((writing) => runsOf(fold(writing))));
  return (text) => maskRuns(text, fold(text), runs);
}

/** As a base64 text depends on where in it the secret begins, all three places are tried; its edges are left off. */
function writingsOf(text: string): string[] {
  const base64 = [0, 1, 2].map((shift) => toBase64("\0".repeat(shift) + text).slice(shift === 0 ? 0 : 4, -4));
  const hex = [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(2, "0")).join("");
  return [
    text,
    [...text].reverse().join(""),
    hex,
    ...base64,
    ...base64.map((each) => each.replaceAll("+", "-").replaceAll("/", "_")),
  ];
}

/** A key that may travel in a header has characters of one byte only. */
function toBase64(text: string): string {
  return /^[\0-\xff]*$/.test(text) ? btoa(text) : "";
}

function runsOf(text: string): string[] {
  if (text.length < RUN_LENGTH) return text.length >= SHORTEST ? [text] : [];
  return Array.from({ length: text.length - RUN_LENGTH + 1 }, (_, at) => text.slice(at, at + RUN_LENGTH));
}

/** Letters of ASCII only: a key has no others, and the length stays. */
function fold(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function maskRuns(text: string, folded: string, runs: ReadonlySet<string>): string {
  const lengths = [...new Set([...runs].map(({ length }) => length))];
  let masked = "";
  let kept = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const length = lengths.find((each) => runs.has(folded.slice(at, at + each)));
    if (length === undefined) continue;
    const end = at + length;
    if (end <= kept) continue;
    masked += text.slice(kept, Math.max(kept, at)) + DOT.repeat(end - Math.max(kept, at));
    kept = end;
  }
  return masked + text.slice(kept);
}
