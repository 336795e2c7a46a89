"use client";

import { MessageCard } from "#components/report/message-card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Sheet, SheetSection } from "#components/ui/sheet.tsx";
import type { Case } from "#components/wizard/load-case.ts";
import { ROLE_LABELS } from "#lib/explain/labels.ts";
import { sayText } from "#lib/explain/load-words.ts";
import type { About, RemedyWords } from "#lib/explain/words.ts";

type ReadyMessageProps = {
  readonly found: Case;
  readonly remedy: RemedyWords;
  readonly about: About;
  readonly className?: string | undefined;
};

/** The message to whoever can act. Where that is the reader, it is there for the case that they cannot. */
export function ReadyMessage({ found, remedy: { message }, about, className }: ReadyMessageProps) {
  if (!message) return null;
  const yours = found.fixBy === "you";
  const card = (
    <MessageCard
      to={ROLE_LABELS[found.fixBy === "server-operator" ? found.fixBy : message.to]}
      subject={message.subject}
      paragraphs={message.paragraphs.map((say) => sayText(say, about))}
    />
  );
  return (
    <Sheet as="section" className={className}>
      {yours && found.main?.words.alsoWho.length === 0 ? (
        <SheetSection tight>
          <Disclosure summary="Can’t do that yourself?">
            <p className="mb-4 type-dense text-ink-2">This is ready to send to someone who can.</p>
            {card}
          </Disclosure>
        </SheetSection>
      ) : (
        <SheetSection
          tight
          title={yours ? "Can’t do that yourself?" : "Ready to send"}
          lead={
            yours
              ? "Not every role can open that page. This is ready to send to someone who can."
              : "The whole message, with what was seen. There is no key in it."
          }
        >
          {card}
        </SheetSection>
      )}
    </Sheet>
  );
}
