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
   * ` … ` stands for at most 200 characters between two pieces, which come in this order.
   */
  readonly says: readonly string[];
  readonly cause: CauseId;
  readonly variant?: string;
  /** `sentence` makes likely; `hint` makes possible, and yields to every sentence. */
  readonly by: "sentence" | "hint";
  /** No answer came: the client's own words for why. */
  readonly noAnswer?: NoAnswer["reason"];
  /** Only where this stands in the text as well. */
  readonly beside?: string;
  /** Not where this stands in the text. */
  readonly unless?: string;
  readonly source: string;
};
