"use client";

import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Sheet, SheetSection } from "#components/ui/sheet.tsx";
import { Moment } from "./moment.tsx";
import { forgetOwnLink, listOwnLinks, type OwnLink } from "./own-links.ts";

/** The links of this browser, newest first. Those that are over are forgotten as the list is opened. */
export function OwnLinkList() {
  const [links, setLinks] = useState<readonly OwnLink[] | null>(null);
  useEffect(() => {
    const kept = listOwnLinks();
    const over = kept.filter(({ expiresAt }) => !(Date.parse(expiresAt) > Date.now()));
    for (const { id } of over) forgetOwnLink(id);
    const left = kept.filter((link) => !over.includes(link));
    setLinks(left);
    let current = true;
    // One after the other: a long list asks no more at once than a person would.
    void (async () => {
      for (const { id } of left) {
        if (!current) return;
        if (!(await isOver(id))) continue;
        forgetOwnLink(id);
        if (current) setLinks((shown) => shown?.filter((link) => link.id !== id) ?? null);
      }
    })();
    return () => {
      current = false;
    };
  }, []);
  if (links === null) return <div className="min-h-40" />;
  if (links.length === 0)
    return (
      <Sheet>
        <SheetSection title="None">
          <p className="mb-4 measure text-ink-2">
            A link is made from a result: “Preview a link” stands beside it. Links that are over are not listed.
          </p>
          <Button href="/">Find the cause of a refusal</Button>
        </SheetSection>
      </Sheet>
    );
  return (
    <Sheet>
      <SheetSection aria-label="Links">
        <ul className="-my-4">
          {links.map((link) => (
            <LinkRow
              key={link.id}
              link={link}
              onForget={() => {
                forgetOwnLink(link.id);
                setLinks(links.filter(({ id }) => id !== link.id));
              }}
            />
          ))}
        </ul>
      </SheetSection>
    </Sheet>
  );
}

/** Revoked or deleted, perhaps from elsewhere. Of a link that cannot be asked for nothing is concluded. */
async function isOver(id: string): Promise<boolean> {
  try {
    return (await fetch(`/api/v1/reports/${id}`, { method: "HEAD", cache: "no-store" })).status === 410;
  } catch {
    return false;
  }
}

function LinkRow({ link, onForget }: { readonly link: OwnLink; readonly onForget: () => void }) {
  const [asked, setAsked] = useState(false);
  const path = `/r/${link.id}`;
  return (
    <li className="border-line py-4 not-first:border-t">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <p>
            <a href={path} className="link type-mono [overflow-wrap:anywhere]">
              {path}
            </a>
          </p>
          <p className="mt-1 type-small text-ink-2">
            Made <Moment iso={link.madeAt} />. Can be opened until <Moment iso={link.expiresAt} />.
          </p>
        </div>
        <div className="flex flex-wrap gap-2.5">
          <Button size="sm" href={path} aria-label={`Open or manage ${path}`}>
            Open or manage
          </Button>
          <CopyButton size="sm" label="Copy link" text={() => new URL(path, location.href).href} />
          <Button size="sm" onClick={() => setAsked(!asked)} aria-expanded={asked} aria-label={`Forget ${path}`}>
            Forget
          </Button>
        </div>
      </div>
      {asked ? (
        <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
          <p className="type-small">
            The link stays open until it expires; this browser could no longer extend, revoke or delete it.
          </p>
          <Button size="sm" variant="danger" onClick={onForget}>
            Forget it here
          </Button>
          <Button size="sm" onClick={() => setAsked(false)}>
            Keep it
          </Button>
        </div>
      ) : null}
    </li>
  );
}
