"use client";

import { TriangleAlert } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { useNow } from "#components/wizard/use-now.ts";
import { sayRefusal } from "./refusal-words.ts";

export type LinkRefusal = { readonly code: string; readonly retryAtMs?: number };

type RefusalNoteProps = {
  readonly refusal: LinkRefusal;
  readonly onRunAgain?: () => void;
  /** Where the press that was refused stands elsewhere. */
  readonly onTryAgain?: () => void;
  readonly onNewLink?: () => void;
};

/** Why a link's route refused, what is kept, and the one way on. */
export function RefusalNote({ refusal, onRunAgain, onTryAgain, onNewLink }: RefusalNoteProps) {
  const nowMs = useNow(refusal.retryAtMs === undefined ? null : 1000);
  const { says, way } = sayRefusal(refusal.code, refusal.retryAtMs, nowMs);
  const ways = {
    "run-again": onRunAgain && { press: "Run the checks again", act: onRunAgain },
    "try-again": onTryAgain && { press: "Try again", act: onTryAgain },
    "new-link": onNewLink && { press: "Make a new link", act: onNewLink },
  };
  const next = way && ways[way];
  return (
    <div role="alert" className="rounded-control bg-yield-tint px-3.5 py-3">
      <p className="flex gap-2.5 type-dense">
        <TriangleAlert size={18} strokeWidth={1.8} aria-hidden="true" className="mt-px flex-none text-yield" />
        <span>{says}</span>
      </p>
      {next ? (
        <Button size="sm" className="mt-3 ml-7" onClick={next.act}>
          {next.press}
        </Button>
      ) : null}
    </div>
  );
}
