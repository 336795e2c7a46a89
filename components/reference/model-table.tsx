import { ModelState } from "#components/report/model-state.tsx";
import { SourceLine } from "#components/report/source-line.tsx";
import { DATES_HOLD, MODELS, type ModelEntry, modelStateOn } from "#lib/engine/api/reference/models.ts";
import { sayShortDay } from "#lib/explain/reference/fact-words.ts";
import { PLATFORM_LABELS } from "#lib/explain/reference/model-words.ts";
import { sayDay } from "#lib/explain/said-of-limits.ts";
import { FactCell, FactRow, FactRows, FactTable } from "./fact-table.tsx";
import { RowLink } from "./row-link.tsx";

const GROUPS = [
  { state: "deprecated", title: "Ending" },
  { state: "active", title: "Without a published end" },
  { state: "retired", title: "Ended" },
] as const;
const COLUMNS = [
  { head: "Model", className: "w-[28%]" },
  { head: "State", className: "w-[17%]" },
  { head: "Day", className: "w-[17%]" },
  { head: "In its place", className: "w-[18%]" },
  { head: "Source" },
];

/** Every model by what it means on `day` (ISO date), what ends next first. */
export function ModelTable({ day }: { readonly day: string }) {
  return (
    <FactTable caption={`Models on ${sayDay(day)}`} columns={COLUMNS}>
      {GROUPS.map(({ state, title }) => (
        <FactRows key={state} title={title} columns={COLUMNS.length}>
          {MODELS.filter((row) => modelStateOn(row, day) === state).map((row) => (
            <Model key={row.id} row={row} day={day} />
          ))}
        </FactRows>
      ))}
    </FactTable>
  );
}

function Model({ row, day }: { readonly row: ModelEntry; readonly day: string }) {
  return (
    <FactRow id={row.id} name={<RowLink id={row.id} name={row.id} mono />}>
      <FactCell head="State">
        <ModelState row={row} day={day} />
      </FactCell>
      <FactCell head="Day">
        <Days row={row} day={day} />
      </FactCell>
      <FactCell head="In its place">
        {row.replacement ? <code>{row.replacement}</code> : <span className="text-ink-3">None published</span>}
      </FactCell>
      <FactCell head="Source">
        <SourceLine fact={row} />
        {row.floor ? <SourceLine fact={row.floor} of="The day" /> : null}
        {row.replacementBy ? <SourceLine fact={row.replacementBy} of="In its place" /> : null}
      </FactCell>
    </FactRow>
  );
}

function Days({ row, day }: { readonly row: ModelEntry; readonly day: string }) {
  if (row.retiresOn) {
    return (
      <>
        {row.retiresOn <= day ? "Ended " : "Ends "}
        <time dateTime={row.retiresOn}>{sayShortDay(row.retiresOn)}</time>
      </>
    );
  }
  if (row.floor) {
    return (
      <>
        Not sooner than <time dateTime={row.floor.on}>{sayShortDay(row.floor.on)}</time>
      </>
    );
  }
  return <span className="text-ink-3">None published</span>;
}

/** Where the days hold, and where not. */
export function WhereDaysHold() {
  const names = (ids: readonly (keyof typeof PLATFORM_LABELS)[]) =>
    ids
      .map((id, index) => (index === 0 ? "" : index === ids.length - 1 ? " and " : ", ") + PLATFORM_LABELS[id])
      .join("");
  return (
    <p>
      The days hold on the {names(DATES_HOLD.on)}. {names(DATES_HOLD.notOn)} set their own.
    </p>
  );
}
