import { ClipboardPaste } from "lucide-react";
import { Contents } from "#components/causes/contents.tsx";
import { PageHead } from "#components/causes/page-head.tsx";
import { PasteCard } from "#components/causes/paste-card.tsx";
import { Button } from "#components/ui/button.tsx";
import { Columns, Sheet, SheetSection } from "#components/ui/sheet.tsx";
import type { Article } from "#lib/explain/articles/article.ts";
import { ClaimSection, type Titles } from "./claim-section.tsx";
import { ScopeTable } from "./scope-table.tsx";

/** The popular advice piece by piece, then the table of which keys have scopes, with a way into the box that reads. */
export function AdviceArticle({ article, titles }: { readonly article: Article; readonly titles: Titles }) {
  return (
    <article>
      <PageHead
        title={article.title}
        sentence={article.lead}
        actions={
          <Button variant="way" href="/" icon={<ClipboardPaste size={18} strokeWidth={1.6} aria-hidden="true" />}>
            Paste the error
          </Button>
        }
      />
      <div className="grid gap-6 max-sm:gap-4">
        <Sheet as="section">
          <SheetSection
            id="which-keys-have-scopes"
            title="Which kinds of key have scopes"
            lead="One kind of key, and one kind of rule. Which of the kinds that start sk-ant-api03- a key is cannot be read from its text."
          >
            <ScopeTable rows={article.scopes} />
          </SheetSection>
        </Sheet>
        <Columns
          aside={
            <div className="grid gap-6 max-sm:gap-4 lg:sticky lg:top-6">
              <Sheet data-screen-only className="max-lg:hidden">
                <Contents
                  entries={[
                    { id: "which-keys-have-scopes", short: "Which keys have scopes" },
                    ...article.claims.map(({ id, advice }) => ({ id: `claim-${id}`, short: advice })),
                  ]}
                />
              </Sheet>
              <PasteCard />
            </div>
          }
        >
          <Sheet>
            {article.claims.map((claim) => (
              <ClaimSection key={claim.id} claim={claim} titles={titles} />
            ))}
          </Sheet>
        </Columns>
      </div>
    </article>
  );
}
