import { Prose } from "#components/ui/prose.tsx";
import { CREDENTIAL_LABELS, CREDENTIAL_NOTES, PERMISSION_BOXES } from "#lib/explain/labels.ts";
import type { CredentialKind } from "#lib/report/schema.ts";

export type KeyFactsProps = {
  /** None where no key was seen. */
  readonly kind: CredentialKind | undefined;
  /** The cause's own word on it; none while nothing is found. */
  readonly retrying?: string | undefined;
};

export function KeyFacts({ kind, retrying }: KeyFactsProps) {
  const boxes = kind && PERMISSION_BOXES[kind];
  return (
    <dl className="flex flex-col gap-3.5">
      {kind ? <Fact term="Kind of key" head={CREDENTIAL_LABELS[kind]} note={CREDENTIAL_NOTES[kind]} /> : null}
      {boxes ? <Fact term="Permission boxes" head={boxes.head} note={boxes.note} /> : null}
      {retrying ? <Fact term="Retrying" head={retrying} /> : null}
    </dl>
  );
}

function Fact(props: { readonly term: string; readonly head: string; readonly note?: string }) {
  return (
    <div>
      <dt className="type-label text-ink-3">{props.term}</dt>
      <dd className="type-small text-ink-2">
        <span className="block type-dense font-semibold text-ink">{props.head}</span>
        {props.note ? <Prose text={props.note} /> : null}
      </dd>
    </div>
  );
}
