import type { Opening } from "#components/wizard/opening.ts";
import { type AskedStart, prepareStart, readAddress } from "#components/wizard/start/read-address.ts";
import { titleInSentence } from "#components/wizard/title-words.ts";
import { CAUSES } from "#lib/engine/causes/register.ts";
import { loadCauseWords } from "#lib/explain/load-words.ts";
import type { CauseId } from "#lib/report/cause-ids.ts";
import { exampleText } from "./example-text.ts";

type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

const FIELD_SAYS = {
  model: "Name the model your program calls.",
  "workspace-id": "Name the workspace your program names, if it names one.",
} as const;
const BY_MESSAGE = "Only one real message can show it: tick it below if it may be sent.";

/** What a link to the start page asks for; null where it asks for nothing that is known. */
export async function prepareOpening(params: SearchParams, startedAt: string): Promise<Opening | null> {
  const entries = Object.entries(params).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
  const { link, ...asked } = readAddress(new URLSearchParams(entries));
  const opening = await prepareStarted(asked, startedAt);
  if (link === undefined) return opening;
  return { ...(opening ?? prepareChecks({ tasks: ["messages"] })), link };
}

async function prepareStarted({ check, sample, text, checks }: AskedStart, startedAt: string): Promise<Opening | null> {
  if (sample) return { kind: "sample", ...sample };
  if (text) {
    const example = exampleText(text, startedAt);
    return example === undefined ? { kind: "box" } : { kind: "text", text: example };
  }
  if (check) return prepareCheck(check);
  return checks ? prepareChecks(checks) : null;
}

function prepareChecks({ tasks, model }: NonNullable<AskedStart["checks"]>): Opening {
  return {
    kind: "key",
    tasks,
    ...(model === undefined ? {} : { model }),
    note: "Set up with the checks of a shared report. In the browser that made its link, the run is added to it.",
    unfolded: model !== undefined || tasks.length > 1,
  };
}

async function prepareCheck(cause: CauseId): Promise<Opening> {
  // A run cannot meet it, so there is nothing to ask with a key.
  if (CAUSES[cause].byPaste) return { kind: "box" };
  const { title } = await loadCauseWords(cause);
  const { tasks, field, onlyByMessage } = prepareStart(cause);
  const says = [
    `Set up to find out whether it is this: **${titleInSentence(title)}**.`,
    ...(field ? [FIELD_SAYS[field]] : []),
    ...(onlyByMessage ? [BY_MESSAGE] : []),
  ];
  return { kind: "key", tasks, note: says.join(" "), unfolded: field !== undefined || onlyByMessage === true };
}
