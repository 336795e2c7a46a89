import { clsx } from "clsx";
import type { ComponentPropsWithRef, ReactNode } from "react";

export type SheetProps = ComponentPropsWithRef<"div"> & {
  /** `flat`: on the canvas, without a surface of its own. */
  readonly as?: "div" | "section" | "aside" | undefined;
};

/** White paper with a hairline; its sections are parted by hairlines, never by boxes. */
export function Sheet({ as: Tag = "div", className, children, ...rest }: SheetProps) {
  return (
    <Tag
      {...rest}
      className={clsx(
        "rounded-sheet border border-line bg-surface max-sm:rounded-[8px] print:rounded-none print:border-0",
        className,
      )}
    >
      {children}
    </Tag>
  );
}

export type SheetSectionProps = Omit<ComponentPropsWithRef<"section">, "title"> & {
  readonly title?: ReactNode;
  /** Under the title, secondary. */
  readonly lead?: ReactNode;
  /** At the right of the title; below it on a phone. */
  readonly action?: ReactNode;
  readonly level?: 2 | 3 | undefined;
  /** A rule of ink under the title, as over a table. */
  readonly ruled?: boolean | undefined;
  readonly tight?: boolean | undefined;
};

export function SheetSection(props: SheetSectionProps) {
  const { title, lead, action, level = 2, ruled, tight, className, children, ...rest } = props;
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section
      {...rest}
      className={clsx(
        "border-line max-sm:p-4 not-first:border-t print:border-0 print:px-0",
        tight ? "p-6" : "p-7",
        className,
      )}
    >
      {title || action ? (
        <div
          className={clsx(
            "flex flex-wrap items-center justify-between gap-x-4 gap-y-2",
            ruled ? "border-b border-ink pb-4" : "mb-3.5",
            lead && !ruled && "mb-0",
          )}
        >
          {title ? <Heading className="type-section">{title}</Heading> : null}
          {action}
        </div>
      ) : null}
      {lead ? <p className="mt-1 mb-4 type-dense text-ink-2">{lead}</p> : null}
      {children}
    </section>
  );
}

/** Text column and aside; one column below 1024. */
export function Columns(props: {
  readonly aside: ReactNode;
  readonly asideWidth?: 348 | 420 | 468 | undefined;
  /** In one column the aside comes first. */
  readonly asideFirst?: boolean | undefined;
  /** In one column both sides are one list, in the order of their parts' own `max-lg:order-*`. */
  readonly mixed?: boolean | undefined;
  readonly children: ReactNode;
}) {
  const width = props.asideWidth ?? 348;
  return (
    <div
      className={clsx(
        "grid grid-cols-[minmax(0,1fr)] items-start gap-6 max-sm:gap-4 print:block",
        width === 348 && "lg:grid-cols-[minmax(0,1fr)_348px]",
        width === 420 && "lg:grid-cols-[minmax(0,1fr)_420px]",
        width === 468 && "lg:grid-cols-[minmax(0,1fr)_468px]",
      )}
    >
      <div className={clsx("flex min-w-0 flex-col gap-6 max-sm:gap-4", props.mixed && "max-lg:contents")}>
        {props.children}
      </div>
      <aside
        className={clsx(
          "flex min-w-0 flex-col gap-6 max-sm:gap-4 print:mt-4",
          props.asideFirst && "max-lg:order-first",
          props.mixed && "max-lg:contents",
        )}
      >
        {props.aside}
      </aside>
    </div>
  );
}
