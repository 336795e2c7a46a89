import { LIMITS_INFERRED_FROM } from "../pages-of-limits-and-places.ts";
import { FROM_SERVER, isFromServer, roadsDiffer, sayOrigin } from "../said-of-limits.ts";
import { isOnlyPossible, isPasted, machineCode, sayAnswers } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { CauseWords } from "../words.ts";

export const words: CauseWords = {
  id: "ip-not-allowed",
  title: "Address not allowed",
  onPage: {
    sentence: "The organization allows calls only from listed addresses, and the call came from another one.",
    whatIsSo: {
      0: "Enterprise organizations can have a list of addresses from which they may be used. A call from any other address is refused.",
    },
  },
  sentence: (about) => {
    if (roadsDiffer(about))
      return "Your key works from here. Your machine’s address seems not to be on the organization’s list.";
    if (isFromServer(about)) {
      return "The organization seems not to allow calls from this server’s address. Your own machine may well be allowed.";
    }
    return isOnlyPossible(about)
      ? "The organization may allow calls only from listed addresses, and this one is not among them."
      : "The organization, it seems, allows calls only from listed addresses, and this one is not among them.";
  },
  whatIsSo: [
    (about) =>
      `Enterprise organizations can have a list of addresses from which they may be used. ${isFromServer(about) ? "This server’s address" : `The address of ${sayOrigin(about)}`} seems not to be on it.`,
    "The list is offered to Enterprise plans only, and Anthropic sets it up: there is no page where you can change it. Whether it covers API keys of the Console, the article about it does not say.",
    (about) =>
      isFromServer(about)
        ? FROM_SERVER
        : "The key, its role and its scopes do not matter here. From a listed address the same call is allowed.",
  ],
  because: (about) => {
    const answers = sayAnswers(about, "The refusal speaks of an address that is not in an allowed range");
    return machineCode(about) === "ip_not_in_allowed_range"
      ? `${answers}. The code \`ip_not_in_allowed_range\` is known from clients only; the official SDK does not declare it, so it does not confirm.`
      : `${answers}. What the API answers then is not published, so the words alone do not confirm.`;
  },
  notSeenYet: (about) =>
    isPasted(about)
      ? "The same call from an address that is known to be listed. A run from this server would be one from yet another address."
      : "The same call, with the same key, from an address that is known to be listed.",
  lookAlikes: [
    {
      cause: "region-or-network-blocked",
      looksLike: "`403 forbidden`, `Request not allowed`, or a page of HTML",
      difference: "Anthropic’s edge refuses the place for every organization, not yours by a list.",
    },
    {
      cause: "permission-denied-resource",
      looksLike: "`403 permission_error`",
      difference: "It is refused from every address alike.",
    },
    {
      cause: "tls-or-proxy-interference",
      looksLike: "A page of your own company’s",
      difference: "Your network refused to let the call out; the API never saw it.",
    },
  ],
  whoCanFix: (about) =>
    isFromServer(about) && !roadsDiffer(about)
      ? "Whoever runs this Latchkey knows its address. Whether it should be on your organization’s list is for your IT to say."
      : "Your IT team, which knows the list, together with your contact at Anthropic, who changes it.",
  alsoWho: [
    { role: "anthropic", when: "Anthropic sets the list up and changes it" },
    { role: "you", when: "If you can call from a listed network" },
  ],
  retrying: "Will not help",
  retest: (about) =>
    isFromServer(about)
      ? "The same calls from this server. Only a call from your own machine tells about your machine’s address."
      : "A run here comes from this server’s address. Green for yours is the call from your program being allowed.",
  sources: [
    { says: "The list of addresses: Enterprise only, set up by Anthropic", ...SOURCE_PAGES.ipAllowlist },
    {
      says: "That a refusal from one address and not from another points to it is concluded",
      ...LIMITS_INFERRED_FROM.ipAllowlist,
    },
  ],
};
