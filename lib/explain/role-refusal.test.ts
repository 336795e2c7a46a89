import { describe, expect, test } from "vitest";
import type { Finding } from "#lib/report/schema.ts";
import { loadCauseWords, loadRemedyWords, remedyFor, sayText } from "./load-words.ts";
import { aboutIn } from "./proof/situations.ts";
import type { About } from "./words.ts";

describe("a refusal by role", () => {
  const about = (confidence: Finding["confidence"], variant?: string): About =>
    aboutIn(
      { seen: "refusal" },
      {
        cause: "permission-denied-resource",
        confidence,
        ...(variant ? { variant } : {}),
        ...(confidence === "possible" ? { settles: { ask: "works-elsewhere" } } : {}),
      },
    );

  test.each([undefined, "admin-role"])(
    "(%s) misses a role where calls pass beside it, else another place",
    async (variant) => {
      const { notSeenYet } = await loadCauseWords("permission-denied-resource", variant);
      expect(sayText(notSeenYet, about("likely", variant))).toMatch(/role is/);
      expect(sayText(notSeenYet, about("possible", variant))).toMatch(/another network/);
    },
  );

  test("on admin calls asks an organization admin for the role Admin", async () => {
    const remedy = remedyFor(await loadRemedyWords("ask-for-role"), about("likely", "admin-role"));
    expect([remedy.message?.to, remedy.moves.at(-1)?.place?.id]).toEqual(["org-admin", "members"]);
    const usual = remedyFor(await loadRemedyWords("ask-for-role"), about("likely"));
    expect([usual.message?.to, usual.moves.at(-1)?.place?.id]).toEqual(["workspace-admin", "workspaces"]);
  });
});
