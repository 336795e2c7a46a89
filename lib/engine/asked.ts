import type { Task } from "#lib/report/probe-ids.ts";

/** What a person asked a run to show. Validated at the edge; bounds of contract.md. */
export type Asked = {
  readonly tasks: readonly Task[];
  readonly model?: string;
  readonly workspaceId?: string;
  /** Values of `anthropic-beta` that the person's own call sends; the calls that stand for it carry them too. */
  readonly betas?: readonly string[];
  readonly spendTokens: boolean;
};
