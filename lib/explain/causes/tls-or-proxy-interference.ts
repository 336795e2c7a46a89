import { LIMIT_PAGES, LIMITS_INFERRED_FROM } from "../pages-of-limits-and-places.ts";
import { FROM_SERVER, isFromServer, roadsDiffer } from "../said-of-limits.ts";
import { isOnlyPossible, isPasted, sayAnswers, turnedAway } from "../said-of-report.ts";
import type { About, CauseWords } from "../words.ts";

/** What stood in the API’s place, by the shapes of the answers. */
function sayForm(about: About): string {
  const shapes = new Set(turnedAway(about).map(({ shape }) => shape));
  if (shapes.size === 1 && shapes.has("redirect")) return "a redirect to somewhere else";
  if (shapes.size === 1 && (shapes.has("html") || shapes.has("text"))) return "a page that is not the API’s";
  return "something that is not in the API’s form";
}

export const words: CauseWords = {
  id: "tls-or-proxy-interference",
  title: "Proxy in the way",
  onPage: {
    sentence:
      "Something between the program and the API answered in its place, or broke off the encrypted connection. That says nothing about the key.",
  },
  sentence: (about) => {
    if (roadsDiffer(about))
      return "Your key works from here. On your own road something seems to stand between you and the API.";
    if (isFromServer(about)) {
      return "Something between this server and the API seems to have answered in its place. This is not about your machine or your key.";
    }
    return isOnlyPossible(about)
      ? "Something between the program and the API may have answered in its place. That says nothing about the key."
      : "Something between the program and the API seems to have answered in its place. That says nothing about the key.";
  },
  whatIsSo: [
    "The answer does not look like the API’s. A company proxy, a filter that opens encrypted traffic, a captive portal of a hotel or a wrong address can answer instead, or keep the encrypted connection from being made.",
    "With filters that open encrypted traffic the sign is a certificate that the program does not trust. The browser works, because the company put its own certificate there; the program was not given it.",
    (about) => (isFromServer(about) ? FROM_SERVER : "Then the key is not what was refused: the API has not seen it."),
  ],
  because: (about) => {
    const answered = turnedAway(about).some(({ status }) => status !== undefined);
    const answers = sayAnswers(
      about,
      isPasted(about)
        ? "The text speaks of a certificate, or is a page of HTML"
        : "Instead of the API’s own form there was a certificate error, a redirect or a page of HTML",
    );
    return `${answers}${answered ? ` with ${sayForm(about)}` : ""}. The API answers in JSON, with a request id of its own.`;
  },
  notSeenYet:
    "The same call on another network, without the proxy. If it reaches the API there, the road is the reason.",
  lookAlikes: [
    {
      cause: "region-or-network-blocked",
      looksLike: "`403` with a page of HTML from Anthropic’s edge",
      difference: "The page is the edge’s and names the API’s host, not your company or provider.",
    },
    {
      cause: "timeout-or-connection",
      looksLike: "No answer at all, or a connection that is reset",
      difference: "Nobody answered, neither the API nor something else.",
    },
    {
      cause: "gateway-or-wrapper-error",
      looksLike: "JSON in another form",
      difference: "A gateway that was put there on purpose; the base URL names it.",
    },
  ],
  whoCanFix: (about) =>
    isFromServer(about) && !roadsDiffer(about)
      ? "Whoever runs this Latchkey: it is the road from its server."
      : "Whoever runs the network: they can let `api.anthropic.com` through, or tell how programs trust the company’s certificate.",
  alsoWho: [{ role: "you", when: "If a proxy variable or a base URL on your machine is wrong" }],
  retrying: "Will not help",
  retest: (about) =>
    isFromServer(about)
      ? "The same calls from this server. Only a call from your own machine tells about your network."
      : "A run here takes this server’s road. Green for yours is an answer with a request id in your program.",
  sources: [
    { says: "A certificate error behind a filtering company proxy", ...LIMIT_PAGES.certificateReport },
    { says: "A filter’s block page where JSON was expected", ...LIMIT_PAGES.blockPageReport },
    { says: "That an answer without the API’s form comes from something else", ...LIMITS_INFERRED_FROM.errors },
  ],
};
