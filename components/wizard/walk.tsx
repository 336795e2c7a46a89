"use client";

import { type Dispatch, lazy, Suspense, useEffect, useMemo } from "react";
import { StepTrail } from "#components/report/step-trail.tsx";
import { LiveRegion } from "#components/ui/live-region.tsx";
import { EndedScreen } from "#components/wizard/run/ended-screen.tsx";
import { RunScreen } from "#components/wizard/run/run-screen.tsx";
import { sayProgress } from "#components/wizard/run/say-progress.ts";
import { DoneBanner, saidDone } from "#components/wizard/share/done-banner.tsx";
import { useLinkEvents } from "#components/wizard/share/use-link-events.ts";
import { useWalkLink } from "#components/wizard/share/use-walk-link.ts";
import type { SampleCard } from "./sample-card.ts";
import { stepStates } from "./step-states.ts";
import { useTabTitle } from "./use-tab-title.ts";
import {
  type Ask,
  canOpen,
  isAsking,
  isPasted,
  type PastedRun,
  type Purpose,
  type ReportedRun,
  type Screen,
  STEPS,
  type Step,
  type WizardAction,
  type WizardState,
} from "./wizard-state.ts";

const loadReview = () => import("#components/wizard/review/review-screen.tsx");
/** The screen of a text that was read. */
export const loadPastedReview = () => import("#components/wizard/pasted/pasted-review.tsx");
const loadUpdate = () => import("#components/wizard/update/update-screen.tsx");
const loadSave = () => import("#components/wizard/save/save-screen.tsx");
const loadRetest = () => import("#components/wizard/retest/retest-screen.tsx");
const ReviewScreen = lazy(() => loadReview().then(({ ReviewScreen }) => ({ default: ReviewScreen })));
const PastedReview = lazy(() => loadPastedReview().then(({ PastedReview }) => ({ default: PastedReview })));
const UpdateScreen = lazy(() => loadUpdate().then(({ UpdateScreen }) => ({ default: UpdateScreen })));
const SaveScreen = lazy(() => loadSave().then(({ SaveScreen }) => ({ default: SaveScreen })));
const RetestScreen = lazy(() => loadRetest().then(({ RetestScreen }) => ({ default: RetestScreen })));

export type WalkProps = {
  readonly state: WizardState;
  readonly host: string;
  readonly keyHeld: boolean;
  readonly online: boolean;
  /** The sample this walk is about; null for a person's own key. */
  readonly sample: SampleCard | null;
  readonly ask: (ask: Ask, purpose: Purpose) => void;
  readonly stop: () => void;
  readonly open: (screen: Screen) => void;
  /** Forgets the key; what was answered stays. */
  readonly forget: () => void;
  /** Leaves the walk, the key and every answer, for the start or the samples on it. */
  readonly leave: (to?: "samples" | "key") => void;
  /** Opens what was read of a text. */
  readonly takeReading: (run: PastedRun) => void;
  /** Goes to the form for a key, filled in with what a run is to ask. */
  readonly prove: (ask: Ask) => void;
  /** Goes back to the box, with the text in it. */
  readonly pasteAnother: () => void;
  /** Id of the link that the address names: its runs are to be added to it. */
  readonly namedLink: string | null;
  readonly dispatch: Dispatch<WizardAction>;
};

/** What every screen of a walk with a verdict needs. */
export type ScreenProps = WalkProps & {
  readonly reviewed: ReportedRun;
  readonly first: ReportedRun;
  readonly latest: ReportedRun;
};

const NAMES: Readonly<Record<Step, string>> = { review: "Review", update: "Update", save: "Save", retest: "Retest" };

/** The frame of the four steps: where you are, whose key this is, and the screen. */
export function Walk(props: WalkProps) {
  const { state, open } = props;
  const step: Step = state.screen === "start" ? "review" : state.screen;
  const states = stepStates(state, step);
  useWalkLink(state, props.namedLink, props.dispatch);
  useLinkEvents(state.link, props.dispatch);
  const done = saidDone(state.link);
  useTabTitle(state.latest, done !== "");
  const message = useMemo(() => sayProgress(state), [state]);
  // Where the first report is there before its screen is, the rows it came from stand in for it.
  const shown = state.active ?? state.latest;
  const answered = state.active !== null && Object.keys(state.active.answers).length > 0;
  // The later screens come while the run is under way, after its first row: they are there when the verdict is.
  useEffect(() => {
    if (!answered) return;
    for (const load of [loadReview, loadUpdate, loadSave, loadRetest]) void load().catch(() => undefined);
  }, [answered]);
  const reads = state.active === null && isPasted(state.latest);
  useEffect(() => {
    if (!reads) return;
    for (const load of [loadUpdate, loadSave, loadRetest]) void load().catch(() => undefined);
  }, [reads]);
  return (
    <div className="min-h-80">
      <StepTrail
        steps={STEPS.map((each) => ({
          id: each,
          name: NAMES[each],
          state: states[each],
          onSelect: canOpen(state, each) ? () => open(each) : undefined,
        }))}
        aside={<KeyLine {...props} />}
      />
      {state.link ? <DoneBanner {...props} link={state.link} /> : null}
      <Suspense
        fallback={shown && !isPasted(shown) ? <RunScreen {...props} run={shown} /> : <div className="min-h-[60vh]" />}
      >
        <Screens {...props} />
      </Suspense>
      <LiveRegion message={message} />
      <LiveRegion message={done} />
    </div>
  );
}

function Screens(props: WalkProps) {
  const { state } = props;
  const { active, reviewed, first, latest } = state;
  const covers =
    active !== null &&
    active.purpose !== "watch" &&
    (active.purpose === "retest" ? state.screen === "retest" : state.screen === "review");
  if (covers) return isAsking(active) ? <RunScreen {...props} run={active} /> : <EndedScreen {...props} run={active} />;
  if (!reviewed || !first || !latest) return null;
  const screen: ScreenProps = { ...props, reviewed, first, latest };
  switch (state.screen) {
    case "update":
      return <UpdateScreen {...screen} />;
    case "save":
      return <SaveScreen {...screen} />;
    case "retest":
      return <RetestScreen {...screen} />;
    default:
      return isPasted(reviewed) ? <PastedReview {...screen} run={reviewed} /> : <ReviewScreen {...screen} />;
  }
}

function KeyLine({ state, sample, keyHeld, forget, leave, pasteAnother }: WalkProps) {
  if (state.active === null && isPasted(state.latest))
    return (
      <p>
        Read in this tab. Nothing was sent.{" "}
        <button type="button" className="link min-h-9 text-ink pointer-coarse:min-h-11" onClick={pasteAnother}>
          Paste another
        </button>
      </p>
    );
  const hint = (state.latest ?? state.reviewed)?.report.credential.hint;
  if (sample) {
    return (
      <p>
        <strong className="mr-2 rounded-tag bg-ref px-2 py-0.5 font-semibold text-ink">Sample</strong>
        {sample.apart ? `${sample.title}, ${sample.apart}` : sample.title}.{" "}
        <button type="button" className="link min-h-9 text-ink pointer-coarse:min-h-11" onClick={() => leave()}>
          Leave it
        </button>
      </p>
    );
  }
  return (
    <p>
      {keyHeld ? (
        <>
          {hint ? (
            <>
              Key <code>{hint}</code>
            </>
          ) : (
            "The key"
          )}{" "}
          is in this tab only.{" "}
          <button type="button" className="link min-h-9 text-ink pointer-coarse:min-h-11" onClick={forget}>
            Forget it
          </button>
        </>
      ) : (
        <>
          The key is forgotten.{" "}
          <button type="button" className="link min-h-9 text-ink pointer-coarse:min-h-11" onClick={() => leave("key")}>
            Paste a key again
          </button>
        </>
      )}
    </p>
  );
}
