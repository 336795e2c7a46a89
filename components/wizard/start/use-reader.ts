import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { PastedRun } from "#components/wizard/wizard-state.ts";
import { READ_FROM } from "./box-words.ts";

const loadReader = () => import("#components/wizard/pasted/read-text.ts");
const PAUSE_MS = 500;

export type Reader = {
  /** A hand or a pointer comes near: the part that reads is fetched. */
  readonly near: () => void;
  /** A whole text: its explanation opens as soon as it is there. */
  readonly pasted: (text: string) => void;
  /** After a short pause its explanation stands under the box. */
  readonly typed: (text: string) => void;
  readonly forget: () => void;
  readonly says: string | null;
  /** What was read of a typed text. */
  readonly answer: PastedRun | null;
};

type Options = {
  readonly online: boolean;
  readonly onRead: (run: PastedRun) => void;
  /** Fetches the screen that is to show it; absent where it is there. */
  readonly loadReview?: () => Promise<unknown>;
};

const TOO_SHORT = "That is too short to say anything. Paste the whole message.";
const NOT_LOADED =
  "Not read yet: the part that reads could not be fetched. It is tried again when this tab is back online.";

/** Reads texts in the tab, with a part that is fetched when it is wanted. A text that came before it waits for it. */
export function useReader({ online, onRead, loadReview }: Options): Reader {
  const [says, setSays] = useState<string | null>(null);
  const [answer, setAnswer] = useState<PastedRun | null>(null);
  const round = useRef(0);
  const timer = useRef<number | undefined>(undefined);
  const waiting = useRef<(() => void) | null>(null);

  const forget = useCallback(() => {
    round.current += 1;
    window.clearTimeout(timer.current);
    waiting.current = null;
    setSays(null);
    setAnswer(null);
  }, []);

  const read = useCallback(
    async (text: string, then: (run: PastedRun) => void) => {
      round.current += 1;
      const mine = round.current;
      try {
        // What shows the answer and the words of its cause are fetched before it is shown.
        const [{ readText, loadWords }] = await Promise.all([loadReader(), loadReview?.()]);
        if (mine !== round.current) return;
        const run = readText(text, Date.now());
        await loadWords(run);
        // A later text may have come meanwhile; only the newest is answered.
        if (mine !== round.current) return;
        waiting.current = null;
        then(run);
      } catch {
        if (mine !== round.current) return;
        setSays(NOT_LOADED);
        waiting.current = () => void read(text, then);
      }
    },
    [loadReview],
  );

  useEffect(() => {
    if (online) waiting.current?.();
  }, [online]);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const pasted = useCallback(
    (text: string) => {
      forget();
      if (text.trim().length < READ_FROM) return setSays(text.trim() === "" ? null : TOO_SHORT);
      void read(text, onRead);
    },
    [forget, read, onRead],
  );
  const typed = useCallback(
    (text: string) => {
      forget();
      if (text.trim().length < READ_FROM) return;
      timer.current = window.setTimeout(() => void read(text, setAnswer), PAUSE_MS);
    },
    [forget, read],
  );
  const near = useCallback(() => void loadReader().catch(() => undefined), []);
  return useMemo(() => ({ near, pasted, typed, forget, says, answer }), [near, pasted, typed, forget, says, answer]);
}
