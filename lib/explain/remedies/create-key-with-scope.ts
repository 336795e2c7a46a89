import { sayKey, sayRefused, sayWhenAndIds } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { About, RemedyWords } from "../words.ts";

function sayScopes(about: About): string | undefined {
  const needs = about.finding.needs ?? [];
  return needs.length === 0 ? undefined : needs.map((scope) => `\`${scope}\``).join(", ");
}

export const words: RemedyWords = {
  id: "create-key-with-scope",
  asks: true,
  action: "Get a scoped key",
  headline: "Ask for a new key with the scope",
  sentence:
    "Scopes are fixed when a Claude Enterprise key is made. The old one cannot be changed; a new one takes its place.",
  moves: [
    {
      title: "Read what is needed",
      say: [
        (about) => {
          const scopes = sayScopes(about);
          return scopes
            ? `The API named what it needs: ${scopes}. If it said “one of”, any one of them is enough.`
            : "The refusal says what the key has after “Got”, and what the call needs after “Needed”. If it says “Needed one of”, any one of them is enough.";
        },
        "Compare with what the key has. The list shows it, for reading only. Ask for everything the program needs at once, since nothing can be added later, and for nothing more.",
      ],
      place: { id: "enterprise-keys", lookFor: "Column “Scopes”" },
    },
    {
      title: "Have it made",
      say: [
        "The primary owner can choose any scope. An organization owner can choose compliance scopes, for their own organization. Nobody else can make such a key.",
        "Scopes for groups need a key made for all linked organizations.",
        "If the refused key starts `sk-ant-admin01-`, it is a Console Admin key: it can read compliance activities only when it was made after the Compliance API was turned on. An organization admin makes the new one in the Console.",
      ],
    },
    {
      title: "Swap it in",
      say: ["Put the new key where the program reads the old one. Delete the old one when nothing uses it any more."],
    },
  ],
  done: "The new key is in place",
  save: {
    headline: "See the scope and the ending",
    sentence: "The column “Scopes” shows the scope on the new key, and your program prints the new ending.",
    look: [
      (about) => {
        const ending = about.report.credential.hint?.slice(-4);
        return ending
          ? `The old key ends \`${ending}\`. While your program prints that, it still uses the old one.`
          : "Compare the ending your program prints with the one of the new key in the list.";
      },
      "The call that named the scope is allowed. Others were never refused for it and prove nothing.",
      "Change the secret in the store and in CI, then restart the job.",
    ],
  },
  message: {
    to: "primary-owner",
    subject: "A Claude Enterprise key with one more scope",
    paragraphs: [
      (about) => {
        const scopes = sayScopes(about);
        return `Our calls are ${sayRefused(about)}: ${sayKey(about)} was made without a scope they need${scopes ? `, ${scopes}` : ""}. Scopes cannot be added to a key.`;
      },
      (about) => {
        const scopes = sayScopes(about);
        return `Could you **create a new key ${scopes ? `with ${scopes}` : "with the scope that the refusal names"} and with the scopes the old one has**? It is done on claude.ai under Organization settings, API.`;
      },
      sayWhenAndIds,
      "Please put it straight into our secret store. Do not send it in a message.",
    ],
  },
  sources: [
    { says: "How to read the refusal; a new key is the way", ...SOURCE_PAGES.complianceForbidden },
    { says: "The scopes, who may choose which, and that they are fixed", ...SOURCE_PAGES.enterpriseScopes },
    { says: "Where a key’s scopes can be read, and keys made before the Compliance API", ...SOURCE_PAGES.keysScopes },
    { says: "Scopes for groups need all linked organizations", ...SOURCE_PAGES.userManagement },
  ],
};
