import type { Metadata } from "next";
import { publicAddress } from "../../public-address.ts";
import type { ReadLink } from "./read-link.ts";

const ROBOTS = { index: false, follow: false } as const;
const TITLES: Readonly<Record<Exclude<ReadLink["state"], "open">, string>> = {
  gone: "This report is gone",
  unknown: "No report here",
  limited: "Too many pages for now",
  newer: "Written by a later version",
  away: "Not reachable right now",
};

/** What a link preview says: verdict and cause. No index is to hold the page, and no id stands but in its address. */
export function linkMetadata(link: ReadLink): Metadata {
  if (link.state !== "open") return { title: TITLES[link.state], robots: ROBOTS };
  const { worded, pictureAlt } = link;
  const { description } = worded;
  const title = worded.title.replace(/ — Latchkey$/, "");
  const picture = {
    // Asked for by version, so that whoever keeps pictures fetches the new one after a retest.
    url: publicAddress(`/r/${worded.id}/opengraph-image?v=${worded.version}`),
    width: 1200,
    height: 630,
    type: "image/png",
    alt: pictureAlt,
  };
  return {
    title: { absolute: worded.title },
    description,
    robots: ROBOTS,
    openGraph: {
      type: "article",
      siteName: "Latchkey",
      title,
      description,
      url: worded.url,
      locale: "en",
      images: [picture],
    },
    twitter: { card: "summary_large_image", title, description, images: [picture] },
  };
}
