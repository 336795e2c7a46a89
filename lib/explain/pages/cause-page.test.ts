import { describe, expect, test } from "vitest";
import { KNOWN_ERROR_CODES } from "#lib/engine/api/error-codes.ts";
import { CAUSE_IDS } from "#lib/report/cause-ids.ts";
import { flawsOf } from "../proof/text-flaws.ts";
import { sayTime } from "../said-of-report.ts";
import { answerBody, answerText } from "./answer-body.ts";
import { type CausePage, loadCausePage } from "./cause-page.ts";
import { NO_TIME } from "./page-about.ts";

const pages = await Promise.all(CAUSE_IDS.map(loadCausePage));

function textsOf(page: CausePage): readonly string[] {
  return [
    page.title,
    page.sentence,
    ...page.whatIsSo,
    page.who.why,
    page.retest,
    ...page.variants.flatMap((variant) => [
      variant.title,
      variant.sentence ?? "A.",
      ...variant.whatIsSo,
      variant.who.why,
    ]),
    ...page.remedies.flatMap(({ headline, sentence, moves, save, message }) => [
      headline,
      sentence,
      ...moves.flatMap(({ title, say, caution }) => [title, ...say, caution ?? "A."]),
      save.headline,
      save.sentence,
      ...save.look,
      ...(message ? [message.subject, ...message.paragraphs] : []),
    ]),
  ];
}

describe.each(pages)("the page of $id", (page) => {
  const texts = textsOf(page);

  test("says nothing flawed", () => {
    expect(texts.flatMap((text) => flawsOf(text, { mayDenyBoxes: true }))).toEqual([]);
  });

  test("speaks as of the cause, not as of a run that never was", () => {
    const messages = page.remedies.flatMap(({ message }) => message?.paragraphs ?? []);
    const said = texts.filter((text) => !messages.includes(text));
    const leaning = said.filter((text) => /\bit seems\b|\bcalls of this run\b|\bthis page open\b/i.test(text));
    expect(leaning).toEqual([]);
    expect(texts.filter((text) => text.includes(sayTime(NO_TIME)) || text.includes("Jan 2026"))).toEqual([]);
  });

  test("points to a message only where one stands", () => {
    const bare = page.remedies.filter(
      ({ moves, message }) => !message && moves.some(({ say }) => say.join(" ").includes("message on this page")),
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  test("calls no two of its forms by one name, and none by its own", () => {
    const titles = [page.title, ...page.variants.map(({ title }) => title)];
    expect(new Set(titles).size).toBe(titles.length);
  });

  test("has a source for what it says, and a day", () => {
    expect(page.sources.length).toBeGreaterThan(0);
    expect(page.verified).toMatch(/^2026-\d\d-\d\d$/);
  });

  test("names each look-alike once, and never itself", () => {
    const named = [...page.lookAlikes, ...page.takenFor].map(({ cause }) => cause);
    expect(new Set(named).size).toBe(named.length);
    expect(named).not.toContain(page.id);
  });

  test("marks what decides in every answer, and copies its whole text", () => {
    for (const answer of page.answers) {
      const pieces = answerBody(answer).flat();
      expect([answer.id, pieces.filter(({ decisive }) => decisive).length]).toEqual([answer.id, 1]);
      if (answerText(answer).includes("{\n")) JSON.parse(answerText(answer).replace(/^HTTP \d+\n/, ""));
    }
  });
});

test("every code of the table stands on exactly one page", () => {
  const codes = pages.flatMap((page) => page.codes.map(({ code }) => code));
  expect(codes.toSorted()).toEqual([...KNOWN_ERROR_CODES].toSorted());
});
