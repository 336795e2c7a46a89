import { describe, expect, it } from "vitest";
import type { ReportedRun } from "#components/wizard/wizard-state.ts";
import { fillLines, namedBy } from "./filled-lines.ts";

type Said = {
  readonly workspaceId?: string;
  readonly model?: string;
  readonly cause?: string;
  readonly open?: boolean;
};

function run({ cause, open, ...ask }: Said): ReportedRun {
  const probes = open ? [{ id: "token-count-asked", outcome: "allowed" }] : [];
  // Only what is read stands in the run.
  return { ask, report: { verdict: { cause }, probes } } as unknown as ReportedRun;
}

describe("lines to copy", () => {
  it("hold the workspace id that was given", () => {
    const named = namedBy(run({ workspaceId: "wrkspc_1" }), run({ workspaceId: "wrkspc_1" }));
    expect(fillLines([{ text: '-H "anthropic-workspace-id: wrkspc_…"', mark: "add" }], named)).toEqual([
      { text: '-H "anthropic-workspace-id: wrkspc_1"', mark: "add" },
    ]);
  });

  it("never tell to add an id that was refused, but name it where it is to go", () => {
    const refused = run({ workspaceId: "wrkspc_9", cause: "workspace-id-not-allowed-or-mismatch" });
    const named = namedBy(refused, refused);
    expect(fillLines([{ text: "id: wrkspc_…", mark: "add" }], named)[0]?.text).toBe("id: wrkspc_…");
    expect(fillLines([{ text: "id: wrkspc_…", mark: "remove" }], named)[0]?.text).toBe("id: wrkspc_9");
    const later = namedBy(refused, run({ workspaceId: "wrkspc_2" }));
    expect(fillLines([{ text: "id: wrkspc_…", mark: "add" }], later)[0]?.text).toBe("id: wrkspc_2");
  });

  it("hold a model that was chosen since and answered, in each language", () => {
    const named = namedBy(run({ model: "old" }), run({ model: "new", open: true }));
    for (const [before, after] of [
      ['    "model": "x",', '    "model": "new",'],
      ['    model="x",', '    model="new",'],
      ['  model: "x",', '  model: "new",'],
    ] as const)
      expect(fillLines([{ text: before, mark: "add" }], named)[0]?.text).toBe(after);
    expect(fillLines([{ text: 'model: "old"', mark: "remove" }], named)[0]?.text).toBe('model: "old"');
    expect(namedBy(run({ model: "old" }), run({ model: "new" }))).toEqual({});
  });
});
