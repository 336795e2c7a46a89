/** The words a text must hold, all of them, in any order and case. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}

/**
 * Hides each `[data-row]` in `root` whose text lacks a word, and each `[data-rows]` left without one.
 * Returns how many rows are shown. React sets no `hidden` on either, so a render leaves them as they stand.
 */
export function keepMatching(root: HTMLElement, text: string): number {
  const words = wordsOf(text);
  let shown = 0;
  for (const row of root.querySelectorAll<HTMLElement>("[data-row]")) {
    const holds = (row.textContent ?? "").toLowerCase();
    row.hidden = !words.every((word) => holds.includes(word));
    if (!row.hidden) shown += 1;
  }
  for (const rows of root.querySelectorAll<HTMLElement>("[data-rows]"))
    rows.hidden = rows.querySelector("[data-row]:not([hidden])") === null;
  return shown;
}
