/** So many characters in a row are an echo and no chance; the longest public prefix is shorter. */
const RUN_LENGTH = 16;
const DOT = "•";

/**
 * Masks every run of the secret that a text repeats, whole, cut or in other case: an upstream that echoes
 * the key must not have it carried back out in an id, a code or a model. Dots fit no id, code or model.
 */
export function echoMask(secret: string): (text: string) => string {
  const folded = fold(secret);
  const runs = new Set<string>();
  for (let at = 0; at + RUN_LENGTH <= folded.length; at += 1) runs.add(folded.slice(at, at + RUN_LENGTH));
  return (text) => maskRuns(text, fold(text), runs);
}

/** Letters of ASCII only: a key has no others, and the length stays. */
function fold(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function maskRuns(text: string, folded: string, runs: ReadonlySet<string>): string {
  let masked = "";
  let kept = 0;
  for (let at = 0; at + RUN_LENGTH <= folded.length; at += 1) {
    if (!runs.has(folded.slice(at, at + RUN_LENGTH))) continue;
    const end = at + RUN_LENGTH;
    masked += text.slice(kept, Math.max(kept, at)) + DOT.repeat(end - Math.max(kept, at));
    kept = end;
  }
  return masked + text.slice(kept);
}
