import { clsx } from "clsx";
import { ArrowUpRight, ChevronRight } from "lucide-react";

export type PathSignProps = {
  /** Host first, then the names on the screen. */
  readonly path: readonly string[];
  /** In the page's own words: `Column "ID"`. */
  readonly lookFor: string;
  readonly url: string;
};

/** Longer words do not fit beside a path in two lines: they stand below it. */
const BESIDE_AT_MOST = 44;

/** Where to go and what to look for there, as one link to that page; never a picture of the place. */
export function PathSign({ path, lookFor, url }: PathSignProps) {
  const beside = lookFor.length <= BESIDE_AT_MOST;
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      className={clsx(
        "group/path flex w-full overflow-clip focus-visible:shadow-[0_0_0_3px_var(--sign)] rounded-control sign-frame type-body max-sm:flex-col print:w-fit",
        beside ? "justify-between" : "flex-col",
      )}
    >
      <span className="sr-only">
        Open {path.join(", ")} in a new tab. Look for: {lookFor}
      </span>
      <span
        aria-hidden="true"
        className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 px-4 py-2 max-sm:flex-col max-sm:items-stretch max-sm:pt-3"
      >
        {path.map((part, index) => (
          <span key={part} className="flex min-h-7 items-center gap-2 group-hover/path:underline max-sm:min-h-9">
            {part}
            {index < path.length - 1 || beside ? (
              <ChevronRight size={17} strokeWidth={1.6} className="text-plate-ink-3 max-sm:hidden" />
            ) : null}
          </span>
        ))}
      </span>
      <span
        aria-hidden="true"
        className={clsx(
          "flex min-h-11 items-center gap-3 bg-sign px-4 py-2 font-semibold text-sign-ink transition-colors group-hover/path:bg-sign-hover print:border-l print:border-ink",
          beside ? "sm:w-fit sm:max-w-[58%] sm:flex-none sm:pl-5" : "justify-between",
        )}
      >
        <span className="text-balance">{lookFor}</span>
        <ArrowUpRight size={18} strokeWidth={2} className="max-sm:ml-auto" />
      </span>
    </a>
  );
}
