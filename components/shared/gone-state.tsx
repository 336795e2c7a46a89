import { Link2Off } from "lucide-react";
import { StatePage } from "#components/site/state-page.tsx";
import { Button } from "#components/ui/button.tsx";
import type { GoneReason } from "#lib/wire/report-answers.ts";

const WHY: Readonly<Record<GoneReason, string>> = {
  expired: "The link was made for a limited time, and that time is over.",
  revoked: "The person who made this link took it back.",
  deleted: "The person who made this link deleted it.",
};

/** A link that is over: why, what is kept, and the way on. */
export function GoneState({ reason }: { readonly reason: GoneReason }) {
  return (
    <StatePage
      icon={<Link2Off size={30} strokeWidth={1.8} aria-hidden="true" />}
      title="This report is gone"
      action={
        <Button variant="way" href="/">
          Check a key yourself
        </Button>
      }
    >
      <p>{WHY[reason]} Nothing of it is kept.</p>
      <p>Whoever sent you the link can make a new one.</p>
    </StatePage>
  );
}
