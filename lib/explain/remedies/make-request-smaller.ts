import { LIMIT_PAGES } from "../pages-of-limits-and-places.ts";
import { unlessOwnCall } from "../said-of-own-calls.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "make-request-smaller",
  action: "Make it smaller",
  headline: "Send fewer bytes in one request",
  sentence: "The limit is in bytes and the same for everyone: 32 MB for messages. The key stays as it is.",
  moves: [
    {
      title: "Measure it",
      say: [
        "Print the length in bytes of the body just before it is sent. Well under 32 MB and still refused: a proxy or gateway with a smaller limit is in between.",
      ],
    },
    {
      title: "Take out what is big",
      say: [
        "Pictures and documents are most of it. Scale pictures down, send fewer of them, or upload the file once and name its id in the messages.",
        "Long conversations carry everything along each time: leave out old pictures and old tool results. Many requests fit into several smaller batches (256 MB each).",
      ],
    },
  ],
  done: "It is smaller now",
  save: {
    headline: "See how large it is",
    sentence: "The body that your program sends is under the endpoint’s limit, and the answer is no 413.",
    look: [
      "Print the body’s length for the largest request, not for an average one.",
      "Answered with a 400 about tokens now? Then the bytes fit and the model’s own length is the next limit.",
      "If a worker builds the requests, restart or deploy the worker too.",
    ],
  },
  sources: [
    { says: "The limits in bytes: 32 MB, 256 MB, 500 MB", ...SOURCE_PAGES.errors },
    { says: "The refusal as it was seen", ...LIMIT_PAGES.tooLargeReport },
    { says: "Bodies are measured after they are unpacked", ...SOURCE_PAGES.sdk },
  ],
  forReport: unlessOwnCall,
};
