import type { Metadata } from "next";
import { EndpointTable } from "#components/reference/endpoint-table.tsx";
import { ReferencePage } from "#components/reference/reference-page.tsx";
import { RowFilter } from "#components/reference/row-filter.tsx";
import { Sheet, SheetSection } from "#components/ui/sheet.tsx";
import { pageMetadata } from "../../page-metadata.ts";

export function generateMetadata(): Metadata {
  return pageMetadata({
    path: "/reference/endpoints",
    title: "Claude API endpoints: credential, scope, beta header",
    description:
      "Which kind of key and which scope each endpoint of the Claude API takes, which anthropic-beta header it needs, and which organizations it serves.",
  });
}

export default function EndpointsPage() {
  return (
    <ReferencePage
      title="Endpoints"
      here="/reference/endpoints"
      lead={
        <p>
          Every call of the official SDK that reads, and the few beside it. Asking is free and changes nothing unless
          the row says otherwise. Where no source names the credential, the row says so.
        </p>
      }
    >
      <Sheet>
        <SheetSection aria-label="Endpoints">
          <RowFilter label="Search endpoints" hint="A path, a scope, a beta header, a kind of key">
            <EndpointTable />
          </RowFilter>
        </SheetSection>
      </Sheet>
    </ReferencePage>
  );
}
