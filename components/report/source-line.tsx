import { SourceLink } from "#components/causes/source-link.tsx";
import type { Sourced } from "#lib/engine/api/fact.ts";
import { BASIS_LABELS, sayShortDay } from "#lib/explain/reference/fact-words.ts";

/** Where a fact stands, how far that carries, and the day it was last read. */
export function SourceLine({ fact, of }: { readonly fact: Sourced; readonly of?: string }) {
  return (
    <p className="type-small text-ink-2 not-first:mt-1.5">
      {of ? `${of}: ` : null}
      <span className="text-ink">
        <SourceLink url={fact.source} />
      </span>
      <span className="block text-ink-3">
        {BASIS_LABELS[fact.basis]},{" "}
        <time dateTime={fact.verified} className="whitespace-nowrap">
          {sayShortDay(fact.verified)}
        </time>
      </span>
    </p>
  );
}
