/** Names that keep their capital wherever they stand. */
const NAMES: ReadonlySet<string> = new Set(["Anthropic", "Claude", "Console", "Admin"]);

/** A title inside a sentence: its first letter small, unless it opens with an acronym or a name ("HIPAA", "OAuth"). */
export function titleInSentence(title: string): string {
  const [first = ""] = title.split(/[\s’']/);
  if (NAMES.has(first) || /[A-Z]/.test(first.slice(1))) return title;
  return `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}
