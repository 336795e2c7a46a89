import { RoleIcon } from "#components/report/role-icon.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { SheetSection } from "#components/ui/sheet.tsx";
import { ROLE_LABELS } from "#lib/explain/labels.ts";
import type { CausePage, WhoFixes } from "#lib/explain/pages/cause-page.ts";
import { SECTIONS, variantAnchor } from "./sections.ts";

/** Who can act, who else and when only; then the forms that are somebody else's to fix. */
export function WhoSection({ page }: { readonly page: CausePage }) {
  const others = page.variants.filter(({ ownWho }) => ownWho);
  return (
    <SheetSection id={SECTIONS.who.id} title={SECTIONS.who.heading} ruled>
      <Who who={page.who} tile />
      {others.length > 0 ? (
        <div className="mt-6 grid gap-5">
          {others.map((variant) => (
            <div key={variant.id} className="border-t border-line pt-4">
              <h3 className="mb-2.5 type-dense font-semibold">
                <a href={`#${variantAnchor(variant.id)}`} className="link">
                  {variant.title}
                </a>
              </h3>
              <Who who={variant.who} />
            </div>
          ))}
        </div>
      ) : null}
    </SheetSection>
  );
}

function Who({ who, tile }: { readonly who: WhoFixes; readonly tile?: boolean }) {
  const { role, why, also } = who;
  return (
    <ul className="grid gap-x-8 gap-y-4 pt-4 sm:grid-cols-2">
      <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3.5">
        {role ? <RoleIcon role={role} {...(tile ? { tile: true } : { size: 22 })} /> : <span />}
        <div>
          <p className="font-semibold">{role ? ROLE_LABELS[role] : "Not known yet"}</p>
          <p className="type-dense text-ink-2">
            <Prose text={why} />
          </p>
        </div>
      </li>
      {also.map((other) => (
        <li key={`${other.role}:${other.when}`} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3.5">
          <RoleIcon role={other.role} size={22} className="text-ink-2" />
          <div>
            <p className="font-semibold">{ROLE_LABELS[other.role]}</p>
            <p className="type-dense text-ink-2">
              <Prose text={other.when} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
