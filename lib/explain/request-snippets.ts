import type { Snippet, SnippetLanguage } from "./words.ts";

type Line = Snippet["lines"][number];
type Code = Readonly<Partial<Record<SnippetLanguage, Snippet>>>;

const CURL_HEAD: readonly Line[] = [
  { text: "curl https://api.anthropic.com/v1/messages \\" },
  { text: '  -H "Authorization: Bearer $ANTHROPIC_API_KEY" \\' },
  { text: '  -H "anthropic-version: 2026-10-21" \\' },
];

/** One field of a message's body in another form: the old line out, the new one in; an absent side is left out. */
export function bodySnippets(change: { readonly name: string; readonly from?: string; readonly to?: string }): Code {
  const { name, from, to } = change;
  const changed = (text: (value: string) => string): Line[] => [
    ...(from === undefined ? [] : [{ text: text(from), mark: "remove" as const }]),
    ...(to === undefined ? [] : [{ text: text(to), mark: "add" as const }]),
  ];
  return {
    curl: {
      lines: [
        ...CURL_HEAD,
        { text: '  -H "content-type: application/json" \\' },
        { text: "  -d '{" },
        ...changed((value) => `    "${name}": ${value},`),
        { text: '    "max_tokens": 64,' },
        { text: '    "messages": [{ "role": "user", "content": "ping" }]' },
        { text: "  }'" },
      ],
    },
    python: {
      lines: [
        { text: "message = client.messages.create(" },
        ...changed((value) => `    ${name}=${value},`),
        { text: "    max_tokens=64," },
        { text: '    messages=[{"role": "user", "content": "ping"}],' },
        { text: ")" },
      ],
    },
    typescript: {
      lines: [
        { text: "const message = await client.messages.create({" },
        ...changed((value) => `  ${name}: ${value},`),
        { text: "  max_tokens: 64," },
        { text: '  messages: [{ role: "user", content: "ping" }],' },
        { text: "});" },
      ],
    },
  };
}

/** One beta value put into a call or taken out of it. The SDK takes it per call: a default header is overwritten. */
export function betaSnippets(beta: string, mark: "add" | "remove"): Code {
  return {
    curl: {
      lines: [
        ...CURL_HEAD.slice(0, 2),
        { text: `  -H "anthropic-beta: ${beta}" \\`, mark },
        { text: '  -H "anthropic-version: 2026-10-21" \\' },
        { text: "  …" },
      ],
    },
    python: {
      lines: [
        { text: "message = client.beta.messages.create(" },
        { text: `    betas=["${beta}"],`, mark },
        { text: "    …" },
        { text: ")" },
      ],
    },
    typescript: {
      lines: [
        { text: "const message = await client.beta.messages.create({" },
        { text: `  betas: ["${beta}"],`, mark },
        { text: "  …" },
        { text: "});" },
      ],
    },
    ...(mark === "remove"
      ? {
          "claude-code": {
            lines: [{ text: `export ANTHROPIC_CUSTOM_HEADERS="anthropic-beta: ${beta}"`, mark }, { text: "claude" }],
          },
        }
      : {}),
  };
}

/** The smallest call there is, free of charge, to be made where the program runs. */
export const SMALLEST_CALL: Code = {
  curl: {
    lines: [
      { text: "curl -i https://api.anthropic.com/v1/models \\" },
      { text: '  -H "Authorization: Bearer $ANTHROPIC_API_KEY" \\' },
      { text: '  -H "anthropic-version: 2026-10-21"' },
    ],
  },
};
