"use client";

import {
  type ComponentType,
  type ReactNode,
  startTransition,
  useCallback,
  useEffect,
  useReducer,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { useWatch } from "#components/wizard/retest/use-watch.ts";
import { StartScreen } from "#components/wizard/start/start-screen.tsx";
import { forgetKey, isKeyHeld, onKeyChange } from "./key-memory.ts";
import { type Entry, entryOf, type Opening } from "./opening.ts";
import { sampleAsk } from "./sample-ask.ts";
import type { SampleCard } from "./sample-card.ts";
import { useRuns } from "./use-runs.ts";
import { useScreenHistory } from "./use-screen-history.ts";
import type { WalkProps } from "./walk.tsx";
import {
  type Ask,
  canOpen,
  EMPTY_STATE,
  isAsking,
  type PastedRun,
  type Purpose,
  reduceWizard,
  type Screen,
  type WizardAction,
} from "./wizard-state.ts";

const loadWalk = () => import("./walk.tsx");

export type WizardProps = {
  readonly samples: readonly SampleCard[];
  /** The one host a key is sent to, as the operator set it. */
  readonly host: string;
  /** What a link asked for. */
  readonly opening: Opening | null;
  readonly intro: ReactNode;
  readonly aside: ReactNode;
};

/** The whole flow: start, then Review, Update, Save, Retest. The start is all that the first load carries. */
export function Wizard({ samples, host, opening, intro, aside }: WizardProps) {
  const [state, dispatchNow] = useReducer(reduceWizard, EMPTY_STATE);
  // A screen or its words may still be loading; as a transition what is there stays until the next is ready.
  const dispatch = useCallback((action: WizardAction) => {
    if (changesScreen(action)) startTransition(() => dispatchNow(action));
    else dispatchNow(action);
  }, []);
  const runs = useRuns(dispatch);
  const keyHeld = useSyncExternalStore(onKeyChange, isKeyHeld, () => false);
  const online = useSyncExternalStore(
    onConnectionChange,
    () => navigator.onLine,
    () => true,
  );
  const [lastAsk, setLastAsk] = useState<Ask | null>(null);
  const [entry, setEntry] = useState<Entry>(() => entryOf(opening));
  const [namedLink, setNamedLink] = useState(opening?.link ?? null);

  const ask = useCallback(
    (next: Ask, purpose: Purpose) => {
      setLastAsk(next);
      setEntry(next.subject.kind === "key" ? { as: "key", ask: next } : { as: "box", ask: null });
      runs.start(next, purpose);
      window.scrollTo({ top: 0 });
    },
    [runs],
  );

  const open = useCallback((screen: Screen) => dispatch({ type: "step-opened", screen }), [dispatch]);
  useScreenHistory(
    state.screen,
    useCallback((screen: Screen) => canOpen(state, screen), [state]),
    open,
  );

  // A page that is left, or comes back from the back/forward cache, holds no key.
  useEffect(() => {
    window.addEventListener("pagehide", forgetKey);
    const onShow = (event: PageTransitionEvent) => {
      if (event.persisted) forgetKey();
    };
    window.addEventListener("pageshow", onShow);
    return () => {
      window.removeEventListener("pagehide", forgetKey);
      window.removeEventListener("pageshow", onShow);
    };
  }, []);

  const forget = useCallback(() => {
    runs.stop();
    forgetKey();
    dispatch({ type: "watch-set", watch: null });
  }, [runs, dispatch]);

  const [leftTo, setLeftTo] = useState<"start" | "samples" | null>(null);
  const leave = useCallback(
    (to?: "samples" | "key") => {
      runs.stop();
      forgetKey();
      dispatch({ type: "walk-left" });
      setNamedLink(null);
      setLastAsk(null);
      setEntry({ as: to === "key" ? "key" : "box", ask: null });
      setLeftTo(to === "samples" ? "samples" : "start");
    },
    [runs, dispatch],
  );
  useEffect(() => {
    if (!leftTo || state.screen !== "start") return;
    setLeftTo(null);
    const heading = document.getElementById(`${leftTo}-heading`);
    if (leftTo === "samples") heading?.scrollIntoView({ block: "start" });
    else window.scrollTo({ top: 0 });
    heading?.focus({ preventScroll: true });
  }, [leftTo, state.screen]);

  const canAsk = lastAsk?.subject.kind === "sample" || keyHeld;
  useWatch(state, canAsk ? lastAsk : null, runs, dispatch);

  const pickSample = useCallback(
    ({ persona, asked }: SampleCard) => {
      forgetKey();
      dispatch({ type: "walk-left" });
      ask(sampleAsk(persona, "broken", asked.broken), "review");
    },
    [ask, dispatch],
  );
  // A link opens its sample once, when the page can follow it.
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current || opening?.kind !== "sample") return;
    opened.current = true;
    const { persona, step } = opening;
    const sample = samples.find((each) => each.persona === persona);
    if (sample) ask(sampleAsk(persona, step, sample.asked[step]), "review");
  }, [opening, samples, ask]);

  const takeReading = useCallback(
    (run: PastedRun) => {
      runs.stop();
      forgetKey();
      setNamedLink(null);
      setLastAsk(null);
      setEntry({ as: "box", ask: null });
      dispatch({ type: "text-read", run });
      window.scrollTo({ top: 0 });
    },
    [runs, dispatch],
  );
  const prove = useCallback(
    (next: Ask) => {
      setEntry({ as: "key", ask: next, focus: true });
      open("start");
    },
    [open],
  );
  const pasteAnother = useCallback(() => {
    setEntry({ as: "box", ask: null, focus: true });
    open("start");
  }, [open]);

  const sampleOf = (persona: string) => samples.find((sample) => sample.persona === persona) ?? null;

  // Held as state and not as a lazy part: the start stands until the walk is there, and no boundary hides it from a
  // page without scripts.
  const [Walk, setWalk] = useState<ComponentType<WalkProps> | null>(null);
  const [unloadable, setUnloadable] = useState<{ readonly error: unknown } | null>(null);
  const load = useCallback(async () => {
    const loaded = await loadWalk();
    setWalk(() => loaded.Walk);
    return loaded;
  }, []);
  // What could not be fetched now, offline, is fetched when it is needed.
  const near = useCallback(() => void load().catch(() => undefined), [load]);
  const loadReview = useCallback(async () => (await load()).loadPastedReview(), [load]);
  const walking = state.screen !== "start";
  useEffect(() => {
    if (walking) load().catch((error: unknown) => setUnloadable({ error }));
  }, [walking, load]);
  if (walking && !Walk && unloadable) throw unloadable.error;

  if (!walking || !Walk) {
    const keptWalk = walking ? null : (state.active ?? state.reviewed);
    return (
      <StartScreen
        samples={samples}
        host={host}
        intro={intro}
        aside={aside}
        entry={entry}
        keptText={state.pasted?.explained.redactedText ?? ""}
        online={online}
        onNear={near}
        loadReview={loadReview}
        onAsk={(next) => {
          // A run that proves a text stands beside it; any other begins anew.
          if (!next.pasted) dispatch({ type: "walk-left" });
          // A second walk from here is not the one that the address asked for.
          if (state.latest) setNamedLink(null);
          ask(next, "review");
        }}
        onRead={takeReading}
        onSample={pickSample}
        notice={
          keptWalk ? (
            <p className="mt-6 type-dense text-ink-2">
              {isAsking(state.active) ? "A run is under way." : "Your last result is kept."}{" "}
              <button type="button" className="min-h-9 text-ink link" onClick={() => open("review")}>
                Back to it
              </button>
            </p>
          ) : null
        }
      />
    );
  }
  const subject = (state.active ?? state.latest)?.ask.subject;
  return (
    <Walk
      state={state}
      host={host}
      keyHeld={keyHeld}
      online={online}
      sample={subject?.kind === "sample" ? sampleOf(subject.persona) : null}
      ask={ask}
      stop={runs.stop}
      open={open}
      forget={forget}
      leave={leave}
      takeReading={takeReading}
      prove={prove}
      pasteAnother={pasteAnother}
      namedLink={namedLink}
      dispatch={dispatch}
    />
  );
}

/**
 * Actions after which another screen, or another report on the same one, stands there. The end of a stream follows its
 * report at once: taken before it, it would show an ended run without one.
 */
function changesScreen(action: WizardAction): boolean {
  switch (action.type) {
    case "event-arrived":
      return action.event.type === "report";
    case "run-started":
      return action.purpose !== "watch";
    case "run-ended":
    case "text-read":
    case "step-opened":
    case "latest-reviewed":
    case "active-dismissed":
    case "walk-left":
      return true;
    default:
      return false;
  }
}

function onConnectionChange(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}
