"use client";

import { useEffect } from "react";
import { Button } from "#components/ui/button.tsx";
import { scrollToCenter } from "#components/ui/scroll-to-center.ts";
import { useHeadingFocus } from "#components/wizard/use-heading-focus.ts";
import type { CredentialKind } from "#lib/report/schema.ts";

export type StoppedKind = Extract<CredentialKind, "admin-key" | "enterprise-scoped-key">;

type Warning = { readonly title: string; readonly couldDo: string; readonly instead: string };

/** Facts of 2026-11-23 from the documentation of both kinds of key. */
const WARNINGS: Readonly<Record<StoppedKind, Warning>> = {
  "admin-key": {
    title: "This is an Admin key",
    couldDo:
      "It acts for the whole organization: whoever holds it can invite and remove members, change roles and workspaces, switch API keys off, and read usage and cost.",
    instead: "It is not made for messages. Most troubles need the ordinary key your program sends.",
  },
  "enterprise-scoped-key": {
    title: "This is an Enterprise key with scopes",
    couldDo:
      "It reads what its scopes allow in a Claude Enterprise organization, which can include activity logs, members and conversations.",
    instead: "It is not made for messages. Most troubles need the ordinary key your program sends.",
  },
};

/** Stands between the button and the run for keys that can do harm: what it could do, what is usually needed, the way on. */
export function KeyStop({
  kind,
  onOther,
  onAnyway,
}: {
  readonly kind: StoppedKind;
  readonly onOther: () => void;
  readonly onAnyway: () => void;
}) {
  const root = useHeadingFocus<HTMLDivElement>();
  const { title, couldDo, instead } = WARNINGS[kind];
  useEffect(() => {
    if (root.current) scrollToCenter(root.current);
  }, [root]);
  return (
    <div ref={root} className="rounded-control bg-yield-tint px-5 py-4">
      <h2 className="type-section text-yield-ink">{title}</h2>
      <p className="mt-2 max-w-[62ch] type-dense leading-[22px]">{couldDo}</p>
      <p className="mt-2 max-w-[62ch] type-dense leading-[22px]">{instead} Nothing has been sent yet.</p>
      <p className="mt-2 max-w-[62ch] type-dense leading-[22px]">
        If you send it, only read-only calls are made with it, and the checks of the organization run only when Admin is
        ticked.
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button variant="ink" onClick={onOther}>
          Use another key
        </Button>
        <Button variant="line" onClick={onAnyway}>
          Send it anyway
        </Button>
      </div>
    </div>
  );
}
