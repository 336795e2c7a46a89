import { describe, expect, it } from "vitest";
import type { SpanRole } from "#lib/engine/pasted/explained.ts";
import { sayOfPieces } from "./said-of-spans.ts";

const ROLES: readonly SpanRole[] = [
  "code",
  "type",
  "status",
  "wording",
  "model",
  "request-id",
  "connection",
  "other-format",
  "header",
  "app-wording",
  "other-status",
  "digits",
  "hint",
];

describe("what a piece of a pasted text was read as", () => {
  it.each(ROLES)("%s has whole sentences, deciding or set aside, and never the same for both", (as) => {
    const [decides, aside] = [true, false].map((way) => sayOfPieces([{ as, piece: "403" }], way).says);
    for (const says of [decides, aside]) expect(says).toMatch(/^[`“A-Z].+\.$/);
    expect(decides).not.toBe(aside);
  });

  it("says a status and a type in one breath", () => {
    const pieces = [
      { as: "status", piece: "404" },
      { as: "type", piece: "not_found_error" },
    ] as const;
    expect(sayOfPieces(pieces, true).says).toMatch(/^`404` with type `not_found_error`\. A refused key answers 401,/);
  });

  it("dates a retired model and names where that is written", () => {
    const { says, source } = sayOfPieces([{ as: "model", piece: "claude-3-haiku-20240307" }], true);
    expect(says).toContain("20 April 2026");
    expect(source).toMatch(/model-deprecations$/);
    expect(sayOfPieces([{ as: "model", piece: "claude-of-nobody" }], true)).toEqual({
      says: "`claude-of-nobody` is the model that is named.",
    });
  });

  it("lets no piece become markup, and quotes no more than a line of it", () => {
    const { says } = sayOfPieces([{ as: "app-wording", piece: "**bold** and `code`\n".repeat(20) }], false);
    expect(says).not.toMatch(/[`*\n]/);
    expect(says.length).toBeLessThan(180);
  });
});
