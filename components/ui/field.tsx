import { clsx } from "clsx";
import { type ComponentPropsWithRef, type ReactNode, useId } from "react";

/** What an input inside a `Field` needs to be tied to its label, hint and error. */
export type FieldIds = {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
};

export type FieldProps = {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly optional?: boolean | undefined;
  readonly className?: string | undefined;
  readonly children: (ids: FieldIds) => ReactNode;
};

export function Field({ label, hint, error, optional, className, children }: FieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const hasError = Boolean(error);
  const described = [hint ? hintId : "", hasError ? errorId : ""].filter(Boolean).join(" ");
  return (
    <div className={clsx("flex flex-col gap-1.5", className)}>
      <label htmlFor={id} className="type-dense font-semibold">
        {label}
        {optional ? <span className="font-normal text-ink-3"> optional</span> : null}
      </label>
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": hasError || undefined })}
      {hint ? (
        <p id={hintId} className="type-small text-ink-3">
          {hint}
        </p>
      ) : null}
      {/* The region stands before its words do, so that a screen reader hears them arrive. */}
      <div id={errorId} aria-live="polite">
        {hasError ? (
          <p className="flex gap-2 type-small font-semibold text-stop-ink">
            <svg width="16" height="16" viewBox="0 0 20 20" fill="none" aria-hidden="true" className="mt-0.5 text-stop">
              <path d="M6.35 1.4h7.3L18.6 6.35v7.3l-4.95 4.95h-7.3L1.4 13.65v-7.3z" fill="currentColor" />
              <path d="M7 7l6 6M13 7l-6 6" stroke="var(--cut)" strokeWidth="2" strokeLinecap="round" />
            </svg>
            <span>{error}</span>
          </p>
        ) : null}
      </div>
    </div>
  );
}

export type TextInputProps = ComponentPropsWithRef<"input"> & {
  readonly mono?: boolean | undefined;
  /** A control inside the field's right edge, 44 wide. */
  readonly trailing?: ReactNode;
};

export function TextInput({ mono = true, trailing, className, ...rest }: TextInputProps) {
  const input = (
    <input
      type="text"
      autoComplete="off"
      spellCheck={false}
      {...rest}
      className={clsx(
        "block min-h-11 w-full rounded-control border border-line-strong bg-surface px-3 py-2 text-ink transition-colors",
        "hover:not-disabled:border-ink disabled:border-line disabled:bg-sunken disabled:text-ink-3",
        "aria-invalid:border-stop aria-invalid:shadow-[inset_0_0_0_1px_var(--stop)]",
        "focus-visible:border-ink focus-visible:shadow-[0_0_0_3px_var(--sign)]",
        mono && "font-mono tracking-[-0.01em]",
        trailing ? "pr-12" : "",
        className,
      )}
    />
  );
  if (!trailing) return input;
  return (
    <div className="relative">
      {input}
      <div className="absolute inset-y-0 right-0 flex w-11 items-stretch justify-center">{trailing}</div>
    </div>
  );
}
