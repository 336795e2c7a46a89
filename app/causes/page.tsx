import type { Metadata } from "next";
import { CauseSearch } from "#components/causes/cause-search.tsx";
import { PageHead } from "#components/causes/page-head.tsx";
import { readQuery } from "#components/causes/search-causes.ts";
import { loadCauseIndex } from "#lib/explain/pages/cause-index.ts";
import { SYMPTOMS } from "#lib/explain/pages/symptoms.ts";
import { pageMetadata } from "../page-metadata.ts";

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export function generateMetadata(): Metadata {
  return pageMetadata({
    path: "/causes",
    title: "Every cause of a refused Claude API call",
    description:
      "Each reason the Claude API refuses a call, by status, error code, message and symptom: the exact answers, who can fix it, and how.",
  });
}

export default async function CausesPage({ searchParams }: Props) {
  return (
    <>
      <PageHead
        title="Causes"
        sentence="Every reason the Claude API refuses a call: the exact answers, what looks alike, who can fix it, and how. Nothing you type here is sent."
      />
      <CauseSearch
        lines={await loadCauseIndex()}
        asked={readQuery(await searchParams)}
        symptoms={SYMPTOMS.map(({ says }) => says)}
      />
    </>
  );
}
