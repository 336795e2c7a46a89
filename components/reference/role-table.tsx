import { Check, Minus, X } from "lucide-react";
import { SourceLine } from "#components/report/source-line.tsx";
import { SheetSection } from "#components/ui/sheet.tsx";
import { CAPABILITIES, type May, ROLE_PLACES, ROLES_AND_RIGHTS } from "#lib/engine/api/reference/roles.ts";
import {
  CAPABILITY_LABELS,
  MAY_LABELS,
  ROLE_NOTES,
  ROLE_PLACE_LABELS,
  ROLE_PLACE_LEADS,
} from "#lib/explain/reference/role-words.ts";
import { FactCell, FactRow, FactRows, FactTable } from "./fact-table.tsx";
import { RowLink } from "./row-link.tsx";

const COLUMNS = [
  { head: "Role", className: "w-[26%]" },
  ...CAPABILITIES.map((capability) => ({ head: CAPABILITY_LABELS[capability], className: "w-[9.5%]" })),
  { head: "Source" },
];

/** A table for each place where roles are given. */
export function RoleTables() {
  return ROLE_PLACES.map((place) => (
    <SheetSection key={place} title={ROLE_PLACE_LABELS[place]} lead={ROLE_PLACE_LEADS[place]}>
      <FactTable caption={`Roles: ${ROLE_PLACE_LABELS[place]}`} columns={COLUMNS}>
        <FactRows>
          {ROLES_AND_RIGHTS.filter((role) => role.place === place).map((role) => (
            <FactRow
              key={role.id}
              id={role.id}
              name={
                <>
                  <RowLink id={role.id} name={role.name} />
                  {role.apiName ? <code className="block type-label text-ink-3">{role.apiName}</code> : null}
                  <span className="block pt-0.5 type-small text-ink-2">{ROLE_NOTES[role.id]}</span>
                </>
              }
            >
              {CAPABILITIES.map((capability) => (
                <FactCell key={capability} head={CAPABILITY_LABELS[capability]}>
                  <Answer may={role.may[capability]} />
                </FactCell>
              ))}
              <FactCell head="Source">
                <SourceLine fact={role} />
              </FactCell>
            </FactRow>
          ))}
        </FactRows>
      </FactTable>
    </SheetSection>
  ));
}

const ICON = { size: 15, strokeWidth: 2, "aria-hidden": true, className: "mt-0.5 flex-none" } as const;

function Answer({ may }: { readonly may: May }) {
  if (may === "not-stated") return <span className="type-small text-ink-3">{MAY_LABELS[may]}</span>;
  return (
    <span className="inline-flex items-start gap-1.5">
      {may === "yes" ? <Check {...ICON} /> : may === "no" ? <X {...ICON} /> : <Minus {...ICON} />}
      <span className={may === "no" ? "text-ink-2" : "font-semibold"}>{MAY_LABELS[may]}</span>
    </span>
  );
}
