"use client";

import type { ReactNode } from "react";
import { KeyFacts } from "#components/report/key-facts.tsx";
import { WhoCanFix } from "#components/report/who-can-fix.tsx";
import { Button } from "#components/ui/button.tsx";
import { Sheet, SheetSection } from "#components/ui/sheet.tsx";
import { LEFT_OUT, LEFT_OUT_OF_TEXT, NOT_IN_TEXT, NOT_SEEN } from "./field-labels.ts";
import { roleLabelForReaders } from "./for-readers.ts";
import { RunsList } from "./runs-list.tsx";
import type { WordedField, WordedShared } from "./worded-shared.ts";

export type ReportAsideProps = {
  readonly worded: WordedShared;
  /** Under the list of runs: whether this page follows along. */
  readonly live?: ReactNode;
  /** First and last: for the person who made the link. */
  readonly manage?: ReactNode;
  readonly manageElsewhere?: ReactNode;
  readonly preview: boolean;
};

/** Beside the report: its runs, who can fix it, what the link shows, the kind of key, and the same checks for anyone. */
export function ReportAside({ worded, live, manage, manageElsewhere, preview }: ReportAsideProps) {
  const { thread, cause, fields, key, retest, sameChecks } = worded;
  const who = worded.steps ? cause?.who : undefined;
  const waiting = retest.offered && !preview;
  return (
    <>
      {manage}
      <Sheet as="section" className="print:hidden">
        <SheetSection tight title="Runs on this link">
          <RunsList
            entries={thread.entries}
            waiting={
              waiting ? (
                <>
                  <p className="type-dense text-ink-2">Waiting for a retest</p>
                  <p className="type-small text-ink-3">Keep this page open, or come back.</p>
                </>
              ) : null
            }
          />
          {live}
        </SheetSection>
      </Sheet>
      {who ? (
        <Sheet as="section">
          <SheetSection tight>
            <WhoCanFix {...who} labelOf={roleLabelForReaders} />
          </SheetSection>
        </Sheet>
      ) : null}
      <Sheet as="section">
        <SheetSection tight title="What this link shows">
          <dl className="grid gap-3">
            {fields.map((field) => (field.state === "shown" ? <Field key={field.field} field={field} /> : null))}
            <Named
              term={worded.pasted ? LEFT_OUT_OF_TEXT : LEFT_OUT}
              fields={fields.filter(({ state }) => state === "left-out")}
            />
            <Named
              term={worded.pasted ? NOT_IN_TEXT : NOT_SEEN}
              fields={fields.filter(({ state }) => state === "not-seen")}
            />
          </dl>
        </SheetSection>
      </Sheet>
      {key.kind || key.retrying ? (
        <Sheet as="section" className="print:hidden">
          <SheetSection tight>
            <KeyFacts kind={key.kind} retrying={key.retrying} />
          </SheetSection>
        </Sheet>
      ) : null}
      {preview ? null : (
        <Sheet as="section" data-screen-only>
          <SheetSection tight title="Same trouble?">
            <p className="mb-4 type-small text-ink-2">
              Run the same checks on your key. This page and the person who made it learn nothing from it.
            </p>
            <Button href={sameChecks} size="sm">
              Run the same checks
            </Button>
          </SheetSection>
        </Sheet>
      )}
      {manageElsewhere}
    </>
  );
}

function Field({ field: { field, label, value } }: { readonly field: WordedField }) {
  return (
    <div>
      <dt className="type-label text-ink-3">{label}</dt>
      <dd className="type-small">
        {field === "requestIds" ? value : <code className="[overflow-wrap:anywhere]">{value}</code>}
      </dd>
    </div>
  );
}

/** Fields that are not shown, under why not. */
function Named({ term, fields }: { readonly term: string; readonly fields: readonly WordedField[] }) {
  if (fields.length === 0) return null;
  return (
    <div>
      <dt className="type-label text-ink-3">{term}</dt>
      <dd className="type-small text-ink-2">{fields.map(({ label }) => label).join(", ")}</dd>
    </div>
  );
}
