import type { ReactNode } from "react";

/** What happened, what is kept, the one way on. */
export function StatePage(props: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
  readonly action: ReactNode;
}) {
  return (
    <div className="measure py-14 max-sm:py-8">
      <h1 className="flex items-center gap-4 type-title">
        {props.icon}
        {props.title}
      </h1>
      <div className="mt-3 mb-6 flex flex-col gap-3 type-lead text-ink-2">{props.children}</div>
      {props.action}
    </div>
  );
}
