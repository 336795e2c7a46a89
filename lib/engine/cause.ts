import type { CauseId } from "#lib/report/cause-ids.ts";
import type { Finding, Role } from "#lib/report/schema.ts";
import type { RemedyId } from "./remedies/remedy-ids.ts";
import type { Seen } from "./seen.ts";

/** One place where a cause shows: everything a `Finding` says but whose fix it is. */
export type Sighting = Omit<Finding, "cause" | "fixBy">;

/** A cause: the rule only. Its words live in `lib/explain/causes/<id>.ts`. */
export type Cause = {
  readonly id: CauseId;
  /** Who acts first; null only for `unknown`. */
  readonly fixBy: Role | null;
  readonly alsoFixBy: readonly Role[];
  /** The first is the one action; the others are other ways. */
  readonly remedies: readonly [RemedyId, ...RemedyId[]];
  /** Where a variant is fixed by someone else or in another way. */
  readonly variants?: Readonly<
    Record<
      string,
      {
        readonly fixBy?: Role;
        readonly remedies?: readonly [RemedyId, ...RemedyId[]];
        /** A run's own calls can bring this one about, where they cannot bring about the rest of the cause. */
        readonly metByRuns?: true;
      }
    >
  >;
  /** True where a run's own calls cannot bring it about; when one seems to, whoever runs this server has to look. */
  readonly byPaste?: true;
  /** True where it tells of the network between two places; never confirmed from one place. */
  readonly aboutPlace?: true;
  /** Pure: everything that was seen in, sightings out, strongest first; none when the rule stays silent. */
  readonly when: (seen: Seen) => readonly Sighting[];
};
