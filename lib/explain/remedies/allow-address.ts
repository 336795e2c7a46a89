import { LIMITS_INFERRED_FROM } from "../pages-of-limits-and-places.ts";
import { SMALLEST_CALL } from "../request-snippets.ts";
import { fromOwnNetwork, isFromServer } from "../said-of-limits.ts";
import { sayRefused, sayWhenAndIds, sayWhere } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "allow-address",
  asks: true,
  action: "Have the address listed",
  headline: "Have the calling address put on the list",
  sentence: (about) =>
    isFromServer(about)
      ? "This server’s address is not your program’s. First see whether your own machine is refused at all."
      : "The list is kept by Anthropic for Enterprise organizations. Your IT asks them; no page of the Console does it.",
  moves: [
    {
      title: "See which address counts",
      say: [
        (about) =>
          isFromServer(about)
            ? "Run this line where your program runs. If it is allowed there, nothing has to be listed for your program."
            : "Run this line from a network that is known to be allowed, such as the office. Allowed there and refused here: the address is the reason.",
        "The address that counts is the one the internet sees, not the one of the machine inside its network.",
      ],
      code: SMALLEST_CALL,
    },
    {
      title: "Ask for it",
      say: [
        "Send the message on this page to your IT. They decide whether the address belongs on the list, and pass it to your contact at Anthropic.",
        "Until then, calls from a listed network work with the same key.",
      ],
    },
  ],
  done: "I have asked",
  save: {
    headline: "See the address your program uses",
    sentence: "Nothing changes in the program. What has to fit is the address its traffic leaves from.",
    look: [
      "Ask the program’s own machine for its address as the internet sees it, and compare it with the one you had listed.",
      "Clouds and home lines change addresses. A fixed outgoing address saves asking again.",
      "A container or a CI runner leaves by another address than your laptop. Look there too.",
    ],
  },
  message: {
    to: "network-it",
    subject: "Is our address on the list that Anthropic keeps for us?",
    paragraphs: [
      (about) =>
        `Calls to the Claude API are ${sayRefused(about)} from ${isFromServer(about) ? "the server that runs our Latchkey" : "one of our addresses"}. It looks as if our organization allows only listed addresses.`,
      "Could you **check whether the calling address is on our list**, and have it added by our contact at Anthropic if it should be? The list is not on a page of the Console.",
      (about) => sayWhere(about) ?? "It is about the organization which owns our key.",
      sayWhenAndIds,
      "No key is needed for this; please do not send one.",
    ],
  },
  sources: [
    { says: "The list is for Enterprise plans, and Anthropic sets it up", ...SOURCE_PAGES.ipAllowlist },
    { says: "That comparing two networks shows it is concluded", ...LIMITS_INFERRED_FROM.ipAllowlist },
  ],
  forReport: fromOwnNetwork,
};
