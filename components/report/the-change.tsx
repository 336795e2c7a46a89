import { Minus, Plus } from "lucide-react";
import { CodeText } from "#components/ui/code-text.tsx";
import type { Edit } from "#lib/engine/call/correct-call.ts";
import { sayEdit } from "#lib/explain/said-of-edits.ts";

/** What of a request changes, and nothing around it: out above in. */
export function TheChange({ edits }: { readonly edits: readonly Edit[] }) {
  return (
    <div className="grid gap-4">
      {edits.map((edit) => (
        <OneChange key={JSON.stringify(edit)} edit={edit} />
      ))}
    </div>
  );
}

const ROW = "grid grid-cols-[16px_minmax(0,1fr)] items-start gap-x-2 rounded-control px-3 py-2 leading-6";

function OneChange({ edit }: { readonly edit: Edit }) {
  const said = sayEdit(edit);
  return (
    <div className="grid gap-2">
      {said.out ? (
        <p className={`${ROW} bg-sunken text-ink-2`}>
          <Minus aria-hidden="true" size={14} strokeWidth={2} className="mt-[5px]" />
          <span className="min-w-0">
            <span className="sr-only">Removed: </span>
            <code className="line-through decoration-stop">
              <CodeText text={said.out} />
            </code>
          </span>
        </p>
      ) : null}
      {said.in ? (
        <p className={`${ROW} bg-mark-line text-ink`}>
          <Plus aria-hidden="true" size={14} strokeWidth={2} className="mt-[5px]" />
          <span className="min-w-0">
            <span className="sr-only">Added: </span>
            <code className="font-medium">
              <CodeText text={said.in} />
            </code>
          </span>
        </p>
      ) : null}
      {said.because ? (
        <p className="type-small text-ink-2">
          {said.because.says}{" "}
          <a className="link" href={said.because.url} target="_blank" rel="noreferrer">
            Source
          </a>
        </p>
      ) : null}
    </div>
  );
}
