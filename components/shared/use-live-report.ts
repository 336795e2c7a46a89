"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { GoneReason, ReportEvent, SharedReport } from "#lib/wire/report-answers.ts";
import type { WordedShared } from "./worded-shared.ts";

/** `starting`: not tried yet. `live`: changes show by themselves. `away`: it tries again. `offline`: the browser is. */
export type Following = "starting" | "live" | "away" | "offline";

export type LiveReport = {
  readonly worded: WordedShared;
  readonly gone: GoneReason | null;
  readonly following: Following;
  /** What is read aloud; empty until something changes. */
  readonly said: string;
  readonly endWith: (reason: GoneReason) => void;
};

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 60_000;

/** Follows a link: its newest state, and whether this page would hear of the next one. */
export function useLiveReport(served: WordedShared): LiveReport {
  const [worded, setWorded] = useState(served);
  const [gone, setGone] = useState<GoneReason | null>(null);
  const [open, setOpen] = useState<boolean | null>(null);
  const [said, setSaid] = useState("");
  const online = useSyncExternalStore(
    onConnection,
    () => navigator.onLine,
    () => true,
  );
  const shown = useRef(served);
  const { id } = served;

  useEffect(() => {
    let source: EventSource | null = null;
    let retry: number | undefined;
    let waitMs = FIRST_WAIT_MS;
    let over = false;
    let isReading = false;
    let wanted = shown.current.version;

    const end = (reason: GoneReason): void => {
      over = true;
      source?.close();
      setGone(reason);
      setSaid("This report is gone.");
    };
    const show = (next: WordedShared): void => {
      const was = shown.current;
      if (next.version <= was.version) return;
      shown.current = next;
      setWorded(next);
      setSaid(changeSays(was, next));
    };
    // One at a time. An event that comes while a reading is under way may tell of more than that reading holds.
    const readAgain = async (): Promise<void> => {
      if (isReading || over) return;
      isReading = true;
      const before = wanted;
      try {
        const read = await readShared(id);
        if (over || read === null) return;
        if (typeof read === "string") end(read);
        else show(read);
      } catch {
        // The next event, or the first of the next connection, asks again.
      } finally {
        isReading = false;
      }
      if (wanted > before) void readAgain();
    };
    const listen = (): void => {
      window.clearTimeout(retry);
      source?.close();
      if (over) return;
      const events = new EventSource(`/api/v1/reports/${id}/events`);
      source = events;
      events.addEventListener("open", () => {
        waitMs = FIRST_WAIT_MS;
        setOpen(true);
      });
      events.addEventListener("message", ({ data }: MessageEvent<string>) => {
        // Our own route's line, in its own type.
        const event = JSON.parse(data) as ReportEvent;
        if (event.type === "gone") return end(event.reason);
        wanted = Math.max(wanted, event.version);
        if (wanted > shown.current.version) void readAgain();
      });
      events.addEventListener("error", () => {
        setOpen(false);
        // The browser comes again by itself after a break; not after an answer that is no stream.
        if (events.readyState !== EventSource.CLOSED || over) return;
        void readAgain();
        retry = window.setTimeout(listen, waitMs);
        waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
      });
    };
    const leave = (): void => source?.close();
    const comeBack = (event: PageTransitionEvent): void => {
      if (event.persisted) listen();
    };
    listen();
    window.addEventListener("online", listen);
    window.addEventListener("pagehide", leave);
    window.addEventListener("pageshow", comeBack);
    return () => {
      over = true;
      window.clearTimeout(retry);
      leave();
      window.removeEventListener("online", listen);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("pageshow", comeBack);
    };
  }, [id]);

  useEffect(() => {
    document.title = gone ? "This report is gone — Latchkey" : worded.title;
  }, [worded.title, gone]);

  const following = !online ? "offline" : open === null ? "starting" : open ? "live" : "away";
  return { worded, gone, following, said, endWith: setGone };
}

/** @returns null where no answer helps now: a limit, a fault of ours */
async function readShared(id: string): Promise<WordedShared | GoneReason | null> {
  const response = await fetch(`/api/v1/reports/${id}`, { cache: "no-store" });
  if (response.status === 410) return goneReason((await response.json()) as { code?: string });
  if (!response.ok) return null;
  const { wordShared } = await import("./word-shared.ts");
  return wordShared((await response.json()) as SharedReport);
}

function goneReason({ code = "" }: { readonly code?: string }): GoneReason {
  return (["revoked", "deleted"] as const).find((reason) => code.endsWith(reason)) ?? "expired";
}

/** The sign where it changed; else what else did. */
function changeSays(was: WordedShared, now: WordedShared): string {
  if (now.thread.entries.length !== was.thread.entries.length && now.thread.entries[0]?.kind === "asked")
    return "Someone asked for a retest.";
  const changed = was.sign.title !== now.sign.title || was.sign.verdict !== now.sign.verdict;
  const runs = now.thread.entries.length > was.thread.entries.length;
  return changed ? `${now.title.replace(/ — Latchkey$/, "")}. ${now.sign.title}.` : runs ? "A new run is shown." : "";
}

function onConnection(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}
