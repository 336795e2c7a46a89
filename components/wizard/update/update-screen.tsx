"use client";

import { TriangleAlert } from "lucide-react";
import { use, useState } from "react";
import { MessageCard } from "#components/report/message-card.tsx";
import { PathSign } from "#components/report/path-sign.tsx";
import { Sign } from "#components/report/sign.tsx";
import { WhoCanFix } from "#components/report/who-can-fix.tsx";
import { Button } from "#components/ui/button.tsx";
import { CodeBlock } from "#components/ui/code-block.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { Columns, Sheet, SheetSection } from "#components/ui/sheet.tsx";
import { type Case, loadCase } from "#components/wizard/load-case.ts";
import { clearsAtMs } from "#components/wizard/retest/watch-schedule.ts";
import { sayClock } from "#components/wizard/time-words.ts";
import { useHeadingFocus } from "#components/wizard/use-heading-focus.ts";
import type { ScreenProps } from "#components/wizard/walk.tsx";
import { PLACES } from "#lib/engine/remedies/places.ts";
import { ROLE_LABELS } from "#lib/explain/labels.ts";
import { sayText } from "#lib/explain/load-words.ts";
import type { About, Move, RemedyWords, SnippetLanguage } from "#lib/explain/words.ts";
import { fillLines, type Named, namedBy } from "./filled-lines.ts";
import { supportPack } from "./support-pack.ts";

const LANGUAGES: readonly { readonly value: SnippetLanguage; readonly label: string }[] = [
  { value: "curl", label: "curl" },
  { value: "python", label: "Python" },
  { value: "typescript", label: "TypeScript" },
  { value: "claude-code", label: "Claude Code" },
];

/** Update: the one action for this cause, where, and by whom; the other ways are folded. */
export function UpdateScreen({ reviewed, latest, open }: ScreenProps) {
  const found = use(loadCase(reviewed.report));
  const root = useHeadingFocus<HTMLDivElement>();
  const [language, setLanguage] = useState<SnippetLanguage>("typescript");
  const [remedy, ...otherWays] = found.remedies;
  if (!found.main || !remedy) return null;
  const { about } = found.main;
  const untilMs = clearsAtMs(reviewed.report);
  const named = namedBy(reviewed, latest);
  return (
    <div ref={root} className="grid gap-6 max-sm:gap-4">
      <Sign
        kind="step"
        kicker="Update"
        title={remedy.headline}
        sentence={<Prose text={sayText(remedy.sentence, about)} />}
      />
      <Columns asideWidth={420} aside={<UpdateAside found={found} remedy={remedy} about={about} />}>
        <Sheet>
          {remedy.moves.map((move, index) => (
            <MoveSection
              key={move.title}
              move={move}
              number={remedy.moves.length > 1 ? index + 1 : null}
              about={about}
              named={named}
              language={language}
              onLanguage={setLanguage}
            />
          ))}
          {found.fixBy === "anthropic" ? (
            <SheetSection
              title="What to send"
              lead="Times, endpoints and request ids. The key is not in it; never send one."
            >
              <CodeBlock
                label="What to send to support"
                lines={supportPack(reviewed.report)
                  .split("\n")
                  .map((text) => ({ text }))}
              />
            </SheetSection>
          ) : null}
          {untilMs !== undefined ? (
            <SheetSection title={`Wait until ${sayClock(untilMs, Date.now())}`}>
              <p className="type-dense text-ink-2">The API named that moment. It is shown in your own time zone.</p>
            </SheetSection>
          ) : null}
          {otherWays.length > 0 ? (
            <SheetSection aria-label="Other ways">
              <div className="grid gap-1">
                {otherWays.map((other) => (
                  <Disclosure key={other.id} summary={other.headline}>
                    <OtherWay remedy={other} about={about} named={named} language={language} onLanguage={setLanguage} />
                  </Disclosure>
                ))}
              </div>
            </SheetSection>
          ) : null}
          <SheetSection data-screen-only>
            <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
              <p className="type-dense text-ink-2">Done? The next step shows how to see that it took effect.</p>
              <Button variant="way" className="max-sm:w-full" onClick={() => open("save")}>
                {remedy.done}
              </Button>
            </div>
          </SheetSection>
        </Sheet>
      </Columns>
    </div>
  );
}

type MoveProps = {
  readonly move: Move;
  readonly number: number | null;
  readonly about: About;
  readonly named: Named;
  readonly language: SnippetLanguage;
  readonly onLanguage: (language: SnippetLanguage) => void;
};

function MoveSection({ move, number, ...rest }: MoveProps) {
  return (
    <SheetSection>
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-4 max-sm:grid-cols-1 max-sm:gap-y-3">
        {number === null ? null : (
          <span
            aria-hidden="true"
            className="grid size-8 place-items-center rounded-tag border-[1.5px] border-ink font-semibold"
          >
            {number}
          </span>
        )}
        <div className={number === null ? "col-span-full" : "min-w-0"}>
          <MoveBody move={move} {...rest} heading />
        </div>
      </div>
    </SheetSection>
  );
}

function MoveBody({
  move,
  about,
  named,
  language,
  onLanguage,
  heading,
}: Omit<MoveProps, "number"> & { readonly heading: boolean }) {
  const languages = LANGUAGES.filter(({ value }) => move.code?.[value]);
  const chosen = languages.find(({ value }) => value === language) ?? languages[0];
  const snippet = chosen ? move.code?.[chosen.value] : undefined;
  const place = move.place ? PLACES[move.place.id] : null;
  const Heading = heading ? "h2" : "h3";
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <Heading className={heading ? "type-section leading-8" : "font-semibold"}>{move.title}</Heading>
        {chosen && languages.length > 1 ? (
          <Segmented label="Language" options={languages} value={chosen.value} onChange={onLanguage} />
        ) : null}
      </div>
      {place && move.place ? <PathSign path={place.path} lookFor={move.place.lookFor} url={place.url} /> : null}
      {move.say
        .map((say) => sayText(say, about))
        .map((text) => (
          <p key={text} className="measure type-dense leading-[22px] text-ink-2">
            <Prose text={text} />
          </p>
        ))}
      {snippet && chosen ? (
        <CodeBlock label={`${chosen.label}: ${move.title}`} lines={fillLines(snippet.lines, named)} />
      ) : null}
      {move.caution ? (
        <p className="grid grid-cols-[18px_minmax(0,1fr)] gap-x-2.5 type-dense leading-[22px]">
          <TriangleAlert aria-hidden="true" size={17} strokeWidth={1.8} className="mt-0.5 text-yield" />
          <span>
            <Prose text={sayText(move.caution, about)} />
          </span>
        </p>
      ) : null}
    </div>
  );
}

function OtherWay({
  remedy,
  about,
  named,
  language,
  onLanguage,
}: { readonly remedy: RemedyWords } & Omit<MoveProps, "move" | "number">) {
  return (
    <div className="grid gap-6 pt-1 pb-3 pl-6.5 max-sm:pl-0">
      <p className="measure type-dense text-ink-2">
        <Prose text={sayText(remedy.sentence, about)} />
      </p>
      {remedy.moves.map((move) => (
        <MoveBody
          key={move.title}
          move={move}
          about={about}
          named={named}
          language={language}
          onLanguage={onLanguage}
          heading={false}
        />
      ))}
    </div>
  );
}

function UpdateAside({
  found,
  remedy,
  about,
}: {
  readonly found: Case;
  readonly remedy: RemedyWords;
  readonly about: About;
}) {
  if (!found.main) return null;
  const { message } = remedy;
  const yours = found.fixBy === "you";
  const card = message ? (
    <MessageCard
      to={ROLE_LABELS[found.fixBy === "server-operator" ? found.fixBy : message.to]}
      subject={message.subject}
      paragraphs={message.paragraphs.map((say) => sayText(say, about))}
    />
  ) : null;
  return (
    <>
      {card ? (
        <Sheet as="section">
          {yours && found.main.words.alsoWho.length === 0 ? (
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
      ) : null}
      {found.fixBy ? (
        <Sheet as="section">
          <SheetSection tight>
            <WhoCanFix
              role={found.fixBy}
              why={sayText(found.main.words.whoCanFix, about)}
              also={found.main.words.alsoWho}
            />
          </SheetSection>
        </Sheet>
      ) : null}
    </>
  );
}
