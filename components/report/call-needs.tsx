import { CircleCheck, CircleDashed, CircleDollarSign } from "lucide-react";
import { Prose } from "#components/ui/prose.tsx";
import type { Need, ProvenBy } from "#lib/engine/call/needs-of-call.ts";
import { sayNeed } from "#lib/explain/said-of-needs.ts";

const ICONS: Readonly<Record<ProvenBy, typeof CircleCheck>> = {
  "free-run": CircleCheck,
  "one-token-message": CircleDollarSign,
  nothing: CircleDashed,
};

/** What a call needs to be allowed, each with what a run can show of it. */
export function CallNeeds({ needs }: { readonly needs: readonly Need[] }) {
  return (
    <dl className="border-t border-ink">
      {needs.map((need) => {
        const { need: name, says, proven } = sayNeed(need);
        const Icon = ICONS[need.provenBy];
        return (
          <div key={`${name} ${says}`} className="border-line py-3 not-first:border-t">
            <dt className="type-dense font-semibold">{name}</dt>
            <dd className="grid gap-1">
              <p className="type-dense leading-[22px] text-ink-2">
                <Prose text={says} />
              </p>
              <p className="flex items-center gap-1.5 type-small text-ink-3">
                <Icon aria-hidden="true" size={15} strokeWidth={1.8} className="flex-none" />
                {proven}
              </p>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
