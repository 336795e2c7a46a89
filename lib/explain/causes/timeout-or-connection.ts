import { LIMIT_PAGES } from "../pages-of-limits-and-places.ts";
import { FROM_SERVER, isFromServer, roadsDiffer } from "../said-of-limits.ts";
import { isOnlyPossible, isPasted, sayAnswers, turnedAway } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { About, CauseWords } from "../words.ts";

function sayHowItEnded(about: About): string {
  const begun = turnedAway(about).filter(({ status }) => status !== undefined);
  const silent = turnedAway(about).length - begun.length;
  if (begun.length === 0) return "The calls ended without an answer. So there is no status and no request id to judge.";
  const cut = begun.some(({ shape }) => shape === "cut");
  return `${sayAnswers(about, "")}${cut ? ", and the answer broke off before its end" : ", which stands for one that took too long"}.${silent > 0 ? ` ${silent} more ended without any answer.` : ""}`;
}

export const words: CauseWords = {
  id: "timeout-or-connection",
  title: "No answer came",
  onPage: {
    sentence: "The call got no answer: too slow, cut off, or never connected. That says nothing about the key.",
  },
  sentence: (about) => {
    if (roadsDiffer(about)) return "Your key works from here. Calls from your own machine seem to get no answer.";
    if (isFromServer(about)) {
      return "Calls from this server, not from your machine, seem to get no answer. This says nothing about the key.";
    }
    return isOnlyPossible(about)
      ? "The call may have got no answer in time. That says nothing about the key."
      : "The call seems to have got no answer: too slow, cut off, or never connected. That says nothing about the key.";
  },
  whatIsSo: [
    "Nothing came back that could be judged: no answer in time, a connection that was cut, or a name that was not found. Whether the key is accepted, nobody knows yet.",
    "Trouble on Anthropic’s side looks just like trouble on the road. The status page tells the first; another network tells the second.",
    (about) =>
      isFromServer(about)
        ? FROM_SERVER
        : "A message that takes long is a case of its own: answered as a stream, it keeps the connection alive.",
  ],
  because: (about) =>
    isPasted(about)
      ? `${sayAnswers(about, "The text speaks of a timeout, a reset or a connection that was not made")}. It holds no answer of the API.`
      : sayHowItEnded(about),
  notSeenYet: "The same call from another network, at the same time. If it is answered there, the road is the reason.",
  lookAlikes: [
    {
      cause: "tls-or-proxy-interference",
      looksLike: "A certificate error, or a page of HTML",
      difference: "Something did answer, and it was not the API.",
    },
    {
      cause: "server-error",
      looksLike: "`500 api_error` with a `request_id`",
      difference: "The API answered, and says that the trouble is its own.",
    },
    {
      cause: "overloaded",
      looksLike: "`529 overloaded_error`",
      difference: "The API answered, and says that it is at capacity.",
    },
    {
      cause: "region-or-network-blocked",
      looksLike: "`403`, at once",
      difference: "The edge answered and refused the place.",
    },
  ],
  whoCanFix: (about) =>
    isFromServer(about) && !roadsDiffer(about)
      ? "Whoever runs this Latchkey: it is the road from its server."
      : "Whoever runs the network the program is in; on your own machine, you.",
  alsoWho: [
    { role: "you", when: "If a timeout, a proxy variable or a VPN of your own is in play" },
    { role: "anthropic", when: "Only if the status page tells of trouble" },
  ],
  retrying: "May help",
  retest: (about) =>
    isFromServer(about)
      ? "The same calls from this server. Green: answers come, and they are allowed."
      : "A run here takes this server’s road. Green for yours is an answer in your program.",
  sources: [
    { says: "504 means that it took too long, and that streaming helps", ...SOURCE_PAGES.errors },
    { says: "A connection that was reset", ...LIMIT_PAGES.resetReport },
    { says: "Resets only while the VPN was on", ...LIMIT_PAGES.vpnResetReport },
    { says: "The SDK’s own limit is 600 s a call", ...SOURCE_PAGES.sdk },
  ],
};
