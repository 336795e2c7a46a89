import { z } from "zod";
import { CAUSE_IDS, type CauseId } from "#lib/report/cause-ids.ts";
import { expandKeys } from "./expand-keys.ts";

/** The day the labels are meant for: a model that retires later is not retired for them. ISO 8601 in UTC. */
export const LABELLED_AT = "2026-11-24T00:00:00.000Z";

export type Labelled = {
  readonly id: string;
  /** With a key where the line has the placeholder of one. */
  readonly text: string;
  readonly cause: CauseId;
  /** Causes that the same text allows as well. */
  readonly alt: readonly CauseId[];
  readonly surface: string;
  readonly shape: string;
  /** Given by the label, not looked for in the text. */
  readonly status?: number;
  readonly workingKey: boolean;
};

const causes = z.union([z.string().transform((one) => [one]), z.array(z.string())]).nullish();
/** Our own fields, and the other names they have elsewhere (`alt_cause`); what else a line says is passed over. */
const Line = z.object({
  id: z.string().min(1),
  text: z.string().min(1),
  cause: z.string(),
  alt: causes,
  alt_cause: causes,
  service_message: z.string().nullish(),
  surface: z.string().min(1).nullish(),
  shape: z.string().min(1).nullish(),
  status: z.int().min(100).max(599).nullish(),
  workingKey: z.boolean().nullish(),
});

/** A file of labels that cannot be scored. Its message names file and line, never what stands there. */
export class BrokenLabels extends Error {}

/**
 * Reads labelled texts, one JSON object a line. Empty lines are passed over.
 *
 * @param name How errors call the file.
 * @throws BrokenLabels for no line at all, no JSON, a missing or wrong field, an unknown cause id, an id given twice.
 */
export function readLabelled(jsonLines: string, name: string): readonly Labelled[] {
  const labelled: Labelled[] = [];
  const ids = new Set<string>();
  for (const [index, line] of jsonLines.split("\n").entries()) {
    if (line.trim() === "") continue;
    const at = `${name}:${index + 1}`;
    const one = readLine(line, at);
    if (ids.has(one.id)) throw new BrokenLabels(`${at}: its id stands on an earlier line as well`);
    ids.add(one.id);
    labelled.push(one);
  }
  if (labelled.length === 0) throw new BrokenLabels(`${name}: holds no line`);
  return labelled;
}

function readLine(line: string, at: string): Labelled {
  const parsed = Line.safeParse(asJson(line, at));
  if (!parsed.success) {
    const fields = new Set(parsed.error.issues.map(({ path }) => path.join(".") || "the line"));
    throw new BrokenLabels(`${at}: missing or not as expected: ${[...fields].join(", ")}`);
  }
  const { id, text, cause, alt, alt_cause, surface, shape, status, workingKey } = parsed.data;
  return {
    id,
    text: expandKeys(text),
    cause: causeId(cause, at, "cause"),
    alt: [...(alt ?? []), ...(alt_cause ?? [])].map((one) => causeId(one, at, "alternative")),
    surface: surface ?? "not said",
    shape: shape ?? "not said",
    ...(status ? { status } : {}),
    workingKey: workingKey ?? false,
  };
}

function asJson(line: string, at: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // The parser's own message quotes the line.
    throw new BrokenLabels(`${at}: not JSON`);
  }
}

function causeId(value: string, at: string, field: string): CauseId {
  const known = CAUSE_IDS.find((id) => id === value);
  if (!known) throw new BrokenLabels(`${at}: its ${field} is no cause id of lib/report/cause-ids.ts`);
  return known;
}
