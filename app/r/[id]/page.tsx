import { notFound } from "next/navigation";
import { ReportView } from "#components/shared/report-view.tsx";
import { wordShared } from "#components/shared/word-shared.ts";
import { setPageStatus } from "../../page-status.ts";
import { readLink } from "./read-link.ts";

type Props = { readonly params: Promise<{ readonly id: string }> };

export default async function SharedReportPage({ params }: Props) {
  const link = await readLink((await params).id);
  if (link.state === "unknown") notFound();
  if (link.state === "gone") await setPageStatus(410);
  if (link.state !== "open") return <pre>{JSON.stringify(link)}</pre>;
  return <ReportView worded={await wordShared(link.shared)} />;
}
