import { clsx } from "clsx";
import type { ComponentPropsWithRef, ReactNode } from "react";

export type CheckBoxProps = Omit<ComponentPropsWithRef<"input">, "type" | "children"> & {
  readonly children: ReactNode;
  /** Drawn with a border of its own; without it the words stand free. */
  readonly boxed?: boolean | undefined;
};

export function CheckBox({ children, boxed = true, className, ...rest }: CheckBoxProps) {
  return (
    <label
      className={clsx(
        "group/check relative inline-flex gap-2 has-disabled:text-ink-3",
        boxed
          ? "min-h-9 items-center rounded-control border border-line-strong bg-surface py-1.5 pr-3 pl-2 type-dense text-ink-2 transition-colors hover:border-ink has-checked:border-ink has-checked:text-ink has-focus-visible:shadow-[0_0_0_3px_var(--sign)] has-focus-visible:outline-2 has-focus-visible:outline-offset-3 has-focus-visible:outline-ink touch:min-h-11"
          : "items-start gap-2.5 type-small text-ink-2 touch:min-h-11",
        className,
      )}
    >
      <input
        {...rest}
        type="checkbox"
        className={clsx(
          "peer size-4.5 flex-none appearance-none rounded-tag border border-line-strong bg-surface transition-colors checked:border-ink checked:bg-ink disabled:bg-sunken checked:forced-fill",
          boxed ? "focus-visible:shadow-none focus-visible:outline-none" : "mt-px",
        )}
      />
      <svg
        aria-hidden="true"
        viewBox="0 0 18 18"
        width="18"
        height="18"
        fill="none"
        className={clsx(
          "pointer-events-none absolute text-on-ink opacity-0 forced-colors:text-[HighlightText] transition-opacity peer-checked:opacity-100",
          boxed ? "left-2" : "top-px left-0",
        )}
      >
        <path
          d="M5 9.3l2.7 2.7L13 6.4"
          stroke="currentColor"
          strokeWidth="1.9"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {boxed && typeof children === "string" && children.length < 24 ? (
        // The hidden bold copy keeps the box as wide when its words turn bold.
        <span
          data-words={children}
          className="inline-grid after:invisible after:h-0 after:overflow-hidden after:font-semibold after:content-[attr(data-words)/''] group-has-checked/check:font-semibold"
        >
          {children}
        </span>
      ) : (
        <span>{children}</span>
      )}
    </label>
  );
}
