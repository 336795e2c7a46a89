"use client";

import { Link2 } from "lucide-react";
import { lazy, Suspense, useRef, useState } from "react";
import { MessageCard } from "#components/report/message-card.tsx";
import { Button } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Sheet, SheetSection } from "#components/ui/sheet.tsx";
import type { Case } from "#components/wizard/load-case.ts";
import { askAgain } from "#components/wizard/share/ask-again.ts";
import { ShareSheet } from "#components/wizard/share/share-sheet.tsx";
import { linkFor } from "#components/wizard/share/walk-link.ts";
import type { ScreenProps } from "#components/wizard/walk.tsx";
import { ROLE_LABELS } from "#lib/explain/labels.ts";
import { sayText } from "#lib/explain/load-words.ts";
import type { About, RemedyWords } from "#lib/explain/words.ts";

const SharePanel = lazy(() =>
  import("#components/wizard/share/share-panel.tsx").then(({ SharePanel }) => ({ default: SharePanel })),
);
const HandedOff = lazy(() =>
  import("#components/wizard/share/handed-off.tsx").then(({ HandedOff }) => ({ default: HandedOff })),
);

type ReadyMessageProps = ScreenProps & {
  readonly found: Case;
  readonly remedy: RemedyWords;
  readonly about: About;
  readonly className?: string | undefined;
  /** Where there is no message, only the quiet way to a link. */
  readonly besideIt?: string | undefined;
};

/**
 * The hand-off to whoever can act: the message, with a link to their steps once it is made. Where that is the reader,
 * it is there for the case that they cannot.
 */
export function ReadyMessage({ found, remedy: { message }, about, className, besideIt, ...props }: ReadyMessageProps) {
  const { reviewed: run, state, dispatch } = props;
  const [step, setStep] = useState<"message" | "preview" | "made">("message");
  const opener = useRef<HTMLButtonElement>(null);
  if (!message) return <ShareSheet {...props} run={run} title="Not sure yet?" className={besideIt} />;
  const link = linkFor(state.link, run);
  if (step === "preview")
    return (
      <Sheet as="section" data-screen-only className={className}>
        <SheetSection tight aria-label="The link and the message">
          <Suspense fallback={<div className="min-h-80" />}>
            <SharePanel
              run={run}
              press="Make the link and the message"
              dispatch={dispatch}
              onRunAgain={() => askAgain(props, run)}
              onCancel={() => {
                setStep("message");
                // Where it was pressed, once it stands there again.
                requestAnimationFrame(() => opener.current?.focus());
              }}
              onMade={() => setStep("made")}
            />
          </Suspense>
        </SheetSection>
      </Sheet>
    );
  if (link)
    return (
      <Sheet as="section" className={className}>
        <Suspense fallback={<div className="min-h-80" />}>
          <HandedOff {...props} run={run} link={link} justMade={step === "made"} onNewLink={() => setStep("preview")} />
        </Suspense>
      </Sheet>
    );
  const yours = found.fixBy === "you";
  const card = (
    <MessageCard
      to={ROLE_LABELS[found.fixBy === "server-operator" ? found.fixBy : message.to]}
      subject={message.subject}
      paragraphs={message.paragraphs.map((say) => sayText(say, about))}
    >
      <div data-screen-only className="grid gap-2">
        <Button
          ref={opener}
          variant="ink"
          wide
          icon={<Link2 size={17} strokeWidth={1.7} aria-hidden="true" />}
          onClick={() => setStep("preview")}
        >
          Make the link and the message
        </Button>
        <p className="type-small text-ink-2">
          The link opens on their steps. When they press “Done, please retest” there, you see it here.
        </p>
      </div>
    </MessageCard>
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
