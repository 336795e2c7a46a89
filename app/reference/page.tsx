import type { Metadata } from "next";
import { PageHead } from "#components/causes/page-head.tsx";
import { Contents } from "#components/reference/contents.tsx";
import { Sheet, SheetSection } from "#components/ui/sheet.tsx";
import { CATALOGUE_DATE } from "#lib/engine/version.ts";
import { sayDay } from "#lib/explain/said-of-limits.ts";
import { pageMetadata } from "../page-metadata.ts";

export function generateMetadata(): Metadata {
  return pageMetadata({
    path: "/reference",
    title: "Reference: models, endpoints, roles and keys of the Claude API",
    description:
      "Which Claude models have ended, which credential, scope and beta header each endpoint takes, what each role may do. Every row with its source and the day it was read.",
  });
}

export default function ReferenceIndexPage() {
  return (
    <>
      <PageHead
        title="Reference"
        sentence={`The facts a verdict rests on. Each row names its source, how far that source carries, and the day it was last read. Catalogue of ${sayDay(CATALOGUE_DATE)}.`}
      />
      <Sheet>
        <SheetSection aria-label="Tables">
          <Contents />
        </SheetSection>
      </Sheet>
    </>
  );
}
