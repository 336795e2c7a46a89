import { describe, expect, it } from "vitest";
import { REMEDY_IDS } from "#lib/engine/remedies/remedy-ids.ts";
import { loadRemedyWords } from "./load-words.ts";

describe.each(REMEDY_IDS)("the words of %s", (id) => {
  it("hold a message wherever somebody has to be asked, and to somebody else than the asker", async () => {
    const { asks, message } = await loadRemedyWords(id);
    if (asks) expect(message?.to).toMatch(/^(?!you$|nobody$)[a-z-]+$/);
  });

  it("are those of whoever asks, wherever their moves send one to a message", async () => {
    const { asks, message, moves } = await loadRemedyWords(id);
    const says = moves.flatMap(({ say }) => say).filter((say): say is string => typeof say === "string");
    const sends = says.some((say) => /^Send the message on this page\./.test(say));
    if (sends && message?.to !== "anthropic") expect(asks).toBe(true);
  });
});
