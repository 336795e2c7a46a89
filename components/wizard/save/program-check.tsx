"use client";

import { clsx } from "clsx";
import { useState } from "react";
import { OutcomeIcon } from "#components/report/outcome-icon.tsx";
import { CodeBlock } from "#components/ui/code-block.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Field } from "#components/ui/field.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { SheetSection } from "#components/ui/sheet.tsx";
import type { Outcome } from "#lib/report/schema.ts";
import { type PrintedSays, type PrintedTone, printedSays } from "./printed-words.ts";
import { comparePrinted, PROGRAMS, type Program, programLines, workspacePrinted } from "./program-lines.ts";

const ICONS: Readonly<Record<PrintedTone, Outcome>> = { go: "allowed", stop: "refused", off: "not-applicable" };
const INKS: Readonly<Record<PrintedTone, string>> = { go: "text-go-ink", stop: "text-stop-ink", off: "text-off-ink" };

const PRINTS =
  "This prints what the program uses: the key’s prefix and last four, and whether the workspace header goes along.";

type ProgramCheckProps = {
  readonly hint: string | undefined;
  readonly workspaceTested: string | undefined;
  /** Nothing in the program changes, so there is nothing to look for in it first. */
  readonly folded: boolean;
};

/** A line that prints the key in use where the program runs, and what its output says beside what was tested. */
export function ProgramCheck({ folded, ...props }: ProgramCheckProps) {
  if (!folded) {
    return (
      <SheetSection
        title="Does your program have it?"
        lead={`A key that works here proves nothing about the program that was refused. ${PRINTS}`}
      >
        <ProgramLines {...props} />
      </SheetSection>
    );
  }
  return (
    <SheetSection>
      <Disclosure summary={<span className="type-section">Does your program have it?</span>}>
        <p className="mb-4 measure type-dense text-ink-2">
          Nothing changes in the program, so it has the change as soon as it is made, if it uses the key that was tested
          here. {PRINTS}
        </p>
        <ProgramLines {...props} />
      </Disclosure>
    </SheetSection>
  );
}

function ProgramLines({ hint, workspaceTested }: Omit<ProgramCheckProps, "folded">) {
  const [program, setProgram] = useState<Program>("shell");
  const [says, setSays] = useState<readonly PrintedSays[]>([]);
  const lines = programLines(hint);
  const { where, lines: code, reminder } = lines[program];
  return (
    <div className="grid gap-4">
      <Segmented
        label="Where the program runs"
        options={PROGRAMS.map((value) => ({ value, label: lines[value].label }))}
        value={program}
        onChange={setProgram}
      />
      <p className="type-dense">{where}</p>
      <CodeBlock label={`${lines[program].label}: print the key in use`} lines={code.map((text) => ({ text }))} />
      <p className="measure type-dense leading-[22px] text-ink-2">
        <Prose text={reminder} />
      </p>
      <Field
        label="What it printed"
        optional
        hint={
          <>
            {hint ? (
              <>
                Tested here: <code>{hint}</code>.{" "}
              </>
            ) : null}
            Read in this tab. Nothing is sent.
          </>
        }
      >
        {(ids) => (
          <textarea
            {...ids}
            rows={3}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            className="block w-full resize-y rounded-control border border-line-strong bg-surface px-3 py-2 font-mono text-[0.9em] leading-6 tracking-[-0.01em] text-ink transition-colors hover:border-ink focus-visible:border-ink focus-visible:shadow-[0_0_0_3px_var(--sign)]"
            placeholder={`key ${hint ?? "sk-ant-api03-…"}\nworkspace …\nhost …`}
            onChange={(event) => {
              const { value } = event.target;
              const comparison = comparePrinted(value, hint);
              if (comparison.kind === "whole-key") event.target.value = "";
              setSays(
                value.trim() === "" ? [] : printedSays(comparison.kind, workspacePrinted(value), workspaceTested),
              );
            }}
          />
        )}
      </Field>
      <div role="status" className="grid gap-2 type-dense leading-[22px] font-semibold">
        {says.map(({ text, tone }) => (
          <p key={text} className={clsx("grid grid-cols-[18px_minmax(0,1fr)] gap-x-2.5", INKS[tone])}>
            <OutcomeIcon outcome={ICONS[tone]} size={18} className="mt-0.5" />
            <span>
              <Prose text={text} />
            </span>
          </p>
        ))}
      </div>
    </div>
  );
}
