import { clsx } from "clsx";
import type { ComponentPropsWithRef, ReactNode } from "react";

export type SwitchProps = Omit<ComponentPropsWithRef<"input">, "type" | "role" | "children" | "checked"> & {
  readonly checked: boolean;
  /** Names the switch; stands at its right. */
  readonly children: ReactNode;
};

/** On or off, at once: ink with the knob at the right, or an open box with it at the left. */
export function Switch({ children, className, checked, ...rest }: SwitchProps) {
  return (
    <label
      className={clsx("group/switch inline-flex min-h-9 items-center gap-3.5 type-dense touch:min-h-11", className)}
    >
      <span className="relative h-5 w-8.5 flex-none">
        <input
          {...rest}
          type="checkbox"
          role="switch"
          checked={checked}
          aria-checked={checked}
          className="peer absolute inset-0 appearance-none rounded-[4px] border border-line-strong bg-surface transition-colors checked:border-ink checked:bg-ink checked:forced-fill"
        />
        <span
          aria-hidden="true"
          className="pointer-events-none absolute top-1 left-1 size-3 rounded-[2px] bg-line-strong transition-transform peer-checked:translate-x-3.5 peer-checked:bg-on-ink motion-reduce:transition-none forced-colors:bg-[CanvasText] forced-colors:peer-checked:bg-[HighlightText]"
        />
      </span>
      <span>{children}</span>
    </label>
  );
}
