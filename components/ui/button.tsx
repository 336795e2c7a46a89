import { clsx } from "clsx";
import { ArrowRight } from "lucide-react";
import type { ComponentPropsWithRef, MouseEvent, ReactNode } from "react";

type Look = {
  /** `way` is the one way on of a screen; `line`, `ink` and `danger` are everything else. */
  readonly variant?: "way" | "line" | "ink" | "danger" | undefined;
  readonly size?: "md" | "sm" | undefined;
  /** As wide as its container. */
  readonly wide?: boolean | undefined;
  readonly icon?: ReactNode;
  /** Keeps its place and focus, takes no press, and says `busyLabel`. */
  readonly busy?: boolean | undefined;
  readonly busyLabel?: string | undefined;
};

type AsButton = Look & { readonly href?: undefined } & Omit<ComponentPropsWithRef<"button">, "href">;
type AsLink = Look & { readonly href: string } & Omit<ComponentPropsWithRef<"a">, "href">;

export type ButtonProps = AsButton | AsLink;

export function Button(props: ButtonProps) {
  const { variant = "line", size = "md", wide, icon, busy = false, busyLabel = "Asking…", children, ...rest } = props;
  const className = clsx(shape(variant, size, busy), wide && "w-full", rest.className);
  const inside = (
    <Inside variant={variant} size={size} busy={busy} icon={icon}>
      {busy ? busyLabel : children}
    </Inside>
  );
  if (rest.href !== undefined) {
    return (
      <a {...rest} className={className}>
        {inside}
      </a>
    );
  }
  const { onClick, type = "button", ...plain } = rest;
  return (
    <button
      {...plain}
      type={type}
      className={className}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={(event: MouseEvent<HTMLButtonElement>) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {inside}
    </button>
  );
}

function shape(variant: NonNullable<Look["variant"]>, size: "md" | "sm", busy: boolean): string {
  return clsx(
    "group/button relative inline-flex items-stretch justify-center overflow-clip rounded-control border font-semibold transition-colors select-none",
    "disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-ink-3",
    size === "md" ? "min-h-11 type-body" : "min-h-9 type-dense touch:min-h-11",
    busy && "cursor-progress",
    variant === "way" && "border-ink bg-ink text-on-ink hover:not-disabled:bg-ink-hover",
    variant === "ink" && "border-ink bg-ink text-on-ink hover:not-disabled:bg-ink-hover",
    variant === "line" && "border-line-strong bg-surface text-ink hover:not-disabled:bg-sunken",
    variant === "danger" && "border-stop bg-surface text-stop-ink hover:not-disabled:bg-stop-tint",
  );
}

function Inside(props: {
  readonly variant: NonNullable<Look["variant"]>;
  readonly size: "md" | "sm";
  readonly busy: boolean;
  readonly icon: ReactNode;
  readonly children: ReactNode;
}) {
  const way = props.variant === "way";
  return (
    <>
      <span
        className={clsx(
          "flex items-center gap-2.5",
          props.size === "md" ? "px-4.5 py-2" : "px-3 py-1.5",
          way ? "grow justify-start text-left" : "justify-center text-center",
        )}
      >
        {props.icon}
        <span>{props.children}</span>
      </span>
      {way ? (
        <span
          aria-hidden="true"
          className={clsx(
            "flex items-center justify-center transition-colors group-disabled/button:bg-ref group-disabled/button:text-ink-3",
            props.size === "md" ? "w-11" : "w-9 touch:w-11",
            props.busy ? "bg-ref text-ink" : "bg-sign text-sign-ink group-hover/button:bg-sign-hover",
          )}
        >
          {props.busy ? (
            <span className="size-2.25 rounded-full bg-current" />
          ) : (
            <ArrowRight size={19} strokeWidth={2} />
          )}
        </span>
      ) : null}
    </>
  );
}
