import { describe, expect, test } from "vitest";
import { KEY_KINDS } from "#lib/engine/api/reference/keys.ts";
import { CAUSE_IDS } from "#lib/report/cause-ids.ts";
import { flawsOf } from "../proof/text-flaws.ts";
import { INSUFFICIENT_PERMISSIONS } from "./insufficient-permissions.ts";

const { claims, scopes, ...head } = INSUFFICIENT_PERMISSIONS;

describe("the article on insufficient permissions", () => {
  test("has an address that no cause takes", () => {
    expect(head.path).toBe("/insufficient-permissions");
    expect(CAUSE_IDS).not.toContain("insufficient-permissions");
  });

  test.each(claims)("“$advice” has what is so instead, causes to go on to, and dated sources", (claim) => {
    expect(claim.instead.flatMap((text) => flawsOf(text, { mayDenyBoxes: true }))).toEqual([]);
    expect(flawsOf(claim.verdict)).toEqual([]);
    expect(claim.causes.length).toBeGreaterThan(0);
    expect(CAUSE_IDS).toEqual(expect.arrayContaining([...claim.causes]));
    for (const { url, verified } of claim.sources) {
      expect(new URL(url).protocol).toBe("https:");
      expect(verified).toMatch(/^2026-\d\d-\d\d$/);
    }
  });

  test("says of each kind of key what the reference says", () => {
    const SAID: Record<string, RegExp> = {
      none: /^None/,
      fixed: /^Yes$/,
      "per-rule": /^One a rule$/,
      "not-stated": /login/,
    };
    for (const row of scopes) {
      const key = KEY_KINDS.find(({ id }) => id === row.id);
      expect([row.id, key !== undefined]).toEqual([row.id, true]);
      expect(row.scopes).toMatch(SAID[key?.scopes ?? ""] ?? /^$/);
      expect(row.prefix).toBe(key?.prefix ?? "not stated");
    }
  });

  test("names every kind that belongs to the Claude API and may be taken for a key", () => {
    const asked = KEY_KINDS.filter(({ kind }) =>
      ["workspace-or-identity-key", "admin-key", "enterprise-scoped-key", "oauth-token"].includes(kind),
    );
    expect(scopes.map(({ id }) => id).toSorted()).toEqual(asked.map(({ id }) => id).toSorted());
  });
});
