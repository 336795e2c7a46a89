import { wordMove } from "#components/report/word-move.ts";
import type { Case } from "#components/wizard/load-case.ts";
import { sayText } from "#lib/explain/load-words.ts";
import type { About, Message } from "#lib/explain/words.ts";
import type { Role } from "#lib/report/schema.ts";
import { rolePhraseForReaders, sentenceForReaders } from "./for-readers.ts";
import type { WordedSteps } from "./worded-shared.ts";

const HEADINGS: Readonly<Record<Role, string>> = {
  you: "If you make the calls",
  "workspace-admin": "If you are a workspace admin",
  "org-admin": "If you are an organization admin",
  "primary-owner": "If you are the primary owner",
  billing: "If you handle billing",
  "kms-owner": "If you own the encryption key",
  "network-it": "If you run the network",
  "gateway-operator": "If you operate the gateway",
  "server-operator": "If you operate this server",
  anthropic: "What moves it on",
  nobody: "Nobody has to act",
};

/** What whoever can act has to do; null where nothing was found. */
export function wordSteps({ main, fixBy, remedies }: Pick<Case, "main" | "fixBy" | "remedies">): WordedSteps | null {
  const [remedy] = remedies;
  if (!main || !remedy) return null;
  const { about } = main;
  const message = wordMessage(remedy.message, fixBy, about);
  const moves = remedy.moves.map((move) => {
    const worded = wordMove(move, about);
    return { ...worded, say: worded.say.map(sentenceForReaders) };
  });
  const own = { headline: remedy.headline, sentence: sentenceForReaders(sayText(remedy.sentence, about)), moves };
  const rest = {
    ...(main.finding.until ? { until: wholeSecond(main.finding.until) } : {}),
    otherWays: remedies.length > 1,
    ...(message ? { message } : {}),
  };
  if (remedy.asks && message && fixBy !== null && !ACT_NOT_HERE.has(fixBy)) {
    const { subject, paragraphs } = message;
    // A place the message does not speak of may be where another variant of it is done.
    const places = moves.flatMap((move) => move.place ?? []);
    const place = places.findLast(({ path }) => paragraphs.some((said) => said.includes(path.at(-1) ?? said)));
    const asked = { title: "What is asked of you", say: paragraphs, ...(place ? { place } : {}) };
    return { heading: HEADINGS[fixBy], headline: subject, sentence: ASKED_SAYS, moves: [asked], asker: own, ...rest };
  }
  return { heading: fixBy === null ? "What would settle it" : HEADINGS[fixBy], ...own, ...rest };
}

/** Never a moment too early, as the sentence says it. */
function wholeSecond(iso: string): string {
  return new Date(Math.ceil(Date.parse(iso) / 1000) * 1000).toISOString();
}

const ASKED_SAYS = "In the words of whoever makes the calls.";
/** Of these nobody reads the page to act on it. */
const ACT_NOT_HERE: ReadonlySet<Role> = new Set(["you", "anthropic", "nobody"]);

/** The message of whoever makes the calls to the one who can act; the steps may speak of it. */
function wordMessage(message: Message | undefined, fixBy: Role | null, about: About): WordedSteps["message"] {
  if (!message || message.to === "you") return undefined;
  const to = fixBy === "server-operator" ? fixBy : message.to;
  return {
    heading:
      to === "anthropic"
        ? "The message to Anthropic"
        : to === fixBy
          ? "What is asked of you"
          : `If you are ${rolePhraseForReaders(to)}`,
    subject: message.subject,
    paragraphs: message.paragraphs.map((say) => sayText(say, about)),
  };
}
