const BETWEEN_PIECES = /[-_./~+=]+/;
const WORD_PARTS = /(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=\d)(?=[A-Za-z])|(?<=[A-Za-z])(?=\d)/;
/** Pairs of letters that names of programs and errors hardly have, and chance soon has. */
const ODD_PAIR = /[jqvxz][bdfgjkmnqrvwx]|[bdfghjkmpqrtvwxz][qx]|[bcfghjkmpqrvwx]z/i;
/** Ids, dates and hashes: `req_01…`, `2026-11-24`, a UUID, a commit. */
const IDENTIFIER = /^(?:[a-z]{2,12}_01[A-Za-z0-9]|\d{4}-\d\d(?:-|$))/;
const HEX = /^(?:[0-9a-f]+|[0-9A-F]+)$/;

/** True where a run of key characters is made of words and numbers: a name of a variable, of an error, of a model. */
export function isWords(run: string): boolean {
  if (/^[A-Za-z\d]{1,12}$/.test(run) && ODD_PAIR.test(run)) return false;
  return run.length <= 200 && run.split(BETWEEN_PIECES).every(isWord);
}

/** True where a run of key characters says something by itself: words, an id, a date, a hash. */
export function isOrdinary(run: string): boolean {
  if (IDENTIFIER.test(run)) return true;
  if (/^[A-Za-z\d]{1,12}$/.test(run) && ODD_PAIR.test(run) && !HEX.test(run)) return false;
  return run.length <= 200 && run.split(BETWEEN_PIECES).every((piece) => isWord(piece) || HEX.test(piece));
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
  return parts.length <= 2 + piece.length / 6 && parts.every((part) => part.length > 2 || isEdge(parts, part));
}

/** A version or a count at the edge of a word: `v1`, `4o`, `oauth2`. */
function isEdge(parts: readonly string[], part: string): boolean {
  return parts.length === 2 && (/^\d+$/.test(part) || /^\d/.test(parts[0] ?? "") || /^\d/.test(parts[1] ?? ""));
}
