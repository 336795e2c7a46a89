import { OutcomeIcon } from "#components/report/outcome-icon.tsx";
import type { ModelRow } from "#lib/engine/api/models.ts";
import { daysLeft, modelStateOn, type ModelState as State } from "#lib/engine/api/reference/models.ts";
import { MODEL_STATE_LABELS, sayDaysLeft } from "#lib/explain/reference/model-words.ts";
import type { Outcome } from "#lib/report/schema.ts";

const ICONS: Readonly<Record<State, Outcome>> = { active: "allowed", deprecated: "limited", retired: "refused" };
const WORDS: Readonly<Record<State, string>> = {
  active: "text-go-ink",
  deprecated: "font-semibold text-yield-ink",
  retired: "font-semibold text-stop-ink",
};

/** What a model's row means on `day` (ISO date): an icon and a word, and the days that are left. */
export function ModelState({ row, day }: { readonly row: ModelRow; readonly day: string }) {
  const state = modelStateOn(row, day);
  const left = daysLeft(row, day);
  return (
    <span className="inline-flex items-start gap-2">
      <OutcomeIcon outcome={ICONS[state]} size={16} className="mt-0.5" />
      <span>
        <span className={WORDS[state]}>{MODEL_STATE_LABELS[state]}</span>
        {left === undefined ? null : <span className="block text-ink-2">{sayDaysLeft(left)}</span>}
      </span>
    </span>
  );
}
