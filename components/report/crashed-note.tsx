import { Banner } from "#components/ui/banner.tsx";
import type { ProbeResult } from "#lib/report/schema.ts";

/** Says that a mistake of ours hides nothing else; nothing where no check crashed. */
export function CrashedNote({
  report,
}: {
  readonly report: { readonly probes: readonly Pick<ProbeResult, "outcome">[] };
}) {
  const crashed = report.probes.filter(({ outcome }) => outcome === "crashed").length;
  if (crashed === 0) return null;
  const others = report.probes.length - crashed;
  return (
    <Banner className="mb-6 max-sm:mb-4" title={crashed === 1 ? "One check crashed" : `${crashed} checks crashed`}>
      The mistake is in Latchkey. The other {others} answers stand, and the verdict does not use{" "}
      {crashed === 1 ? "this one" : "these"}.
    </Banner>
  );
}
