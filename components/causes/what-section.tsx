import { RoleIcon } from "#components/report/role-icon.tsx";
import { CodeText } from "#components/ui/code-text.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { SheetSection } from "#components/ui/sheet.tsx";
import { ROLE_LABELS } from "#lib/explain/labels.ts";
import type { CausePage, PageVariant } from "#lib/explain/pages/cause-page.ts";
import { SECTIONS, variantAnchor } from "./sections.ts";

/** What is so, and the finer forms in which it comes. */
export function WhatSection({ page }: { readonly page: CausePage }) {
  return (
    <SheetSection id={SECTIONS.what.id} title={SECTIONS.what.heading}>
      <div className="grid gap-3">
        {page.whatIsSo.map((text) => (
          <p key={text} className="measure text-ink-2">
            <Prose text={text} />
          </p>
        ))}
      </div>
      {page.variants.length > 0 ? (
        <>
          <h3 className="mt-7 mb-1 font-semibold">The forms it comes in</h3>
          <div>
            {page.variants.map((variant) => (
              <Variant key={variant.id} variant={variant} />
            ))}
          </div>
        </>
      ) : null}
    </SheetSection>
  );
}

function Variant({ variant }: { readonly variant: PageVariant }) {
  const { id, title, sentence, whatIsSo, who } = variant;
  return (
    <section id={variantAnchor(id)} className="border-t border-line py-4 first:border-ink last:pb-0 target:bg-sunken">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5">
        <h4 className="font-semibold">{title}</h4>
        <code className="type-small text-ink-3">
          <CodeText text={id} />
        </code>
      </div>
      <div className="mt-1.5 grid gap-2 type-dense leading-[22px]">
        {sentence ? (
          <p className="measure">
            <Prose text={sentence} />
          </p>
        ) : null}
        {whatIsSo.map((text) => (
          <p key={text} className="measure text-ink-2">
            <Prose text={text} />
          </p>
        ))}
      </div>
      {who.role ? (
        <p className="mt-2 flex items-center gap-2 type-small text-ink-2">
          <RoleIcon role={who.role} size={18} />
          <span>
            Fixed by: <span className="font-semibold text-ink">{ROLE_LABELS[who.role]}</span>
          </span>
        </p>
      ) : null}
    </section>
  );
}
