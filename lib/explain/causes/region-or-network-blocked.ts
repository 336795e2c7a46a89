import { LIMIT_PAGES, LIMITS_INFERRED_FROM } from "../pages-of-limits-and-places.ts";
import { FROM_SERVER, isFromServer, roadsDiffer, sayOrigin } from "../said-of-limits.ts";
import { isConfirmed, isOnlyPossible, isPasted, sayAnswers } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { CauseWords } from "../words.ts";

export const words: CauseWords = {
  id: "region-or-network-blocked",
  title: "Region or network blocked",
  onPage: {
    sentence: "The call was refused before it reached the API, by where it came from. This says nothing about the key.",
    whatIsSo: {
      0: "Something in front of the API refuses calls from some places: a country that is not supported, a VPN or proxy whose address is blocked, or a blocked range of a hosting company.",
    },
  },
  sentence: (about) => {
    if (roadsDiffer(about))
      return "Your key works from here. The road from your machine seems to be refused before the API.";
    if (isFromServer(about)) {
      return "Calls from this server, not from your machine, seem to be refused before the API. This says nothing about the key.";
    }
    if (isOnlyPossible(about))
      return "The network may be refused before the API looks at the key. This says nothing about the key.";
    return "It seems that the call was refused before it reached the API, by where it came from. This says nothing about the key.";
  },
  whatIsSo: [
    (about) =>
      roadsDiffer(about)
        ? "The same key is allowed from this server and refused where your program runs. What differs is the road: the country, a VPN, a proxy, or the address of a host."
        : `Something in front of the API seems to refuse calls from ${sayOrigin(about)}: a country that is not supported, a VPN or proxy whose address is blocked, or a blocked range of a hosting company.`,
    "Then the API itself has not looked at the key, and no role, scope or new key changes it. An answer without a request id fits that. Sites that advise key permissions for this very sentence do not match the official explanation.",
    (about) =>
      isFromServer(about)
        ? `${FROM_SERVER} Your own calls may pass.`
        : "In Claude Code the same words can also mean a subscription that is not active, or a Console account without the role Claude Code User or Developer.",
  ],
  because: (about) =>
    `${sayAnswers(about, "The refusal is a 403 with the type `forbidden` or a page of HTML")}. The API’s own refusals carry a \`request_id\` and a top-level \`type\`; answers like this come from the edge in front of it.`,
  notSeenYet: (about) =>
    isPasted(about) || roadsDiffer(about)
      ? "The same call, with the same key, from another network. If it passes there, the road is the reason."
      : "The same call from somewhere else: another network, without VPN or proxy. One place alone never confirms this.",
  lookAlikes: [
    {
      cause: "permission-denied-resource",
      looksLike: "`403 permission_error` with a `request_id`",
      difference: "The API answered: the key was known and not allowed. It is so from every place.",
    },
    {
      cause: "ip-not-allowed",
      looksLike: "Refused from one address, allowed from another",
      difference: "Your own organization limits addresses (Enterprise). The API’s text for it is not published.",
    },
    {
      cause: "tls-or-proxy-interference",
      looksLike: "A page of HTML with your company’s or a provider’s name",
      difference: "The page is not the API’s edge: something on your own network answered.",
    },
    {
      cause: "oauth-not-supported-or-restricted",
      looksLike: "A `403` that names OAuth, a subscription or Claude Code",
      difference: "The message names the kind of credential, and the body has a `request_id`.",
    },
    {
      cause: "gateway-or-wrapper-error",
      looksLike: "`451`, or a sentence about your region in an app’s own words",
      difference: "An app or router applies a list of its own; a direct call passes.",
    },
  ],
  whoCanFix: (about) =>
    isFromServer(about) && !roadsDiffer(about)
      ? "Whoever runs this Latchkey: it is its server’s network that is refused."
      : "Whoever decides which way the program’s traffic goes out: you on your own machine, else the network or hosting team.",
  alsoWho: [
    { role: "you", when: "If you can call from another network, or without the VPN" },
    { role: "org-admin", when: "Only for Claude Code, if an account there lacks its role" },
  ],
  retrying: "Will not help",
  retest: (about) =>
    isFromServer(about)
      ? "The same calls from this server. Only a call from your own machine tells about your machine."
      : "A run here tests this server’s road. Green for yours is the call from your program being allowed.",
  sources: [
    { says: "The countries and regions the API may be called from", ...SOURCE_PAGES.supportedRegions },
    { says: "A maintainer answers such a 403 with the list of supported regions", ...LIMIT_PAGES.regionReport },
    { says: "`Request not allowed` traced to country or network", ...LIMIT_PAGES.networkReport },
    { says: "What else it can mean in Claude Code", ...LIMIT_PAGES.claudeCodeForbidden },
    { says: "A page of HTML from the edge, of passing nature", ...LIMIT_PAGES.edgeReport },
    {
      says: "That a refusal of type `forbidden` or without `request_id` comes from before the API",
      ...LIMITS_INFERRED_FROM.errors,
    },
  ],
  variants: {
    "sandbox-egress": {
      title: "Blocked by the sandbox",
      onPage: {
        sentence:
          "The call comes from a Claude sandbox whose network is restricted. The sandbox may not make it; another place may.",
      },
      sentence: (about) =>
        isConfirmed(about) || !isOnlyPossible(about)
          ? "The call seems to come from a Claude sandbox whose network is restricted. The sandbox may not make it; another place may."
          : "The call may come from a Claude sandbox whose network is restricted.",
      whatIsSo: [
        "Code that runs inside a Claude sandbox with restricted network access may not make this call. The refusal is about where the code runs, not about the key.",
        "The same call from outside the sandbox is not held up by this, and neither is one from a sandbox with unrestricted network.",
      ],
      because: (about) =>
        `${sayAnswers(about, "The refusal is a 403 with `sandbox_egress_restricted`")}. The code is declared for calls that set out from a restricted sandbox.`,
      notSeenYet: "The same call made outside the sandbox.",
      whoCanFix: "Whoever decides where this code runs, or which network access the sandbox is given.",
      alsoWho: [{ role: "you", when: "If you can run the call outside the sandbox" }],
      retest: "A run here does not set out from the sandbox. Green is the call from the new place being allowed.",
      sources: [{ says: "The code, and that the place of the call decides", ...SOURCE_PAGES.sdk }],
    },
  },
};
