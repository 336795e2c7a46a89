import type { CauseId } from "#lib/report/cause-ids.ts";
import type { Wording } from "./wording.ts";

type Says = Wording["says"];
type Rest = Partial<Pick<Wording, "variant" | "noAnswer" | "beside" | "unless">>;

export function sentence(id: string, cause: CauseId, source: string, says: Says, rest: Rest = {}): Wording {
  return { id, says, cause, by: "sentence", source, ...rest };
}

/** Words that several causes share: possible at most, and only where no sentence stands beside them. */
export function hint(id: string, cause: CauseId, source: string, says: Says, rest: Rest = {}): Wording {
  return { id, says, cause, by: "hint", source, ...rest };
}
