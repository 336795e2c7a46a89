import { clsx } from "clsx";
import Link from "next/link";
import { RoleIcon } from "#components/report/role-icon.tsx";
import { CodeText } from "#components/ui/code-text.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { ROLE_LABELS } from "#lib/explain/labels.ts";
import type { Term } from "#lib/explain/pages/cause-index.ts";
import type { FoundCause } from "./search-causes.ts";

const BY: Readonly<Record<Term["kind"], string>> = {
  code: "Code",
  type: "Type",
  form: "Form",
  message: "Says",
  symptom: "When",
};

/** The causes that were found, as rows: what is so, the statuses it arrives with, whose it is to fix. */
export function CauseList({ found }: { readonly found: readonly FoundCause[] }) {
  return (
    <ul className="rounded-sheet border border-line bg-surface max-sm:rounded-[8px]">
      {found.map(({ line, by }) => (
        <li
          key={line.id}
          className="relative grid gap-x-6 gap-y-1.5 border-b border-line px-7 py-4 last:border-0 hover:bg-sunken max-sm:px-4 md:grid-cols-[minmax(0,1fr)_104px_172px] md:items-start first:rounded-t-sheet last:rounded-b-sheet"
        >
          <div className="min-w-0">
            <h2 className="text-[1.0625rem] leading-6 font-semibold">
              <Link href={`/causes/${line.id}`} className="link after:absolute after:inset-0" prefetch={false}>
                {line.title}
              </Link>
            </h2>
            <p className="measure type-dense text-ink-2">
              <Prose text={line.sentence} />
            </p>
            {by ? (
              <p className="mt-1 type-small text-ink-2">
                <span className="text-ink-3">{BY[by.kind]}: </span>
                {by.kind === "code" || by.kind === "type" ? (
                  <code className="font-medium text-ink">
                    <CodeText text={by.text} />
                  </code>
                ) : (
                  <span className="[overflow-wrap:anywhere]">“{by.text}”</span>
                )}
              </p>
            ) : null}
          </div>
          <div className="flex flex-wrap gap-x-4 md:contents">
            <p className={clsx("type-dense leading-6 tabular-nums", line.statuses.length === 0 && "text-ink-3")}>
              <span className="sr-only">Status: </span>
              {line.statuses.length > 0 ? line.statuses.join(", ") : "no status"}
            </p>
            <p className="flex items-start gap-2 type-dense leading-6 text-ink-2">
              {line.fixBy ? <RoleIcon role={line.fixBy} size={19} className="mt-0.5" /> : null}
              <span>
                <span className="sr-only">Fixed by: </span>
                {line.fixBy ? ROLE_LABELS[line.fixBy] : "Not known yet"}
              </span>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
