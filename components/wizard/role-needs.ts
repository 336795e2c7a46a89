import type { Capability, RolePlace } from "#lib/engine/api/reference/roles.ts";
import type { RemedyId } from "#lib/engine/remedies/remedy-ids.ts";

/** What somebody has to be allowed, and where, so that a remedy can be done. */
export type RoleNeed = { readonly may: Capability; readonly place: RolePlace };

const IN_ORGANIZATION = "console-organization";
const IN_WORKSPACE = "console-workspace";

/** A remedy may enter when a source of `lib/engine/api/reference/roles.ts` says which roles may do it. */
const NEEDS: Readonly<Partial<Record<RemedyId, RoleNeed>>> = {
  "create-new-key": { may: "keys", place: IN_ORGANIZATION },
  "enable-key-again": { may: "keys", place: IN_ORGANIZATION },
  "create-key-for-one-workspace": { may: "keys", place: IN_WORKSPACE },
  "create-key-with-scope": { may: "keys", place: "claude-enterprise" },
  "use-admin-key": { may: "members", place: IN_ORGANIZATION },
  "ask-for-role": { may: "members", place: IN_WORKSPACE },
  "ask-to-join-workspace": { may: "members", place: IN_WORKSPACE },
  "add-credit": { may: "billing", place: IN_ORGANIZATION },
  "fix-payment": { may: "billing", place: IN_ORGANIZATION },
  "raise-spend-limit": { may: "billing", place: IN_ORGANIZATION },
  "change-workspace-policy": { may: "settings", place: IN_ORGANIZATION },
  "turn-on-feature": { may: "settings", place: IN_ORGANIZATION },
  "turn-on-data-retention": { may: "settings", place: IN_WORKSPACE },
};

/** Which role a remedy asks for; undefined where no role decides it. */
export function roleNeedOf(remedy: RemedyId | undefined, variant: string | undefined): RoleNeed | undefined {
  if (remedy === undefined) return undefined;
  if (remedy === "raise-spend-limit" && variant === "workspace-limit") return { may: "settings", place: IN_WORKSPACE };
  if (remedy === "ask-for-role" && variant === "admin-role") return { may: "members", place: IN_ORGANIZATION };
  return NEEDS[remedy];
}
