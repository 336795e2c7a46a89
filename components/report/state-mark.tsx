import { clsx } from "clsx";
import type { MarkState } from "./check-name.ts";
import { OutcomeIcon } from "./outcome-icon.tsx";

export type StateMarkProps = {
  readonly state: MarkState;
  readonly size?: number | undefined;
  readonly light?: boolean | undefined;
  readonly quiet?: boolean | undefined;
};

/** An outcome, or the ring of a waiting check, or the dot of one that is being asked. All take the same room. */
export function StateMark({ state, size = 18, light, quiet }: StateMarkProps) {
  if (state !== "waiting" && state !== "asking") {
    return <OutcomeIcon outcome={state} size={size} light={light} quiet={quiet} className="animate-fade" />;
  }
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      className={clsx(state === "waiting" ? "text-ink-3" : "text-ink")}
      aria-hidden="true"
    >
      {state === "waiting" ? (
        <circle cx="10" cy="10" r="3.2" stroke="currentColor" strokeWidth="1.3" />
      ) : (
        <>
          <circle cx="10" cy="10" r="8.6" stroke="var(--line-strong)" strokeWidth="1.2" className="animate-breathe" />
          <circle cx="10" cy="10" r="5" fill="currentColor" />
        </>
      )}
    </svg>
  );
}
