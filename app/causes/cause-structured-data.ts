import type { CausePage } from "#lib/explain/pages/cause-page.ts";
import { publicAddress } from "../public-address.ts";

/** The page of a cause as schema.org says it: where it stands, and what kind of text it is. */
export function causeStructuredData({ id, title, sentence, verified, types, codes }: CausePage): readonly object[] {
  const url = publicAddress(`/causes/${id}`);
  return [
    {
      "@type": "TechArticle",
      headline: `${title}: why the Claude API refuses a call`,
      description: sentence.replace(/[`*]/g, ""),
      url,
      mainEntityOfPage: url,
      dateModified: verified,
      inLanguage: "en",
      keywords: [id, ...types, ...codes.map(({ code }) => code)].join(", "),
      isPartOf: { "@type": "WebSite", name: "Latchkey", url: publicAddress("/") },
    },
    breadcrumbs([
      { name: "Causes", path: "/causes" },
      { name: title, path: `/causes/${id}` },
    ]),
  ];
}

export function breadcrumbs(trail: readonly { readonly name: string; readonly path: string }[]): object {
  return {
    "@type": "BreadcrumbList",
    itemListElement: trail.map(({ name, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: publicAddress(path),
    })),
  };
}
