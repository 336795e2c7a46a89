import type { Article } from "#lib/explain/articles/article.ts";
import { publicAddress } from "../public-address.ts";

/** The article as questions and answers, in the words that stand on the page. */
export function articleStructuredData({ path, title, description, claims, scopes }: Article): readonly object[] {
  const url = publicAddress(path);
  const days = [...claims.flatMap(({ sources }) => sources), ...scopes.map(({ source }) => source)];
  return [
    {
      "@type": "TechArticle",
      headline: title,
      description,
      url,
      mainEntityOfPage: url,
      dateModified: days
        .map(({ verified }) => verified)
        .toSorted()
        .at(-1),
      inLanguage: "en",
      isPartOf: { "@type": "WebSite", name: "Latchkey", url: publicAddress("/") },
    },
    {
      "@type": "FAQPage",
      mainEntity: claims.map(({ advice, verdict, instead }) => ({
        "@type": "Question",
        name: `${advice}: is that so?`,
        acceptedAnswer: { "@type": "Answer", text: [`${verdict}.`, ...instead].join(" ").replace(/[`*]/g, "") },
      })),
    },
  ];
}
