import { meantBeta } from "#lib/engine/api/betas.ts";
import { LIMIT_PAGES } from "../pages-of-limits-and-places.ts";
import { betaSnippets } from "../request-snippets.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { About, RemedyWords } from "../words.ts";

/** The refused values and those that were meant, where each is one date away from a value that the SDK knows. */
function mistyped({ finding }: About): readonly (readonly [sent: string, meant: string])[] {
  const pairs = (finding.betas ?? []).map((beta) => [beta, meantBeta(beta)] as const);
  const all = pairs.flatMap(([sent, meant]) => (meant ? [[sent, meant] as const] : []));
  return finding.variant === "unknown-value" && all.length === pairs.length ? all : [];
}

export const words: RemedyWords = {
  id: "leave-out-beta-header",
  action: "Leave the beta out",
  headline: "Send the request without that beta",
  sentence: "The named value is what is refused. Without it the request can go through; the key stays.",
  moves: [
    {
      title: "Take the value out",
      say: [
        (about) =>
          about.finding.variant === "long-context"
            ? "It is the value that begins `context-1m`. Newer models have the long context built in and need none."
            : "The message repeats the value that is refused. Take out that one and leave the others.",
        "Fields that belong to the beta have to go with it, or they are refused as extra inputs.",
      ],
      code: betaSnippets("context-1m-…", "remove"),
      caution: "If `ANTHROPIC_CUSTOM_HEADERS` holds other lines as well, take out this one alone.",
    },
    {
      title: "Look for who else adds it",
      say: [
        "Model names that end in `[1m]` ask for the long context too: choose the name without it. In Claude Code, `/model` lists them.",
        "An old client or plugin may carry values that have ended. Update it. A gateway may add one: then it is the gateway’s operator who takes it out.",
      ],
    },
  ],
  forReport: (about) => {
    const pairs = mistyped(about);
    if (pairs.length === 0) return {};
    const values = pairs.map(([sent, meant]) => `\`${sent}\` is not a value that the SDK knows; \`${meant}\` is.`);
    return {
      action: "Correct the beta",
      headline: "Correct the beta in the request",
      sentence: "The value is refused as it is written. One part of it changes; the key stays.",
      moves: [
        {
          title: "Correct the value",
          say: [...values, "If your program can do without that beta, leaving the value out helps as well."],
          code: betaSnippets(pairs[0]?.[0] ?? "", "remove"),
        },
        ...words.moves.slice(1),
      ],
      done: "The value is corrected",
      save: {
        ...words.save,
        headline: "See the right value leave",
        sentence: "The request that your program sends names the corrected value.",
      },
    };
  },
  done: "The beta is out",
  save: {
    headline: "See that the value is gone",
    sentence: "The request that your program sends no longer names the beta.",
    look: [
      "Print the request’s headers, without the key. `anthropic-beta` does not hold the value, or is not there.",
      "Look in `ANTHROPIC_CUSTOM_HEADERS`, in settings files, and in the gateway.",
      "Another value is named now? It was the next in the line: the same move again.",
      "Restart the program.",
    ],
  },
  sources: [
    { says: "Leaving the value out, as the message itself suggests", ...LIMIT_PAGES.claudeCodeExtraInputs },
    { says: "Without the long context’s header the call passed", ...LIMIT_PAGES.longContextHeaderReport },
    { says: "Values are given per call as `betas`", ...SOURCE_PAGES.sdk },
  ],
};
