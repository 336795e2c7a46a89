import { describe, expect, it } from "vitest";
import type { PlannedProbe } from "#lib/wire/diagnosis-events.ts";
import { placesOf, quietInPlan } from "./deciding-checks.ts";

const plan = (...rows: readonly (readonly [PlannedProbe["id"], PlannedProbe["group"]])[]): PlannedProbe[] =>
  rows.map(([id, group]) => ({ id, group, title: id }));

describe("what a plan tells to be a comparison", () => {
  it("is the call without the header and the count beside an asked model, never what decides", () => {
    const planned = plan(
      ["service-status", "service"],
      ["model-list", "messages"],
      ["model-list--no-workspace", "messages"],
      ["token-count-asked", "messages"],
      ["token-count", "messages"],
    );
    const asked = { tasks: ["messages"], model: "claude-haiku-5-5", spendTokens: false } as const;
    expect([...quietInPlan(planned, asked)]).toEqual(["model-list--no-workspace", "token-count"]);
    expect([...placesOf(planned, quietInPlan(planned, asked))]).toEqual([2, 4]);
  });

  it("is not the count itself where no model was asked", () => {
    const planned = plan(["token-count", "messages"], ["member-list", "admin"]);
    expect([...quietInPlan(planned, { tasks: ["messages"], spendTokens: false })]).toEqual(["member-list"]);
  });
});
