"use client";

import { X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { ReportView } from "#components/shared/report-view.tsx";
import { wordShared } from "#components/shared/word-shared.ts";
import type { WordedShared } from "#components/shared/worded-shared.ts";
import { Button } from "#components/ui/button.tsx";
import { previewOf, type ToPreview } from "./preview-of.ts";

/** The page as it will stand at the link, over the whole window, from the same bytes and by the same code. */
export function WholeView(preview: Omit<ToPreview, "nowMs">) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [worded, setWorded] = useState<WordedShared | null>(null);
  const [trouble, setTrouble] = useState(false);
  const show = async (): Promise<void> => {
    setTrouble(false);
    try {
      setWorded(await wordShared(previewOf({ ...preview, nowMs: Date.now() })));
    } catch {
      setTrouble(true);
    }
  };
  // A modal dialog takes the focus and gives it back to the button that opened it.
  useEffect(() => {
    if (worded) dialog.current?.showModal();
  }, [worded]);
  return (
    <div>
      <button
        type="button"
        aria-haspopup="dialog"
        className="link min-h-9 type-dense touch:min-h-11"
        onClick={() => void show()}
      >
        See the page as others will
      </button>
      {trouble ? (
        <p role="alert" className="type-small text-ink-2">
          The page could not be loaded. The choices above say the same, field by field.
        </p>
      ) : null}
      {worded ? (
        <dialog
          ref={dialog}
          aria-label="The page as others will see it"
          onClose={() => setWorded(null)}
          className="fixed inset-0 m-0 h-dvh max-h-none w-screen max-w-none overflow-y-auto bg-canvas text-ink"
        >
          <div className="sticky top-0 z-2 border-b border-line bg-surface">
            <div className="frame flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
              <p className="type-dense">
                <strong className="font-semibold">Preview.</strong>{" "}
                <span className="text-ink-2">Nothing is stored yet.</span>
              </p>
              <Button
                size="sm"
                icon={<X size={16} strokeWidth={1.8} aria-hidden="true" />}
                onClick={() => dialog.current?.close()}
              >
                Back to the choices
              </Button>
            </div>
          </div>
          <div className="frame pt-6 pb-12">
            <ReportView worded={worded} preview />
          </div>
        </dialog>
      ) : null}
    </div>
  );
}
