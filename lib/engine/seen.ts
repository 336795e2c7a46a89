import type { CauseId } from "#lib/report/cause-ids.ts";
import type { ProbeId } from "#lib/report/probe-ids.ts";
import type { CredentialKind, Vantage } from "#lib/report/schema.ts";
import { provesAccepted } from "./accepted.ts";
import type { Asked } from "./asked.ts";
import type { LintNote } from "./credential/lint-key.ts";
import type { Reading } from "./reading.ts";

export type SeenInput = {
  readonly asked: Omit<Asked, "workspaceId"> & { readonly workspaceId: boolean };
  readonly kind: CredentialKind;
  readonly notes: readonly LintNote[];
  /** False where nothing was sent because of what the text is. */
  readonly sent: boolean;
  readonly vantage: Vantage;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly readings: readonly Reading[];
};

/** Everything a rule may look at: all that was seen, at once. */
export type Seen = SeenInput & {
  readonly get: (id: ProbeId) => Reading | undefined;
  /** Readings whose own code or sentence names this cause. */
  readonly claimed: (cause: CauseId) => readonly Reading[];
  /** Readings that no code and no sentence names; types, status and shapes are read of these only. */
  readonly unclaimed: readonly Reading[];
  /** Some answer proves that the API accepted the credential. */
  readonly accepted: boolean;
  /** Readings that no cause explains so far; filled in for `unknown` alone. */
  readonly unexplained: readonly Reading[];
};

export function lookAt(input: SeenInput, unexplained: readonly Reading[] = []): Seen {
  const answers = input.readings.filter(({ id }) => id !== "service-status");
  const byId = new Map(answers.map((reading) => [reading.id, reading]));
  return {
    ...input,
    get: (id) => byId.get(id),
    claimed: (cause) => answers.filter(({ claim }) => claim?.cause === cause),
    unclaimed: answers.filter(({ claim }) => claim === undefined),
    accepted: answers.some(({ id, ...answer }) => id !== "pasted" && provesAccepted(answer)),
    unexplained,
  };
}
