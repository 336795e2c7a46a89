import { ROLE_LABELS, ROLE_PHRASES } from "#lib/explain/labels.ts";
import type { Role } from "#lib/report/schema.ts";

/** Titles that speak to the one who asked, as whoever opens a link reads them. */
const TITLES: Readonly<Record<string, string>> = {
  "Everything you asked for works": "Everything asked for works",
  "What you asked for is open": "What was asked for is open",
};

/** A sign's title for a reader who is seldom the one whose key it is. */
export function titleForReaders(title: string): string {
  return TITLES[title] ?? title;
}

/** Sentences that are true of a walk in progress, as they are true of a link's page. */
const SENTENCES: Readonly<Record<string, string>> = {
  "Leave this page open. It asks the same calls again on its own, and stops when they are allowed.":
    "Whoever makes the calls can leave a retest running: it asks the same calls again on its own, and stops when they are allowed.",
};

/** The same for its sentence: "The key is good." */
export function sentenceForReaders(sentence: string): string {
  const said = SENTENCES[sentence] ?? sentence;
  return said.replace(/\bYour (?=(API )?key\b)/g, "The ").replace(/\byour (?=(API )?key\b)/g, "the ");
}

/** Who acts, for whoever opens a link: "you" would be the reader. */
export function rolePhraseForReaders(role: Role): string {
  return role === "you" ? "whoever makes the calls" : ROLE_PHRASES[role].replace(/^your /, "the ");
}

/** The same as a name of its own: "Whoever makes the calls". */
export function roleLabelForReaders(role: Role): string {
  return role === "you" ? "Whoever makes the calls" : ROLE_LABELS[role];
}

/** The same in a sign's lead: "Fixed by whoever makes the calls. Next:". */
export function leadForReaders(lead: string): string {
  return lead.replace(/^(Fixed by) you\b/, `$1 ${rolePhraseForReaders("you")}`).replace(/^(Fixed by) your /, "$1 the ");
}
