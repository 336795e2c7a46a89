import { describe, expect, test } from "vitest";
import { CAUSES as RULES } from "#lib/engine/causes/register.ts";
import { CAUSE_IDS, type CauseId } from "#lib/report/cause-ids.ts";
import type { Finding, Vantage } from "#lib/report/schema.ts";
import { loadCauseWords, loadRemedyWords, remedyFor, sayText } from "./load-words.ts";
import { saysOfCause, wholeText } from "./proof/said-texts.ts";
import { aboutIn, aboutsOf } from "./proof/situations.ts";
import type { About } from "./words.ts";

describe.each(CAUSE_IDS.filter((id) => RULES[id].aboutPlace))("met by a server, the cause %s", (id) => {
  test("speaks of this server and not of the person’s machine", async () => {
    const words = await loadCauseWords(id);
    for (const about of aboutsOf(id).filter(({ report }) => report.vantage === "server")) {
      expect(wholeText(saysOfCause(words), about)).toMatch(/this server/);
      const pasted = about.finding.evidence.includes("pasted");
      expect(sayText(words.sentence, about)).toMatch(pasted ? /Your key works from here/ : /this server/);
    }
  });
});

describe("met on a server’s own calls", () => {
  const BY_PASTE = CAUSE_IDS.filter((id) => RULES[id].byPaste);
  const oneCall = (cause: CauseId, vantage: Vantage, evidence: Finding["evidence"]): About =>
    aboutIn({ vantage, seen: "pair" }, { cause, confidence: "possible", evidence });

  test.each(BY_PASTE)("%s is about this server’s road, and its operator is asked", async (cause) => {
    const words = await loadCauseWords(cause);
    const own = oneCall(cause, "server", ["token-count-asked"]);
    expect(sayText(words.sentence, own)).toMatch(/This server.*its operator has to look\.$/);
    for (const say of [...words.whatIsSo, words.because, words.notSeenYet, words.whoCanFix, words.retest])
      expect(sayText(say, own)).toMatch(/this server|Latchkey|road|your own machine/);
    for (const id of RULES[cause].remedies) {
      const remedy = remedyFor(await loadRemedyWords(id), own);
      expect([remedy.action, remedy.message?.to]).toEqual(["Ask this server’s operator", "server-operator"]);
    }
  });

  test.each(BY_PASTE)("%s in a pasted text is about the person’s own call", async (cause) => {
    const words = await loadCauseWords(cause);
    for (const about of [oneCall(cause, "pasted", ["pasted"]), oneCall(cause, "server", ["pasted"])]) {
      expect(sayText(words.sentence, about)).not.toMatch(/This server/);
      for (const id of RULES[cause].remedies)
        expect(remedyFor(await loadRemedyWords(id), about).action).not.toMatch(/server/);
    }
  });
});
