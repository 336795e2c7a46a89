import { clsx } from "clsx";
import { Check, Eye, X } from "lucide-react";
import type { ReactNode } from "react";
import { NumberTag } from "#components/ui/number-tag.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { type CheckName, rowIdOf, tagLabel } from "./check-name.ts";

/** A check that a sentence points at. */
export type Pointer = { readonly number: number; readonly name: CheckName };

/** A sentence and the checks it rests on. */
export type Evidence = { readonly text: string; readonly checks?: readonly Pointer[] | undefined };

export type EvidenceLedgerProps = {
  readonly for: readonly Evidence[];
  readonly against: readonly Evidence[];
  /** While a finding is not confirmed: what would settle it. */
  readonly notSeenYet?: readonly Evidence[] | undefined;
  /** One field and one button under "Not seen yet". */
  readonly settle?: ReactNode;
};

export function EvidenceLedger(props: EvidenceLedgerProps) {
  return (
    <dl>
      <Row icon={<Check size={17} strokeWidth={2} aria-hidden="true" />} term="For" said={props.for} first />
      <Row icon={<X size={17} strokeWidth={2} aria-hidden="true" />} term="Against" said={props.against} />
      {props.notSeenYet && props.notSeenYet.length > 0 ? (
        <Row icon={<Eye size={17} strokeWidth={1.6} aria-hidden="true" />} term="Not seen yet" said={props.notSeenYet}>
          {props.settle}
        </Row>
      ) : null}
    </dl>
  );
}

function Row(props: {
  readonly icon: ReactNode;
  readonly term: string;
  readonly said: readonly Evidence[];
  readonly first?: boolean;
  readonly children?: ReactNode;
}) {
  return (
    <div
      className={clsx(
        "grid gap-x-4 gap-y-1 border-t py-4 sm:grid-cols-[128px_minmax(0,1fr)]",
        props.first ? "border-ink" : "border-line",
      )}
    >
      <dt className="flex h-6 items-center gap-2.5 type-dense font-semibold">
        {props.icon}
        {props.term}
      </dt>
      <dd className="measure flex min-w-0 flex-col gap-1.5">
        {props.said.length === 0 ? <p className="text-ink-2">Nothing seen.</p> : null}
        {props.said.map((evidence) => (
          <p key={evidence.text}>
            <EvidenceText evidence={evidence} />
          </p>
        ))}
        {props.children ? (
          <div data-screen-only className="mt-2 empty:hidden">
            {props.children}
          </div>
        ) : null}
      </dd>
    </div>
  );
}

/** Words with their tags, inline. */
export function EvidenceText({ evidence }: { readonly evidence: Evidence }) {
  return (
    <>
      <Prose text={evidence.text} />
      {evidence.checks && evidence.checks.length > 0 ? (
        <span className="ml-1">
          {evidence.checks.map(({ number, name }) => (
            <NumberTag key={name.id} number={number} rowId={rowIdOf(name.id)} label={tagLabel(number, name)} />
          ))}
        </span>
      ) : null}
    </>
  );
}
