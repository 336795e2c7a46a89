import { describe, expect, it } from "vitest";
import { readText } from "#components/wizard/pasted/read-text.ts";
import type { Report } from "#lib/report/schema.ts";
import type { WalkLink } from "./share/walk-link.ts";
import {
  type Ask,
  canOpen,
  EMPTY_STATE,
  isAsking,
  reduceWizard,
  type WizardAction,
  type WizardState,
} from "./wizard-state.ts";

const ASK: Ask = { subject: { kind: "key" }, tasks: ["messages"], spendTokens: false };

function report(status: Report["verdict"]["status"]): Report {
  return {
    schema: "latchkey.report/1",
    engine: "1.0.0",
    catalogue: "2026-11-23",
    startedAt: "2026-11-23T14:32:08Z",
    durationMs: 900,
    vantage: "server",
    credential: { kind: "workspace-or-identity-key" },
    observed: {},
    asked: { tasks: ["messages"], workspaceId: false, spendTokens: false },
    probes: [
      { id: "model-list", group: "messages", outcome: status === "clear" ? "allowed" : "refused", durationMs: 200 },
    ],
    findings: status === "clear" ? [] : [{ cause: "key-invalid", confidence: "likely", evidence: ["model-list"] }],
    verdict: { status, tasks: [], unproven: [] },
    spent: { inputTokens: 0, outputTokens: 0 },
  };
}

function walk(...actions: readonly WizardAction[]): WizardState {
  return actions.reduce(reduceWizard, EMPTY_STATE);
}

const start = (number: number, purpose: "review" | "retest" | "watch" = "review"): WizardAction => ({
  type: "run-started",
  number,
  ask: ASK,
  purpose,
  atMs: number * 1000,
});
const plan = (number: number): WizardAction => ({
  type: "event-arrived",
  number,
  event: { type: "plan", probes: [{ id: "model-list", title: "Model list", group: "messages" }] },
});
const answer = (number: number): WizardAction => ({
  type: "event-arrived",
  number,
  event: {
    type: "probe",
    probe: { id: "model-list", group: "messages", outcome: "refused", durationMs: 12 },
    sent: [],
  },
});
const reported = (number: number, status: Report["verdict"]["status"]): WizardAction => ({
  type: "event-arrived",
  number,
  event: { type: "report", report: report(status), receipt: "lk1.x" },
});

describe("the wizard's state", () => {
  it("opens Review as soon as a run starts, and no later step before a report", () => {
    const state = walk(start(1));
    expect(state.screen).toBe("review");
    expect(isAsking(state.active)).toBe(true);
    expect(canOpen(state, "update")).toBe(false);
    expect(reduceWizard(state, { type: "step-opened", screen: "save" })).toBe(state);
  });

  it("opens Update and Save only where there is something to change", () => {
    expect(canOpen(walk(start(1), reported(1, "blocked")), "update")).toBe(true);
    const clear = walk(start(1), reported(1, "clear"));
    expect(canOpen(clear, "save")).toBe(false);
    expect(canOpen(clear, "retest")).toBe(true);
  });

  it("keeps the first report while retests change only the latest", () => {
    const state = walk(
      start(1),
      plan(1),
      answer(1),
      reported(1, "blocked"),
      start(2, "retest"),
      plan(2),
      reported(2, "clear"),
    );
    expect(state.first?.number).toBe(1);
    expect(state.reviewed?.number).toBe(1);
    expect(state.latest?.number).toBe(2);
    expect(state.screen).toBe("retest");
  });

  it("loses nothing when a person walks back", () => {
    const there = walk(start(1), plan(1), reported(1, "blocked"), start(2, "retest"), plan(2), reported(2, "clear"));
    const back = reduceWizard(there, { type: "step-opened", screen: "review" });
    const again = reduceWizard(back, { type: "step-opened", screen: "retest" });
    expect(again).toEqual(there);
  });

  it("drops what still arrives of a run that was replaced or stopped", () => {
    const replaced = walk(start(1), plan(1), start(2), answer(1));
    expect(replaced.active?.answers).toEqual({});
    const stopped = walk(
      start(1),
      plan(1),
      { type: "run-ended", number: 1, end: { kind: "stopped" }, atMs: 5 },
      answer(1),
    );
    expect(stopped.active?.answers).toEqual({});
  });

  it("keeps the answers of a run that is stopped or cut", () => {
    for (const kind of ["stopped", "cut"] as const) {
      const state = walk(start(1), plan(1), answer(1), { type: "run-ended", number: 1, end: { kind }, atMs: 5 });
      expect(state.active?.answers["model-list"]?.outcome).toBe("refused");
      expect(state.active?.end?.kind).toBe(kind);
    }
  });

  it("moves no screen for a run of the watch", () => {
    const state = walk(
      start(1),
      plan(1),
      reported(1, "blocked"),
      { type: "step-opened", screen: "update" },
      start(2, "watch"),
    );
    expect(state.screen).toBe("update");
  });

  it("makes the newest answer the one to review only when asked", () => {
    const retested = walk(start(1), reported(1, "blocked"), start(2, "retest"), reported(2, "partial"));
    expect(retested.reviewed?.number).toBe(1);
    const state = reduceWizard(retested, { type: "latest-reviewed" });
    expect(state.reviewed?.number).toBe(2);
    expect(state.screen).toBe("review");
  });

  it("knows the steps that were opened, and forgets them with the report they spoke of", () => {
    const there = walk(start(1), reported(1, "blocked"), { type: "step-opened", screen: "update" });
    expect(there.visited).toEqual(["review", "update"]);
    const state = [start(2, "retest"), reported(2, "partial"), { type: "latest-reviewed" } as const].reduce(
      reduceWizard,
      there,
    );
    expect(state.visited).toEqual(["review"]);
  });

  it("goes back to the start when a first run is dismissed, and stays when there is a verdict", () => {
    const none = walk(
      start(1),
      { type: "run-ended", number: 1, end: { kind: "offline" }, atMs: 5 },
      { type: "active-dismissed" },
    );
    expect(none.screen).toBe("start");
    const some = walk(
      start(1),
      reported(1, "blocked"),
      start(2, "retest"),
      { type: "run-ended", number: 2, end: { kind: "offline" }, atMs: 5 },
      { type: "active-dismissed" },
    );
    expect(some.screen).toBe("retest");
    expect(some.active).toBeNull();
  });

  describe("after a text was read", () => {
    const text = readText('{"type":"error","error":{"type":"not_found_error","message":"model: claude-2.1"}}', 5000);
    const read: WizardAction = { type: "text-read", run: text };

    it("opens its review with every step, and leaves nothing of a walk before it", () => {
      const state = walk(start(1), reported(1, "clear"), read);
      expect(state).toMatchObject({ screen: "review", first: text, reviewed: text, latest: text, active: null });
      expect(["update", "save", "retest"].filter((step) => canOpen(state, step as "update"))).toHaveLength(3);
    });

    it("reviews the run that follows and compares later ones with that run, never with the text", () => {
      const state = walk(read, start(1), reported(1, "blocked"), start(2, "retest"), reported(2, "clear"));
      expect(state.first?.number).toBe(1);
      expect(state.reviewed?.number).toBe(1);
      expect(state.pasted).toBe(text);
    });

    it("keeps the text when a run ends without a report", () => {
      const cut = walk(read, start(1), { type: "run-ended", number: 1, end: { kind: "offline" }, atMs: 5 });
      expect(reduceWizard(cut, { type: "active-dismissed" })).toMatchObject({ screen: "review", reviewed: text });
    });

    it("puts the row that was read before the calls of the run", () => {
      const event = reported(1, "blocked");
      if (event.type !== "event-arrived" || event.event.type !== "report") throw new Error("no report");
      const { report: run } = event.event;
      const judged = { ...run, probes: [...text.report.probes, ...run.probes] };
      const state = walk(read, start(1), plan(1), {
        ...event,
        event: { ...event.event, report: judged },
      });
      expect(state.latest?.plan.map(({ id }) => id)).toEqual(["pasted", "model-list"]);
    });
  });
});

describe("the link of a walk", () => {
  // Only what the reducer reads stands in it.
  const link = { id: "a", done: { atMs: 5 }, adding: true } as WalkLink;
  const set: WizardAction = { type: "link-set", link };

  it("is changed under its own id alone: a late answer about another says nothing", () => {
    const changed = walk(set, { type: "link-changed", id: "a", change: { adding: false } });
    expect(changed.link).toEqual({ ...link, adding: false });
    expect(walk(set, { type: "link-changed", id: "b", change: { adding: false } }).link).toBe(link);
    expect(walk({ type: "link-changed", id: "a", change: { adding: false } }).link).toBeNull();
  });

  it("answers the call for a retest with the next run that was asked for, not with one of the watch", () => {
    expect(walk(set, start(1, "watch")).link?.done).toEqual({ atMs: 5 });
    expect(walk(set, start(1, "retest")).link).toEqual({ ...link, done: null });
  });

  it("is forgotten when the walk is left", () => {
    expect(walk(set, start(1), { type: "walk-left" }).link).toBeNull();
  });
});
