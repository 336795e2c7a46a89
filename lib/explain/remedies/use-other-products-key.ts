import { sayWhenAndIds } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "use-other-products-key",
  action: "Use the other key",
  headline: "Call with a key of the other product",
  sentence: "The Claude Console and Claude Enterprise are managed apart. Each has its own keys for its own endpoints.",
  moves: [
    {
      title: "See which product it is",
      say: [
        "**Claude Console:** workspaces, API keys, usage, rate limits. It takes an Admin key, `sk-ant-admin01-`, made by an organization admin under Settings, Admin keys.",
        "**Claude Enterprise:** groups, custom roles, spend limits for people, compliance, analytics. It takes a scoped key, `sk-ant-api01-`, made by the primary owner at claude.ai.",
      ],
      place: { id: "enterprise-keys", lookFor: "Column “Scopes”" },
    },
    {
      title: "Give that job its own key",
      say: [
        "Ask the person who can make it, and send it only to the endpoints of its product. The key you have keeps doing what it does.",
        "If your company has only one of the two products, leave these calls out. No key opens them.",
      ],
      code: {
        curl: {
          lines: [
            { text: "curl https://api.anthropic.com/v1/organizations/me \\" },
            { text: '  -H "Authorization: Bearer $ANTHROPIC_API_KEY" \\', mark: "remove" },
            { text: '  -H "Authorization: Bearer $CLAUDE_ENTERPRISE_KEY" \\', mark: "add" },
            { text: '  -H "anthropic-version: 2026-10-21"' },
          ],
        },
      },
    },
  ],
  done: "It uses that key",
  save: {
    headline: "See the prefix of each job",
    sentence: "Each job prints the prefix of the product it calls.",
    look: [
      "`sk-ant-admin01-` for the Console’s management, `sk-ant-api01-` for Claude Enterprise, `sk-ant-api03-` for models.",
      "`GET /v1/organizations/me` with the key names the organization it belongs to.",
      "Keep the keys in variables of their own, so that one does not take the other’s place after a restart.",
    ],
  },
  message: {
    to: "primary-owner",
    subject: "A Claude Enterprise key for our admin job",
    paragraphs: [
      "We call an endpoint that serves Claude Enterprise, with a key of the Claude Console. It is refused, and no setting changes that.",
      "Could you **create a scoped key for this job** on claude.ai under Organization settings, API, with the scopes its endpoints need?",
      sayWhenAndIds,
      "Please put it straight into our secret store. Do not send it in a message.",
    ],
  },
  sources: [
    { says: "Which endpoints serve which product", ...SOURCE_PAGES.userManagement },
    { says: "Who makes which key", ...SOURCE_PAGES.adminKeys },
    { says: "The codes, and which endpoints send them", ...SOURCE_PAGES.sdk },
  ],
};
