import { LIMIT_PAGES } from "../pages-of-limits-and-places.ts";
import { unlessOwnCall } from "../said-of-own-calls.ts";
import { machineCode, startSentence } from "../said-of-report.ts";
import { sayRequestCode } from "../said-of-request-codes.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "correct-request",
  action: "Correct the request",
  headline: "Correct the part that is named",
  sentence: "Key, role and settings are not the reason. One thing in the request has to change.",
  moves: [
    {
      title: "Read the message",
      say: [
        (about) => {
          const meaning = sayRequestCode(machineCode(about) ?? about.finding.variant);
          return meaning === undefined
            ? "The message begins with the path of the field it is about, such as `messages.0.content`. That place is the one to change."
            : `${startSentence(meaning)}. The message names the place.`;
        },
        "Wording may change from one month to the next. Programs should look at the status, the type and the code.",
      ],
    },
    {
      title: "Change it",
      say: [
        (about) =>
          about.finding.variant === "version-header"
            ? "Send the header once. The official SDKs do it by themselves: take out a second one that your code or a gateway adds."
            : "Compare the request with the documents of the endpoint and of the model. What an older model took, a newer one may refuse.",
        "A call made by hand has to name the API’s version once; here it is for comparison.",
      ],
      code: {
        curl: {
          lines: [
            { text: "curl https://api.anthropic.com/v1/messages \\" },
            { text: '  -H "Authorization: Bearer $ANTHROPIC_API_KEY" \\' },
            { text: '  -H "anthropic-version: 2026-10-21" \\', mark: "add" },
            { text: "  …" },
          ],
        },
      },
    },
  ],
  done: "The request is corrected",
  save: {
    headline: "See the changed request leave",
    sentence: "What your program sends holds the change, and the answer is no longer that refusal.",
    look: [
      "Print the request’s body just before it is sent, without the key. The change is in it.",
      "A framework or a gateway can rewrite it afterwards. Look at what is sent, not only at your code.",
      "Another field is named now? Then the first one is right, and this is the next.",
      "Restart or deploy what builds the requests.",
    ],
  },
  sources: [
    { says: "Refusals have a type and often a code; wording may change", ...SOURCE_PAGES.errors },
    { says: "What each code means, and the version that the SDK sends", ...SOURCE_PAGES.sdk },
    { says: "What a missing version header is answered with", ...LIMIT_PAGES.versionHeaderReport },
  ],
  forReport: unlessOwnCall,
};
