/** What a note on a pasted key says under the field. `stop`: nothing is asked of the API with this text. */
export type LintWords = { readonly tone: "note" | "stop"; readonly says: string };

/** Every note of the key's lint rules; whoever shows them proves by type that none is missing. */
export const LINT_NOTE_WORDS = {
  trimmed: { tone: "note", says: "Trimmed: spaces around the key." },
  "newline-removed": { tone: "note", says: "Trimmed: a line break." },
  "quotes-removed": { tone: "note", says: "Left out: the quotes around it." },
  "export-removed": { tone: "note", says: "Left out: the variable's name before it." },
  "bearer-removed": { tone: "note", says: "Left out: the word `Bearer`." },
  "header-name-removed": { tone: "note", says: "Left out: the header's name before it." },
  "inner-whitespace": { tone: "stop", says: "There is a space inside. A key has none." },
  "masked-dots": {
    tone: "stop",
    says: "These dots are how a page hides it: copy the key where it was first saved.",
  },
  truncated: { tone: "note", says: "It is shorter than these keys are: the end may be missing." },
  "non-latin": { tone: "stop", says: "It has characters that no key has, such as a curly quote." },
  "control-characters": { tone: "stop", says: "It has invisible control characters. Copy it again as plain text." },
  empty: { tone: "stop", says: "There is no key here yet." },
  "too-long": { tone: "stop", says: "This is far longer than a key. Paste the key alone." },
  "other-provider": {
    tone: "stop",
    says: "This looks like another provider's key. It is not sent to the Claude API.",
  },
  "web-session": {
    tone: "stop",
    says: "This is a web session, not an API key. It is not sent on. Sign out of claude.ai in every browser, because it opens your account.",
  },
  "refresh-token": { tone: "stop", says: "This is a refresh token. It is not sent on; it only trades for new logins." },
  "session-token": { tone: "stop", says: "This is a session token, not an API key. It is not sent on." },
  "webhook-secret": { tone: "stop", says: "This is a webhook's signing secret, not an API key. It is not sent on." },
  "not-a-key": { tone: "stop", says: "This is not a key alone: a placeholder, a bare beginning, or text around one." },
} as const satisfies Readonly<Record<string, LintWords>>;
