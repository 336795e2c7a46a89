import { LIMIT_PAGES } from "../pages-of-limits-and-places.ts";
import { SMALLEST_CALL } from "../request-snippets.ts";
import { fromOwnNetwork, isFromServer } from "../said-of-limits.ts";
import { machineCode, sayRefused, sayWhenAndIds } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "call-from-supported-network",
  action: "Use another network",
  headline: "Call from a network that is let through",
  sentence: (about) =>
    isFromServer(about)
      ? "This server’s network is refused, not your machine’s. Your own road is tested by one call made where your program runs."
      : "The key stays as it is. The call has to set out from a supported country, without a VPN or proxy in between.",
  moves: [
    {
      title: "Compare two networks",
      say: [
        (about) =>
          isFromServer(about)
            ? "Run this line on the machine where your program runs. If it is allowed there, nothing of yours needs to change."
            : "Run this line where your program runs, and once more from another network, such as a phone’s, with the VPN off. It is free.",
        "Allowed in one place and refused in the other: the road is the reason, and the key is fine.",
      ],
      code: SMALLEST_CALL,
    },
    {
      title: "Check the country",
      say: [
        "The country in which the traffic leaves counts, not the one you sit in. A VPN, a company proxy or a cloud region can put it elsewhere.",
      ],
      place: { id: "supported-regions", lookFor: "Your traffic’s country" },
    },
    {
      title: "Move the call",
      say: [
        (about) =>
          machineCode(about) === "sandbox_egress_restricted"
            ? "Run the code outside the Claude sandbox, or in one with unrestricted network."
            : "Turn the VPN or proxy off for `api.anthropic.com`, or run the program in a supported region. If the address is one of a hosting company, another host or region of theirs may pass.",
        "In a supported country and still refused from every network: ask support, with the time and the address the call came from.",
      ],
    },
  ],
  done: "It leaves elsewhere now",
  save: {
    headline: "See the API itself answer",
    sentence: "An answer of the API carries a request id. A refusal from in front of it has none.",
    look: [
      "Run the line from the step before where your program runs. The answer has the header `request-id`: it reached the API, whatever else it says.",
      "Ask the program’s machine for its address as the internet sees it, and look whether it is the one you expect.",
      "Look at `HTTPS_PROXY` in the program’s environment, in its container and in its service settings. One of them may still send it the old way.",
      "Restart the program: connections that are kept open stay on the old road.",
    ],
  },
  message: {
    to: "network-it",
    subject: "Calls to api.anthropic.com are refused from our network",
    paragraphs: [
      (about) =>
        isFromServer(about)
          ? `Calls from the server that runs our Latchkey to \`api.anthropic.com\` are ${sayRefused(about)}, before the API looks at any key.`
          : `Our calls to \`api.anthropic.com\` are ${sayRefused(about)}, it seems before the API looks at any key.`,
      "Could you **let this traffic leave from a supported region**, without a VPN or proxy in between? The list stands on platform.claude.com/docs/en/api/supported-regions",
      sayWhenAndIds,
      "No key is needed to check it; please send none.",
    ],
  },
  sources: [
    { says: "Where the API may be called from", ...SOURCE_PAGES.supportedRegions },
    { says: "Country or network was the reason, and another road the remedy", ...LIMIT_PAGES.networkReport },
    { says: "What to look at for Claude Code", ...LIMIT_PAGES.claudeCodeForbidden },
    { says: "An answer after authentication carries `request-id`", ...SOURCE_PAGES.workspaceBehindAnswer },
  ],
  forReport: fromOwnNetwork,
};
