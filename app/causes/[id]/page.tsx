import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CauseArticle } from "#components/causes/cause-article.tsx";
import { StructuredData } from "#components/site/structured-data.tsx";
import { loadCausePage } from "#lib/explain/pages/cause-page.ts";
import { pageNonce } from "../../page-nonce.ts";
import { causeMetadata } from "../cause-metadata.ts";
import { causeStructuredData } from "../cause-structured-data.ts";
import { readCauseId } from "../read-cause-id.ts";
import { sampleOf } from "../sample-of.ts";

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = readCauseId((await params).id);
  return id ? causeMetadata(await loadCausePage(id)) : { title: "No such cause" };
}

export default async function CausePage({ params }: Props) {
  const id = readCauseId((await params).id);
  if (!id) notFound();
  const page = await loadCausePage(id);
  return (
    <>
      <StructuredData data={causeStructuredData(page)} nonce={await pageNonce()} />
      <CauseArticle page={page} sample={sampleOf(id)} />
    </>
  );
}
