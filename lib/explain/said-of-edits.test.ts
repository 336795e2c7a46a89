import { describe, expect, it } from "vitest";
import { sayEdit } from "./said-of-edits.ts";

describe("one change in a few words", () => {
  it("names the replacement's source where the table gives it, and none where the person chose", () => {
    const table = sayEdit({ do: "replace-model", from: "claude-3-haiku-20240307", to: "claude-haiku-4-5-20251001" });
    expect(table).toMatchObject({ out: "claude-3-haiku-20240307", in: "claude-haiku-4-5-20251001" });
    expect(table.because?.url).toMatch(/^https:\/\/platform\.claude\.com\//);
    expect(
      sayEdit({ do: "replace-model", from: "claude-3-haiku-20240307", to: "claude-opus-5-5" }).because,
    ).toBeUndefined();
  });

  it("has a side alone where something only comes in or goes out", () => {
    expect(sayEdit({ do: "set-header", name: "anthropic-workspace-id", value: "wrkspc_…" })).toEqual({
      in: "anthropic-workspace-id: wrkspc_…",
    });
    expect(sayEdit({ do: "drop-beta", beta: "a-1" })).toEqual({ out: "anthropic-beta: a-1" });
  });
});
