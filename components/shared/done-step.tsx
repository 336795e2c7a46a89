"use client";

import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { askForRetest } from "./link-calls.ts";
import { Moment, useZoned } from "./moment.tsx";

/** How it stands with the one button of whoever did the steps. */
type Asking =
  | { readonly kind: "ready" }
  | { readonly kind: "sending" }
  | { readonly kind: "sent"; readonly at: string }
  | { readonly kind: "limited"; readonly until: string }
  | { readonly kind: "off" }
  | { readonly kind: "refused"; readonly says: string };

export type DoneStepProps = {
  readonly id: string;
  readonly accepted: boolean;
  /** Shown before the link exists: the button is drawn and does nothing. */
  readonly preview?: boolean;
};

/** The last step: "done, please retest". It carries no text, and whoever made the link may switch it off. */
export function DoneStep({ id, accepted, preview = false }: DoneStepProps) {
  const scripted = useZoned();
  const [asking, setAsking] = useState<Asking>({ kind: "ready" });
  useEffect(() => {
    if (asking.kind !== "limited") return;
    const timer = window.setTimeout(
      () => setAsking({ kind: "ready" }),
      Math.max(0, Date.parse(asking.until) - Date.now()),
    );
    return () => window.clearTimeout(timer);
  }, [asking]);

  const ask = async (): Promise<void> => {
    if (preview) return;
    setAsking({ kind: "sending" });
    const result = await askForRetest(id);
    setAsking(result.ok ? { kind: "sent", at: result.answer.askedAt } : refused(result.code, result.retryAfterS));
  };

  const off = !accepted || asking.kind === "off";
  const again = asking.kind === "ready" || asking.kind === "sending" || asking.kind === "refused";
  return (
    <div className="grid gap-2.5">
      <h3 className="font-semibold">Say that it is done</h3>
      <p className="measure type-dense text-ink-2">
        {off
          ? "The person who made this link takes no requests by button. Tell them that it is done, so that they retest."
          : "The person who made this link sees it at once and retests. You need no account, and no text is sent."}
      </p>
      {off ? null : (
        <div data-screen-only className={scripted || preview ? "" : "invisible noscript:hidden"}>
          {again ? (
            <Button variant="way" busy={asking.kind === "sending"} busyLabel="Sending…" onClick={() => void ask()}>
              Done, please retest
            </Button>
          ) : null}
        </div>
      )}
      {off ? null : (
        <p className="hidden type-dense font-semibold noscript:block">
          The button for it needs JavaScript. Without it, tell them yourself.
        </p>
      )}
      <p role="status" className="type-dense font-semibold empty:hidden">
        {asking.kind === "sent" ? (
          <>
            Asked at <Moment iso={asking.at} form="clock" />. The person who made this link sees it.
          </>
        ) : asking.kind === "limited" ? (
          <>
            It was asked for three times within an hour already. The button opens again at{" "}
            <Moment iso={asking.until} form="clock" />.
          </>
        ) : asking.kind === "refused" ? (
          asking.says
        ) : null}
      </p>
    </div>
  );
}

/** In its place for the person who made the link: nobody asks themselves. */
export function OwnDoneStep({ accepted }: Pick<DoneStepProps, "accepted">) {
  return (
    <div className="grid gap-2.5">
      <h3 className="font-semibold">Hear that it is done</h3>
      <p className="measure type-dense text-ink-2">
        {accepted
          ? "Others see the button “Done, please retest” here. When one of them presses it, you read it on this page."
          : "You take no requests by button: others read here that they have to tell you."}
      </p>
    </div>
  );
}

function refused(code: string, retryAfterS: number | undefined): Asking {
  switch (code) {
    case "rate-limited":
      return { kind: "limited", until: new Date(Date.now() + (retryAfterS ?? 3600) * 1000).toISOString() };
    case "retest-requests-off":
      return { kind: "off" };
    case "offline":
      return { kind: "refused", says: "Not sent: there is no connection. Press it again when you are online." };
    case "storage-unavailable":
      return { kind: "refused", says: "Not sent: this server cannot reach its database right now. Press it again." };
    default:
      return { kind: "refused", says: "Not sent: this link takes no requests any more." };
  }
}
