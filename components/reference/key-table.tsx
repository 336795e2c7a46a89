import { SourceLine } from "#components/report/source-line.tsx";
import { CodeText } from "#components/ui/code-text.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { SheetSection } from "#components/ui/sheet.tsx";
import { ENTERPRISE_SCOPES, KEY_KINDS, type KeyEntry } from "#lib/engine/api/reference/keys.ts";
import { KEY_WORDS, REACH_LABELS, SCOPES_LABELS } from "#lib/explain/reference/key-words.ts";
import { FactCell, FactRow, FactRows, FactTable } from "./fact-table.tsx";
import { RowLink } from "./row-link.tsx";

const COLUMNS = [
  { head: "Kind", className: "w-[20%]" },
  { head: "Scopes", className: "w-[12%]" },
  { head: "Acts in", className: "w-[13%]" },
  { head: "Made by", className: "w-[17%]" },
  { head: "What it is for" },
  { head: "Source", className: "w-[15%]" },
];

/** Every kind of credential: what it begins with, whether it has scopes, where it acts; and the scopes of the one that has some. */
export function KeyTables() {
  return (
    <>
      <SheetSection aria-label="Kinds of keys">
        <KeyTable />
      </SheetSection>
      <SheetSection
        title="Scopes of an Enterprise scoped key"
        lead="Chosen when the key is made. A missing one means a new key."
      >
        <ScopeTable />
      </SheetSection>
    </>
  );
}

function KeyTable() {
  return (
    <FactTable caption="Kinds of credentials" columns={COLUMNS}>
      <FactRows>
        {KEY_KINDS.map((row) => (
          <Kind key={row.id} row={row} />
        ))}
      </FactRows>
    </FactTable>
  );
}

function Kind({ row }: { readonly row: KeyEntry }) {
  const words = KEY_WORDS[row.id];
  if (!words) return null;
  return (
    <FactRow
      id={row.id}
      name={
        <>
          <RowLink id={row.id} name={words.name.replaceAll("`", "")} />
          {row.prefix ? <code className="block type-label text-ink-2">{row.prefix}</code> : null}
        </>
      }
    >
      <FactCell head="Scopes">
        <span className={row.scopes === "fixed" ? "font-semibold" : ""}>{SCOPES_LABELS[row.scopes]}</span>
      </FactCell>
      <FactCell head="Acts in">{REACH_LABELS[row.reach]}</FactCell>
      <FactCell head="Made by">
        <Prose text={words.madeBy} />
        {row.madeAt ? (
          <a href={row.madeAt} target="_blank" rel="noreferrer" className="link mt-1 block type-small">
            <CodeText text={row.madeAt.replace("https://", "")} />
          </a>
        ) : null}
      </FactCell>
      <FactCell head="For">
        <Prose text={words.goodFor} />
        <Said term="Not for" text={words.notFor} />
        {words.ends ? <Said term="Ends" text={words.ends} /> : null}
      </FactCell>
      <FactCell head="Source">
        <SourceLine fact={row} />
      </FactCell>
    </FactRow>
  );
}

function Said({ term, text }: { readonly term: string; readonly text: string }) {
  return (
    <p className="mt-1.5 type-small text-ink-2">
      <span className="font-semibold text-ink">{term}:</span> <Prose text={text} />
    </p>
  );
}

const SCOPE_COLUMNS = [{ head: "Scope", className: "w-1/2" }, { head: "Source" }];

function ScopeTable() {
  return (
    <FactTable caption="Scopes of an Enterprise scoped key" columns={SCOPE_COLUMNS}>
      <FactRows>
        {ENTERPRISE_SCOPES.map((row) => {
          const id = `scope-${row.scope.replace(":", "-")}`;
          return (
            <FactRow key={row.scope} id={id} name={<RowLink id={id} name={row.scope} mono />}>
              <FactCell head="Source">
                <SourceLine fact={row} />
              </FactCell>
            </FactRow>
          );
        })}
      </FactRows>
    </FactTable>
  );
}
