import { CircleSlash, Split } from "lucide-react";
import Link from "next/link";
import { SourceLink } from "#components/causes/source-link.tsx";
import { Day } from "#components/causes/sources-section.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { SheetSection } from "#components/ui/sheet.tsx";
import type { Claim } from "#lib/explain/articles/article.ts";
import type { CauseId } from "#lib/report/cause-ids.ts";

export type Titles = Readonly<Record<CauseId, string>>;

/** One piece of advice: as it goes round, for whom it is so, what is so instead, where it is written. */
export function ClaimSection({ claim, titles }: { readonly claim: Claim; readonly titles: Titles }) {
  const Icon = claim.holds === "never" ? CircleSlash : Split;
  return (
    <SheetSection id={`claim-${claim.id}`} aria-labelledby={`advice-${claim.id}`}>
      <p className="type-label text-ink-3">The advice</p>
      <h2 id={`advice-${claim.id}`} className="type-section">
        “{claim.advice}”
      </h2>
      <p className="mt-2.5 flex items-start gap-2.5 font-semibold">
        <Icon aria-hidden="true" size={19} strokeWidth={1.8} className="mt-0.5 text-ink-2" />
        <span>
          <span className="sr-only">{claim.holds === "never" ? "Not so: " : "Only partly so: "}</span>
          {claim.verdict}
        </span>
      </p>
      <div className="mt-3 grid gap-3">
        {claim.instead.map((text) => (
          <p key={text} className="measure text-ink-2">
            <Prose text={text} />
          </p>
        ))}
      </div>
      <p className="mt-3.5 flex flex-wrap items-baseline gap-x-4 gap-y-1 type-dense">
        <span className="type-label text-ink-3">Go on to</span>
        {claim.causes.map((id) => (
          <Link key={id} href={`/causes/${id}`} className="link" prefetch={false}>
            {titles[id]}
          </Link>
        ))}
      </p>
      <ul className="mt-3.5 grid gap-1 border-t border-line pt-3 type-small text-ink-3" aria-label="Sources">
        {claim.sources.map(({ says, url, kind, verified }) => (
          <li key={`${says} ${url}`}>
            <Prose text={says} />: <SourceLink url={url} />, {kind}, read <Day iso={verified} />
          </li>
        ))}
      </ul>
    </SheetSection>
  );
}
