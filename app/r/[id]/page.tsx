import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GoneState } from "#components/shared/gone-state.tsx";
import { ReportPage } from "#components/shared/report-page.tsx";
import { AwayState, LimitedState, NewerState } from "#components/shared/unread-states.tsx";
import { setPageStatus } from "../../page-status.ts";
import { linkMetadata } from "./link-metadata.ts";
import { readLink } from "./read-link.ts";

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return linkMetadata(await readLink((await params).id));
}

export default async function SharedReportPage({ params }: Props) {
  const link = await readLink((await params).id);
  switch (link.state) {
    case "open":
      return <ReportPage worded={link.worded} />;
    case "unknown":
      return notFound();
    case "gone":
      await setPageStatus(410);
      return <GoneState reason={link.reason} />;
    case "limited":
      await setPageStatus(429);
      return <LimitedState retryAfterS={link.retryAfterS} />;
    case "newer":
      await setPageStatus(503);
      return <NewerState />;
    case "away":
      await setPageStatus(503);
      return <AwayState />;
  }
}
