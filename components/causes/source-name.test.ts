import { expect, test } from "vitest";
import { KNOWN_ANSWERS } from "#lib/engine/api/known-answers.ts";
import { sourceName } from "./source-name.ts";

test.each([
  [
    "https://platform.claude.com/docs/en/manage-claude/authentication#select-a-workspace",
    "Claude docs: Authentication, Select a workspace",
  ],
  [
    "https://platform.claude.com/docs/en/manage-claude/wif-reference#oauth-scopes",
    "Claude docs: WIF reference, OAuth scopes",
  ],
  ["https://platform.claude.com/docs/en/manage-claude/admin-api", "Claude docs: Admin API"],
  ["https://github.com/xenodium/chatgpt-shell/issues/428", "xenodium/chatgpt-shell #428"],
  ["https://github.com/simonx1/ruby-mcp-client/pull/223", "simonx1/ruby-mcp-client #223"],
  ["https://support.claude.com/en/articles/13200993", "Claude support: article 13200993"],
  ["https://www.npmjs.com/package/@anthropic-ai/sdk", "npm: @anthropic-ai/sdk"],
  ["https://elsewhere.example/a/b", "elsewhere.example/a/b"],
])("%s is called %s", (url, name) => {
  expect(sourceName(url)).toBe(name);
});

test("no source of an answer is called by a bare address or by nothing", () => {
  for (const { source } of KNOWN_ANSWERS) expect(sourceName(source)).not.toMatch(/^https?:|undefined|^$/);
});
