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
  /** More than four do not fit a phone in one line: they stand in threes. */
  const threes = props.options.length > 4;
  return (
    <fieldset className={clsx("min-w-0", props.wide ? "w-full" : "w-fit max-w-full", threes && "max-sm:w-full")}>
      <legend className="sr-only">{props.label}</legend>
      <div
        className={clsx(
          "flex rounded-control border",
          threes && "max-sm:grid max-sm:grid-cols-3",
          plate ? "border-line-strong" : "border-line-strong bg-surface",
        )}
      >
        {props.options.map(({ value, label }, index) => (
          <label
            key={value}
            className={clsx(
              "relative flex min-h-9 items-center justify-center px-3.5 py-1 text-center type-small transition-colors touch:min-h-11 max-sm:px-2.5",
              "has-checked:forced-fill",
              threes
                ? ["sm:first:rounded-l-[5px] sm:last:rounded-r-[5px]", corners(index, props.options.length)]
                : "first:rounded-l-[5px] last:rounded-r-[5px]",
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

/** Which corner of the phone's grid a part stands in, and which of its edges are inner ones. */
function corners(index: number, count: number): string {
  const lastRow = Math.floor((count - 1) / 3);
  const row = Math.floor(index / 3);
  return clsx(
    index === 0 && "max-sm:rounded-tl-[5px]",
    index === 2 && "max-sm:rounded-tr-[5px]",
    row === lastRow && index % 3 === 0 && "max-sm:rounded-bl-[5px] max-sm:border-l-0",
    row > 0 && "max-sm:border-t max-sm:border-t-line-strong",
    index === count - 1 && index % 3 === 2 && "max-sm:rounded-br-[5px]",
  );
}
