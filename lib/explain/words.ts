import type { PlaceId } from "#lib/engine/remedies/places.ts";
import type { RemedyId } from "#lib/engine/remedies/remedy-ids.ts";
import type { CauseId } from "#lib/report/cause-ids.ts";
import type { Finding, Report, Role } from "#lib/report/schema.ts";

/** What words may speak of: codes and facts of one report. Never a stranger's text. */
export type About = {
  readonly report: Report;
  readonly finding: Finding;
};

/** A sentence, or how to say it for one report. Backticks mark what is set in mono; `**` marks strong. */
export type Say = string | ((about: About) => string);

export type Source = {
  /** What this source is quoted for, in our own words. */
  readonly says: string;
  readonly url: string;
  readonly kind: "official documentation" | "official SDK" | "reported by users" | "our inference";
  /** Day it was last verified, ISO 8601. */
  readonly verified: string;
};

export type LookAlike = {
  readonly cause: CauseId;
  /** What the API answers then. */
  readonly looksLike: string;
  /** What tells the two apart. */
  readonly difference: string;
};

/** The words of one cause. `title` stands on the sign: four words or fewer, sentence case, no final stop. */
export type CauseWords = {
  readonly id: CauseId;
  readonly title: string;
  /** Under the title on the sign: one or two short sentences, at most 160 characters. */
  readonly sentence: Say;
  /** Review, part 1: what is so, one to three short paragraphs. */
  readonly whatIsSo: readonly Say[];
  /** Review, part 2: why the answers seen point here. */
  readonly because: Say;
  /** Review, part 3: while it is not confirmed, what has not been seen and would settle it. */
  readonly notSeenYet: Say;
  /** Review, part 4: what else it could be, nearest first. */
  readonly lookAlikes: readonly LookAlike[];
  /** Why the person in `fixBy` is the one, in one or two sentences. */
  readonly whoCanFix: Say;
  /** Who else, and when only: "Only if you cannot find the id". */
  readonly alsoWho: readonly { readonly role: Role; readonly when: string }[];
  readonly retrying: "Will not help" | "Helps after waiting" | "May help";
  /** Retest: what is asked again and what green looks like for this cause. */
  readonly retest: Say;
  readonly sources: readonly Source[];
  /** What the cause's own page says instead, where a sentence leans on a run; `whatIsSo` by the place it replaces. */
  readonly onPage?: { readonly sentence?: string; readonly whatIsSo?: Readonly<Record<number, string>> };
  /** A variant replaces what it names. */
  readonly variants?: Readonly<Record<string, Partial<Omit<CauseWords, "id" | "variants">>>>;
};

/** A question that settles a finding: with answers to choose from, or with what its answer would mean. */
export type AskedQuestion =
  | { readonly question: string; readonly answers: readonly { readonly answer: string; readonly means: string }[] }
  | { readonly question: string; readonly meaning: string };

export type SnippetLanguage = "curl" | "python" | "typescript" | "claude-code";
export type Snippet = {
  readonly lines: readonly { readonly text: string; readonly mark?: "add" | "remove" }[];
};

/** One move of the Update step. */
export type Move = {
  readonly title: string;
  readonly say: readonly Say[];
  /** What only the person can answer; it stands on the sign already. */
  readonly question?: (about: About) => AskedQuestion;
  /** The page to open, with what to look for there in the Console's own words. */
  readonly place?: { readonly id: PlaceId; readonly lookFor: string };
  /** The lines to change, the same change in each language. */
  readonly code?: Readonly<Partial<Record<SnippetLanguage, Snippet>>>;
  readonly caution?: Say;
};

/** A message ready to send to the person who can act. Paragraphs; the screen makes Slack, mail or plain text of them. */
export type Message = {
  readonly to: Role;
  readonly subject: string;
  readonly paragraphs: readonly Say[];
};

/** The words of one remedy: the Update and Save steps. */
export type RemedyWords = {
  readonly id: RemedyId;
  /** On the yellow block: four words or fewer, imperative. */
  readonly action: string;
  /** Update's sign: title and one sentence. */
  readonly headline: string;
  readonly sentence: Say;
  readonly moves: readonly [Move, ...Move[]];
  /** The moves are those of whoever has to ask; what the one who can act is to do stands in the message. */
  readonly asks?: true;
  /** On the button that leaves Update: "I have sent it once". */
  readonly done: string;
  /** Save's sign: title and one sentence; then what to look for to see that it took effect. */
  readonly save: { readonly headline: string; readonly sentence: Say; readonly look: readonly Say[] };
  /** Absent where nobody else needs to be asked. */
  readonly message?: Message;
  readonly sources: readonly Source[];
  /** What a cause's page says instead, where no run stands behind it; `say` by the sentence it replaces. */
  readonly onPage?: {
    readonly sentence?: string;
    readonly say?: Readonly<Record<string, string>>;
    readonly save?: string;
  };
  /** What one report replaces: lines that name its model, another person to ask. Empty where it changes nothing. */
  readonly forReport?: (about: About) => Partial<Omit<RemedyWords, "id" | "forReport" | "onPage">>;
};
