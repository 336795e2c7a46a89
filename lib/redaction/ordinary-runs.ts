const BETWEEN_PIECES = /[-_./~+=]+/;
const WORD_PARTS = /(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=\d)(?=[A-Za-z])|(?<=[A-Za-z])(?=\d)/;
/** Pairs of letters that names of programs and errors hardly have, and chance soon has. */
const ODD_PAIR = /[jqvxz][bdfgjkmnqrvwx]|[bdfghjkmpqrtvwxz][qx]|[bcfghjkmpqrvwx]z/i;
/** Ids, dates and hashes: `req_01…`, `2026-11-24`, a UUID, a commit. */
const IDENTIFIER = /^(?:[a-z]{2,12}_01[A-Za-z0-9]|\d{4}-\d\d(?:-|$))/;
const LONGEST_NAME = 200;
const SHORT_WORD = /^(?:by|in|is|my|no|on|to)$/;
const HEX = /^(?:[0-9a-f]+|[0-9A-F]+)$/;

/** True where a run of key characters is made of words and numbers: a name of a variable, of an error, of a model. */
export function isWords(run: string): boolean {
  return !isOdd(run) && run.length <= LONGEST_NAME && piecesOf(run).every(isWord);
}

/** True where a run of key characters says something by itself: words, an id, a date, a hash. */
export function isOrdinary(run: string): boolean {
  if (isIdentifier(run) || HEX.test(run)) return true;
  if (isOdd(run) || run.length > LONGEST_NAME) return false;
  return piecesOf(run).every((piece) => isWord(piece) || HEX.test(piece));
}

/** True for what the API names things by, and for dates. */
export function isIdentifier(run: string): boolean {
  return IDENTIFIER.test(run);
}

function piecesOf(run: string): string[] {
  return run.replace(/(?<=[a-z])Ids?$/, "").split(BETWEEN_PIECES);
}

/** Short enough that chance may look like a word, and hardly to be spoken. */
function isOdd(run: string): boolean {
  if (!/^(?=.*[A-Za-z])[\w-]{8,12}$/.test(run) || HEX.test(run)) return false;
  if ((run.match(/[aeiouy]/gi)?.length ?? 0) < 2) return true;
  if (/[_-]/.test(run)) return false;
  return (
    /\d/.test(run) ||
    ODD_PAIR.test(run) ||
    /[b-df-hj-np-tv-xz]{5}/i.test(run) ||
    /[a-z](?!Ids?$)[A-Z][a-z]{0,2}$/.test(run)
  );
}

/** What stands where a secret was meant to be put in, or was taken out by hand. */
export function isPlaceholder(run: string): boolean {
  return /^(?:x+|X+|0+|(?:(?:your|my|redacted|example|placeholder|replace|insert|changeme|removed|hidden|masked|secret|(?:api|admin|oat|sid|ort)\d\d|actual|real|valid|anthropic|claude|api|admin|key|keys|token|here|goes|me|with|the|xxx+)(?:[-_.]+|$))+)$/i.test(
    run.slice(0, 200),
  );
}

function isWord(piece: string): boolean {
  const parts = piece.split(WORD_PARTS);
  if (parts.length === 1) return true;
  return (
    parts.length <= Math.max(2, 1 + piece.length / 6) &&
    parts.every((part, at) => part.length > 2 || isEdge(parts, part) || (at === 0 && SHORT_WORD.test(part)))
  );
}

/** A version or a count at the edge of a word: `v1`, `4o`, `oauth2`. */
function isEdge(parts: readonly string[], part: string): boolean {
  return parts.length === 2 && (/^\d+$/.test(part) || /^\d/.test(parts[0] ?? "") || /^\d/.test(parts[1] ?? ""));
}
