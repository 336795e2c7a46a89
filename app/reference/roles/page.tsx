import type { Metadata } from "next";
import { ReferencePage } from "#components/reference/reference-page.tsx";
import { RoleTables } from "#components/reference/role-table.tsx";
import { RowFilter } from "#components/reference/row-filter.tsx";
import { Sheet } from "#components/ui/sheet.tsx";
import { pageMetadata } from "../../page-metadata.ts";

export function generateMetadata(): Metadata {
  return pageMetadata({
    path: "/reference/roles",
    title: "Roles in the Claude Console and Claude Enterprise",
    description:
      "What each role may do with API keys, members, billing and settings: organization roles, workspace roles and Claude Enterprise, with sources.",
  });
}

export default function RolesPage() {
  return (
    <ReferencePage
      title="Roles"
      here="/reference/roles"
      lead={
        <p>A key acts with the rights of its owner. So a refusal is often about one of these, not about the key.</p>
      }
    >
      <RowFilter label="Search roles" hint="A name, as shown or as the API spells it">
        <Sheet>
          <RoleTables />
        </Sheet>
      </RowFilter>
    </ReferencePage>
  );
}
