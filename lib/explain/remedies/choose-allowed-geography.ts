import { LIMIT_PAGES } from "../pages-of-limits-and-places.ts";
import { bodySnippets } from "../request-snippets.ts";
import { sayRefused, sayWhenAndIds } from "../said-of-report.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "choose-allowed-geography",
  asks: true,
  action: "Choose an allowed geography",
  headline: "Ask for a geography the workspace allows",
  sentence: "The workspace has a list of geographies. The request names one that is on it, or none.",
  moves: [
    {
      title: "Learn what is allowed",
      say: [
        "The list is `allowed_inference_geos` of the workspace. It stands in the workspace’s settings, and an Admin key can read it over the API.",
        "If the list itself has to grow, an admin decides: the message on this page asks for it.",
      ],
      place: { id: "workspaces", lookFor: "Your key’s workspace" },
    },
    {
      title: "Change the request",
      say: [
        "Put in a value from the list, or leave the line out. Models before version 4.6 do not take it at all: there it has to go.",
      ],
      code: bodySnippets({ name: "inference_geo", from: '"…"', to: '"…"' }),
      caution: "Where the data is worked on may be a promise to your customers. Ask before you leave the line out.",
    },
  ],
  done: "The geography is changed",
  save: {
    headline: "See what the request asks for",
    sentence: "The body that your program sends names an allowed geography, or none.",
    look: [
      "Print the request’s body before it is sent, without the key. Look at `inference_geo`.",
      "Look for a second place that sets it: a shared client, a gateway, a variable of the deployment.",
      "The header `anthropic-workspace-id` on an answer names the workspace whose list counts.",
    ],
  },
  message: {
    to: "workspace-admin",
    subject: "Claude API: which geographies does our workspace allow?",
    paragraphs: [
      (about) =>
        `Our calls to the Claude API are ${sayRefused(about)}: the request asks for a geography that our workspace, it seems, does not allow.`,
      "Could you tell me **which geographies our workspace allows**? They stand in the workspace’s settings as `allowed_inference_geos`.",
      sayWhenAndIds,
      "No key is needed for this; please do not send one.",
    ],
  },
  sources: [
    { says: "`inference_geo`, the workspace’s list, and the models that take it", ...LIMIT_PAGES.dataResidency },
  ],
};
