import type { ModelRow } from "#lib/engine/api/models.ts";
import { sayDay } from "#lib/explain/said-of-limits.ts";
import { ModelState } from "./model-state.tsx";
import { ReferenceEntry, ReferenceLink } from "./reference-entry.tsx";
import { SourceLine } from "./source-line.tsx";

/** What the table of models holds of the asked one, on the day of the run (ISO date). */
export function ModelEntry({ row, day }: { readonly row: ModelRow; readonly day: string }) {
  return (
    <ReferenceEntry
      name={
        <>
          <ReferenceLink to={`/reference/models#${row.id}`}>
            <code>{row.id}</code>
          </ReferenceLink>
          <ModelState row={row} day={day} />
        </>
      }
      facts={[
        ...(row.retiresOn ? [{ term: row.retiresOn <= day ? "Ended" : "Ends", value: sayDay(row.retiresOn) }] : []),
        { term: "In its place", value: row.replacement ? <code>{row.replacement}</code> : "None published" },
        { term: "Source", value: <SourceLine fact={row} /> },
      ]}
    />
  );
}
