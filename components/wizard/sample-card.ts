import type { Task } from "#lib/report/probe-ids.ts";
import type { SampleStep } from "./wizard-state.ts";

export type SampleInputs = {
  readonly tasks: readonly Task[];
  readonly model?: string;
  readonly workspaceId?: string;
  readonly betas?: readonly string[];
  readonly spendTokens?: boolean;
};

export const SAMPLE_GROUPS = [
  "key",
  "request",
  "organization",
  "money",
  "model",
  "place",
  "capacity",
  "healthy",
] as const;
export type SampleGroup = (typeof SAMPLE_GROUPS)[number];

/** One scenario a person can walk through without a key. */
export type SampleCard = {
  readonly persona: string;
  readonly title: string;
  /** Tells it from another sample with the same title. */
  readonly apart?: string;
  readonly group: SampleGroup;
  /** The status the person's program sees; null where no answer came. */
  readonly status: number | null;
  readonly excerpt: string;
  readonly asked: Readonly<Record<SampleStep, SampleInputs>>;
};
