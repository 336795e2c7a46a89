"use client";

import { Mail } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { mailtoHref } from "./mailto.ts";
import { MESSAGE_FORMATS, type MessageFormat, messageText } from "./message-text.ts";

export type MessageCardProps = {
  /** "A workspace admin". */
  readonly to: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** Between the message and its buttons: what is to be pressed rather than copied. */
  readonly children?: ReactNode;
};

/** A message ready to send. What is changed here stays in this tab. */
export function MessageCard({ to, subject, paragraphs, children }: MessageCardProps) {
  const [format, setFormat] = useState<MessageFormat>("slack");
  const [drafts, setDrafts] = useState<Partial<Record<MessageFormat, string>>>({});
  const [editing, setEditing] = useState(false);
  const id = useId();
  const written = messageText({ subject, paragraphs }, format);
  const text = drafts[format] ?? written;
  return (
    <div className="flex flex-col gap-4">
      <Segmented label="Form of the message" options={MESSAGE_FORMATS} value={format} onChange={setFormat} />
      <div className="rounded-control border border-line">
        <p className="flex gap-4 border-b border-line px-3.5 py-2.5 type-small">
          <span className="w-12 text-ink-3">To</span>
          <span>{to}</span>
        </p>
        {format === "email" && !editing && drafts.email === undefined ? (
          <p className="flex gap-4 border-b border-line px-3.5 py-2.5 type-small">
            <span className="w-12 flex-none text-ink-3">Subject</span>
            <span>{subject}</span>
          </p>
        ) : null}
        {editing ? (
          <>
            <label htmlFor={id} className="sr-only">
              Message
            </label>
            <textarea
              id={id}
              value={text}
              onChange={(event) => setDrafts({ ...drafts, [format]: event.target.value })}
              className="block field-sizing-content min-h-60 w-full resize-y rounded-b-control bg-surface px-3.5 py-3 type-dense leading-6"
            />
          </>
        ) : drafts[format] === undefined ? (
          <div className="flex flex-col gap-2.5 px-3.5 py-3.5 type-dense leading-5.5 [overflow-wrap:anywhere]">
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>
                {format === "plain" ? (
                  messageText({ subject, paragraphs: [paragraph] }, "plain")
                ) : (
                  <Prose text={paragraph} />
                )}
              </p>
            ))}
          </div>
        ) : (
          <p className="px-3.5 py-3.5 type-dense leading-5.5 whitespace-pre-wrap">{text}</p>
        )}
      </div>
      {children}
      <div className="flex flex-wrap gap-2.5 max-sm:flex-col">
        <CopyButton text={text} label="Copy message" variant={children ? "line" : "ink"} />
        {format === "email" ? (
          <Button href={mailHref(text, subject)} icon={<Mail size={16} strokeWidth={1.6} aria-hidden />}>
            Open in mail
          </Button>
        ) : null}
        <Button onClick={() => setEditing(!editing)}>{editing ? "Done editing" : "Edit"}</Button>
        {drafts[format] === undefined ? null : (
          <Button
            onClick={() => {
              const { [format]: _dropped, ...kept } = drafts;
              setDrafts(kept);
            }}
          >
            As it was
          </Button>
        )}
      </div>
    </div>
  );
}

/** The subject as it stands in the text, where its first line is still one. */
function mailHref(text: string, subject: string): string {
  const [, ownSubject = subject, body = text] = /^Subject: ([^\n]*)\n+([\s\S]*)$/.exec(text) ?? [];
  return mailtoHref(ownSubject, body);
}
