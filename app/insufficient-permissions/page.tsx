import type { Metadata } from "next";
import { AdviceArticle } from "#components/articles/advice-article.tsx";
import { StructuredData } from "#components/site/structured-data.tsx";
import { INSUFFICIENT_PERMISSIONS as ARTICLE } from "#lib/explain/articles/insufficient-permissions.ts";
import { loadTitles } from "#lib/explain/pages/cause-page.ts";
import { pageMetadata } from "../page-metadata.ts";
import { pageNonce } from "../page-nonce.ts";
import { articleStructuredData } from "./article-structured-data.ts";

export function generateMetadata(): Metadata {
  const { path, title, description } = ARTICLE;
  return pageMetadata({ path, title, description, type: "article" });
}

export default async function InsufficientPermissionsPage() {
  return (
    <>
      <StructuredData data={articleStructuredData(ARTICLE)} nonce={await pageNonce()} />
      <AdviceArticle article={ARTICLE} titles={await loadTitles()} />
    </>
  );
}
