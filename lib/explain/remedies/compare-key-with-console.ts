import type { CredentialKind } from "#lib/report/schema.ts";
import { sayKey, sayRefused, sayWhenAndIds } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { Message, Move, RemedyWords } from "../words.ts";

const FIND: Move = {
  title: "Look for its ending",
  say: [
    (about) => {
      const hint = about.report.credential.hint;
      return hint
        ? `Find the entry whose hint matches \`${hint}\`. Look in every organization you belong to: each lists only its own keys.`
        : "Find the entry whose last four characters match those your program prints. Look in every organization you belong to: each lists only its own keys.";
    },
    "**Listed and active:** the text in use differs from the issued key somewhere in between. **Listed, not active:** it was disabled or has expired. **Not listed anywhere:** it was deleted, belongs to somebody else’s organization, or was never issued.",
    "One person reports that a personal key was missing from one view of the list and present in another. Look at the list of the workspace too before concluding.",
  ],
  place: { id: "api-keys", lookFor: "Key hint" },
};

const ACT: Move = {
  title: "Act on what you found",
  say: [
    "The Console never shows a full key again. Where the right text is in a secret store, paste it anew from there. Where it is nowhere, create a new key.",
    "If this key was ever in a public repository, it has probably been switched off and its owner was told by e-mail. Do not enable it again; create a new one.",
  ],
};

const messageAbout = (where: string): Message => ({
  to: "org-admin",
  subject: "Is this Claude API key still listed?",
  paragraphs: [
    (about) => `Our calls to the Claude API are ${sayRefused(about)}. The API does not accept ${sayKey(about)}.`,
    `Could you look under ${where}, and tell me **whether a key with that ending is listed, and whether it is active**?`,
    sayWhenAndIds,
    "Please do not send the key itself, and I will not either. The last four characters are enough.",
  ],
});

/** Other kinds of key stand on pages of their own. */
const LISTED_AT: Partial<
  Record<CredentialKind, { readonly place: NonNullable<Move["place"]>; readonly where: string }>
> = {
  "admin-key": {
    place: { id: "admin-keys", lookFor: "Key hint" },
    where: "platform.claude.com, Settings, Admin keys",
  },
  "enterprise-scoped-key": {
    place: { id: "enterprise-keys", lookFor: "Key hint" },
    where: "claude.ai, Organization settings, API",
  },
};

export const words: RemedyWords = {
  id: "compare-key-with-console",
  action: "Compare the key",
  headline: "Compare the key with the Console’s list",
  sentence: (about) => {
    const ending = about.report.credential.hint?.slice(-4);
    return ending
      ? `The Console shows how each key begins and ends. Look for the one that ends \`${ending}\`.`
      : "The Console shows how each key begins and ends. Look for the one your program uses.";
  },
  moves: [FIND, ACT],
  done: "I have corrected the key",
  save: {
    headline: "See which key is in use",
    sentence: "Your program uses the corrected key when the prefix and ending it prints match the Console’s.",
    look: [
      "Print the length as well as the ending: a key that lost a piece in the middle still ends the same.",
      "An older value may win: a shell profile, an `.env` file and a secret store can all set `ANTHROPIC_API_KEY`. Change the one your program reads.",
      "Restart the program. Most read the variable once, at the start.",
    ],
  },
  message: messageAbout("platform.claude.com, Settings, API keys"),
  sources: [
    { says: "The full key is shown once and cannot be recovered", ...SOURCE_PAGES.getApiKey },
    { says: "The states of a key, and that an expired one cannot be revived", ...SOURCE_PAGES.keyExpiration },
    { says: "Keys found in public repositories are deactivated and the owner is told", ...SOURCE_PAGES.publicKeys },
    { says: "Reasons people found for `invalid x-api-key`", ...SOURCE_PAGES.invalidKeyReport },
  ],
  forReport: ({ report: { credential } }) => {
    const page = LISTED_AT[credential.kind];
    return page ? { moves: [{ ...FIND, place: page.place }, ACT], message: messageAbout(page.where) } : {};
  },
};
