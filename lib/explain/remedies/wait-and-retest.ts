import { LIMIT_PAGES } from "../pages-of-limits-and-places.ts";
import { sayUntil } from "../said-of-limits.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "wait-and-retest",
  action: "Wait, then retest",
  headline: "Wait. Nothing has to be changed",
  sentence: (about) => {
    const until = sayUntil(about);
    return until
      ? `Wait until ${until}. Key, role and settings stay as they are.`
      : "No answer says how long. Key, role and settings stay as they are, and the retest asks again by itself.";
  },
  moves: [
    {
      title: "Wait",
      say: [
        (about) => {
          const until = sayUntil(about);
          return until
            ? `The API named the time: ${until}. Calls before that are refused again.`
            : "A few minutes is a fair first pause. Ask with growing pauses, not in a loop.";
        },
        "Leave this page open. It asks the same calls again on its own, and stops when they are allowed.",
      ],
      place: { id: "status", lookFor: "Trouble reported now" },
    },
    {
      title: "Let your program wait too",
      say: [
        "The official SDKs obey `retry-after` and retry twice by themselves. Code without them should read that header, pause as long as it says, and then try with growing pauses.",
      ],
      caution: (about) =>
        about.finding.cause === "rate-limited"
          ? "A spend limit’s 429 is not one of these: retrying it helps nothing before the day the API named."
          : "A loop without pauses makes such trouble worse for everyone, and can meet your own limits on top.",
    },
  ],
  done: "Start the automatic retest",
  save: {
    headline: "The retest runs by itself",
    sentence: (about) => {
      const until = sayUntil(about);
      return until
        ? `Nothing to save. It asks again from ${until} on.`
        : "Nothing to save. It asks again by itself, with growing pauses.";
    },
    look: [
      "Nothing in your program has to change, so there is nothing that could be missing there.",
      "A program that gave up is not woken by this. Start its queue or its job again.",
      (about) =>
        about.finding.cause === "rate-limited"
          ? "Still refused after the named time: then it is another limit, and the new run names it."
          : "Still not answered after many minutes: look at the status page, and send support the request ids.",
    ],
  },
  sources: [
    { says: "`retry-after` says how long to wait", ...LIMIT_PAGES.rateLimits },
    { says: "Which errors are worth retrying", ...SOURCE_PAGES.errors },
    { says: "The SDK’s own retries and pauses", ...SOURCE_PAGES.sdk },
    { says: "Where trouble on Anthropic’s side is reported", ...SOURCE_PAGES.contactSupport },
  ],
};
