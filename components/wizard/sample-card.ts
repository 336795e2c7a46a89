import type { Task } from "#lib/report/probe-ids.ts";
import type { SampleStep } from "./wizard-state.ts";

export type SampleInputs = {
  readonly tasks: readonly Task[];
  readonly model?: string;
  readonly workspaceId?: string;
  readonly spendTokens?: boolean;
};

/** One scenario a person can walk through without a key. */
export type SampleCard = {
  readonly persona: string;
  readonly title: string;
  /** The status the person's program sees; null where no answer came. */
  readonly status: number | null;
  readonly excerpt: string;
  readonly asked: Readonly<Record<SampleStep, SampleInputs>>;
};
