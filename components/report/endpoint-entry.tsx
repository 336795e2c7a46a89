import { CodeText } from "#components/ui/code-text.tsx";
import { Prose } from "#components/ui/prose.tsx";
import type { EndpointRow } from "#lib/engine/api/reference/endpoint-row.ts";
import {
  NOT_STATED,
  notesOfEndpoint,
  ORGANIZATION_LABELS,
  TAKEN_LABELS,
} from "#lib/explain/reference/endpoint-words.ts";
import { type EntryFact, ReferenceEntry, ReferenceLink } from "./reference-entry.tsx";
import { SourceLine } from "./source-line.tsx";

/** What endpoints that need the same take: credential, scope, header, kind of organization. */
export function EndpointEntry({ rows }: { readonly rows: readonly [EndpointRow, ...EndpointRow[]] }) {
  const [first] = rows;
  return (
    <ReferenceEntry
      name={
        <ul>
          {rows.map((row) => (
            <li key={row.id}>
              <ReferenceLink to={`/reference/endpoints#${row.id}`}>
                <code>
                  <CodeText text={`${row.method} ${row.path}`} />
                </code>
              </ReferenceLink>
            </li>
          ))}
        </ul>
      }
      facts={factsOf(first)}
    />
  );
}

function factsOf(row: EndpointRow): EntryFact[] {
  const { access, betas, organization } = row;
  const takes = access.takes.map((taken) => TAKEN_LABELS[taken].label).join("; ");
  const notes = notesOfEndpoint(row).join(". ");
  return [
    { term: "Takes", value: takes === "" ? NOT_STATED : <Prose text={takes} /> },
    ...(access.scopes.length > 0
      ? [
          {
            term: "Scope, if it has any",
            value: <Prose text={access.scopes.map((scope) => `\`${scope}\``).join(" or ")} />,
          },
        ]
      : []),
    {
      term: "Beta header",
      value: (
        <>
          {betas.length === 0 ? "None" : <Prose text={betas.map((beta) => `\`${beta}\``).join(" or ")} />}
          {notes ? <span className="text-ink-2">. {notes}</span> : null}
        </>
      ),
    },
    ...(organization === "not-stated" ? [] : [{ term: "Organization", value: ORGANIZATION_LABELS[organization] }]),
    {
      term: "Source",
      value: (
        <>
          <SourceLine fact={access} />
          {access.scopesBy ? <SourceLine fact={access.scopesBy} of="Scope" /> : null}
        </>
      ),
    },
  ];
}
