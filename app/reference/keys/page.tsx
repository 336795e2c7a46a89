import type { Metadata } from "next";
import { KeyTables } from "#components/reference/key-table.tsx";
import { ReferencePage } from "#components/reference/reference-page.tsx";
import { RowFilter } from "#components/reference/row-filter.tsx";
import { Sheet } from "#components/ui/sheet.tsx";
import { pageMetadata } from "../../page-metadata.ts";

export function generateMetadata(): Metadata {
  return pageMetadata({
    path: "/reference/keys",
    title: "Kinds of Claude API keys: prefix, scopes, workspace",
    description:
      "How each kind of Claude credential begins, where it is made, whether it has scopes to choose, and in which workspace it acts.",
  });
}

export default function KeysPage() {
  return (
    <ReferencePage
      title="Kinds of keys"
      here="/reference/keys"
      lead={
        <p>
          Only one kind has scopes to choose, and they are fixed when it is made. The first three cannot be told apart
          by how they begin.
        </p>
      }
    >
      <RowFilter label="Search kinds of keys" hint="A prefix, a name, a scope">
        <Sheet>
          <KeyTables />
        </Sheet>
      </RowFilter>
    </ReferencePage>
  );
}
