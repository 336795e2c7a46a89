import { ClipboardPaste } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { CodeText } from "#components/ui/code-text.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { Columns, Sheet } from "#components/ui/sheet.tsx";
import type { CausePage } from "#lib/explain/pages/cause-page.ts";
import { AnswersSection } from "./answers-section.tsx";
import { Contents } from "./contents.tsx";
import { FactsAside } from "./facts-aside.tsx";
import { LookAlikesSection } from "./look-alikes-section.tsx";
import { PageHead } from "./page-head.tsx";
import { PasteCard } from "./paste-card.tsx";
import { SaveSection } from "./save-section.tsx";
import { SECTIONS } from "./sections.ts";
import { SourcesSection } from "./sources-section.tsx";
import { UpdateSection } from "./update-section.tsx";
import { WhatSection } from "./what-section.tsx";
import { WhoSection } from "./who-section.tsx";

export type CauseArticleProps = {
  readonly page: CausePage;
  /** A sandbox persona that shows this cause; without one there may be a text to try. */
  readonly sample?: string | undefined;
};

/** Everything that is known of one cause. */
export function CauseArticle({ page, sample }: CauseArticleProps) {
  return (
    <article>
      <PageHead
        trail={
          <code className="text-ink-2">
            <CodeText text={page.id} />
          </code>
        }
        title={page.title}
        sentence={<Prose text={page.sentence} />}
        actions={<Actions page={page} sample={sample} />}
      />
      <Columns
        mixed
        aside={
          <>
            <Sheet className="max-lg:order-1">
              <FactsAside page={page} />
            </Sheet>
            <div className="grid gap-6 max-lg:order-3 max-sm:gap-4 lg:sticky lg:top-6">
              <Sheet data-screen-only className="max-lg:hidden">
                <Contents entries={Object.values(SECTIONS).map(({ id, short }) => ({ id, short }))} />
              </Sheet>
              <PasteCard />
            </div>
          </>
        }
      >
        <Sheet className="max-lg:order-2">
          <WhatSection page={page} />
          <AnswersSection page={page} />
          <LookAlikesSection page={page} />
          <WhoSection page={page} />
          <UpdateSection page={page} />
          <SaveSection page={page} />
          <SourcesSection sources={page.sources} />
        </Sheet>
      </Columns>
    </article>
  );
}

function Actions({ page, sample }: CauseArticleProps) {
  const check = `/?check=${page.id}`;
  return (
    <>
      {page.byPaste ? (
        <Button variant="way" href={check} icon={<ClipboardPaste size={18} strokeWidth={1.6} aria-hidden="true" />}>
          Paste the error
        </Button>
      ) : (
        <Button variant="way" href={check}>
          {page.id === "unknown" ? "Run a check" : "Run this check"}
        </Button>
      )}
      {sample ? (
        <Button href={`/?sample=${sample}`}>Try the sample</Button>
      ) : page.byPaste ? (
        <Button href={`/?text=${page.id}`}>Try the text</Button>
      ) : null}
    </>
  );
}
