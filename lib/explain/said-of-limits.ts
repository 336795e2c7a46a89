import { findModel } from "#lib/engine/api/models.ts";
import { isOnlyPossible, isPasted, sayTime } from "./said-of-report.ts";
import type { About, RemedyWords } from "./words.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
/** Longer ids would push a sentence over what the sign holds. */
const LONGEST_SAID_MODEL = 36;

/** "20 April 2026" of an ISO date; any other text comes back as it is. */
export function sayDay(isoDate: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(isoDate) ?? [];
  const monthName = MONTHS[Number(month) - 1];
  return year && day && monthName ? `${Number(day)} ${monthName} ${year}` : isoDate;
}

/** The asked model in mono where it is short enough for a sentence, else `otherwise`. */
export function sayModel(about: About, otherwise = "the asked model"): string {
  const { model } = about.report.asked;
  return model !== undefined && model.length <= LONGEST_SAID_MODEL ? `\`${model}\`` : otherwise;
}

/** What the retirement table holds for the asked model; undefined where it holds nothing. */
export function askedModelRow(about: About): ReturnType<typeof findModel> {
  const { model } = about.report.asked;
  return model === undefined ? undefined : findModel(model);
}

/** The day the asked model ended, where the table puts it before this run. */
export function endBeforeRun(about: About): string | undefined {
  const end = askedModelRow(about)?.retiresOn;
  return end !== undefined && end <= about.report.startedAt.slice(0, 10) ? end : undefined;
}

/** A status that stands by chance inside the date of a model id, such as the 403 in `…-20240307`. */
export function statusInsideModel(about: About): string | undefined {
  const date = /-(\d{8})$/.exec(about.report.asked.model ?? "")?.[1];
  return date === undefined ? undefined : /40[0-4]|429|50[0-4]|529/.exec(date)?.[0];
}

/** To the next full second on the day of the run, so that nobody comes too early; another day is told as it was named. */
function untilOf({
  report,
  finding: { until },
}: About): { readonly iso: string; readonly sameDay: boolean } | undefined {
  if (until === undefined) return undefined;
  const iso = new Date(Math.ceil(Date.parse(until) / 1000) * 1000).toISOString();
  const sameDay = iso.slice(0, 10) === report.startedAt.slice(0, 10);
  return { iso: sameDay ? iso : until, sameDay };
}

/** The moment the finding says waiting ends, with its zone; undefined where no answer named one. */
export function sayUntil(about: About): string | undefined {
  const until = untilOf(about);
  return until && sayTime(until.iso);
}

/** As `sayUntil`, but the time alone where it is on the day of the run. */
export function sayUntilTime(about: About): string | undefined {
  const until = untilOf(about);
  return until?.sameDay ? `${until.iso.slice(11, 19)} UTC` : sayUntil(about);
}

export function isFromServer(about: About): boolean {
  return about.report.vantage === "server";
}

/** For a remedy about a road: of a run from a server, what the person can do is to test their own. */
export function fromOwnNetwork(about: About): Partial<Omit<RemedyWords, "id" | "forReport">> {
  if (!isFromServer(about)) return {};
  return {
    action: "Test from your network",
    headline: "Make one call from your own network",
    done: "I have tried it there",
  };
}

/** Where the refused call set out: "this server", "where your program ran". */
export function sayOrigin(about: About): string {
  if (isFromServer(about)) return "this server";
  return isPasted(about) ? "the place your program ran" : "the place the calls came from";
}

/** Said of every cause about a place that a server met. */
export const FROM_SERVER = "This tells of the road from this server, not from your machine.";

/** True where a pasted refusal and calls that passed from the server stand side by side. */
export function roadsDiffer(about: About): boolean {
  return (
    isFromServer(about) &&
    about.finding.evidence.includes("pasted") &&
    about.report.probes.some(({ id, outcome }) => id !== "pasted" && id !== "service-status" && outcome === "allowed")
  );
}

/** "is", "seems to be" or "may be", by how sure the finding is. */
export function sayIs(about: About): "is" | "seems to be" | "may be" {
  if (about.finding.confidence === "confirmed") return "is";
  return isOnlyPossible(about) ? "may be" : "seems to be";
}

/** "has", "seems to have" or "may have", by how sure the finding is. */
export function sayHas(about: About): "has" | "seems to have" | "may have" {
  if (about.finding.confidence === "confirmed") return "has";
  return isOnlyPossible(about) ? "may have" : "seems to have";
}
