import type { Metadata } from "next";
import { OwnLinkList } from "#components/shared/own-link-list.tsx";

export const metadata: Metadata = {
  title: "Your links",
  description: "Links to reports that were made in this browser.",
  robots: { index: false },
};

export default function LinksPage() {
  return (
    <>
      <h1 className="type-title pt-8 max-sm:pt-4">Links made in this browser</h1>
      <p className="measure mt-2 mb-8 type-lead text-ink-2">
        Only this browser knows that they are yours. It keeps what it takes to extend, revoke or delete each.
      </p>
      <OwnLinkList />
    </>
  );
}
