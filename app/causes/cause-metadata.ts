import type { Metadata } from "next";
import type { CausePage } from "#lib/explain/pages/cause-page.ts";
import { pageMetadata } from "../page-metadata.ts";

const SEARCH_SHOWS = 155;

/** What a search result and a link preview say of a cause. The address is the operator's, read at run time. */
export function causeMetadata({ id, title, sentence, statuses, types, codes }: CausePage): Metadata {
  const [type] = types;
  const name = [statuses[0], type ?? (codes.length === 1 ? codes[0]?.code : undefined)].filter(Boolean).join(" ");
  const heading = `${title}: Claude API${name ? ` ${name}` : ""}`;
  const description = cut(
    `${sentence.replace(/[`*]/g, "")} The exact answers, what looks alike, who can fix it, and how.`,
  );
  return pageMetadata({ path: `/causes/${id}`, title: heading, description, type: "article" });
}

function cut(text: string): string {
  if (text.length <= SEARCH_SHOWS) return text;
  return `${text.slice(0, text.lastIndexOf(" ", SEARCH_SHOWS - 1))}…`;
}
