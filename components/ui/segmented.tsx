import { clsx } from "clsx";
import { useId } from "react";

export type SegmentedProps<Value extends string> = {
  /** Read to those who do not see the row: what is chosen here. */
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** On a plate the chosen part is white. */
  readonly tone?: "paper" | "plate" | undefined;
  readonly wide?: boolean | undefined;
};

export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const name = useId();
  const plate = props.tone === "plate";
  return (
    <fieldset className={clsx("min-w-0", props.wide ? "w-full" : "w-fit max-w-full")}>
      <legend className="sr-only">{props.label}</legend>
      <div
        className={clsx("flex rounded-control border", plate ? "border-line-strong" : "border-line-strong bg-surface")}
      >
        {props.options.map(({ value, label }, index) => (
          <label
            key={value}
            className={clsx(
              "relative flex min-h-9 items-center justify-center px-3.5 py-1 text-center type-small transition-colors touch:min-h-11 max-sm:px-2.5",
              "first:rounded-l-[5px] last:rounded-r-[5px]",
              "has-focus-visible:z-1 has-focus-visible:rounded-control has-focus-visible:shadow-[0_0_0_3px_var(--sign)] has-focus-visible:outline-2 has-focus-visible:outline-offset-3 has-focus-visible:outline-ink",
              index > 0 && "border-l border-line-strong",
              props.wide && "flex-1",
              plate
                ? "text-plate-ink-2 hover:text-plate-ink has-checked:bg-white has-checked:font-semibold has-checked:text-sign-ink"
                : "text-ink-2 hover:text-ink has-checked:bg-ink has-checked:font-semibold has-checked:text-on-ink",
            )}
          >
            <input
              type="radio"
              name={name}
              value={value}
              checked={props.value === value}
              onChange={() => props.onChange(value)}
              className="absolute inset-0 cursor-pointer appearance-none focus-visible:shadow-none focus-visible:outline-none"
            />
            <span
              data-words={label}
              className="pointer-events-none inline-grid after:invisible after:h-0 after:overflow-hidden after:font-semibold after:content-[attr(data-words)/'']"
            >
              {label}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
