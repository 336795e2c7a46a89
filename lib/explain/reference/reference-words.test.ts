import { describe, expect, test } from "vitest";
import { findEndpoint } from "#lib/engine/api/reference/endpoints.ts";
import { KEY_KINDS } from "#lib/engine/api/reference/keys.ts";
import { ROLES_AND_RIGHTS } from "#lib/engine/api/reference/roles.ts";
import { notesOfEndpoint, TAKEN_LABELS } from "./endpoint-words.ts";
import { sayShortDay } from "./fact-words.ts";
import { KEY_WORDS } from "./key-words.ts";
import { ROLE_NOTES } from "./role-words.ts";

describe("words of the reference", () => {
  test("every kind of key has words, and no words are of a kind that is not there", () => {
    expect(Object.keys(KEY_WORDS).sort()).toEqual(KEY_KINDS.map(({ id }) => id).sort());
  });

  test("every role has a note, and no note is of a role that is not there", () => {
    expect(Object.keys(ROLE_NOTES).sort()).toEqual(ROLES_AND_RIGHTS.map(({ id }) => id).sort());
  });

  test("every credential an endpoint takes leads to a kind of key", () => {
    const kinds = new Set(KEY_KINDS.map(({ id }) => id));
    for (const { key } of Object.values(TAKEN_LABELS)) expect(kinds).toContain(key);
  });

  test("what is not a plain read says so", () => {
    const notes = (method: string, path: string) => {
      const row = findEndpoint(method, path);
      return row && notesOfEndpoint(row);
    };
    expect(notes("POST", "/v1/messages")).toEqual(["Bills tokens"]);
    expect(notes("GET", "/v1/organizations/plugins")).toEqual(["404 without the header"]);
    expect(notes("GET", "/v1/models")).toEqual([]);
  });

  test("a day of a narrow column has a short month", () => {
    expect(sayShortDay("2026-09-05")).toBe("5 Sep 2026");
  });
});
