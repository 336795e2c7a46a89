import { describe, expect, it } from "vitest";
import { prepareOpening } from "./prepare-opening.ts";

const open = (params: Record<string, string | string[]>) => prepareOpening(params, "2026-11-24T17:00:00.000Z");

describe("what a link to the start page opens", () => {
  it("sets the form up for a cause, and says what only a message can show", async () => {
    expect(await open({ check: "model-retired" })).toMatchObject({ kind: "key", tasks: ["messages"], unfolded: true });
    expect(await open({ check: "credit-balance-too-low" })).toMatchObject({
      note: expect.stringMatching(/credit balance too low.*Only one real message can show it/),
    });
  });

  it("opens the box for a cause that no run can meet", async () => {
    expect(await open({ check: "cors-blocked" })).toEqual({ kind: "box" });
  });

  it("opens a sample, or a cause's example text", async () => {
    expect(await open({ sample: "healthy:fixed" })).toEqual({ kind: "sample", persona: "healthy", step: "fixed" });
    expect(await open({ text: "cors-blocked" })).toMatchObject({ kind: "text", text: expect.stringContaining("CORS") });
  });

  it("sets the form up with the checks of a shared report, and keeps its link beside whatever opens", async () => {
    const link = "aB3".repeat(8);
    expect(await open({ tasks: "messages,files", model: "claude-opus-5-5", link })).toMatchObject({
      kind: "key",
      tasks: ["messages", "files"],
      model: "claude-opus-5-5",
      link,
    });
    expect(await open({ link })).toMatchObject({ kind: "key", tasks: ["messages"], link });
    expect(await open({ sample: "healthy", link })).toMatchObject({ kind: "sample", link });
    expect(await open({ tasks: "messages" })).not.toHaveProperty("link");
  });

  it("opens nothing for what is no cause, and nothing that an address would write on the page", async () => {
    expect(await open({ check: "<script>", other: "x" })).toBeNull();
    expect(await open({ text: ["cors-blocked", "unknown"] })).toBeNull();
  });
});
