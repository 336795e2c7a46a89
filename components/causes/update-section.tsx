import { Disclosure } from "#components/ui/disclosure.tsx";
import { SheetSection } from "#components/ui/sheet.tsx";
import type { CausePage } from "#lib/explain/pages/cause-page.ts";
import { remedyAnchor, SECTIONS } from "./sections.ts";
import { Way } from "./way.tsx";

/** The one action, then the other ways and those of single forms, folded. */
export function UpdateSection({ page }: { readonly page: CausePage }) {
  const [first, ...others] = page.remedies;
  if (!first) return null;
  const titleOf = (variant: string | undefined) => page.variants.find(({ id }) => id === variant)?.title;
  return (
    <SheetSection id={SECTIONS.update.id} title={SECTIONS.update.heading}>
      <div id={remedyAnchor(first.id)}>
        <h3 className="mb-1.5 text-[1.125rem] leading-6 font-semibold">{first.headline}</h3>
        <Way remedy={first} level={4} />
      </div>
      {others.length > 0 ? (
        <div className="mt-7 border-t border-line pt-4">
          <h3 className="mb-1 font-semibold">Other ways</h3>
          {others.map((remedy) => {
            const title = titleOf(remedy.variant);
            return (
              <div key={`${remedy.id} ${remedy.variant}`} id={remedyAnchor(remedy.id, remedy.variant)}>
                <Disclosure
                  summary={
                    <>
                      {remedy.headline}
                      {title ? <span className="font-normal text-ink-3"> · {title}</span> : null}
                    </>
                  }
                >
                  <div className="pt-1 pb-4 pl-6.5 max-sm:pl-0">
                    <Way remedy={remedy} level={4} />
                  </div>
                </Disclosure>
              </div>
            );
          })}
        </div>
      ) : null}
    </SheetSection>
  );
}
