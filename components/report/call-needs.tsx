import { CircleCheck, CircleDashed, CircleDollarSign } from "lucide-react";
import { Prose } from "#components/ui/prose.tsx";
import type { Need, ProvenBy } from "#lib/engine/call/needs-of-call.ts";
import { PROVEN_LABELS, sayNeed } from "#lib/explain/said-of-needs.ts";

const GROUPS: readonly (readonly [ProvenBy, typeof CircleCheck])[] = [
  ["free-run", CircleCheck],
  ["one-token-message", CircleDollarSign],
  ["nothing", CircleDashed],
];

/** What a call needs to be allowed, by what a run can show of it. */
export function CallNeeds({ needs }: { readonly needs: readonly Need[] }) {
  return (
    <dl>
      {GROUPS.map(([provenBy, Icon]) => {
        const shown = needs.filter((need) => need.provenBy === provenBy);
        return shown.length === 0 ? null : (
          <div key={provenBy} className="border-line py-4 first:border-ink border-t last:pb-0">
            <dt className="flex items-center gap-2 type-dense font-semibold">
              <Icon aria-hidden="true" size={17} strokeWidth={1.8} className="flex-none" />
              {PROVEN_LABELS[provenBy]}
            </dt>
            <dd className="mt-2 grid gap-2 pl-[25px]">
              {shown.map((need) => {
                const { need: name, says } = sayNeed(need);
                return (
                  <p key={says} className="type-dense leading-[22px] text-ink-2">
                    <span className="font-semibold text-ink">{name}.</span> <Prose text={says} />
                  </p>
                );
              })}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
