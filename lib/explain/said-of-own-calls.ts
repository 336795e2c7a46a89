import { SMALLEST_CALL } from "./request-snippets.ts";
import { sayAnswers, sayRefused, sayWhenAndIds } from "./said-of-report.ts";
import { SOURCE_PAGES } from "./source-pages.ts";
import type { About, CauseWords, RemedyWords, Say } from "./words.ts";

/**
 * True where a server met, on calls it wrote itself, what a well-formed call cannot bring about. A pasted text
 * beside them tells of the person's own request, so it does not count.
 */
export function isOwnCall({ report, finding }: About): boolean {
  return report.vantage === "server" && !finding.evidence.includes("pasted");
}

const WHAT_IS_SO: readonly string[] = [
  "Latchkey writes the calls of a run itself, as the API documents them: the key in its header, the version, a small body. An answer like this to such a call tells nothing about your program’s request.",
  "Then something between this server and the API is the likely reason: a proxy, a gateway, or an address that was set wrong. Whoever runs this server can see it; you cannot.",
  "Whether your key is good, these answers do not decide. One call from your own machine can.",
];

type Words = Omit<CauseWords, "id" | "variants">;

function unlessOwn(own: Say, otherwise: Say): Say {
  return (about) => {
    const say = isOwnCall(about) ? own : otherwise;
    return typeof say === "string" ? say : say(about);
  };
}

function reworded<W extends Partial<Words>>(words: W, sentence: string): W {
  return {
    ...words,
    ...(words.sentence ? { sentence: unlessOwn(sentence, words.sentence) } : {}),
    ...(words.whatIsSo
      ? { whatIsSo: words.whatIsSo.map((say, index) => unlessOwn(WHAT_IS_SO[index] ?? say, say)) }
      : {}),
    ...(words.because
      ? {
          because: unlessOwn(
            (about) =>
              `${sayAnswers(about, "The answer came to this server’s own call")}. This server wrote what it answers to, so it tells of the road from here and not of your request.`,
            words.because,
          ),
        }
      : {}),
    ...(words.notSeenYet
      ? {
          notSeenYet: unlessOwn(
            "The same call made from your own machine. Answered otherwise there: the road from this server is the reason.",
            words.notSeenYet,
          ),
        }
      : {}),
    ...(words.whoCanFix
      ? {
          whoCanFix: unlessOwn(
            "Whoever runs this Latchkey: the call that was answered so is its own.",
            words.whoCanFix,
          ),
        }
      : {}),
    ...(words.retest
      ? {
          retest: unlessOwn(
            "The same calls from this server, once its operator has looked. Green: they are allowed.",
            words.retest,
          ),
        }
      : {}),
  };
}

/** Words of a cause that a run's own calls cannot bring about; `sentence` is what they say when they seem to. */
export function aboutOwnCalls(words: CauseWords, sentence: string): CauseWords {
  const { variants } = words;
  const own = reworded(words, sentence);
  if (!variants) return own;
  return {
    ...own,
    variants: Object.fromEntries(Object.entries(variants).map(([id, part]) => [id, reworded(part, sentence)])),
  };
}

const OPERATOR_LOOKS: Omit<RemedyWords, "id" | "forReport"> = {
  action: "Ask this server’s operator",
  headline: "Ask whoever runs this server",
  sentence: "This server wrote that call itself, and well formed. Nothing in your program has to change for it.",
  moves: [
    {
      title: "Send the message",
      say: [
        "It names the time and the request ids. Whoever runs this Latchkey can see what stands between its server and the API.",
      ],
    },
    {
      title: "Test the key meanwhile",
      say: [
        "Run this line where your program runs. It does not pass this server, so its answer tells about your key and your own road alone.",
      ],
      code: SMALLEST_CALL,
    },
  ],
  done: "I have asked them",
  save: {
    headline: "Nothing changes in your program",
    sentence: "What has to change is between this server and the API. A run from here shows it.",
    look: [
      "Wait for word from whoever runs this server, then retest: the same calls, unchanged.",
      "The line from the step before needs no waiting. An answer with the header `request-id` came from the API and judges the key.",
    ],
  },
  message: {
    to: "server-operator",
    subject: "The Claude API answers our Latchkey’s own calls oddly",
    paragraphs: [
      (about) =>
        `Calls that our Latchkey’s server wrote itself were ${sayRefused(about)}. They are well formed, and the answer reads as \`${about.finding.cause}\`: it seems to be about the server’s road.`,
      "Could you **look at what stands between that server and the API**: a proxy, a gateway, or the upstream’s address?",
      sayWhenAndIds,
      "No key is needed for this; please do not send one.",
    ],
  },
  sources: [
    { says: "What the API’s own refusals look like", ...SOURCE_PAGES.errors },
    { says: "How a well-formed call is made", ...SOURCE_PAGES.createAndUseKey },
  ],
};

/** For a remedy that changes the person's request: on a server's own call its operator has to look instead. */
export function unlessOwnCall(about: About): Partial<Omit<RemedyWords, "id" | "forReport">> {
  return isOwnCall(about) ? OPERATOR_LOOKS : {};
}
