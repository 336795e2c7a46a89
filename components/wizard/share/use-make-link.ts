import { type Dispatch, useRef, useState } from "react";
import { makeLink } from "#components/shared/link-calls.ts";
import { keepOwnLink } from "#components/shared/own-links.ts";
import type { ReportedRun, WizardAction } from "#components/wizard/wizard-state.ts";
import type { Include } from "#lib/report/redact-report.ts";
import type { Report } from "#lib/report/schema.ts";
import type { ExpiryHours } from "./expiry.ts";
import type { LinkRefusal } from "./refusal-note.tsx";

type ToMake = {
  /** The run that the link begins with. */
  readonly run: ReportedRun;
  /** A later one that was previewed with it; it is added at once. */
  readonly later: ReportedRun | null;
  readonly include: Include;
  readonly hours: ExpiryHours;
  /** As the preview showed it; of a pasted text this is what is sent. */
  readonly shown: Report;
  readonly dispatch: Dispatch<WizardAction>;
  readonly onMade: () => void;
};

/** Makes the link that the preview showed. The same receipt with the same choices gives the same link again. */
export function useMakeLink({ run, later, include, hours, shown, dispatch, onMade }: ToMake) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<LinkRefusal | null>(null);
  const asking = useRef(false);
  const make = () => {
    if (asking.current) return;
    asking.current = true;
    setBusy(true);
    setRefusal(null);
    const what = run.receipt === "" ? { report: shown } : { receipt: run.receipt };
    void makeLink({ ...what, include, expiresInHours: Number(hours) }).then((result) => {
      asking.current = false;
      setBusy(false);
      if (!result.ok) {
        const { code, retryAfterS } = result;
        setRefusal({ code, ...(retryAfterS === undefined ? {} : { retryAtMs: Date.now() + retryAfterS * 1000 }) });
        return;
      }
      const { id, url, manageToken, expiresAt } = result.answer;
      const kept = keepOwnLink({ id, manageToken, madeAt: new Date().toISOString(), expiresAt });
      dispatch({
        type: "link-set",
        link: {
          id,
          url,
          manageToken,
          expiresAt,
          include,
          kind: run.ask.subject.kind,
          kept,
          adding: true,
          takesRequests: true,
          seen: run.number,
          wanted: later?.number ?? null,
          shown,
          addition: null,
          done: null,
          over: null,
        },
      });
      onMade();
    });
  };
  return { busy, refusal, make };
}
