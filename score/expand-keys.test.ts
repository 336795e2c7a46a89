import { createHash } from "node:crypto";
import { describe, expect, it, test } from "vitest";
import { redactText } from "#lib/redaction/redact-text.ts";
import { expandKeys } from "./expand-keys.ts";

const WHOLE = "{{key:sk-ant-api03-:108:1}}";

test.each([
  ["an ordinary key", WHOLE, /^sk-ant-api03-SYNTHETIC-[\w-]{83}AA$/],
  ["an Admin key", "{{key:sk-ant-admin01-:110:1}}", /^sk-ant-admin01-SYNTHETIC-[\w-]{83}AA$/],
  ["a router's key", "{{key:sk-or-v1-:73:1}}", /^sk-or-v1-SYNTHETIC[0-9a-f]{55}$/],
  ["a key of another provider", "{{key:AIzaSy:39:1}}", /^AIzaSySYNTHETIC[A-Za-z0-9]{24}$/],
])("%s is written in its length and its letters, and found as a secret", (_, placeholder, written) => {
  expect(expandKeys(placeholder)).toMatch(written);
  expect(redactText(`before ${expandKeys(placeholder)} after`).text).toBe("before [secret masked] after");
});

describe("the key of a placeholder", () => {
  it("is the same each time, today and later", () => {
    expect(expandKeys(`${WHOLE} ${WHOLE}`)).toBe(`${expandKeys(WHOLE)} ${expandKeys(WHOLE)}`);
    expect(createHash("sha256").update(expandKeys(WHOLE)).digest("hex").slice(0, 16)).toBe("2257b50c61e6b4b2");
  });

  it("is another one for another number and for another opening", () => {
    const bodies = [WHOLE, "{{key:sk-ant-api03-:108:2}}", "{{key:sk-ant-oat01-:108:1}}"].map((placeholder) =>
      expandKeys(placeholder).slice("sk-ant-api03-".length),
    );
    expect(new Set(bodies).size).toBe(3);
  });

  it("is whole again where its pieces are put together, and masked whole where they are wrapped", () => {
    const [first, rest] = ["{{key:sk-ant-api03-:108:1:0-60}}", "{{key:sk-ant-api03-:108:1:60-108}}"].map(expandKeys);
    expect(`${first}${rest}`).toBe(expandKeys(WHOLE));
    expect(first).toHaveLength(60);
    expect(redactText(`x-api-key: ${first}\n${rest}\n`).text).toBe("x-api-key: [secret masked]\n");
  });
});

test.each([
  ["is too short for its marker", "{{key:sk-ant-api03-:24:1}}"],
  ["ends beyond the key", "{{key:sk-ant-api03-:108:1:60-109}}"],
  ["ends before it begins", "{{key:sk-ant-api03-:108:1:60-60}}"],
  ["has no number", "{{key:sk-ant-api03-:108}}"],
  ["belongs to another tool", "{{key: value}}"],
])("what %s stays as it is", (_, text) => {
  expect(expandKeys(text)).toBe(text);
});
