import type { Metadata } from "next";
import { publicAddress } from "./public-address.ts";

/** What a search result and a link preview say of one page. The address is the operator's, read at run time. */
export function pageMetadata(page: {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly type?: "website" | "article";
}): Metadata {
  const { path, title, description, type = "website" } = page;
  const url = publicAddress(path);
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: { type, siteName: "Latchkey", title, description, url, locale: "en" },
    twitter: { card: "summary", title, description },
  };
}
