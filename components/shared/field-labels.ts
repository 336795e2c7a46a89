import type { Includable } from "#lib/report/redact-report.ts";

/** What the person who makes a link decides about, as it is called on the page and in its preview. */
export const FIELD_LABELS: Readonly<Record<Includable, string>> = {
  hint: "Key hint",
  organizationId: "Organization id",
  workspaceId: "Workspace id",
  requestIds: "Request ids",
  model: "Model",
};

/** A field the person left out: whether it was there is not told either. */
export const LEFT_OUT = "Left out by the person who made this link";
export const NOT_SEEN = "Not in this run";
/** The same of a text, which seldom holds any of them. */
export const LEFT_OUT_OF_TEXT = "Left out, or not in the text";
export const NOT_IN_TEXT = "Not in the text";
