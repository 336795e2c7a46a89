import type { RemedyId } from "#lib/engine/remedies/remedy-ids.ts";
import type { Role } from "#lib/report/schema.ts";
import { loadRemedyWords, remedyFor, sayText } from "../load-words.ts";
import { sayTime, sayWhenAndIds } from "../said-of-report.ts";
import type { About, Move, RemedyWords, Say, Source } from "../words.ts";
import { aboutCause, NO_TIME } from "./page-about.ts";

/** One move of a page: everything said, nothing left to say. */
export type PageMove = {
  readonly title: string;
  readonly say: readonly string[];
  readonly place?: Move["place"];
  readonly code?: Move["code"];
  readonly caution?: string;
};

export type PageMessage = { readonly to: Role; readonly subject: string; readonly paragraphs: readonly string[] };

/** One remedy as a cause's page says it: no report behind it. */
export type PageRemedy = {
  readonly id: RemedyId;
  /** The variant these words are for, where they differ from the cause's. */
  readonly variant?: string;
  readonly action: string;
  readonly headline: string;
  readonly sentence: string;
  readonly moves: readonly PageMove[];
  readonly save: { readonly headline: string; readonly sentence: string; readonly look: readonly string[] };
  readonly message?: PageMessage;
  readonly sources: readonly Source[];
};

const IDS_GAP = "Request id of one refused call: `req_…`, with its time and zone.";

export async function remedyPart(id: RemedyId, about: About): Promise<PageRemedy> {
  const words = remedyFor(await loadRemedyWords(id), about);
  const { onPage, message } = words;
  const said = (say: Say) => {
    const text = sayText(say, about);
    return onPage?.say?.[text] ?? text;
  };
  return {
    id,
    action: words.action,
    headline: words.headline,
    sentence: onPage?.sentence ?? said(words.sentence),
    moves: words.moves.map((move) => movePart(move, said, about)),
    save: {
      headline: words.save.headline,
      sentence: onPage?.save ?? said(words.save.sentence),
      look: words.save.look.map(said),
    },
    ...(message ? { message: messagePart(message, about) } : {}),
    sources: words.sources,
  };
}

function movePart(move: Move, said: (say: Say) => string, about: About): PageMove {
  const question = move.question?.(about);
  return {
    title: move.title,
    say: [
      ...(question ? [question.question, ...("meaning" in question ? [question.meaning] : [])] : []),
      ...move.say.filter((say) => say !== sayWhenAndIds).map(said),
    ],
    ...(move.place ? { place: move.place } : {}),
    ...(move.code ? { code: move.code } : {}),
    ...(move.caution ? { caution: said(move.caution) } : {}),
  };
}

/** A message with gaps: what a run would fill in is named, never invented. */
function messagePart(message: NonNullable<RemedyWords["message"]>, { finding }: About): PageMessage {
  const about = aboutCause(finding.cause, finding.variant, "likely");
  const texts = message.paragraphs.map((say) => sayText(say, about));
  const time = sayTime(NO_TIME);
  return {
    to: message.to,
    subject: message.subject,
    paragraphs: [...new Set(texts.map((text) => (text.includes(time) ? IDS_GAP : text)))],
  };
}
