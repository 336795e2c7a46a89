import { clsx } from "clsx";
import type { ReactNode } from "react";

export type BannerProps = {
  readonly title: ReactNode;
  readonly icon?: ReactNode;
  readonly children?: ReactNode;
  /** One button or link at the right; below on a phone. */
  readonly action?: ReactNode;
  readonly role?: "status" | "alert" | undefined;
  readonly className?: string | undefined;
};

/** A plate across the column: what happened, what is kept. */
export function Banner({ title, icon, children, action, role, className }: BannerProps) {
  return (
    <div role={role} className={clsx("flex overflow-clip rounded-control sign-frame", className)}>
      {icon ? (
        <div
          aria-hidden="true"
          className="flex w-12 flex-none items-center justify-center bg-white/20 print:border-r print:border-ink"
        >
          {icon}
        </div>
      ) : null}
      <div className="flex min-w-0 grow flex-wrap items-center justify-between gap-x-6 gap-y-3 px-4 py-3">
        <div className="min-w-0 type-dense">
          <p className="font-semibold">{title}</p>
          {children ? <div className="text-plate-ink-2">{children}</div> : null}
        </div>
        {action}
      </div>
    </div>
  );
}
