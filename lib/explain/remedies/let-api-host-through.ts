import { LIMIT_PAGES } from "../pages-of-limits-and-places.ts";
import { SMALLEST_CALL } from "../request-snippets.ts";
import { fromOwnNetwork, isFromServer } from "../said-of-limits.ts";
import { sayWhenAndIds } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "let-api-host-through",
  asks: true,
  action: "Let the API through",
  headline: "Let api.anthropic.com through untouched",
  sentence: (about) =>
    isFromServer(about)
      ? "It is the road from this server that something stands in. Your own road is tested by one call from your machine."
      : "Whatever answers in the API’s place has to let this one host pass. The key stays as it is.",
  moves: [
    {
      title: "See who answers",
      say: [
        (about) =>
          isFromServer(about)
            ? "Run this line where your program runs. An answer with `request-id` came from the API, whatever else it says."
            : "Run this line where your program runs. An answer without `request-id`, or a certificate of your company’s, shows who is in between.",
        "Look at `HTTPS_PROXY` and `ANTHROPIC_BASE_URL` in the program’s environment: each can send the calls somewhere else.",
      ],
      code: SMALLEST_CALL,
    },
    {
      title: "Ask for the host",
      say: [
        "The network’s people can exempt `api.anthropic.com` from the filter, or tell how programs are given the company’s certificate.",
        "Most programs do not use the browser’s certificates: that a page opens in the browser proves nothing for them.",
      ],
      caution:
        "Do not switch certificate checks off to get through. Your key would be readable to whatever stands in between.",
    },
  ],
  done: "The host is let through",
  save: {
    headline: "See the API itself answer",
    sentence: "An answer of the API carries a request id. That is the sign that nothing else answered.",
    look: [
      "Run the line from the step before where your program runs, not only in your terminal. It shows the header `request-id`.",
      "A container has certificates and proxy variables of its own. Look inside it.",
      "A program reads certificates when it starts. Restart it.",
    ],
  },
  message: {
    to: "network-it",
    subject: "Please let api.anthropic.com through",
    paragraphs: [
      (about) =>
        isFromServer(about)
          ? "Calls from the server that runs our Latchkey to `api.anthropic.com` are answered by something other than the API, or their encryption is broken off."
          : "Our calls to `api.anthropic.com` are answered by something other than the API, or their encryption is broken off.",
      "Could you **exempt `api.anthropic.com` from inspection**, or send me the certificate that our programs should trust? It is HTTPS on port 443.",
      sayWhenAndIds,
      "No key is needed to check it; please send none.",
    ],
  },
  sources: [
    { says: "A filtering proxy was behind a certificate error", ...LIMIT_PAGES.certificateReport },
    { says: "A filter’s page came in place of an answer", ...LIMIT_PAGES.blockPageReport },
    { says: "Answers of the API carry `request-id`", ...SOURCE_PAGES.workspaceBehindAnswer },
    { says: "`ANTHROPIC_BASE_URL` is read even with a key given by hand", ...SOURCE_PAGES.sdk },
  ],
  forReport: fromOwnNetwork,
};
