import { describe, expect, it } from "vitest";
import { MODEL_PATTERN } from "#lib/report/bounds.ts";
import { MODEL_ID, modelTrouble, workspaceIdTrouble, workspaceIdTroubleSoFar } from "./check-inputs.ts";

describe("typed inputs", () => {
  it("hold models to the contract's bound", () => {
    expect(MODEL_ID.source).toBe(MODEL_PATTERN.source);
    expect(modelTrouble("claude-3-haiku-20240307")).toBeNull();
    expect(modelTrouble("claude sonnet")).toContain("no spaces");
    expect(modelTrouble("")).toBeNull();
  });

  it("tell a workspace's name from its id", () => {
    expect(workspaceIdTrouble("production")).toBe("That is a name. The id starts with wrkspc_");
    expect(workspaceIdTrouble(" wrkspc_01Hx ")).toBeNull();
    expect(workspaceIdTrouble("wrkspc_01 Hx")).toContain("letters and digits");
  });

  it("wait while an id can still become one", () => {
    for (const typed of ["", "w", "wrk", "wrkspc_", "pr"]) expect(workspaceIdTroubleSoFar(typed)).toBeNull();
    expect(workspaceIdTroubleSoFar("prod")).toContain("That is a name");
  });

  it("send a key that was pasted into the wrong field back to its own", () => {
    expect(workspaceIdTrouble("sk-ant-api03-abc")).toContain("That is a key");
    expect(modelTrouble("sk-ant-api03-abc")).toContain("That is a key");
  });
});
