import { sayWhenAndIds, sayWhere, turnedAway } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { About, RemedyWords } from "../words.ts";

/** What the calls behind the finding answered, one line for support. */
function sayEvidence(about: About): string {
  const rows = turnedAway(about).filter(({ status }) => status !== undefined);
  if (rows.length === 0) return "Endpoint: `api.anthropic.com`.";
  const lines = rows
    .slice(0, 4)
    .map(
      ({ id, status, errorType, errorCode }) =>
        `\`${id}\`: ${[status, errorType, errorCode].filter((part) => part !== undefined).join(" ")}`,
    );
  return `Endpoint: \`api.anthropic.com\`. ${lines.join("; ")}.`;
}

export const words: RemedyWords = {
  id: "send-support-pack",
  action: "Send support the pack",
  headline: "Send Anthropic’s support what they need",
  sentence: "Request ids and times let them find the very calls. The key is not needed and must not be sent.",
  moves: [
    {
      title: "Look at the status page",
      say: ["If the trouble is reported there, it is known. Then waiting is all there is to do."],
      place: { id: "status", lookFor: "Trouble reported now" },
    },
    {
      title: "Send the pack",
      say: [
        "The message on this page is the pack. In the Console the way is your initials, bottom left, then “Get help”; on support.claude.com it is the message icon.",
        "Admins of the organization reach people there, others only the automatic first line. If you are no admin, have one send it.",
      ],
      place: { id: "support", lookFor: "Message icon" },
      caution: "Never put a key into a ticket or a forum, not even with Anthropic.",
    },
  ],
  done: "I have sent the pack",
  save: {
    headline: "Nothing changes in your program",
    sentence: "Once it is repaired, the same calls with the same key are answered. The retest shows it.",
    look: [
      "Support’s answer, or the status page, is the sign to retest.",
      "A new answer has a new request id. If the trouble stays, send that one after.",
      "A program that gave up is not woken by the repair. Start its queue or its job again.",
    ],
  },
  message: {
    to: "anthropic",
    subject: "Claude API: calls that we cannot repair on our side",
    paragraphs: [
      (about) =>
        `Our calls to the Claude API do not go through. Our reading of the answers: \`${about.finding.cause}\`, ${about.finding.confidence}.`,
      "Could you **look these calls up and tell us what refused them**?",
      sayEvidence,
      sayWhenAndIds,
      (about) => sayWhere(about) ?? "No answer named our organization; its id we can send on request.",
      "We do not send a key, and please do not ask for one.",
    ],
  },
  sources: [
    { says: "How to reach support, and who reaches people", ...SOURCE_PAGES.contactSupport },
    { says: "The request id is what to quote", ...SOURCE_PAGES.errors },
    { says: "Keys do not belong in tickets", ...SOURCE_PAGES.publicKeys },
  ],
};
