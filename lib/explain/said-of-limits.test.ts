import { describe, expect, test } from "vitest";
import { loadCauseWords, loadRemedyWords, remedyFor, sayText } from "./load-words.ts";
import { saysOfRemedy, textsOf, wholeText } from "./proof/said-texts.ts";
import { aboutIn, aboutsOf } from "./proof/situations.ts";

describe("the words of waiting", () => {
  test("print the time with its zone where an answer named one", async () => {
    const { sentence } = await loadRemedyWords("wait-and-retest");
    const about = aboutIn(
      { seen: "pair" },
      { cause: "rate-limited", confidence: "confirmed", until: "2026-12-31T23:59:59.999Z" },
    );
    expect(sayText(sentence, about)).toContain("31 Dec 2026, 23:59:59 UTC");
  });

  test.each(["server-error", "overloaded"] as const)("after %s speak of no spend limit", async (cause) => {
    const words = await loadRemedyWords("wait-and-retest");
    for (const text of textsOf(saysOfRemedy(words), aboutsOf(cause)))
      expect(text).not.toMatch(/spend limit|another limit/);
  });
});

describe("the words of a retired model", () => {
  test("name its end, its replacement and the status that hides in its date", async () => {
    const words = await loadCauseWords("model-retired");
    const about = aboutIn({ model: "claude-3-haiku-20240307" }, { cause: "model-retired", confidence: "confirmed" });
    const paragraphs = wholeText(words.whatIsSo, about);
    expect(sayText(words.sentence, about)).toContain("20 April 2026");
    expect(paragraphs).toContain("`claude-haiku-4-5-20251001`");
    expect(paragraphs).toContain("“403” inside the model id");
  });

  test("do not call a model ended before its day", async () => {
    const { sentence } = await loadCauseWords("model-retired");
    const abouts = aboutsOf("model-retired").filter(
      ({ report }) => report.asked.model === "claude-sonnet-4-5-20250929",
    );
    expect(abouts.length).toBeGreaterThan(0);
    for (const text of textsOf([sentence], abouts)) expect(text).not.toMatch(/ended on/);
  });
});

describe("the lines of a changed model", () => {
  const linesFor = async (asked: { model?: string }): Promise<string> => {
    const about = aboutIn(asked, { cause: "model-retired", confidence: "confirmed" });
    const { moves } = remedyFor(await loadRemedyWords("change-model"), about);
    return moves
      .flatMap(({ code }) => Object.values(code ?? {}).flatMap(({ lines }) => lines.map(({ text }) => text)))
      .join("\n");
  };

  test("name the asked id and the very successor that sentence and text name", async () => {
    const lines = await linesFor({ model: "claude-3-haiku-20240307" });
    expect(lines).toContain('"claude-3-haiku-20240307"');
    expect(lines).toContain('"claude-haiku-4-5-20251001"');
    expect(await linesFor({ model: "claude-sonnet-4-5-20250929" })).toContain('"claude-sonnet-5-5"');
  });

  test("name no successor where none is published, and an example where no model was asked", async () => {
    expect(await linesFor({ model: "claude-mythos-preview" })).toContain('"an id that your key lists"');
    expect(await linesFor({})).toContain('"claude-haiku-4-5-20251001"');
  });
});
