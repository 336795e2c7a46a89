import { PLACES } from "#lib/engine/remedies/places.ts";
import { sayText } from "#lib/explain/load-words.ts";
import type { About, AskedQuestion, Move } from "#lib/explain/words.ts";

/** One move of a remedy as it is said for one report: plain data. */
export type WordedMove = {
  readonly title: string;
  readonly say: readonly string[];
  readonly question?: AskedQuestion;
  readonly place?: WordedPlace;
  readonly code?: NonNullable<Move["code"]>;
  readonly caution?: string;
};

export type WordedPlace = {
  readonly path: readonly string[];
  readonly url: string;
  readonly lookFor: string;
  /** What to look for is a column of ids, which a sketch beside the path shows. */
  readonly idColumn?: true;
};

const ID_COLUMN = "Column “ID”";

export function wordMove(move: Move, about: About): WordedMove {
  return {
    title: move.title,
    say: move.say.map((say) => sayText(say, about)),
    ...(move.question ? { question: move.question(about) } : {}),
    ...(move.place ? { place: wordPlace(move.place) } : {}),
    ...(move.code ? { code: move.code } : {}),
    ...(move.caution ? { caution: sayText(move.caution, about) } : {}),
  };
}

function wordPlace({ id, lookFor }: NonNullable<Move["place"]>): WordedPlace {
  const { path, url } = PLACES[id];
  return { path, url, lookFor, ...(id === "workspaces" && lookFor === ID_COLUMN ? { idColumn: true } : {}) };
}
