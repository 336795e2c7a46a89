import { LookAlikes } from "#components/report/look-alikes.tsx";
import { SheetSection } from "#components/ui/sheet.tsx";
import type { CausePage, NamedLookAlike } from "#lib/explain/pages/cause-page.ts";
import { SECTIONS } from "./sections.ts";

const rows = (named: readonly NamedLookAlike[]) =>
  named.map(({ cause, title, looksLike, difference }) => ({
    title,
    href: `/causes/${cause}`,
    looksLike,
    here: { text: difference },
  }));

/** What else gives a like answer, and where this one is taken for another. */
export function LookAlikesSection({ page }: { readonly page: CausePage }) {
  return (
    <SheetSection id={SECTIONS.lookAlikes.id} title={SECTIONS.lookAlikes.heading}>
      {page.lookAlikes.length > 0 ? (
        <LookAlikes rows={rows(page.lookAlikes)} lastHead="The difference" />
      ) : (
        <p className="measure text-ink-2">Nothing else is known to answer like this.</p>
      )}
      {page.takenFor.length > 0 ? (
        <>
          <h3 className="mt-8 mb-3 font-semibold">Taken for this one, or this one for them</h3>
          <LookAlikes
            rows={rows(page.takenFor)}
            firstHead="Not"
            midHead="When it is this one"
            lastHead="What tells them apart"
          />
        </>
      ) : null}
    </SheetSection>
  );
}
