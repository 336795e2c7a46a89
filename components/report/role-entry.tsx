import type { Capability, RoleEntry as Role, RolePlace } from "#lib/engine/api/reference/roles.ts";
import { MAY_PHRASES, PLACE_PHRASES } from "#lib/explain/reference/role-words.ts";
import { ReferenceLink } from "./reference-entry.tsx";
import { SourceLine } from "./source-line.tsx";

/** Which roles may do what the remedy asks for. */
export function RoleEntry(props: {
  readonly may: Capability;
  readonly place: RolePlace;
  readonly entries: readonly Role[];
}) {
  const [first] = props.entries;
  if (!first) return null;
  return (
    <>
      <h2 className="type-label text-ink-3">
        Who may {MAY_PHRASES[props.may]} {PLACE_PHRASES[props.place]}
      </h2>
      <ul className="mt-1 mb-2.5 flex flex-wrap gap-x-4">
        {props.entries.map(({ id, name }) => (
          <li key={id} className="type-dense font-semibold">
            <ReferenceLink to={`/reference/roles#${id}`}>{name}</ReferenceLink>
          </li>
        ))}
      </ul>
      <SourceLine fact={first} />
    </>
  );
}
