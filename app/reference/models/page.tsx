import type { Metadata } from "next";
import { ModelTable, WhereDaysHold } from "#components/reference/model-table.tsx";
import { ReferencePage } from "#components/reference/reference-page.tsx";
import { RowFilter } from "#components/reference/row-filter.tsx";
import { Sheet, SheetSection } from "#components/ui/sheet.tsx";
import { pageMetadata } from "../../page-metadata.ts";

export function generateMetadata(): Metadata {
  return pageMetadata({
    path: "/reference/models",
    title: "Claude models: which have ended and which end next",
    description:
      "Every Claude model id with its state, its last day and its published replacement, each with a source and the day it was read.",
  });
}

export default function ModelsPage() {
  const today = new Date().toISOString().slice(0, 10);
  return (
    <ReferencePage
      title="Models"
      here="/reference/models"
      lead={
        <>
          <p>A model that has ended answers 404 to every key. Being listed does not mean an organization may use it.</p>
          <WhereDaysHold />
        </>
      }
    >
      <Sheet>
        <SheetSection aria-label="Models">
          <RowFilter label="Search models" hint="An id or a part of one, or a word such as deprecated">
            <ModelTable day={today} />
          </RowFilter>
        </SheetSection>
      </Sheet>
    </ReferencePage>
  );
}
