import { unlessOwnCall } from "../said-of-own-calls.ts";
import { sayWhenAndIds } from "../said-of-report.ts";
import { INFERRED_FROM, SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "set-key-where-program-runs",
  action: "Set the key there",
  headline: "Set the key where the program runs",
  sentence:
    "A terminal, a service, a container and a CI job each have their own variables. The one that calls needs the key.",
  moves: [
    {
      title: "Find where it runs",
      say: [
        "Ask the process that calls, not your terminal. A variable exported in a shell is not seen by a service, by a container, by an editor started from the desktop, or by a job in CI.",
        "An `.env` file counts only if the program loads it, from the folder it is started in.",
      ],
    },
    {
      title: "Give it the key",
      say: [
        "Set `ANTHROPIC_API_KEY` in that place: the service’s settings, the container’s environment, the CI job’s secrets. The SDK reads it by itself; in a request written by hand it goes into one header.",
      ],
      code: {
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
          lines: [{ text: 'export ANTHROPIC_API_KEY="…"', mark: "add" }, { text: "claude" }],
        },
      },
      caution: "Do not write the key into the code or the image. Both travel further than a secret should.",
    },
    {
      title: "Look along the way",
      say: [
        "If the program has the key and the API still says that none came, a gateway takes the header off. Newer SDKs send `Authorization: Bearer`, older ones `x-api-key`. Let the one your SDK sends pass.",
      ],
    },
  ],
  done: "The key is set there",
  save: {
    headline: "See the key in the process",
    sentence: "Your program has the key when it prints a prefix and an ending from inside itself.",
    look: [
      "The line must run in the same process, user and container as the failing call. A new terminal proves nothing about a service.",
      "An empty line means that the variable is not there. Look for a spelling that differs by a letter, or a file that is not loaded.",
      "Restart what runs: a process keeps the variables it was started with. In CI, secrets are often withheld from jobs of forks.",
      "In a request of your own, the header `authorization` has to stand in what actually leaves, not only in the code.",
    ],
  },
  message: {
    to: "gateway-operator",
    subject: "Our key header does not reach the Claude API",
    paragraphs: [
      "Our program sends its key with each call, and the Claude API answers that none arrived.",
      "Could you **let the headers `authorization` and `x-api-key` pass to api.anthropic.com unchanged**? Newer SDKs send the first, older ones the second.",
      sayWhenAndIds,
      "Please do not log or send the value of either header.",
    ],
  },
  sources: [
    { says: "Which variables the SDK reads, and in what order", ...SOURCE_PAGES.sdk },
    { says: "Bearer is the current way; `x-api-key` is still accepted", ...SOURCE_PAGES.createAndUseKey },
    { says: "What the client says without a credential", ...SOURCE_PAGES.claudeCodeNoMethod },
    { says: "A gateway that forwards only one of the two headers", ...INFERRED_FROM.sdk },
  ],
  forReport: unlessOwnCall,
};
