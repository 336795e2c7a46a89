import type { Snippet, SnippetLanguage } from "./words.ts";

type Line = Snippet["lines"][number];
type HeaderChange = { readonly name: string; readonly value: string; readonly mark: "add" | "remove" };

/** The same change of request headers in each language, with nothing else in the request touched. */
export function headerSnippets(changes: readonly HeaderChange[]): Readonly<Record<SnippetLanguage, Snippet>> {
  const changed = (text: (change: HeaderChange) => string): Line[] =>
    changes.map((change) => ({ text: text(change), mark: change.mark }));
  return {
    curl: {
      lines: [
        { text: "curl https://api.anthropic.com/v1/models \\" },
        { text: '  -H "Authorization: Bearer $ANTHROPIC_API_KEY" \\' },
        ...changed(({ name, value }) => `  -H "${name}: ${value}" \\`),
        { text: '  -H "anthropic-version: 2026-10-21"' },
      ],
    },
    python: {
      lines: [
        { text: "client = anthropic.Anthropic(" },
        ...changed(({ name, value }) => `    default_headers={"${name}": "${value}"},`),
        { text: ")" },
      ],
    },
    typescript: {
      lines: [
        { text: "const client = new Anthropic({" },
        ...changed(({ name, value }) => `  defaultHeaders: { "${name}": "${value}" },`),
        { text: "});" },
      ],
    },
    "claude-code": {
      lines: [
        ...changed(({ name, value }) => `export ANTHROPIC_CUSTOM_HEADERS="${name}: ${value}"`),
        { text: "claude" },
      ],
    },
  };
}
