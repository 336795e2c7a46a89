import type { ReactNode } from "react";
import { CodeText } from "#components/ui/code-text.tsx";
import { ROLE_LABELS } from "#lib/explain/labels.ts";
import type { CausePage } from "#lib/explain/pages/cause-page.ts";
import { Day } from "./sources-section.tsx";

/** The page in six lines. */
export function FactsAside({ page }: { readonly page: CausePage }) {
  const { statuses, types, codes, fixBy, retrying, verified } = page;
  const official = codes.filter(({ basis }) => basis === "official");
  const facts: readonly (readonly [string, ReactNode])[] = [
    ["Status", statuses.length > 0 ? statuses.join(", ") : "No answer of the API"],
    ...(types.length > 0 ? ([["Type", <Codes key="t" names={types} />]] as const) : []),
    ...(official.length > 0
      ? ([
          [
            "Code",
            official.length > 3 ? (
              <a key="c" href="#answers" className="link">
                {official.length} codes
              </a>
            ) : (
              <Codes key="c" names={official.map(({ code }) => code)} />
            ),
          ],
        ] as const)
      : []),
    ["Fixed by", fixBy ? ROLE_LABELS[fixBy] : "Not known yet"],
    ["Retrying", retrying],
    ["Verified", <Day key="v" iso={verified} />],
  ];
  return (
    <dl className="grid gap-2.5 p-6 max-sm:p-4">
      {facts.map(([term, value]) => (
        <div key={term} className="grid grid-cols-[72px_minmax(0,1fr)] items-baseline gap-x-3 type-dense">
          <dt className="type-label text-ink-3">{term}</dt>
          <dd className="font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Codes({ names }: { readonly names: readonly string[] }) {
  return names.map((name) => (
    <code key={name} className="block font-normal">
      <CodeText text={name} />
    </code>
  ));
}
