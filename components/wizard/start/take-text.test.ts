import { describe, expect, it } from "vitest";
import { MASK } from "#lib/redaction/redact-text.ts";
import { takeText } from "./take-text.ts";

const KEY = `sk-ant-api03-${"aB3dE".repeat(19)}`;
const OTHER = `sk-proj-${"aB3dE".repeat(9)}`;

describe("a key alone goes to the masked field", () => {
  it.each([
    ["bare", KEY],
    ["with a line end", `${KEY}\n`],
    ["exported", `export ANTHROPIC_API_KEY=${KEY}`],
    ["quoted", `"${KEY}"`],
    ["exported and quoted", `export ANTHROPIC_API_KEY='${KEY}'\n`],
    ["of a settings file", `"ANTHROPIC_API_KEY": "${KEY}",`],
    ["of PowerShell", `$env:ANTHROPIC_API_KEY = "${KEY}"`],
    ["as a header", `x-api-key: ${KEY}`],
    ["as a curl argument", `-H "x-api-key: ${KEY}"`],
    ["with Bearer", `Authorization: Bearer ${KEY}`],
    ["broken over lines", `${KEY.slice(0, 40)}\n${KEY.slice(40)}`],
    ["with the middle dotted", "sk-ant-api03-Ab1••••xY9A"],
    ["of another provider", OTHER],
    ["as it begins to be typed", "sk-ant"],
    ["as it begins to be typed after its name", "ANTHROPIC_API_KEY=sk-ant-"],
  ])("%s", (_, text) => {
    expect(takeText(text, "typed")).toEqual({ kind: "key", key: text });
    expect(takeText(text, "pasted")).toEqual({ kind: "key", key: text });
  });
});

describe("a text keeps its words and loses its keys", () => {
  it.each([
    ["a log line", `2026-11-24 DEBUG headers={'x-api-key': '${KEY}'} 401`, 1],
    ["a call", `curl https://api.anthropic.com/v1/models -H "x-api-key: ${KEY}"`, 1],
    ["two keys", `${KEY}\n${KEY} both refused`, 2],
    ["none", '{"type":"error"}', 0],
  ])("%s", (_, text, masked) => {
    const taken = takeText(text, "pasted");
    expect(taken).toEqual({ kind: "text", text: text.replaceAll(KEY, MASK), masked });
  });

  it("leaves the visible beginning of a key and words that begin alike", () => {
    for (const text of ["starts with sk-ant-api03- and ends", "sk-learn 1.5 is refused"])
      expect(takeText(text, "typed")).toEqual({ kind: "text", text, masked: 0 });
  });
});

it("shows nothing of a key while it is typed into a text, one character after the other", () => {
  let shown = "";
  for (const char of `key ${KEY}`) {
    const taken = takeText(shown + char, "typed");
    if (taken.kind !== "text") throw new Error("taken for a key");
    shown = taken.text;
  }
  expect(shown).toBe(`key ${MASK}`);
  expect(takeText(`${shown} was refused`, "typed")).toMatchObject({ text: `key ${MASK} was refused` });
});

it("reads hostile repeats in one pass", () => {
  for (const part of ["sk-ant-", "'\"'\"", "export ", "a:", "[secret masked]a", "Bearer "])
    expect(takeText(part.repeat(20_000), "typed").kind).toBe("text");
});
