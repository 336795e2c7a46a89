import { notFound } from "next/navigation";
import { setPageStatus } from "../../page-status.ts";
import { readLink } from "./read-link.ts";

type Props = { readonly params: Promise<{ readonly id: string }> };

export default async function SharedReportPage({ params }: Props) {
  const link = await readLink((await params).id);
  if (link.state === "unknown") notFound();
  if (link.state === "gone") await setPageStatus(410);
  return <pre>{JSON.stringify(link)}</pre>;
}
