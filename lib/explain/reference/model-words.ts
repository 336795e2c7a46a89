import type { DATES_HOLD, ModelState } from "#lib/engine/api/reference/models.ts";

export const MODEL_STATE_LABELS: Readonly<Record<ModelState, string>> = {
  active: "No end published",
  deprecated: "Deprecated",
  retired: "Retired",
};

type Platform = (typeof DATES_HOLD)["on" | "notOn"][number];

export const PLATFORM_LABELS: Readonly<Record<Platform, string>> = {
  "claude-api": "Claude API",
  "claude-platform-on-aws": "Claude Platform on AWS",
  "microsoft-foundry": "Microsoft Foundry",
  "amazon-bedrock": "Amazon Bedrock",
  "google-cloud": "Google Cloud",
};

export function sayDaysLeft(days: number): string {
  return days === 1 ? "1 day left" : `${days} days left`;
}
