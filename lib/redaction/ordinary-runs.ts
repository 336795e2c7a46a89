const BETWEEN_PIECES = /[-_./~+=]+/;
const WORD_PARTS = /(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=\d)(?=[A-Za-z])|(?<=[A-Za-z])(?=\d)/;
/** Pairs of letters that names of programs and errors hardly have, and chance soon has. */
const ODD_PAIR = /[JQVXZjqvxz][bdfgjkmnqrvwx]|[BDFGHJKMPQRTVWXZbdfghjkmpqrtvwxz][qx]|[BCFGHJKMPQRVWXbcfghjkmpqrvwx]z/;
const ODD_ROW = /[b-df-hj-np-tv-xz]{5}/i;
/** A last part shorter than these is hardly a name's. */
const ODD_END =
  /[A-Z]{6}[a-z]|[a-z](?!(?:Api|Ids?|Key|Map|Set|Url)$)[A-Z][a-z]{0,2}$|[A-Z](?!(?:Key|Map|Set|Url)$)[A-Z][a-z]{1,2}$/;
const SHORT_WORD = /^(?:by|in|is|my|no|on|to|AI|DB|ID|IP|OS|UI)$/;
/** `req_01…`, `wrkspc_01…`, `2026-11-24`. */
const IDENTIFIER = /^(?:[a-z]{2,12}_01[A-Za-z0-9]|\d{4}-\d\d(?:-|$))/;
const HEX = /^(?:[0-9a-f]+|[0-9A-F]+)$/;
const LONGEST_NAME = 200;
/** From here on chance makes no name in humps. */
const LONG_PIECE = 16;
const PLACEHOLDER_WORD =
  "your|my|redacted|example|placeholder|replace|insert|changeme|removed|hidden|masked|secret|actual|real|valid|anthropic|claude|(?:api|admin|oat|sid|ort)(?:\\d\\d)?|key|keys|token|here|goes|me|with|the|xxx+";
const PLACEHOLDER = new RegExp(`^(?:x+|0+|(?:(?:${PLACEHOLDER_WORD})(?:[-_.]+|$))+)$`, "i");

/** True where a run of key characters is made of words and numbers: a name of a variable, of an error, of a model. */
export function isWords(run: string): boolean {
  return run.length <= LONGEST_NAME && !isOdd(run) && piecesOf(run).every(isWord);
}

/** True where a run of key characters says something by itself: words, an id, a date, a hash. */
export function isOrdinary(run: string): boolean {
  if (isIdentifier(run) || HEX.test(run)) return true;
  return run.length <= LONGEST_NAME && !isOdd(run) && piecesOf(run).every((piece) => isWord(piece) || HEX.test(piece));
}

/** True for what the API names things by, and for dates. */
export function isIdentifier(run: string): boolean {
  return IDENTIFIER.test(run);
}

/** What stands where a secret was meant to be put in, or was taken out by hand. */
export function isPlaceholder(run: string): boolean {
  return PLACEHOLDER.test(run.slice(0, LONGEST_NAME));
}

function piecesOf(run: string): string[] {
  return run.replace(/(?<=[a-z])Ids?$/, "").split(BETWEEN_PIECES);
}

/** Short enough that chance may look like a word, and hardly to be spoken. */
function isOdd(run: string): boolean {
  if (!/^(?=.*[A-Za-z])[\w-]{8,12}$/.test(run) || HEX.test(run)) return false;
  const vowels = run.match(/[aeiouy]/gi)?.length ?? 0;
  if (/[_-]/.test(run)) return vowels === 0;
  const spoken = /[a-z]/.test(run) ? run : run.toLowerCase();
  return vowels < 2 || [/\d/, ODD_PAIR, ODD_ROW, ODD_END].some((odd) => odd.test(spoken));
}

function isWord(piece: string): boolean {
  const parts = piece.split(WORD_PARTS);
  if (parts.length === 1) return true;
  if (piece.length >= LONG_PIECE && HEX.test(piece)) return false;
  if (piece.length >= LONG_PIECE && !/\d/.test(piece))
    return parts.length <= 1 + piece.length / 4 && parts.every((part) => /[AEIOUYaeiouy]|^[A-Z]{2,}$/.test(part));
  return (
    parts.length <= Math.max(2, 1 + piece.length / 6) &&
    parts.every((part) => part.length > 2 || SHORT_WORD.test(part) || isEdge(parts))
  );
}

/** A version or a count at the edge of a word: `v1`, `4o`, `oauth2`. */
function isEdge(parts: readonly string[]): boolean {
  return parts.length === 2 && parts.some((part) => /^\d/.test(part));
}
