import { isOnlyPossible, isPasted } from "../said-of-report.ts";
import { INFERRED_FROM, SOURCE_PAGES } from "../source-pages.ts";
import type { CauseWords } from "../words.ts";

export const words: CauseWords = {
  id: "key-malformed",
  title: "Not a clean key",
  sentence: (about) => {
    if (isPasted(about)) return "What was sent as the key does not look like one clean key.";
    if (isOnlyPossible(about))
      return "The text may not be one clean key: part of it may be missing, or something may have come along with it.";
    return "This text is not one clean key. Something in it cannot be part of a key, or a piece of it is missing.";
  },
  whatIsSo: [
    "A key is one unbroken line of letters, digits, `-` and `_`. What was given holds something else, or stops too early: quotes or a variable name that came along, a line break, dots that hide the middle, a letter from another alphabet, a placeholder.",
    "This is seen in the text itself, before anything is asked of the API. It says nothing about whether the key behind it is good.",
    "Client libraries trip over it in different ways. Some refuse to build the header at all; others send it, and the answer is a 401 that looks like an invalid key.",
  ],
  because: (about) =>
    isPasted(about)
      ? "The text shows a client refusing to build the header, or a key with characters that no key has."
      : "The rules for a key’s text were checked first, here, without a call. The note under the key’s field names what was found.",
  notSeenYet: "A clean copy of the same key. Paste it again from where it is stored, and the check decides by itself.",
  lookAlikes: [
    {
      cause: "key-invalid",
      looksLike: "`401 authentication_error`",
      difference: "The text is clean, and the API does not know it.",
    },
    {
      cause: "key-missing-or-not-sent",
      looksLike: "`401 x-api-key header is required`",
      difference: "No text arrived at all, clean or not.",
    },
    {
      cause: "wrong-provider-key",
      looksLike: "Refused here before any call",
      difference: "The text is clean and has the form of another provider’s key.",
    },
  ],
  whoCanFix: "Whoever can copy the key again from where it is stored. Nobody has to change anything in the Console.",
  alsoWho: [{ role: "org-admin", when: "Only if nobody has the full text any more and your role cannot create keys" }],
  retrying: "Will not help",
  retest:
    "The text you enter is checked first, then the same calls are made with it. Green: no note under the field, and the calls are allowed.",
  sources: [
    {
      says: "The SDK does not check an explicit key; characters above U+00FF stop it before anything is sent",
      ...SOURCE_PAGES.sdk,
    },
    {
      says: "Claude Code stops a key with an illegal character on the machine and names its position",
      ...SOURCE_PAGES.claudeCodeErrors,
    },
    { says: "Stray whitespace and quotes end in `invalid x-api-key`", ...SOURCE_PAGES.invalidKeyReport },
    { says: "Which characters a key may hold is read off keys, not published", ...INFERRED_FROM.authentication },
  ],
};
