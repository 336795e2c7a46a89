/** What a search engine reads of a page. It runs nothing; the nonce is there so that no script of ours lacks one. */
export function StructuredData(props: { readonly data: readonly object[]; readonly nonce: string | undefined }) {
  const text = JSON.stringify({ "@context": "https://schema.org", "@graph": props.data }).replaceAll("<", "\\u003c");
  return (
    <script
      type="application/ld+json"
      nonce={props.nonce}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of our own, with every `<` written as a code
      dangerouslySetInnerHTML={{ __html: text }}
    />
  );
}
