import { sayWhenAndIds } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "use-admin-key",
  action: "Use an Admin key",
  headline: "Use an Admin key for admin calls",
  sentence: "Members, workspaces, keys, usage and cost take a key that only an organization admin can make.",
  moves: [
    {
      title: "Get the Admin key",
      say: [
        "It starts `sk-ant-admin01-` and is made by an organization admin. There is nothing to choose on it: each one opens every endpoint that takes Admin keys.",
        "Two other ways exist. A personal or service account key that was **not** limited to one workspace has its owner’s rights here. And service account and federation endpoints take neither, only an `org:admin` login.",
        "Individual accounts have no Admin API. Set up an organization first, under Settings, Organization.",
      ],
      place: { id: "admin-keys", lookFor: "The list of keys" },
      caution:
        "An Admin key can change members and keys of the whole organization. Keep it apart from the key your program runs on.",
    },
    {
      title: "Use it for these calls alone",
      say: [
        "Give it a variable of its own and send it only to `/v1/organizations/…`. Everything else keeps the ordinary key.",
      ],
      code: {
        curl: {
          lines: [
            { text: "curl https://api.anthropic.com/v1/organizations/me \\" },
            { text: '  -H "Authorization: Bearer $ANTHROPIC_API_KEY" \\', mark: "remove" },
            { text: '  -H "Authorization: Bearer $ANTHROPIC_ADMIN_KEY" \\', mark: "add" },
            { text: '  -H "anthropic-version: 2026-10-21"' },
          ],
        },
        python: {
          lines: [
            { text: "admin = anthropic.Anthropic(" },
            { text: '    api_key=os.environ["ANTHROPIC_ADMIN_KEY"],', mark: "add" },
            { text: ")" },
          ],
        },
        typescript: {
          lines: [
            { text: "const admin = new Anthropic({" },
            { text: "  apiKey: process.env.ANTHROPIC_ADMIN_KEY,", mark: "add" },
            { text: "});" },
          ],
        },
      },
    },
  ],
  done: "Admin calls use it",
  save: {
    headline: "See whose key answers",
    sentence: "`GET /v1/organizations/me` with the Admin key names the organization it belongs to.",
    look: [
      "That call answers 200 and names the organization you mean. Answers of the Admin API carry no `anthropic-organization-id` header, so look at the body.",
      "The prefix your admin job prints is `sk-ant-admin01-`; the one your program prints is still `sk-ant-api03-`.",
      "Keep `ANTHROPIC_ADMIN_KEY` in the admin job’s secrets only, and restart that job.",
    ],
  },
  message: {
    to: "org-admin",
    subject: "An Admin key for our admin calls",
    paragraphs: [
      "We call the Claude Admin API with an ordinary key, and it is refused there.",
      "Could you **create an Admin key for this job** under platform.claude.com, Settings, Admin keys? Only an organization admin can.",
      sayWhenAndIds,
      "It reaches the whole organization, so please put it straight into the secret store and send it to nobody, me included.",
    ],
  },
  sources: [
    { says: "Who may make an Admin key, and that it has no scopes to choose", ...SOURCE_PAGES.adminKeys },
    {
      says: "Which other credentials the Admin API takes, and that individual accounts have none",
      ...SOURCE_PAGES.adminApi,
    },
    {
      says: "Answers of the Admin API do not name the workspace or organization in headers",
      ...SOURCE_PAGES.workspaceBehindAnswer,
    },
  ],
};
