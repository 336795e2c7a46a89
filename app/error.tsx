"use client";

import { OutcomeIcon } from "#components/report/outcome-icon.tsx";
import { StatePage } from "#components/site/state-page.tsx";
import { Button } from "#components/ui/button.tsx";

export default function ErrorPage(props: {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}) {
  return (
    <StatePage
      icon={<OutcomeIcon outcome="crashed" size={30} />}
      title="This page crashed"
      action={
        <Button variant="way" onClick={props.reset}>
          Show it again
        </Button>
      }
    >
      <p>The mistake is in Latchkey, not in your key or your request. Nothing was stored.</p>
      {props.error.digest ? (
        <p className="type-small">
          Whoever runs this server can find it by <code>{props.error.digest}</code>.
        </p>
      ) : null}
    </StatePage>
  );
}
