import type { Comparison } from "#lib/report/compare-reports.ts";
import type { Report } from "#lib/report/schema.ts";
import { sayDuration } from "./time-words.ts";
import { timeToGreenMs } from "./watch-schedule.ts";

/** The sentence on a retest's sign: what flipped and whether anything stopped working. */
export function flippedSays(rows: Comparison["rows"]): string {
  const count = (change: Comparison["rows"][number]["change"]) => rows.filter((row) => row.change === change).length;
  const flipped = count("flipped");
  const failing = count("still-failing");
  const newly = count("newly-failing");
  const answered = count("first-answer");
  const first =
    flipped === 0
      ? failing === 0
        ? answered > 0
          ? `${answered === 1 ? "One check was" : `${answered} checks were`} answered for the first time.`
          : "Nothing that was refused was asked again."
        : `${failing === 1 ? "One call is" : `${failing} calls are`} refused as before.`
      : flipped === 1
        ? "One call that was refused is now allowed."
        : `${flipped} calls that were refused are now allowed.`;
  const second =
    newly > 0
      ? ` ${newly === 1 ? "One that worked" : `${newly} that worked`} no longer ${newly === 1 ? "does" : "do"}.`
      : flipped > 0
        ? failing > 0
          ? ` ${failing === 1 ? "One is" : `${failing} are`} still refused.`
          : " Nothing that worked has stopped working."
        : "";
  return first + second;
}

/** "3 refused → all open, 4 min 12 s"; null while it is not green or nothing was in the way before. */
export function greenSays(before: Report, after: Report): string | null {
  const calls = before.probes.filter(({ group }) => group !== "service");
  const refused = calls.filter(({ outcome }) => outcome === "refused").length;
  const limited = calls.filter(({ outcome }) => outcome === "limited").length;
  if (after.verdict.status !== "clear" || refused + limited === 0) return null;
  const was = refused > 0 ? `${refused} refused` : `${limited} limited`;
  return `${was} → all open, ${sayDuration(timeToGreenMs(before, after))}`;
}
