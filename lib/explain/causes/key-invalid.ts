import { isOnlyPossible, isPasted, keyWasAccepted, sayAnswers } from "../said-of-report.ts";
import { INFERRED_FROM, SOURCE_PAGES } from "../source-pages.ts";
import type { CauseWords } from "../words.ts";

export const words: CauseWords = {
  id: "key-invalid",
  title: "Key not recognized",
  sentence: (about) => {
    if (isOnlyPossible(about)) {
      return "The key was not accepted. Perhaps the API never issued this exact text; the Console’s list of keys can tell.";
    }
    return "The API does not recognize this text as a key. It may be mistyped, cut short, or made for another platform.";
  },
  whatIsSo: [
    "The API looked for the key and did not accept it. Reasons that people report: a paste that lost its end, a stray quote or space, a placeholder from an example, a key that was deleted since, an old value in an `.env` file that wins over the new one.",
    "The answer is the same 401 whether a key never existed, was deleted, was disabled or has expired. No machine code tells them apart, so this is the first of several readings until the Console’s list of keys has been looked at.",
    "Keys of other Claude platforms, such as Claude Platform on AWS, are not known to this API either.",
  ],
  because: (about) => {
    const answers = sayAnswers(about, "The refusal is a `401 authentication_error`");
    if (isPasted(about) || keyWasAccepted(about))
      return `${answers}. No machine code comes with a 401, so it does not say why.`;
    return `${answers}, and no answer names an organization. Accepted calls carry that id, though its absence proves nothing by itself.`;
  },
  notSeenYet: (about) =>
    isPasted(about)
      ? "Whether the Console lists the key that was in use. One with the same prefix and last four characters would mean it was issued, and something else is wrong with it."
      : "Whether the Console lists a key with this prefix and these last four characters. Not listed in any of your organizations: this is it. Listed: it was issued, and it is disabled, expired, or differs in between.",
  lookAlikes: [
    {
      cause: "key-revoked-or-disabled",
      looksLike: "The same `401 authentication_error`; sometimes `Invalid authentication credentials`",
      difference: "The Console lists the key, but not as active; or the key was once public.",
    },
    {
      cause: "key-malformed",
      looksLike: "Refused before any call, or the same 401",
      difference: "Quotes, a line break or masked dots are in the text that was sent.",
    },
    {
      cause: "wrong-provider-key",
      looksLike: "The same 401",
      difference: "The text starts otherwise, or comes from another platform’s console.",
    },
    {
      cause: "key-missing-or-not-sent",
      looksLike: "`401 x-api-key header is required`",
      difference: "No key arrived at all: the variable is empty where the program runs.",
    },
    {
      cause: "cors-blocked",
      looksLike: "A 401 that starts `CORS requests are not allowed`",
      difference: "The call came from a browser; the same key is accepted from a server.",
    },
  ],
  whoCanFix: "Whoever holds the key: only that person can compare it with what the Console lists.",
  alsoWho: [{ role: "org-admin", when: "Only if your role cannot see keys, or “Create key” is greyed out" }],
  retrying: "Will not help",
  retest:
    "The same calls with the text you put in place. Green: they are allowed, and the answers name the organization the key belongs to.",
  sources: [
    { says: "401 is the answer to a key that is malformed, revoked or expired", ...SOURCE_PAGES.errors },
    { says: "`invalid x-api-key` for a key that was not recognized", ...SOURCE_PAGES.invalidKeyReport },
    { says: "`Invalid bearer token` for a credential that was not recognized", ...SOURCE_PAGES.invalidBearerReport },
    { says: "No machine code exists for a 401", ...SOURCE_PAGES.sdk },
    { says: "Which sentence a bad key sent as Bearer gets is not published", ...INFERRED_FROM.errors },
    { says: "Keys found in public repositories are switched off", ...SOURCE_PAGES.publicKeys },
  ],
};
