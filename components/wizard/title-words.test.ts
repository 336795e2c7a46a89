import { expect, test } from "vitest";
import { titleInSentence } from "./title-words.ts";

test("a title inside a sentence starts small, an acronym or a name does not", () => {
  expect(titleInSentence("Workspace id required")).toBe("workspace id required");
  expect(titleInSentence("HIPAA excludes this feature")).toBe("HIPAA excludes this feature");
  expect(titleInSentence("API keys switched off")).toBe("API keys switched off");
  expect(titleInSentence("OAuth login expired")).toBe("OAuth login expired");
  expect(titleInSentence("Claude Code too old")).toBe("Claude Code too old");
});
