import { OutcomeIcon } from "#components/report/outcome-icon.tsx";
import { StatePage } from "#components/site/state-page.tsx";
import { Button } from "#components/ui/button.tsx";

export default function NoReportHere() {
  return (
    <StatePage
      icon={<OutcomeIcon outcome="unavailable" size={30} />}
      title="No report here"
      action={
        <Button variant="way" href="/">
          Check a key yourself
        </Button>
      }
    >
      <p>No report has this address. A link is cut short easily when it is copied: it ends in 24 letters and digits.</p>
      <p>
        A report that has been over for more than 90 days reads the same. Whoever sent you the link can make a new one.
      </p>
    </StatePage>
  );
}
