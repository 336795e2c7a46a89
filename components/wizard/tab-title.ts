import { VERDICT_LABELS } from "#lib/explain/labels.ts";
import type { Report } from "#lib/report/schema.ts";
import type { Case } from "./load-case.ts";
import { signKicker } from "./sign-words.ts";

/** What the browser's tab says of a report: its verdict and its cause, never a key or an id. */
export function tabTitle(report: Report, found: Pick<Case, "main" | "fixBy">, nothingSent: boolean): string {
  const verdict = signKicker(report, found, nothingSent) ?? VERDICT_LABELS[report.verdict.status];
  const cause = report.verdict.status === "clear" ? "" : (found.main?.words.title ?? "");
  return `${[verdict, cause].filter(Boolean).join(" · ")} — Latchkey`;
}
