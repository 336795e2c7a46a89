import { clsx } from "clsx";
import { ArrowRight, ArrowUpRight, ChevronRight } from "lucide-react";
import { Button } from "#components/ui/button.tsx";

export type PathSignProps = {
  /** Host first, then the names on the screen. */
  readonly path: readonly string[];
  /** In the page's own words: `Column "ID"`. */
  readonly lookFor: string;
  readonly url: string;
};

/** Longer words do not fit beside a path in two lines: they stand below it. */
const BESIDE_AT_MOST = 44;

/** Where to go and what to look for there; never a picture of the place. */
export function PathSign({ path, lookFor, url }: PathSignProps) {
  const names = path.length > 1 ? path.slice(1) : path;
  const beside = lookFor.length <= BESIDE_AT_MOST;
  return (
    <div className="flex flex-col items-start gap-3">
      <div
        className={clsx(
          "flex w-full overflow-clip rounded-control sign-frame type-body max-sm:flex-col print:w-fit",
          beside ? "justify-between" : "flex-col",
        )}
      >
        <ol
          aria-label="Where to go"
          className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 px-4 py-2 max-sm:flex-col max-sm:items-stretch max-sm:pt-3"
        >
          {path.map((part, index) => (
            <li key={part} className="flex min-h-7 items-center gap-2 max-sm:min-h-9">
              {part}
              {index < path.length - 1 || beside ? (
                <ChevronRight
                  size={17}
                  strokeWidth={1.6}
                  aria-hidden="true"
                  className="text-plate-ink-3 max-sm:hidden"
                />
              ) : null}
            </li>
          ))}
        </ol>
        <p
          className={clsx(
            "flex min-h-11 items-center gap-3 bg-sign px-4 py-2 font-semibold text-sign-ink print:border-l print:border-ink",
            beside ? "sm:w-fit sm:max-w-[58%] sm:flex-none sm:pl-5" : "justify-between",
          )}
        >
          <span className="sr-only">Look for: </span>
          <span className="text-balance">{lookFor}</span>
          <ArrowRight size={18} strokeWidth={2} aria-hidden="true" className="max-sm:ml-auto" />
        </p>
      </div>
      <span data-screen-only className="contents">
        <Button
          href={url}
          target="_blank"
          rel="noreferrer"
          className="max-sm:w-full"
          icon={<ArrowUpRight size={16} strokeWidth={1.8} aria-hidden="true" />}
        >
          Open {names.join(", ")}
          <span className="sr-only"> in a new tab</span>
        </Button>
      </span>
    </div>
  );
}
