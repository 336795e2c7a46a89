import Link from "next/link";
import { SourceLine } from "#components/report/source-line.tsx";
import { CodeText } from "#components/ui/code-text.tsx";
import { Prose } from "#components/ui/prose.tsx";
import type { EndpointGroup, EndpointRow } from "#lib/engine/api/reference/endpoint-row.ts";
import { ENDPOINT_ROWS } from "#lib/engine/api/reference/endpoints.ts";
import {
  GROUP_LABELS,
  NOT_STATED,
  notesOfEndpoint,
  ORGANIZATION_LABELS,
  TAKEN_LABELS,
} from "#lib/explain/reference/endpoint-words.ts";
import { FactCell, FactRow, FactRows, FactTable } from "./fact-table.tsx";
import { RowLink } from "./row-link.tsx";

const COLUMNS = [
  { head: "Call", className: "w-[31%]" },
  { head: "Takes", className: "w-[20%]" },
  { head: "Beta header", className: "w-[17%]" },
  { head: "Organization", className: "w-[14%]" },
  { head: "Source" },
];

/** Every documented read, grouped as the SDK groups them. */
export function EndpointTable() {
  const groups = [...new Set(ENDPOINT_ROWS.map(({ group }) => group))];
  return (
    <FactTable caption="Endpoints" columns={COLUMNS}>
      {groups.map((group: EndpointGroup) => (
        <FactRows key={group} title={GROUP_LABELS[group]} columns={COLUMNS.length}>
          {ENDPOINT_ROWS.filter((row) => row.group === group).map((row) => (
            <Endpoint key={row.id} row={row} />
          ))}
        </FactRows>
      ))}
    </FactTable>
  );
}

function Endpoint({ row }: { readonly row: EndpointRow }) {
  return (
    <FactRow
      id={row.id}
      name={
        <>
          <RowLink id={row.id} name={`${row.method} ${row.path}`} mono />
          <code className="block type-label text-ink-3">
            <CodeText text={`client.${row.id}`} />
          </code>
        </>
      }
    >
      <FactCell head="Takes">
        <Taken row={row} />
      </FactCell>
      <FactCell head="Beta header">
        {row.betas.length === 0 ? <span className="text-ink-3">None</span> : null}
        {row.betas.map((beta, index) => (
          <span key={beta} className="block">
            {index > 0 ? "or " : null}
            <code>{beta}</code>
          </span>
        ))}
        {notesOfEndpoint(row).map((note) => (
          <span key={note} className="block type-small font-semibold">
            {note}
          </span>
        ))}
      </FactCell>
      <FactCell head="Organization">
        <span className={row.organization === "not-stated" ? "text-ink-3" : ""}>
          {ORGANIZATION_LABELS[row.organization]}
        </span>
        {row.takesWorkspace ? <span className="block type-small text-ink-3">in one workspace</span> : null}
      </FactCell>
      <FactCell head="Source">
        <SourceLine fact={row} />
        {row.access.basis === row.basis ? null : <SourceLine fact={row.access} of="Takes" />}
        {row.access.scopesBy ? <SourceLine fact={row.access.scopesBy} of="Scope" /> : null}
      </FactCell>
    </FactRow>
  );
}

function Taken({ row: { access } }: { readonly row: EndpointRow }) {
  if (access.takes.length === 0) return <span className="text-ink-3">{NOT_STATED}</span>;
  return (
    <>
      <ul>
        {access.takes.map((taken) => (
          <li key={taken}>
            <Link href={`/reference/keys#${TAKEN_LABELS[taken].key}`} prefetch={false} className="link">
              <Prose text={TAKEN_LABELS[taken].label} />
            </Link>
          </li>
        ))}
      </ul>
      {access.scopes.length > 0 ? (
        <p className="mt-1 type-small text-ink-2">
          Scope, where it has any:{" "}
          {access.scopes.map((scope, index) => (
            <span key={scope}>
              {index > 0 ? " or " : null}
              <code>{scope}</code>
            </span>
          ))}
        </p>
      ) : null}
    </>
  );
}
