import { unlessOwnCall } from "../said-of-own-calls.ts";
import { sayWhenAndIds } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "call-from-backend",
  action: "Call from a backend",
  headline: "Move the call to a backend of yours",
  sentence: "The page asks your server, and your server asks the API. The key stays where visitors cannot read it.",
  moves: [
    {
      title: "Move the call",
      say: [
        "Give your server one route that makes the call and hands the answer on. The page calls that route and knows no key.",
        "If the page’s address differs from the server’s, your server has to permit the page. That is your own setting, not Anthropic’s.",
      ],
      code: {
        typescript: {
          lines: [
            { text: "// in the page" },
            { text: "const client = new Anthropic({ apiKey, dangerouslyAllowBrowser: true });", mark: "remove" },
            { text: 'const answer = await fetch("/api/ask", { method: "POST", body: question });', mark: "add" },
            { text: "// on your server" },
            { text: "const client = new Anthropic({", mark: "add" },
            { text: "  apiKey: process.env.ANTHROPIC_API_KEY,", mark: "add" },
            { text: "});", mark: "add" },
          ],
        },
        python: {
          lines: [
            { text: "# on your server" },
            { text: "client = anthropic.Anthropic(", mark: "add" },
            { text: '    api_key=os.environ["ANTHROPIC_API_KEY"],', mark: "add" },
            { text: ")", mark: "add" },
          ],
        },
      },
      caution: "Say on your server who may use the route, and how often. An open one spends your credit for anybody.",
    },
    {
      title: "Replace the key",
      say: [
        "A key that was in a page has been readable by everyone who opened it. Create a new one for the server, and delete the old.",
      ],
      place: { id: "api-keys", lookFor: "Button “Create key”" },
    },
  ],
  done: "My server makes the call",
  save: {
    headline: "See the browser call only you",
    sentence: "The browser’s network list shows calls to your server and none to api.anthropic.com.",
    look: [
      "Search the built page for `sk-ant-`. Nothing is found.",
      "The old ending is in no `.env` that the build puts into the page. Variables that builders copy into pages have a prefix that says so.",
      "Rebuild and publish the page, and reload without the cache: an old copy still makes the old call.",
      "Your server prints the prefix and ending of the new key.",
    ],
  },
  message: {
    to: "anthropic",
    subject: "Browser calls refused for our organization",
    paragraphs: [
      "Calls from a browser are refused for our organization with a 401 that starts “CORS requests are not allowed for this Organization”.",
      "Could you tell us **whether this is meant for our organization**, and by which arrangement?",
      sayWhenAndIds,
      "We send no key with this; the request ids should be enough.",
    ],
  },
  sources: [
    { says: "The refusal, and that a backend is the way", ...SOURCE_PAGES.errors },
    { says: "Nothing on the SDK’s side changes it; support can be asked", ...SOURCE_PAGES.corsReport },
    { says: "The SDK does not run in a browser unless told to, so that the key is not exposed", ...SOURCE_PAGES.sdk },
    { says: "What to do with a key that was exposed", ...SOURCE_PAGES.leakedKey },
  ],
  forReport: unlessOwnCall,
};
