import type { Metadata } from "next";
import { OutcomeIcon } from "#components/report/outcome-icon.tsx";
import { StatePage } from "#components/site/state-page.tsx";
import { Button } from "#components/ui/button.tsx";

export const metadata: Metadata = { title: "No page here" };

export default function NotFound() {
  return (
    <StatePage
      icon={<OutcomeIcon outcome="unavailable" size={30} />}
      title="No page here"
      action={
        <Button variant="way" href="/">
          Find the cause
        </Button>
      }
    >
      <p>Nothing is kept at this address. It may be mistyped, or the page was never made.</p>
    </StatePage>
  );
}
