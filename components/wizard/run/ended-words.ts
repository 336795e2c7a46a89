import type { Run, RunEnd } from "#components/wizard/wizard-state.ts";
import { answeredCount } from "#components/wizard/wizard-state.ts";

export type EndedIcon = "skipped" | "limited" | "unreachable" | "crashed" | "refused";
export type EndedWords = {
  readonly icon: EndedIcon;
  readonly title: string;
  readonly says: readonly string[];
  /** On the way button. */
  readonly again: string;
  /** Before this moment asking again is refused again. */
  readonly notBeforeMs?: number;
};

/** What a run without a report says: what happened, what is kept, the one way on. */
export function endedWords(
  run: Run,
  end: Exclude<RunEnd, { kind: "reported" }>,
  clock: (ms: number) => string,
): EndedWords {
  const answered = answeredCount(run);
  const planned = run.plan.length;
  const kept =
    answered === 0
      ? "No answer had come yet."
      : `The ${answered === 1 ? "answer" : `${answered} answers`} so far ${answered === 1 ? "is" : "are"} kept below.`;
  switch (end.kind) {
    case "stopped":
      return {
        icon: "skipped",
        title: planned === 0 ? "Stopped before the first check" : `Stopped after ${answered} of ${planned}`,
        says: [answered === 0 ? kept : `${kept} That is not enough for a verdict.`],
        again: "Run again",
      };
    case "cut":
      return {
        icon: "unreachable",
        title: "The answer was cut off",
        says: ["The connection to our server ended before the verdict.", kept],
        again: "Run it again",
      };
    case "offline":
      return {
        icon: "unreachable",
        title: "Our server was not reached",
        says: [
          "Nothing came back, so no check is known to have run. What you typed is kept in this tab.",
          "The run starts when you press the button, not by itself.",
        ],
        again: "Run it again",
      };
    case "broken":
      return {
        icon: "crashed",
        title: "The run broke off",
        says: ["The mistake is in Latchkey, not in your key.", kept],
        again: "Run it again",
      };
    case "refused":
      return refusedWords(end.refusal.code, end.refusal.status, end.refusal.retryAtMs, clock);
  }
}

const NOT_SENT = "The API has not been asked, and your key was not sent to it.";

function refusedWords(
  code: string,
  status: number,
  retryAtMs: number | undefined,
  clock: (ms: number) => string,
): EndedWords {
  switch (code) {
    case "rate-limited":
      return {
        icon: "limited",
        title: retryAtMs === undefined ? "Too many runs for now" : `Try again at ${clock(retryAtMs)}`,
        says: ["Refused by us, not by the API: this address has as many runs as it may have for now.", NOT_SENT],
        again: "Run it again",
        ...(retryAtMs === undefined ? {} : { notBeforeMs: retryAtMs }),
      };
    case "secret-in-field":
      return {
        icon: "refused",
        title: "There is a key in another field",
        says: [
          "The workspace id or the model looks like a secret, so the run was refused before anything happened.",
          NOT_SENT,
        ],
        again: "Correct it",
      };
    case "body-too-large":
      return {
        icon: "refused",
        title: "That is too long for a key",
        says: ["Paste the key alone.", NOT_SENT],
        again: "Correct it",
      };
    case "body-too-slow":
      return {
        icon: "unreachable",
        title: "The connection is too slow",
        says: ["What you entered did not reach this server within 10 seconds.", NOT_SENT],
        again: "Run it again",
      };
    default:
      return status >= 500
        ? {
            icon: "crashed",
            title: "Our server did not take the run",
            says: ["The mistake is in Latchkey, not in your key.", NOT_SENT],
            again: "Run it again",
          }
        : {
            icon: "refused",
            title: "Our server refused this request",
            says: [
              `It answered \`${status}\`${code === "unknown" ? "" : ` with the code \`${code}\``}. That is about the request to us, not about your key.`,
              NOT_SENT,
            ],
            again: "Back to the form",
          };
  }
}

/** True where asking the same again cannot help and the form has to change first. */
export function needsForm(end: RunEnd): boolean {
  if (end.kind !== "refused") return false;
  const { code, status } = end.refusal;
  return code !== "body-too-slow" && status !== 429 && status < 500;
}
