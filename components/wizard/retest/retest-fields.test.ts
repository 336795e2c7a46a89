import { describe, expect, it } from "vitest";
import type { Ask } from "#components/wizard/wizard-state.ts";
import { fieldTroubles, retestFields } from "./retest-fields.ts";

const ask = (more: Partial<Ask> = {}): Ask => ({
  subject: { kind: "key" },
  tasks: ["messages"],
  spendTokens: false,
  ...more,
});
const typed = (more: Partial<Parameters<typeof fieldTroubles>[1]> = {}) => ({
  workspaceId: "",
  model: "",
  otherKey: false,
  ...more,
});

describe("the fields of a retest", () => {
  it("hold the replacement of a retired model, never the model that was refused", () => {
    const { needed, model } = retestFields(ask({ model: "claude-3-haiku-20240307" }), "model");
    expect(needed).toBe("model");
    expect(model.value).toBe("claude-haiku-4-5-20251001");
    expect(model.hint).toContain("claude-3-haiku-20240307");
    const unknown = retestFields(ask({ model: "claude-nobody" }), "model").model;
    expect(unknown.value).toBeUndefined();
    expect(unknown.hint).toContain("Refused: claude-nobody.");
  });

  it("ask for the workspace id where it was missing, and for another where it was refused", () => {
    const missing = retestFields(ask(), "workspace");
    expect(missing).toMatchObject({ needed: "workspaceId", workspaceId: { required: true } });
    expect(fieldTroubles(missing, typed()).workspaceId).toContain("Enter the id first.");
    expect(fieldTroubles(missing, typed({ otherKey: true }))).toEqual({});
    const refused = retestFields(ask({ workspaceId: "wrkspc_01Hx" }), "workspace");
    expect(refused.workspaceId.value).toBeUndefined();
    expect(fieldTroubles(refused, typed())).toEqual({});
    expect(fieldTroubles(refused, typed({ workspaceId: "wrkspc_01Hx" })).workspaceId).toContain("was refused");
  });

  it("do not take the refused model once more, but take none at all", () => {
    const fields = retestFields(ask({ model: "claude-3-haiku-20240307" }), "model");
    expect(fieldTroubles(fields, typed({ model: "claude-3-haiku-20240307" })).model).toContain("was refused");
    expect(fieldTroubles(fields, typed())).toEqual({});
  });

  it("name the betas that were sent again, and leave out the only one where it is what was refused", () => {
    const asked = ask({ betas: ["a-1"] });
    expect(retestFields(asked, "outside").betas).toEqual([{ value: "a-1", sent: true }]);
    expect(retestFields(asked, "request", "leave-out-beta-header").betas).toEqual([{ value: "a-1", sent: false }]);
    const two = retestFields(ask({ betas: ["a-1", "b-2"] }), "request", "leave-out-beta-header");
    expect(two.betas.map(({ sent }) => sent)).toEqual([true, true]);
    const mistyped = retestFields(ask({ betas: ["files-api-2025-04-41"] }), "request", "leave-out-beta-header");
    expect(mistyped.betas).toEqual([{ value: "files-api-2025-04-14", sent: true }]);
    expect(retestFields(ask(), "outside").betas).toEqual([]);
  });

  it("stand as they were where the change is made elsewhere, and put the key first where it is the key", () => {
    const asked = ask({ model: "claude-haiku-5-5", workspaceId: "wrkspc_01Hx" });
    const elsewhere = retestFields(asked, "outside");
    expect(elsewhere).toMatchObject({
      needed: null,
      workspaceId: { value: "wrkspc_01Hx", required: false },
      model: { value: "claude-haiku-5-5", required: false },
    });
    expect(fieldTroubles(elsewhere, typed({ model: "claude-haiku-5-5", workspaceId: "wrkspc_01Hx" }))).toEqual({});
    expect(retestFields(asked, "key").needed).toBe("key");
  });
});
