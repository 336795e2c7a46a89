import { sayWhenAndIds } from "../said-of-report.ts";
import { INFERRED_FROM, SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "use-ordinary-key",
  action: "Use an ordinary key",
  headline: "Give the program an ordinary key",
  sentence:
    "Messages, batches, files and skills take a key that starts `sk-ant-api03-`. It has its own bill in the Console.",
  moves: [
    {
      title: "Create one, or take the one you have",
      say: [
        "Make it in the organization that is meant to pay, for the workspace the program works in. A Claude subscription does not pay for it: the Console organization needs credit of its own.",
        "You need the role Developer, Limited Developer or Admin. If “Create key” is greyed out, ask an admin.",
      ],
      place: { id: "api-keys", lookFor: "Button “Create key”" },
      caution: "The full key is shown once. Put it straight into the place your program reads.",
    },
    {
      title: "Swap it in",
      say: [
        "Set `ANTHROPIC_API_KEY` to it where the program runs, and take out what it used before. Keep an Admin key out of programs that only run models: it opens every admin endpoint.",
      ],
      code: {
        curl: {
          lines: [
            { text: "curl https://api.anthropic.com/v1/models \\" },
            { text: '  -H "Authorization: Bearer $ANTHROPIC_ADMIN_KEY" \\', mark: "remove" },
            { text: '  -H "Authorization: Bearer $ANTHROPIC_API_KEY" \\', mark: "add" },
            { text: '  -H "anthropic-version: 2026-10-21"' },
          ],
        },
        python: {
          lines: [
            { text: "client = anthropic.Anthropic(" },
            { text: '    auth_token=os.environ["ANTHROPIC_AUTH_TOKEN"],', mark: "remove" },
            { text: '    api_key=os.environ["ANTHROPIC_API_KEY"],', mark: "add" },
            { text: ")" },
          ],
        },
        typescript: {
          lines: [
            { text: "const client = new Anthropic({" },
            { text: "  authToken: process.env.ANTHROPIC_AUTH_TOKEN,", mark: "remove" },
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
      },
    },
  ],
  done: "The ordinary key is set",
  save: {
    headline: "See the prefix change",
    sentence: "Your program uses the ordinary key when the prefix it prints is `sk-ant-api03-`.",
    look: [
      "An answer carries the header `anthropic-organization-id`. Compare it with the organization whose credit is meant.",
      "A second variable may still hold the other credential, and a saved login may stand behind it. Unset what is not meant.",
      "Change it in the secret store and in CI, then restart the program.",
    ],
  },
  message: {
    to: "org-admin",
    subject: "An ordinary Claude API key for our program",
    paragraphs: [
      "Our program calls models with a credential that is not made for it. It needs an ordinary API key, one that starts `sk-ant-api03-`.",
      "Could you **create one, limited to the workspace we should use**, under platform.claude.com, Settings, API keys?",
      sayWhenAndIds,
      "Please put it straight into our secret store and not into a message.",
    ],
  },
  sources: [
    { says: "How an ordinary key is made", ...SOURCE_PAGES.createAndUseKey },
    { says: "Which roles may create keys", ...SOURCE_PAGES.roles },
    { says: "An Admin key reaches every endpoint that takes Admin keys", ...SOURCE_PAGES.adminKeys },
    { says: "Which credential wins when several are set", ...SOURCE_PAGES.sdk },
    {
      says: "That Messages refuses an Admin key is concluded from the lists of what it is for",
      ...INFERRED_FROM.adminKeys,
    },
  ],
};
