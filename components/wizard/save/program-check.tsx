"use client";

import { useState } from "react";
import { CodeBlock } from "#components/ui/code-block.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Field, TextInput } from "#components/ui/field.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { SheetSection } from "#components/ui/sheet.tsx";
import { printedSays } from "./printed-words.ts";
import { comparePrinted, PROGRAMS, type Program, programLines, workspacePrinted } from "./program-lines.ts";

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
  const [says, setSays] = useState<readonly string[]>([]);
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
          <TextInput
            {...ids}
            placeholder={hint ? `key ${hint}` : "key sk-ant-api03-…"}
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
      <div role="status" className="type-dense leading-[22px] font-semibold empty:hidden">
        {says.map((say) => (
          <p key={say}>
            <Prose text={say} />
          </p>
        ))}
      </div>
    </div>
  );
}
