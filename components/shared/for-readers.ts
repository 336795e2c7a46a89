/** Titles that speak to the one who asked, as whoever opens a link reads them. */
const TITLES: Readonly<Record<string, string>> = {
  "Everything you asked for works": "Everything asked for works",
  "What you asked for is open": "What was asked for is open",
};

/** A sign's title for a reader who is seldom the one whose key it is. */
export function titleForReaders(title: string): string {
  return TITLES[title] ?? title;
}

/** The same for its sentence: "The key is good." */
export function sentenceForReaders(sentence: string): string {
  return sentence.replace(/\bYour (?=(API )?key\b)/g, "The ").replace(/\byour (?=(API )?key\b)/g, "the ");
}
