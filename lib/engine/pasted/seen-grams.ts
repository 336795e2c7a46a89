/** Which runs of three characters a text holds, a few of them sharing one mark: no mark, no run. */
export type SeenGrams = Uint8Array;

const MARKS = 1 << 16;

function markOf(text: string, at: number): number {
  const [one, two, three] = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)];
  return (Math.imul(one, 961) + Math.imul(two, 31_393) + three) & (MARKS - 1);
}

export function gramsOf(text: string): SeenGrams {
  const seen = new Uint8Array(MARKS);
  for (let at = 0; at + 2 < text.length; at += 1) seen[markOf(text, at)] = 1;
  return seen;
}

/** The marks that a text must have to hold these words: each run that does not overlap the one before, and the last. */
export function marksOf(words: string): readonly number[] {
  const marks: number[] = [];
  for (let at = 0; at + 2 < words.length; at += 3) marks.push(markOf(words, at));
  if (words.length >= 3) marks.push(markOf(words, words.length - 3));
  return marks;
}

export function mayHold(seen: SeenGrams, marks: readonly number[]): boolean {
  for (const mark of marks) if (seen[mark] !== 1) return false;
  return true;
}
