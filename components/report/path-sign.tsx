import { ArrowRight, ArrowUpRight, ChevronRight } from "lucide-react";
import { Button } from "#components/ui/button.tsx";

export type PathSignProps = {
  /** Host first, then the names on the screen. */
  readonly path: readonly string[];
  /** In the page's own words: `Column "ID"`. */
  readonly lookFor: string;
  readonly url: string;
};

/** Where to go and what to look for there; never a picture of the place. */
export function PathSign({ path, lookFor, url }: PathSignProps) {
  const names = path.length > 1 ? path.slice(1) : path;
  return (
    <div className="flex flex-col items-start gap-3">
      <ol
        aria-label="Where to go"
        className="flex w-full overflow-clip rounded-control sign-frame type-body max-sm:flex-col print:w-fit"
      >
        {path.map((part, index) => (
          <li key={part} className="flex min-h-11 items-center gap-3 py-2 pl-4 max-sm:min-h-9 max-sm:first:pt-3">
            {part}
            {index < path.length ? (
              <ChevronRight size={17} strokeWidth={1.6} aria-hidden="true" className="text-plate-ink-3 max-sm:hidden" />
            ) : null}
          </li>
        ))}
        <li className="ml-auto flex min-h-11 items-center gap-3 bg-sign px-4 py-2 font-semibold text-sign-ink max-sm:ml-0 max-sm:mt-1 sm:pl-5 print:border-l print:border-ink">
          <span className="sr-only">Look for: </span>
          {lookFor}
          <ArrowRight size={18} strokeWidth={2} aria-hidden="true" className="max-sm:ml-auto" />
        </li>
      </ol>
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
    </div>
  );
}
