import { LIMIT_PAGES } from "../pages-of-limits-and-places.ts";
import { SMALLEST_CALL } from "../request-snippets.ts";
import { fromOwnNetwork, isFromServer } from "../said-of-limits.ts";
import { sayWhenAndIds } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "check-connection",
  action: "Check the connection",
  headline: "Find where the connection ends",
  sentence: (about) =>
    isFromServer(about)
      ? "No answer came to this server. One call from your own machine tells whether your road is open."
      : "No answer came, so the key has not been judged. One small call tells whether the road is open.",
  moves: [
    {
      title: "Look at the status page",
      say: ["If Anthropic reports trouble, wait for its end. Nothing on your side changes it."],
      place: { id: "status", lookFor: "Trouble reported now" },
    },
    {
      title: "Make one small call",
      say: [
        (about) =>
          isFromServer(about)
            ? "Run this line where your program runs. An answer of any kind means that your road is open."
            : "Run this line where your program runs, and once more from another network with the VPN off. An answer of any kind means that the road is open.",
        "It is not answered anywhere: wait and ask again. It is answered elsewhere only: send the message on this page.",
      ],
      code: SMALLEST_CALL,
    },
    {
      title: "If only long calls end",
      say: [
        "Have long answers sent as a stream, or lower `max_tokens`. A connection on which nothing moves for minutes is often cut by something on the way.",
        "The SDK itself waits 600 s a call and refuses to start some long ones without a stream.",
      ],
    },
  ],
  done: "The connection is checked",
  save: {
    headline: "See an answer arrive",
    sentence: "Any answer with a request id shows that the road is open. Then the key can be judged.",
    look: [
      "The line from the step before, run where your program runs, prints a status and the header `request-id`.",
      "Compare the program’s own timeout with how long its calls take. A short one ends good calls.",
      "Look at `HTTPS_PROXY` in the service’s settings, in its container and in CI: terminals often have another one.",
      "Restart the program, so that it opens new connections.",
    ],
  },
  message: {
    to: "network-it",
    subject: "Calls to api.anthropic.com get no answer",
    paragraphs: [
      (about) =>
        isFromServer(about)
          ? "Calls from the server that runs our Latchkey to `api.anthropic.com` end without an answer."
          : "Our calls to `api.anthropic.com` end without an answer: they time out or the connection is cut.",
      "Could you **look whether something on our side cuts connections to `api.anthropic.com`**? It is HTTPS on port 443, and answers can take minutes.",
      sayWhenAndIds,
      "No key is needed to check it; please send none.",
    ],
  },
  sources: [
    { says: "Where trouble is reported", ...SOURCE_PAGES.contactSupport },
    { says: "504 and long requests: streaming is advised", ...SOURCE_PAGES.errors },
    { says: "Connections that are reset, with a VPN on", ...LIMIT_PAGES.vpnResetReport },
    { says: "The SDK’s waiting time, and when it asks for a stream", ...SOURCE_PAGES.sdk },
  ],
  forReport: fromOwnNetwork,
};
