import { OutcomeIcon } from "#components/report/outcome-icon.tsx";
import { StatePage } from "#components/site/state-page.tsx";
import { Button } from "#components/ui/button.tsx";

const AGAIN = (
  <Button variant="way" href="">
    Open it again
  </Button>
);

/** This address has read as many pages as it may for now. */
export function LimitedState({ retryAfterS }: { readonly retryAfterS: number }) {
  const minutes = Math.max(1, Math.ceil(retryAfterS / 60));
  return (
    <StatePage icon={<OutcomeIcon outcome="limited" size={30} />} title="Too many pages for now" action={AGAIN}>
      <p>
        Refused by us, not by the API: this address has opened as many reports as it may for now. It can again in{" "}
        {minutes === 1 ? "a minute" : `${minutes} minutes`}. The report is not touched.
      </p>
    </StatePage>
  );
}

/** The database cannot be reached. */
export function AwayState() {
  return (
    <StatePage icon={<OutcomeIcon outcome="crashed" size={30} />} title="Not reachable right now" action={AGAIN}>
      <p>
        The mistake is ours: this server cannot reach its database. The report is kept, and nothing of it has changed.
      </p>
    </StatePage>
  );
}

/** A later version wrote the report, and this one cannot say what it says. */
export function NewerState() {
  return (
    <StatePage
      icon={<OutcomeIcon outcome="inconclusive" size={30} />}
      title="Written by a later version"
      action={AGAIN}
    >
      <p>
        This report was written by a later version of Latchkey than this server runs. It is kept as it is; once the
        server is brought up to date, it opens again.
      </p>
    </StatePage>
  );
}
