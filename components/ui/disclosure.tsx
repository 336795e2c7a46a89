import { clsx } from "clsx";
import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

export type DisclosureProps = {
  readonly summary: ReactNode;
  /** Stands at the right end of the summary. */
  readonly aside?: ReactNode;
  readonly open?: boolean | undefined;
  readonly strong?: boolean | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

export function Disclosure({ summary, aside, open, strong = true, className, children }: DisclosureProps) {
  return (
    <details open={open} className={className}>
      <summary className="flex min-h-9 items-center gap-2 rounded-tag hover:text-ink-2 touch:min-h-11">
        <ChevronRight
          size={18}
          strokeWidth={1.6}
          aria-hidden="true"
          className="transition-transform [[open]>summary>&]:rotate-90"
        />
        <span className={clsx("min-w-0 grow", strong && "font-semibold")}>{summary}</span>
        {aside}
      </summary>
      <div className="pt-2">{children}</div>
    </details>
  );
}
