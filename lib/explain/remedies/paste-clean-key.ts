import { INFERRED_FROM, SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "paste-clean-key",
  action: "Paste a clean key",
  headline: "Copy the key again, and only the key",
  sentence: "One unbroken line, from `sk-ant-` to its last character, with nothing before or after it.",
  moves: [
    {
      title: "Copy it from where it is stored",
      say: [
        "Take it from the secret store or the file in which it was first saved. A screen that shows dots, and the Console’s list, hold only its ends.",
        "Copy by double click or with the store’s own copy button. In a terminal a long line may break in two, and the break comes along.",
      ],
      caution: "The Console shows a full key once, when it is made. If nobody has the text any more, create a new key.",
    },
    {
      title: "Put it in without wrapping",
      say: [
        "In the value itself: no quotes, no `export`, no variable name, no `Bearer`, no comma at the end. In an `.env` file quotes may be fine; in a secret store’s field they become part of the key.",
        "Where you cannot be sure what comes out of a file, take the ends off in the program.",
      ],
      code: {
        curl: {
          lines: [
            { text: "export ANTHROPIC_API_KEY='\"Bearer sk-ant-…\"'", mark: "remove" },
            { text: "export ANTHROPIC_API_KEY='sk-ant-…'", mark: "add" },
            { text: 'curl https://api.anthropic.com/v1/models -H "Authorization: Bearer $ANTHROPIC_API_KEY" \\' },
            { text: '  -H "anthropic-version: 2026-10-21"' },
          ],
        },
        python: {
          lines: [
            { text: "client = anthropic.Anthropic(" },
            { text: '    api_key=os.environ["ANTHROPIC_API_KEY"],', mark: "remove" },
            { text: '    api_key=os.environ["ANTHROPIC_API_KEY"].strip(),', mark: "add" },
            { text: ")" },
          ],
        },
        typescript: {
          lines: [
            { text: "const client = new Anthropic({" },
            { text: "  apiKey: process.env.ANTHROPIC_API_KEY,", mark: "remove" },
            { text: "  apiKey: process.env.ANTHROPIC_API_KEY?.trim(),", mark: "add" },
            { text: "});" },
          ],
        },
        "claude-code": {
          lines: [
            { text: "export ANTHROPIC_API_KEY='\"Bearer sk-ant-…\"'", mark: "remove" },
            { text: "export ANTHROPIC_API_KEY='sk-ant-…'", mark: "add" },
            { text: "claude" },
          ],
        },
      },
    },
  ],
  done: "The clean key is in place",
  save: {
    headline: "See the key’s two ends",
    sentence: "Your program has the clean key when its first and last characters are the key’s own.",
    look: [
      "The line your program prints starts with `sk-ant-`. A quote, a space or the letter B there is what was wrong.",
      "Print the length too, in the program and where the key is stored. Both numbers are the same; one more is a line break.",
      "A file written on Windows ends its lines with two characters, and one of them may stick to the key. Save it with plain line ends.",
      "Restart the program, and mind CI: a secret pasted there with a line break keeps it.",
    ],
  },
  sources: [
    { says: "Values from the environment are trimmed by the SDK, an explicit key is not", ...SOURCE_PAGES.sdk },
    { says: "The full key is shown once", ...SOURCE_PAGES.getApiKey },
    { says: "What people found around their key", ...SOURCE_PAGES.invalidKeyReport },
    {
      says: "How quotes and line ends get into a key is common knowledge of shells, not Anthropic’s",
      ...INFERRED_FROM.sdk,
    },
  ],
};
