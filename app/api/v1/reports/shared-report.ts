import { readReport } from "#lib/report/read-report.ts";
import type { Report } from "#lib/report/schema.ts";
import type { OpenLink } from "#lib/server/shared-reports/find-link.ts";
import type { SharedReport, SharedRun } from "#lib/wire/report-answers.ts";
import { publicAddress } from "../../../public-address.ts";

/**
 * What a link shows, with every report read as today's schema has it.
 *
 * @throws Refusal `report-newer` where a later version wrote all of it, and this one cannot say what it says
 */
export function sharedReport(id: string, link: OpenLink): SharedReport {
  const [first, ...later] = link.runs.map(
    ({ number, source, addedAt, reportText }): SharedRun => ({
      number,
      source,
      addedAt: addedAt.toISOString(),
      report: stored(reportText),
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

/** Every stored text was a report when it was stored, and those open for ever. */
function stored(text: string): Report {
  const read = readReport(text);
  if (!read.ok) throw new Error(`a stored report does not open: ${read.problem}`);
  return read.report;
}
