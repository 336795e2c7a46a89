import { reportSchema } from "#lib/report/schema.ts";
import type { OpenLink } from "#lib/server/shared-reports/find-link.ts";
import type { SharedReport, SharedRun } from "#lib/wire/report-answers.ts";
import { publicAddress } from "../../../public-address.ts";

/** What a link shows, with every report read as today's schema has it. */
export function sharedReport(id: string, link: OpenLink): SharedReport {
  const [first, ...later] = link.runs.map(
    ({ number, source, addedAt, reportText }): SharedRun => ({
      number,
      source,
      addedAt: addedAt.toISOString(),
      report: reportSchema.parse(JSON.parse(reportText)),
    }),
  );
  if (!first) throw new Error("a link has a run");
  const newest = later.at(-1) ?? first;
  return {
    id,
    url: publicAddress(`/r/${id}`),
    source: newest.source,
    sample: link.sample,
    version: link.version,
    createdAt: link.createdAt.toISOString(),
    expiresAt: link.expiresAt.toISOString(),
    include: link.include,
    report: newest.report,
    runs: [first, ...later],
    retestRequests: {
      accepted: link.acceptsRetestRequests,
      askedAt: link.retestAskedAt.map((at) => at.toISOString()),
    },
  };
}
