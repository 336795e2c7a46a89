"use client";

import { clsx } from "clsx";
import { use } from "react";
import { Confidence } from "#components/report/confidence.tsx";
import { SIGN_FILLS } from "#components/report/sign.tsx";
import { VerdictIcon } from "#components/report/verdict-icon.tsx";
import { Button } from "#components/ui/button.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { loadCase } from "#components/wizard/load-case.ts";
import { signWords } from "#components/wizard/sign-words.ts";
import type { PastedRun } from "#components/wizard/wizard-state.ts";

/** The named cause of a text that is being typed. */
export function AnswerCard({ run, onOpen }: { readonly run: PastedRun; readonly onOpen: () => void }) {
  const found = use(loadCase(run.report));
  const { status } = run.report.verdict;
  const { title, sentence } = signWords(run.report, found);
  return (
    <div className="mt-3 grid grid-cols-[44px_minmax(0,1fr)] gap-x-3 gap-y-2 rounded-control sign-frame px-4 py-3.5">
      <span className={clsx("grid size-11 place-items-center rounded-control text-white", SIGN_FILLS[status])}>
        <VerdictIcon look={status} size={28} />
      </span>
      <div className="min-w-0">
        <p className="text-[1.125rem] leading-6 font-bold">{title}</p>
        <p className="type-dense leading-[21px] text-plate-ink-2">
          <Prose text={sentence} />
        </p>
      </div>
      <div className="col-start-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <span className="type-small">{found.main ? <Confidence level={found.main.finding.confidence} /> : null}</span>
        <Button variant="way" size="sm" onClick={onOpen}>
          Open the explanation
        </Button>
      </div>
    </div>
  );
}
