import { describe, expect, it } from "vitest";
import { quietChecks } from "#components/wizard/deciding-checks.ts";
import { compareReports } from "#lib/report/compare-reports.ts";
import type { ProbeId, Task } from "#lib/report/probe-ids.ts";
import type { Outcome, Report } from "#lib/report/schema.ts";
import { flippedSays, greenSays, readRetest } from "./retest-words.ts";

type Answers = Readonly<Partial<Record<ProbeId, Outcome>>>;
type Asked = { readonly tasks?: Task[]; readonly model?: string; readonly spendTokens?: boolean };

const GROUPS: Readonly<Partial<Record<ProbeId, Task>>> = {
  "batch-list": "batches",
  "file-list": "files",
  "organization-me": "admin",
  "member-list": "admin",
};

function report(time: string, answers: Answers, status: Report["verdict"]["status"], asked: Asked = {}): Report {
  const tasks: Task[] = asked.tasks ?? ["messages", "batches", "files"];
  return {
    schema: "latchkey.report/1",
    engine: "1.0.0",
    catalogue: "2026-11-23",
    startedAt: `2026-11-23T${time}Z`,
    durationMs: 0,
    vantage: "server",
    credential: { kind: "workspace-or-identity-key" },
    observed: {},
    asked: {
      tasks,
      workspaceId: false,
      spendTokens: asked.spendTokens ?? false,
      ...(asked.model ? { model: asked.model } : {}),
    },
    probes: (Object.entries(answers) as [ProbeId, Outcome][]).map(([id, outcome]) => ({
      id,
      group: GROUPS[id] ?? "messages",
      outcome,
      durationMs: 1,
    })),
    findings: [],
    verdict: {
      status,
      tasks: tasks.map((id) => ({ id, state: status === "clear" ? "open" : "refused" })),
      unproven: [],
    },
    spent: { inputTokens: 0, outputTokens: 0 },
  };
}

function said(before: Report, after: Report) {
  const retest = readRetest(before, after, compareReports(before, after).rows);
  return { sign: flippedSays(retest), green: greenSays(before, after, retest), retest };
}

const ALL: Answers = {
  "model-list": "allowed",
  "token-count": "allowed",
  "batch-list": "allowed",
  "file-list": "allowed",
};
const NONE: Answers = {
  "model-list": "refused",
  "token-count": "refused",
  "batch-list": "refused",
  "file-list": "refused",
};
const BEFORE = report("14:32:00", NONE, "blocked");
const AFTER = report("14:36:12", ALL, "clear");

describe("a retest", () => {
  it("counts the calls that decide what was asked, and says that nothing else broke", () => {
    const { sign, green } = said(BEFORE, AFTER);
    expect(sign).toBe("3 calls that were refused are now allowed. Nothing that worked has stopped working.");
    expect(green).toBe("3 refused → all open, 4 min 12 s");
  });

  it("calls a wait and a missing answer unanswered, never refused", () => {
    const limited = report(
      "14:32:00",
      { ...ALL, "token-count": "limited", "batch-list": "unreachable" },
      "inconclusive",
    );
    const { sign, green } = said(limited, report("14:32:40", ALL, "clear"));
    expect(green).toBe("2 unanswered → all open, 40 s");
    expect(sign).toContain("2 calls that were unanswered are now allowed.");
    const both = report("14:32:00", { ...ALL, "token-count": "limited", "batch-list": "not-applicable" }, "partial");
    expect(said(both, AFTER).green).toBe("1 refused, 1 unanswered → all open, 4 min 12 s");
  });

  it("does not hide what is still refused or newly refused", () => {
    const mixed = report("14:36:12", { ...NONE, "token-count": "allowed" }, "partial");
    expect(said(BEFORE, mixed).sign).toBe("One call that was refused is now allowed. 2 are still refused.");
    expect(said(BEFORE, mixed).green).toBeNull();
    expect(said(AFTER, BEFORE).sign).toBe("3 that worked no longer do.");
    const one = { tasks: ["messages"] as Task[] };
    expect(
      said(
        report("14:32:00", { "token-count": "refused" }, "blocked", one),
        report("14:33:00", { "token-count": "limited" }, "inconclusive", one),
      ).sign,
    ).toBe("One call is now unanswered.");
  });

  it("stays green beside a refused comparison, which counts nowhere", () => {
    const asked: Asked = { tasks: ["admin"] };
    const before = report("14:32:00", { "model-list": "refused", "organization-me": "refused" }, "blocked", asked);
    const after = report("14:33:00", { "model-list": "refused", "organization-me": "allowed" }, "clear", asked);
    const { sign, green, retest } = said(before, after);
    expect(green).toBe("1 refused → all open, 1 min");
    expect(sign).not.toContain("still");
    expect(retest.beside.map(({ id }) => id)).toEqual(["model-list"]);
    expect([...quietChecks(after)]).toEqual(["model-list"]);
  });

  it("claims no green for a call that was refused and then left out", () => {
    const tasks: Task[] = ["messages"];
    const before = report("14:32:00", { "token-count-asked": "refused", "token-count": "allowed" }, "blocked", {
      tasks,
      model: "claude-old",
    });
    const after = report("14:33:00", { "token-count": "allowed" }, "clear", { tasks });
    expect(said(before, after)).toMatchObject({ green: null, sign: "The refused call was left out of this run." });
    const spent = report("14:32:00", { "token-count": "allowed", "one-token-message": "refused" }, "blocked", {
      tasks,
      spendTokens: true,
    });
    expect(said(spent, after)).toMatchObject({ green: null, sign: "The refused call was left out of this run." });
  });

  it("takes a count with a named model for the count that was refused without one", () => {
    const tasks: Task[] = ["messages"];
    const before = report("14:32:00", { "token-count": "refused" }, "blocked", { tasks });
    const after = report("14:33:00", { "token-count-asked": "allowed", "token-count": "skipped" }, "clear", {
      tasks,
      model: "claude-haiku-5-5",
    });
    expect(said(before, after).green).toBe("1 refused → all open, 1 min");
  });

  it("says that nothing was sent before, where nothing was", () => {
    const before = report("14:32:00", { "token-count": "skipped" }, "inconclusive", { tasks: ["messages"] });
    const after = report("14:33:00", { "token-count": "allowed" }, "clear", { tasks: ["messages"] });
    expect(said(before, after)).toMatchObject({
      green: "Nothing sent → all open, 1 min",
      sign: "One call was answered for the first time.",
    });
  });
});
