import { Button } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";

export type ObservedIdsProps = {
  readonly organizationId?: string | undefined;
  readonly workspaceId?: string | undefined;
  readonly answer?: "same" | "other" | undefined;
  /** Absent: the ids are only shown. */
  readonly onAnswer?: ((answer: "same" | "other") => void) | undefined;
};

const AFTER: Readonly<Record<"same" | "other", string>> = {
  same: "Then credit, limits and members are looked up in the right place.",
  other:
    "Then that is the cause to look at first: credit, limits and members of your organization do not count for this key. Use a key that was made in yours.",
};

/** The ids the answers carried, put as the question they settle; at least one of them is there. */
export function ObservedIds({ organizationId, workspaceId, answer, onAnswer }: ObservedIdsProps) {
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
      {onAnswer && organizationId ? (
        <fieldset className="flex flex-wrap gap-2">
          <legend className="sr-only">Is this your organization?</legend>
          <Button
            size="sm"
            aria-pressed={answer === "same"}
            variant={answer === "same" ? "ink" : "line"}
            onClick={() => onAnswer("same")}
          >
            Yes, mine
          </Button>
          <Button
            size="sm"
            aria-pressed={answer === "other"}
            variant={answer === "other" ? "ink" : "line"}
            onClick={() => onAnswer("other")}
          >
            No, another
          </Button>
        </fieldset>
      ) : null}
      <p aria-live="polite" className="type-small text-ink-2 empty:hidden">
        {answer ? AFTER[answer] : null}
      </p>
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
