import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { holdsSecret } from "#lib/redaction/find-secrets.ts";
import { redactText } from "#lib/redaction/redact-text.ts";
import { CAUSE_IDS } from "#lib/report/cause-ids.ts";
import { expandKeys } from "../score/expand-keys.ts";

const SHAPES = [
  "ansi",
  "batch-line",
  "chat",
  "ci-log",
  "curl-command",
  "curl-output",
  "escaped-json",
  "html",
  "issue-template",
  "json-log",
  "log-line",
  "ocr-sentence",
  "pretty-json",
  "python-repr",
  "python-traceback",
  "raw-json",
  "sdk-exception",
  "several-errors",
  "snippet",
  "sse",
  "terminal-wrapped",
  "tool-message",
  "truncated",
  "ts-stack",
] as const;

const cause = z.enum(CAUSE_IDS);
const Line = z.strictObject({
  id: z.string().regex(/^lk-\d{3}$/),
  text: z.string().min(20).max(4096),
  surface: z.string().min(2),
  shape: z.enum(SHAPES),
  lang: z.string().regex(/^[a-z]{2}$/),
  cause,
  variant: z
    .string()
    .regex(/^[a-z][a-z0-9_-]{0,63}$/)
    .optional(),
  alt: z.array(cause).min(1).optional(),
  fact: z.string().min(8),
  workingKey: z.literal(true).optional(),
});
type Line = z.infer<typeof Line>;

const committed = (name: string): string[] =>
  readFileSync(join(import.meta.dirname, name), "utf8")
    .trimEnd()
    .split("\n");
const read = (name: string): Line[] =>
  committed(name)
    .map((line) => Line.parse(JSON.parse(line)))
    .map((line) => ({ ...line, text: expandKeys(line.text) }));

const FILES = ["tuning.jsonl", "set-aside.jsonl"];
const PLACEHOLDER = /\{\{key:[^}]*\}\}/g;
const tuning = read("tuning.jsonl");
const setAside = read("set-aside.jsonl");
const all = [...tuning, ...setAside];

const squeezed = (text: string) => text.replace(/\s+/g, "").toLowerCase();
const share = (lines: readonly Line[], shape: Line["shape"]) =>
  lines.filter((line) => line.shape === shape).length / lines.length;

describe("the labelled set", () => {
  it("is large enough to tune on and to score on", () => {
    expect(tuning.length).toBeGreaterThanOrEqual(180);
    expect(setAside.length).toBeGreaterThanOrEqual(60);
  });

  it("has every cause in both files, and at least four texts of each", () => {
    for (const id of CAUSE_IDS) {
      const of = (lines: readonly Line[]) => lines.filter((line) => line.cause === id).length;
      expect(of(tuning), `${id} in the tuning file`).toBeGreaterThan(0);
      expect(of(setAside), `${id} in the file set aside`).toBeGreaterThan(0);
      expect(of(all), id).toBeGreaterThanOrEqual(4);
    }
  });

  it("gives no id twice", () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it("holds no text twice, whatever the white space and the letter case", () => {
    expect(new Set(all.map(({ text }) => squeezed(text))).size).toBe(all.length);
  });

  it("names another cause as alternative, never the label itself, and none twice", () => {
    for (const { id, cause: label, alt = [] } of all) {
      expect(alt, id).not.toContain(label);
      expect(new Set(alt).size, id).toBe(alt.length);
    }
  });

  it("is written in every shape, and seldom as a bare body", () => {
    for (const shape of SHAPES) expect(share(all, shape), shape).toBeGreaterThan(0);
    expect(share(all, "raw-json")).toBeLessThanOrEqual(0.15);
  });

  it("never calls a key working whose label is that the key is no good", () => {
    const bad = ["key-invalid", "key-revoked-or-disabled", "key-malformed", "wrong-provider-key"];
    for (const line of all.filter(({ workingKey }) => workingKey)) expect(bad, line.id).not.toContain(line.cause);
  });

  it.each(FILES)("holds no secret as %s is committed", (name) => {
    for (const [index, line] of committed(name).entries()) {
      expect(holdsSecret(line), `line ${index + 1}`).toBe(false);
      expect(redactText(line).secrets.length, `line ${index + 1}`).toBe(0);
    }
  });

  it("has keys in some texts when it is read, each of them made and masked", () => {
    const texts = FILES.flatMap(committed).map((line) => Line.parse(JSON.parse(line)).text);
    const withKeys = texts.map((text) => ({ text, placeholders: text.match(PLACEHOLDER) ?? [] }));
    expect(withKeys.flatMap(({ placeholders }) => placeholders).length).toBeGreaterThanOrEqual(10);
    for (const { text, placeholders } of withKeys) {
      const shown = redactText(expandKeys(text)).text;
      for (const placeholder of placeholders) {
        expect(expandKeys(placeholder)).not.toBe(placeholder);
        expect(shown.includes(expandKeys(placeholder)), placeholder).toBe(false);
      }
    }
  });

  it("keeps the texts that were set aside as they were drawn", () => {
    const texts = setAside.map(({ text }) => text).join("\n\0");
    expect(createHash("sha256").update(texts).digest("hex")).toBe(
      "5d7acfb3d6d6a55e1877247f43096f8218151795249b0692ce0e68c55f162710",
    );
  });
});
