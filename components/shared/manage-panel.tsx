"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { CheckBox } from "#components/ui/check-box.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { Sheet, SheetSection } from "#components/ui/sheet.tsx";
import type { GoneReason } from "#lib/wire/report-answers.ts";
import type { ReportChange } from "#lib/wire/report-request.ts";
import { type CallResult, changeLink, deleteLink } from "./link-calls.ts";
import { Moment } from "./moment.tsx";
import { forgetOwnLink, keepOwnLink, type OwnLink } from "./own-links.ts";

const ENDS = [
  { value: "1", label: "1 hour" },
  { value: "24", label: "1 day" },
  { value: "168", label: "7 days" },
  { value: "720", label: "30 days" },
] as const;
type Hours = (typeof ENDS)[number]["value"];

/** What readers will see after an end, said before it is one. */
const ENDINGS = {
  revoked: {
    act: "Take it back now",
    says: "Everyone who opens the link then reads that you took it back. Nothing of the report is kept.",
    yes: "Yes, take it back",
  },
  deleted: {
    act: "Delete it",
    says: "Everyone who opens the link then reads that you deleted it. The report and its runs are deleted at once.",
    yes: "Yes, delete it",
  },
} as const;
type Ending = keyof typeof ENDINGS;

export type ManagePanelProps = {
  readonly link: OwnLink;
  readonly expiresAt: string;
  readonly acceptsRequests: boolean;
  /** Start page with the same checks, whose run is put on this link; null where that cannot be. */
  readonly retestHref: string | null;
  readonly onGone: (reason: GoneReason) => void;
};

/** What only the person who made a link may do with it. Changes come back over the page's own live line. */
export function ManagePanel({ link, expiresAt, acceptsRequests, retestHref, onGone }: ManagePanelProps) {
  const [hours, setHours] = useState<Hours>("168");
  const [busy, setBusy] = useState<"extend" | "switch" | Ending | null>(null);
  const [asked, setAsked] = useState<Ending | null>(null);
  const [said, setSaid] = useState("");

  const run = async <Answer,>(what: NonNullable<typeof busy>, call: Promise<CallResult<Answer>>) => {
    setBusy(what);
    setSaid("");
    const result = await call;
    setBusy(null);
    if (!result.ok) setSaid(refusalSays(result.code));
    return result.ok ? result.answer : undefined;
  };
  const change = (what: "extend" | "switch" | "revoked", wanted: ReportChange) =>
    run(what, changeLink(link.id, link.manageToken, wanted));

  const extend = async (): Promise<void> => {
    const answer = await change("extend", { expiresInHours: Number(hours) });
    if (!answer) return;
    keepOwnLink({ ...link, expiresAt: answer.expiresAt });
    setSaid("The new end is set.");
  };
  const askFor = (ending: Ending): void => {
    setSaid("");
    setAsked(ending);
  };
  const endWith = async (ending: Ending): Promise<void> => {
    const done =
      ending === "revoked"
        ? await change("revoked", { revoked: true })
        : await run("deleted", deleteLink(link.id, link.manageToken));
    if (done === undefined) return;
    forgetOwnLink(link.id);
    onGone(ending);
  };

  return (
    <Sheet as="section" data-screen-only aria-labelledby="manage-heading">
      <SheetSection tight>
        <h2 id="manage-heading" className="type-section">
          This is your link
        </h2>
        <p className="mt-1 mb-4 type-small text-ink-2">
          This browser holds what lets you change it. Readers see none of this.
        </p>
        {retestHref ? (
          <Button href={retestHref} variant="ink" wide>
            Retest, and add the run here
          </Button>
        ) : (
          <p className="type-small text-ink-2">A sample is retested in the walk it was made from.</p>
        )}
        <div className="mt-5 grid gap-2.5 border-t border-line pt-4">
          <p className="type-dense">
            Ends <Moment iso={expiresAt} />. From now it may be open for:
          </p>
          <Segmented label="Open from now for" options={ENDS} value={hours} onChange={setHours} />
          <Button size="sm" busy={busy === "extend"} busyLabel="Setting…" onClick={() => void extend()}>
            Set the new end
          </Button>
        </div>
        <div className="mt-5 border-t border-line pt-4">
          <CheckBox
            boxed={false}
            checked={acceptsRequests}
            disabled={busy === "switch"}
            onChange={({ target }) => void change("switch", { retestRequests: target.checked })}
          >
            Readers may press “Done, please retest”
          </CheckBox>
        </div>
        <div className="mt-5 grid gap-3 border-t border-line pt-4">
          {asked === null ? (
            <div className="flex flex-wrap gap-2">
              {(Object.keys(ENDINGS) as Ending[]).map((ending) => (
                <Button key={ending} size="sm" variant="danger" onClick={() => askFor(ending)}>
                  {ENDINGS[ending].act}
                </Button>
              ))}
            </div>
          ) : (
            <fieldset className="grid gap-3">
              <legend className="mb-2 type-dense font-semibold">{ENDINGS[asked].act}?</legend>
              <p className="type-small text-ink-2">{ENDINGS[asked].says}</p>
              <div className="flex flex-wrap gap-2">
                <Button
                  ref={focusIt}
                  size="sm"
                  variant="danger"
                  busy={busy === asked}
                  busyLabel="Ending it…"
                  onClick={() => void endWith(asked)}
                >
                  {ENDINGS[asked].yes}
                </Button>
                <Button size="sm" onClick={() => setAsked(null)}>
                  Keep it
                </Button>
              </div>
            </fieldset>
          )}
        </div>
        <p role="status" className="mt-3 type-small font-semibold empty:hidden">
          {said}
        </p>
      </SheetSection>
    </Sheet>
  );
}

/** The press that asked is gone: the answer takes the focus. */
function focusIt(element: HTMLElement | null): void {
  element?.focus();
}

export function refusalSays(code: string): string {
  switch (code) {
    case "offline":
      return "Nothing changed: there is no connection. Press it again when you are online.";
    case "rate-limited":
      return "Nothing changed: this address has asked as often as it may for now. Try again in a minute.";
    case "storage-unavailable":
      return "Nothing changed: this server cannot reach its database right now.";
    case "report-unknown":
    case "manage-token-missing":
      return "That does not belong to this link. Nothing changed.";
    default:
      return "Nothing changed: this link is over.";
  }
}
