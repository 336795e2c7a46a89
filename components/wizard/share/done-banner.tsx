"use client";

import { BellRing } from "lucide-react";
import { useState } from "react";
import { changeLink } from "#components/shared/link-calls.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { sampleAsk } from "#components/wizard/sample-ask.ts";
import { sayClock } from "#components/wizard/time-words.ts";
import type { WalkProps } from "#components/wizard/walk.tsx";
import { sayRefusal } from "./refusal-words.ts";
import type { WalkLink } from "./walk-link.ts";

type DoneBannerProps = WalkProps & { readonly link: WalkLink };

/** What is read aloud once, and shown over every step until it is retested. */
export function saidDone(link: WalkLink | null): string {
  if (!link?.done) return "";
  return `Someone with your link says it is done, ${sayClock(link.done.atMs, Date.now())}.`;
}

/** Somebody who has the link pressed "Done, please retest". */
export function DoneBanner({ link, ...props }: DoneBannerProps) {
  const { dispatch } = props;
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const said = saidDone(link);
  if (said === "") return null;
  const stopTaking = async (): Promise<void> => {
    setBusy(true);
    const result = await changeLink(link.id, link.manageToken, { retestRequests: false });
    setBusy(false);
    if (result.ok) {
      dispatch({ type: "link-changed", id: link.id, change: { takesRequests: false, done: null } });
      return;
    }
    const nowMs = Date.now();
    const { says } = sayRefusal(
      result.code,
      result.retryAfterS === undefined ? undefined : nowMs + result.retryAfterS * 1000,
      nowMs,
    );
    setTrouble(says);
  };
  return (
    <Banner
      className="mb-6 max-sm:mb-4"
      title={said}
      icon={<BellRing size={20} strokeWidth={1.7} />}
      action={
        <div className="flex flex-wrap gap-2.5">
          <Button size="sm" onClick={() => retest(props)}>
            Retest
          </Button>
          <Button size="sm" busy={busy} busyLabel="Stopping…" onClick={() => void stopTaking()}>
            Stop taking these
          </Button>
        </div>
      }
    >
      {trouble ? <p role="alert">{trouble}</p> : null}
    </Banner>
  );
}

/** The same ask where it can be asked at once; of a sample its fixed step; else the form for it. */
function retest({ state, sample, keyHeld, ask, open }: WalkProps): void {
  const newest = state.latest?.ask.subject.kind === "key" ? state.latest.ask : undefined;
  if (sample) ask(sampleAsk(sample.persona, "fixed", sample.asked.fixed), "retest");
  else if (keyHeld && newest) ask(newest, "retest");
  else open("retest");
}
