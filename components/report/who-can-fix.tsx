import { Prose } from "#components/ui/prose.tsx";
import { ROLE_LABELS } from "#lib/explain/labels.ts";
import type { Role } from "#lib/report/schema.ts";
import { RoleIcon } from "./role-icon.tsx";

export type WhoCanFixProps = {
  readonly role: Role;
  /** Why it is them. */
  readonly why: string;
  /** Who else, and when only. */
  readonly also?: readonly { readonly role: Role; readonly when: string }[] | undefined;
  /** What a role is called; on a page that others open "You" is somebody else. */
  readonly labelOf?: ((role: Role) => string) | undefined;
};

const ownLabel = (role: Role): string => ROLE_LABELS[role];

export function WhoCanFix({ role, why, also = [], labelOf = ownLabel }: WhoCanFixProps) {
  return (
    <div>
      <div className="mb-3.5 flex items-center gap-3.5">
        <RoleIcon role={role} tile />
        <div>
          <h2 className="type-label text-ink-3">Who can fix it</h2>
          <p className="text-[1.125rem] leading-6 font-bold tracking-[-0.01em]">{labelOf(role)}</p>
        </div>
      </div>
      <p className="type-small text-ink-2">
        <Prose text={why} />
      </p>
      {also.length > 0 ? (
        <ul className="mt-4">
          {also.map((other) => (
            <li
              key={`${other.role}:${other.when}`}
              className="flex items-center gap-3.5 border-t border-line py-2.5 last:pb-0"
            >
              <RoleIcon role={other.role} size={20} className="text-ink-2" />
              <p className="type-small text-ink-2">
                <span className="font-semibold text-ink">{labelOf(other.role)}.</span> <Prose text={other.when} />
              </p>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
