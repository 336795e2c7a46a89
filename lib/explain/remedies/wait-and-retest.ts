import type { CauseId } from "#lib/report/cause-ids.ts";
import { LIMIT_PAGES } from "../pages-of-limits-and-places.ts";
import { sayUntilTime } from "../said-of-limits.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { Move, RemedyWords } from "../words.ts";

/** Only trouble on the answering side is told on the status page; a limit of one organization is not. */
const TOLD_ON_STATUS_PAGE: ReadonlySet<CauseId> = new Set<CauseId>(["overloaded", "server-error"]);

const WAIT: Move = {
  title: "Wait",
  say: [
    (about) =>
      about.finding.until === undefined
        ? "A few minutes is a fair first pause. Ask with growing pauses, not in a loop."
        : "The API named the time. Calls before that are refused again.",
    "Leave this page open. It asks the same calls again on its own, and stops when they are allowed.",
  ],
};

const LET_PROGRAM_WAIT: Move = {
  title: "Let your program wait too",
  say: [
    "The official SDKs obey `retry-after` and retry twice by themselves. Code without them should read that header, pause as long as it says, and then try with growing pauses.",
  ],
  caution: (about) =>
    about.finding.cause === "rate-limited"
      ? "A spend limit’s 429 is not one of these: retrying it helps nothing before the day the API named."
      : "A loop without pauses makes such trouble worse for everyone, and can meet your own limits on top.",
};

export const words: RemedyWords = {
  id: "wait-and-retest",
  action: "Wait, then retest",
  headline: "Wait. Nothing has to be changed",
  sentence: (about) => {
    const until = sayUntilTime(about);
    return until
      ? `Wait until ${until}. Key, role and settings stay as they are.`
      : "No answer says how long. Key, role and settings stay as they are, and the retest asks again by itself.";
  },
  moves: [WAIT, LET_PROGRAM_WAIT],
  onPage: {
    sentence:
      "Key, role and settings stay as they are. Where an answer carries `retry-after`, it says how many seconds.",
    say: {
      "Leave this page open. It asks the same calls again on its own, and stops when they are allowed.":
        "A run here can watch: it asks the same calls again on its own, and stops when they are allowed.",
    },
    save: "Nothing to save. A run here asks again by itself, with growing pauses.",
  },
  done: "Start the automatic retest",
  save: {
    headline: "The retest runs by itself",
    sentence: (about) =>
      about.finding.until === undefined
        ? "Nothing to save. It asks again by itself, with growing pauses."
        : "Nothing to save. It asks again when the named time has passed.",
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
  forReport: ({ finding }) =>
    TOLD_ON_STATUS_PAGE.has(finding.cause)
      ? { moves: [{ ...WAIT, place: { id: "status", lookFor: "Trouble reported now" } }, LET_PROGRAM_WAIT] }
      : {},
};
