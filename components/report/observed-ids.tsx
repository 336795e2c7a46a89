import { CopyButton } from "#components/ui/copy-button.tsx";
import { QUESTION_WORDS } from "#lib/explain/questions.ts";
import { Question } from "./question.tsx";

export type ObservedIdsProps = {
  readonly organizationId?: string | undefined;
  readonly workspaceId?: string | undefined;
  /** False: the ids are only shown. */
  readonly asks: boolean;
};

/** The ids the answers carried, put as the question they settle; at least one of them is there. */
export function ObservedIds({ organizationId, workspaceId, asks }: ObservedIdsProps) {
  return (
    <div className="flex flex-col gap-3.5">
      <p className="type-small text-ink-2">
        The answers came from here. Credit and limits belong to one organization: topping up another does not help this
        key.
      </p>
      <dl className="flex flex-col">
        {organizationId ? <Id term="Organization" id={organizationId} /> : null}
        {workspaceId ? <Id term="Workspace" id={workspaceId} /> : null}
      </dl>
      {asks && organizationId ? <Question asked={QUESTION_WORDS["same-organization"]} saidAbove /> : null}
    </div>
  );
}

function Id({ term, id }: { readonly term: string; readonly id: string }) {
  return (
    <div className="border-t border-line py-2">
      <dt className="type-label text-ink-3">{term}</dt>
      <dd className="flex items-center justify-between gap-3 type-dense">
        <code className="min-w-0">{id}</code>
        <CopyButton text={id} label={`Copy the ${term.toLowerCase()} id`} iconOnly size="sm" />
      </dd>
    </div>
  );
}
