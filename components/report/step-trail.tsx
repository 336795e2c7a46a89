import { clsx } from "clsx";
import { Check, Minus } from "lucide-react";
import { Fragment, type ReactNode } from "react";

export type TrailStep = {
  readonly id: string;
  readonly name: string;
  /** `off`: there is nothing to do in it. */
  readonly state: "done" | "current" | "ahead" | "off";
  /** A step that can be opened is a link or a button. */
  readonly href?: string | undefined;
  readonly onSelect?: (() => void) | undefined;
};

export type StepTrailProps = {
  readonly steps: readonly TrailStep[];
  /** At the right: whose key, and "Forget it". Below on a phone. */
  readonly aside?: ReactNode;
};

const STATE_WORDS: Readonly<Record<TrailStep["state"], string>> = {
  done: "done",
  current: "",
  ahead: "not yet",
  off: "not needed",
};

export function StepTrail({ steps, aside }: StepTrailProps) {
  return (
    <div data-screen-only className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
      <nav aria-label="Steps" className="max-sm:w-full">
        <ol className="flex items-center gap-3.5 max-sm:gap-3">
          {steps.map((step, index) => (
            <Fragment key={step.id}>
              {index > 0 ? (
                <li aria-hidden="true" className="h-px w-9 bg-line-strong forced-fill max-sm:w-auto max-sm:grow" />
              ) : null}
              <li aria-current={step.state === "current" ? "step" : undefined}>
                <Stop step={step} number={index + 1} />
              </li>
            </Fragment>
          ))}
        </ol>
      </nav>
      {aside ? <div className="type-small text-ink-2">{aside}</div> : null}
    </div>
  );
}

function Stop({ step, number }: { readonly step: TrailStep; readonly number: number }) {
  const current = step.state === "current";
  const inside = (
    <>
      <span
        aria-hidden="true"
        className={clsx(
          "flex size-6 items-center justify-center rounded-tag border type-label font-bold",
          current && "forced-fill",
          step.state === "done" && "border-ink bg-ink text-on-ink",
          current && "border-sign bg-sign text-sign-ink print:border-ink",
          step.state === "ahead" && "border-line-strong text-ink-2",
          step.state === "off" && "border-off bg-off-tint text-off-ink",
        )}
      >
        {step.state === "done" ? <Check size={14} strokeWidth={2.4} /> : null}
        {step.state === "off" ? <Minus size={14} strokeWidth={2.4} /> : null}
        {step.state === "ahead" || current ? number : null}
      </span>
      <span className={clsx(current ? "font-semibold" : "text-ink-2 max-sm:sr-only")}>{step.name}</span>
      {STATE_WORDS[step.state] ? <span className="sr-only">, {STATE_WORDS[step.state]}</span> : null}
    </>
  );
  const className = "flex min-h-9 items-center gap-2 rounded-tag type-dense touch:min-h-11";
  const openable = clsx(
    className,
    "relative after:absolute after:-inset-x-2.5 after:inset-y-0 [&>span:nth-child(2)]:hover:underline",
  );
  if (current || (!step.href && !step.onSelect)) return <span className={className}>{inside}</span>;
  return step.href ? (
    <a href={step.href} className={openable}>
      {inside}
    </a>
  ) : (
    <button type="button" onClick={step.onSelect} className={openable}>
      {inside}
    </button>
  );
}
