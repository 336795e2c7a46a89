import type { CauseId } from "#lib/report/cause-ids.ts";

/** Who says it: the API, what stands before it, an SDK or Claude Code on the person's machine, a login page, a middleman. */
export type Surface = "api" | "edge" | "sdk" | "claude-code" | "login" | "aws" | "gateway" | "other-provider";

/** One answer that a person may see, as its source prints it. */
export type KnownAnswer = {
  readonly id: string;
  readonly cause: CauseId;
  readonly variant?: string;
  readonly status?: number;
  readonly type?: string;
  /** `error.details.error_code`. */
  readonly code?: string;
  /** Absent where only the code or the type is published. `<…>` stands for what differs from call to call. */
  readonly message?: string;
  /** How much of the text `message` is; the whole where absent. */
  readonly wording?: "start" | "part";
  readonly surface: Surface;
  readonly source: string;
  /** `official`: official documentation or SDK. `reported`: seen by users and written down in public. */
  readonly confidence: "official" | "reported";
  /** The day it was last read at its source, ISO 8601. */
  readonly verified: string;
};

/** The same rows with the day they were read. */
export function verifiedOn(verified: string, rows: readonly Omit<KnownAnswer, "verified">[]): readonly KnownAnswer[] {
  return rows.map((row) => ({ ...row, verified }));
}
