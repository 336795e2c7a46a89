import type { CauseId } from "#lib/report/cause-ids.ts";
import type { NoAnswer } from "../../port.ts";

/**
 * A sentence by which a text can be told. A row may enter with its source: the API's documentation, a tool's
 * code, or a report that quotes it. Wording never confirms.
 */
export type Wording = {
  readonly id: string;
  /**
   * The words, in any case and however broken over lines: compared without spaces, quotes and backticks.
   * ` … ` stands for at most 200 characters between two pieces, which come in this order. A phrase of one
   * word begins where a word begins; one of up to eight letters ends there too.
   */
  readonly says: readonly string[];
  readonly cause: CauseId;
  readonly variant?: string;
  /** `sentence` makes likely; `hint` makes possible, and yields to every sentence. */
  readonly by: "sentence" | "hint";
  /** No answer came: the client's own words for why. */
  readonly noAnswer?: NoAnswer["reason"];
  /** Only where one of these stands in the text as well. */
  readonly beside?: readonly string[];
  /** Not where one of these stands in the text. */
  readonly unless?: readonly string[];
  readonly source: string;
};
