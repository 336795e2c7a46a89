import { sayWhenAndIds } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords, Snippet } from "../words.ts";

const readFromEnvironment: Readonly<Record<"curl" | "python" | "typescript" | "claude-code", Snippet>> = {
  curl: {
    lines: [
      { text: "curl https://api.anthropic.com/v1/models \\" },
      { text: '  -H "Authorization: Bearer $ANTHROPIC_API_KEY" \\', mark: "add" },
      { text: '  -H "anthropic-version: 2026-10-21"' },
    ],
  },
  python: {
    lines: [
      { text: "client = anthropic.Anthropic(" },
      { text: '    api_key=os.environ["ANTHROPIC_API_KEY"],', mark: "add" },
      { text: ")" },
    ],
  },
  typescript: {
    lines: [
      { text: "const client = new Anthropic({" },
      { text: "  apiKey: process.env.ANTHROPIC_API_KEY,", mark: "add" },
      { text: "});" },
    ],
  },
  "claude-code": {
    lines: [
      { text: "unset CLAUDE_CODE_OAUTH_TOKEN ANTHROPIC_AUTH_TOKEN", mark: "add" },
      { text: 'export ANTHROPIC_API_KEY="…"', mark: "add" },
      { text: "claude" },
    ],
  },
};

export const words: RemedyWords = {
  id: "use-claude-console-key",
  action: "Use a Console key",
  headline: "Use a key from the Claude Console",
  sentence:
    "This API takes keys made in the Claude Console. They start `sk-ant-api03-` and are billed to the Console organization.",
  moves: [
    {
      title: "Get the key",
      say: [
        "Create one, or ask for one, in the organization that is meant to pay. A Claude subscription brings no API credit: the Console organization has its own.",
        "Where a third-party app was refused over your plan, extra usage at claude.ai, under Settings, Usage, is the other way.",
        "If what you have works on another platform, it keeps working there. Only the place it is sent to has to match.",
      ],
      place: { id: "api-keys", lookFor: "Button “Create key”" },
      caution: "The full key is shown once. Put it straight into the place your program reads.",
    },
    {
      title: "Point the program at it",
      say: [
        "Put it into `ANTHROPIC_API_KEY` where the program runs. Leave other credentials out of the same process: a header in `ANTHROPIC_CUSTOM_HEADERS` or a base URL in `ANTHROPIC_BASE_URL` wins over the key in your code.",
      ],
      code: readFromEnvironment,
    },
  ],
  done: "The Console key is set",
  save: {
    headline: "See the prefix change",
    sentence: "Your program uses the Console key when the prefix it prints is `sk-ant-api03-`.",
    look: [
      "An answer carries the header `anthropic-organization-id`. Compare it with the organization you chose in the Console.",
      "Look for a second variable that still holds the other credential: `ANTHROPIC_AUTH_TOKEN`, `CLAUDE_CODE_OAUTH_TOKEN`, `ANTHROPIC_BASE_URL`.",
      "Restart the program, and change the secret in the store and in CI as well.",
    ],
  },
  message: {
    to: "org-admin",
    subject: "A Claude Console key for our program",
    paragraphs: [
      "Our program calls the Claude API with a credential that is not meant for it. It needs a key from the Claude Console.",
      "Could you **create an API key for it** under platform.claude.com, Settings, API keys, limited to the workspace we should use?",
      sayWhenAndIds,
      "Please put it into our secret store rather than into a message.",
    ],
  },
  sources: [
    { says: "Third-party apps draw on extra usage", ...SOURCE_PAGES.thirdPartyAppsReport },
    { says: "How a Console key is made and sent", ...SOURCE_PAGES.createAndUseKey },
    {
      says: "Keys of Claude Platform on AWS and of the Console do not work on each other’s address",
      ...SOURCE_PAGES.onAws,
    },
    { says: "Which variables the SDK reads and which wins", ...SOURCE_PAGES.sdk },
  ],
};
