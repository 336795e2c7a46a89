import { sayUntil } from "../said-of-limits.ts";
import { isOnlyPossible, sayAnswers } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { CauseWords } from "../words.ts";

export const words: CauseWords = {
  id: "server-error",
  title: "Server error",
  onPage: { sentence: "The API is in trouble of its own. This says nothing about the key. It usually passes." },
  sentence: (about) => {
    if (isOnlyPossible(about))
      return "The API, or something in front of it, may be in trouble. This says nothing about the key.";
    const until = sayUntil(about);
    return `The API seems to be in trouble of its own. This says nothing about the key. ${until ? `Ask again on ${until}.` : "It usually passes."}`;
  },
  whatIsSo: [
    "The call was not finished, for a reason on the answering side. The key may be good or bad: the answer does not show it.",
    "Such errors are worth repeating, with growing pauses. If they stay, the request id is what Anthropic’s support needs.",
  ],
  because: (about) =>
    `${sayAnswers(about, "The answer is a `500 api_error` or another status from 500 on")}. Statuses from 500 on stand for trouble on the answering side.`,
  notSeenYet: "The same call answered some minutes later, and what the status page says.",
  lookAlikes: [
    {
      cause: "overloaded",
      looksLike: "`529 overloaded_error`",
      difference: "At capacity rather than broken.",
    },
    {
      cause: "timeout-or-connection",
      looksLike: "`504`, or no answer",
      difference: "It took too long; a stream or a shorter request can help.",
    },
    {
      cause: "encryption-key-unavailable",
      looksLike: "`503` with a code that begins `cmek_`",
      difference: "The workspace’s own encryption key is what could not be used.",
    },
    {
      cause: "tls-or-proxy-interference",
      looksLike: "`502` or `503` as a page of HTML",
      difference: "A proxy on the road can say it too; the page has no `request_id`.",
    },
  ],
  whoCanFix: "Nobody on your side. It passes, or Anthropic repairs it.",
  alsoWho: [{ role: "anthropic", when: "If it lasts: with the request ids they can find the calls" }],
  retrying: "May help",
  retest: "The same calls after a pause, by themselves. Green: they are answered and allowed.",
  sources: [
    { says: "500 is the API’s own error; retry with growing pauses", ...SOURCE_PAGES.errors },
    { says: "Where trouble is reported, and how to reach support", ...SOURCE_PAGES.contactSupport },
  ],
  variants: {
    compaction_unavailable: {
      title: "Compaction not available",
      sentence: "Compaction did not work, for a passing reason on the server. Key and request are not the reason.",
      whatIsSo: [
        "The API was asked to compact a conversation and could not at this moment. The documented remedy is to ask again.",
      ],
      because: (about) =>
        `${sayAnswers(about, "The answer is a `529` with `compaction_unavailable`")}. The code is sent for a passing trouble of the server.`,
      notSeenYet: "The same request answered a little later.",
      retrying: "Helps after waiting",
      retest: "The free calls do not compact, so green is the program’s own request being answered.",
      sources: [{ says: "The code, and that asking again is the remedy", ...SOURCE_PAGES.sdk }],
    },
    registration_pending: {
      title: "Registration pending",
      sentence:
        "The plugin’s version is stored and not yet usable in claude.ai. This is not about what your key may do.",
      whatIsSo: [
        "The version was stored. What is missing is its registration in claude.ai.",
        "Do not create the plugin again: its name is taken now. Create a new version of the stored plugin instead.",
      ],
      because: (about) =>
        `${sayAnswers(about, "The answer is a `503` with `registration_pending`")}. The code says that the version was stored.`,
      notSeenYet: "A version of the stored plugin that is usable.",
      whoCanFix: "Whoever can create a version of the stored plugin.",
      retrying: "Will not help",
      retest: "The free calls touch no plugin, so green is the program’s own call being allowed.",
      sources: [{ says: "The code, and to create a version rather than the plugin", ...SOURCE_PAGES.sdk }],
    },
  },
};
