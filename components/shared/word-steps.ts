import { wordMove } from "#components/report/word-move.ts";
import type { Case } from "#components/wizard/load-case.ts";
import { ROLE_PHRASES } from "#lib/explain/labels.ts";
import { sayText } from "#lib/explain/load-words.ts";
import type { Role } from "#lib/report/schema.ts";
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
  const { message } = remedy;
  const to = message && fixBy !== "server-operator" && message.to !== fixBy && message.to !== "you" ? message : null;
  return {
    heading: fixBy === null ? "What would settle it" : HEADINGS[fixBy],
    headline: remedy.headline,
    sentence: sayText(remedy.sentence, about),
    moves: remedy.moves.map((move) => wordMove(move, about)),
    ...(main.finding.until ? { until: main.finding.until } : {}),
    otherWays: remedies.length > 1,
    ...(to
      ? {
          asked: {
            heading: `If you are ${ROLE_PHRASES[to.to]}`,
            paragraphs: to.paragraphs.map((say) => sayText(say, about)),
          },
        }
      : {}),
  };
}
