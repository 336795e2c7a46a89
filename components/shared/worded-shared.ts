import type { ComparedRow } from "#components/report/before-after.tsx";
import type { LabRow } from "#components/report/lab-table.tsx";
import type { VerdictKicker } from "#components/report/sign.tsx";
import type { WordedMove } from "#components/report/word-move.ts";
import type { EvidenceWords } from "#components/wizard/review/evidence-words.ts";
import type { CauseId } from "#lib/report/cause-ids.ts";
import type { Includable } from "#lib/report/redact-report.ts";
import type { Confidence, CredentialKind, Outcome, Role, VerdictStatus } from "#lib/report/schema.ts";

/** What a link shows, in words: plain data that crosses from the server to the tab once and is drawn there as it is. */
export type WordedShared = {
  readonly id: string;
  readonly url: string;
  readonly version: number;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly sample: boolean;
  readonly selfReported: boolean;
  /** True where the newest run is a text that was read, and no call. */
  readonly pasted: boolean;
  /** "from a live run"; after the time it was made. */
  readonly origin: string;
  /** What the browser's tab and a link preview say: verdict and cause, never an id, a hint or a model. */
  readonly title: string;
  readonly description: string;
  readonly sign: WordedSign;
  readonly facts: WordedFacts;
  /** Absent where nothing is left to do. */
  readonly steps?: WordedSteps;
  readonly evidence?: EvidenceWords;
  readonly notProven: readonly string[];
  /** Beside `notProven`: what would settle it. */
  readonly settledBy?: string;
  readonly notes: readonly string[];
  readonly cause?: WordedCause;
  /** "2 checks crashed". */
  readonly crashed?: string;
  /** The newest run, check by check. */
  readonly rows: readonly LabRow[];
  readonly thread: WordedThread;
  readonly fields: readonly WordedField[];
  readonly key: { readonly kind?: CredentialKind; readonly retrying?: string };
  /** Start page with the same tasks. */
  readonly sameChecks: string;
  readonly retest: {
    /** Nothing to ask for where nothing is left to do, or nobody has to act. */
    readonly offered: boolean;
    readonly accepted: boolean;
    readonly askedAt: readonly string[];
  };
};

export type WordedSign = {
  readonly verdict: VerdictStatus;
  readonly kicker?: VerdictKicker;
  readonly mark?: string;
  readonly title: string;
  readonly sentence: string;
  readonly way?: { readonly lead: string; readonly action: string; readonly href: string };
};

export type WordedStrip = {
  readonly at: string;
  readonly marks: readonly Outcome[];
  /** Places of the checks that only compare. */
  readonly quiet: readonly number[];
};

export type WordedFacts = {
  readonly confidence?: Confidence;
  /** The first run's, where there is a later one. */
  readonly before?: WordedStrip;
  readonly checks: WordedStrip;
  readonly askedFor: string;
  /** Title of the first run's cause, once a later run stands beside it. */
  readonly was?: string;
  /** "4 min 12 s". */
  readonly timeToGreen?: string;
  readonly spent: string;
};

export type WordedSteps = {
  /** "If you are an organization admin". */
  readonly heading: string;
  readonly headline: string;
  readonly sentence: string;
  readonly moves: readonly WordedMove[];
  /** Where whoever can act has to be asked: the part of whoever makes the calls, after theirs. */
  readonly asker?: { readonly headline: string; readonly sentence: string; readonly moves: readonly WordedMove[] };
  /** When waiting alone clears it; ISO 8601. */
  readonly until?: string;
  /** True where other ways stand on the cause's page. */
  readonly otherWays: boolean;
  /** Of whoever makes the calls, to the one who can act. */
  readonly message?: { readonly heading: string; readonly subject: string; readonly paragraphs: readonly string[] };
};

export type WordedCause = {
  readonly id: CauseId;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly who?: {
    readonly role: Role;
    readonly why: string;
    readonly also: readonly { readonly role: Role; readonly when: string }[];
  };
};

/** One line of "Runs on this link", newest first. */
export type ThreadEntry =
  | {
      readonly kind: "run";
      readonly number: number;
      readonly at: string;
      readonly verdict: VerdictStatus;
      readonly kicker?: VerdictKicker;
      /** "spend limit reached", "4 flipped". */
      readonly says: string;
      readonly selfReported: boolean;
    }
  | { readonly kind: "asked"; readonly at: string };

export type WordedThread = {
  readonly entries: readonly ThreadEntry[];
  /** The first run against the newest, where there are two. */
  readonly compared?: {
    readonly deciding: readonly ComparedRow[];
    readonly beside: readonly ComparedRow[];
    /** Checks that only the first run had: their place and name. */
    readonly names: readonly LabRow["name"][];
    readonly beforeAt: string;
    readonly afterAt: string;
  };
  /** True where the newest run is clear and asked all that the first one asked. */
  readonly green: boolean;
  /** What a passing run left out of the first one's test. */
  readonly smaller: readonly string[];
};

/** What its maker decided about: shown, left out by them, or let be shown and not there. */
export type WordedField = {
  readonly field: Includable;
  readonly label: string;
  readonly state: "shown" | "left-out" | "not-seen";
  readonly value?: string;
};
