import { LIMIT_PAGES } from "../pages-of-limits-and-places.ts";
import { sayUntil } from "../said-of-limits.ts";
import { sayRefused, sayWhenAndIds, sayWhere } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { About, RemedyWords } from "../words.ts";

function sayReached(about: About, whose: string): string {
  const until = sayUntil(about);
  return `Our calls to the Claude API are ${sayRefused(about)}: ${whose} is reached.${until ? ` Without a change they are taken again on ${until}.` : ""}`;
}

function sayWorkspace(about: About): string {
  const id = about.report.observed.workspaceId;
  return id === undefined
    ? "Which workspace it is, the header `anthropic-workspace-id` on an accepted answer says."
    : `The answers name the workspace \`${id}\`.`;
}

/** Where the answer speaks of the workspace’s limit: its own page, and its admins. */
const FOR_WORKSPACE: Partial<RemedyWords> = {
  headline: "Have the workspace’s spend limit raised",
  moves: [
    {
      title: "Open the workspace",
      say: [
        "An admin of the organization or of this workspace can raise its limit. Without the role, send the message on this page.",
        sayWorkspace,
      ],
      place: { id: "workspaces", lookFor: "Tab “Spend limits”" },
    },
  ],
  message: {
    to: "workspace-admin",
    subject: "Claude API: our workspace’s spend limit is reached",
    paragraphs: [
      (about) => sayReached(about, "the spend limit of our workspace"),
      "Could you **raise that limit**? It stands on platform.claude.com under Settings, Workspaces, on the workspace’s tab “Spend limits”.",
      (about) => sayWhere(about) ?? "It is the workspace which our key belongs to.",
      sayWhenAndIds,
      "No key is needed for this; please do not send one.",
    ],
  },
};

export const words: RemedyWords = {
  id: "raise-spend-limit",
  action: "Raise the limit",
  headline: "Have the spend limit raised",
  sentence: (about) => {
    const until = sayUntil(about);
    return until
      ? `The limit was set on purpose, so raising it is a decision. Left alone it ends on ${until}.`
      : "The limit was set on purpose, so raising it is a decision of whoever looks after the money.";
  },
  moves: [
    {
      title: "The organization’s limit",
      say: ["The roles Billing and Admin can raise or remove it. Without the role, send the message on this page."],
      place: { id: "billing", lookFor: "“Spend limits”" },
    },
    {
      title: "A workspace’s limit",
      say: [
        "Only if the message speaks of a workspace. An admin of the organization or of the workspace can raise it.",
        sayWorkspace,
      ],
      place: { id: "workspaces", lookFor: "Tab “Spend limits”" },
    },
  ],
  done: "The limit is raised",
  save: {
    headline: "Nothing changes in your program",
    sentence: "The same key works as it is, once the limit is higher than what was spent.",
    look: [
      "How soon a new limit counts is not published. Retest after some minutes rather than in a loop.",
      "Refused again with the same words: look whether the other limit, of organization or workspace, is the one that is reached.",
      "A program that stopped after the refusal may need a restart; a queue may need to be started again.",
    ],
  },
  message: {
    to: "billing",
    subject: "Claude API: our spend limit is reached",
    paragraphs: [
      (about) => sayReached(about, "a spend limit that we set for ourselves"),
      "Could you **raise that limit**? It stands on platform.claude.com under Settings, Billing, “Spend limits”.",
      (about) => sayWhere(about) ?? "It is the organization which owns our key.",
      sayWhenAndIds,
      "No key is needed for this; please do not send one.",
    ],
  },
  sources: [
    { says: "Where both limits are set, and when they end by themselves", ...LIMIT_PAGES.ownSpendLimit },
    { says: "Who may change billing", ...SOURCE_PAGES.roles },
  ],
  forReport: ({ finding }) => (finding.variant === "workspace-limit" ? FOR_WORKSPACE : {}),
};
