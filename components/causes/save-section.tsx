import { Check } from "lucide-react";
import { Prose } from "#components/ui/prose.tsx";
import { SheetSection } from "#components/ui/sheet.tsx";
import type { CausePage } from "#lib/explain/pages/cause-page.ts";
import { SECTIONS } from "./sections.ts";

/** How to see that the change took effect, and what green looks like. */
export function SaveSection({ page }: { readonly page: CausePage }) {
  const [first] = page.remedies;
  const retests = page.variants.filter(({ retest }) => retest !== undefined && retest !== page.retest);
  return (
    <SheetSection id={SECTIONS.save.id} title={SECTIONS.save.heading}>
      {first ? (
        <>
          <h3 className="font-semibold">{first.save.headline}</h3>
          <p className="mt-1 measure text-ink-2">
            <Prose text={first.save.sentence} />
          </p>
          <ul className="mt-3.5 grid gap-2">
            {first.save.look.map((text) => (
              <li
                key={text}
                className="grid measure grid-cols-[18px_minmax(0,1fr)] gap-x-2.5 type-dense leading-[22px] text-ink-2"
              >
                <Check aria-hidden="true" size={17} strokeWidth={1.8} className="mt-0.5 text-ink-3" />
                <span>
                  <Prose text={text} />
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h3 className="mt-6 font-semibold">The retest</h3>
      <p className="mt-1 measure text-ink-2">
        <Prose text={page.retest} />
      </p>
      {retests.map(({ id, title, retest }) => (
        <p key={id} className="mt-2 measure type-dense leading-[22px] text-ink-2">
          <span className="font-semibold text-ink">{title}.</span> <Prose text={retest ?? ""} />
        </p>
      ))}
    </SheetSection>
  );
}
