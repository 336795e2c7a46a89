import { headerSnippets } from "../header-snippets.ts";
import { sayRefused, sayWhenAndIds, sayWhere } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "send-user-profile-header",
  action: "Name the user profile",
  headline: "Send the user profile’s id with each message",
  sentence: "One header. The calls of this run carry none, so they are refused even where your program sends it.",
  moves: [
    {
      title: "Find the id",
      say: [
        "It starts with `uprof_` and is not a secret. `GET /v1/user_profiles` lists the profiles of the workspace; which page of the Console shows them, if any, is not published.",
        "Where the workspace itself belongs to one profile, it has to be that one.",
      ],
    },
    {
      title: "Send it",
      say: ["Set the header where the message is made: the profile is the customer the call is made for."],
      code: headerSnippets([{ name: "anthropic-user-profile-id", value: "uprof_…", mark: "add" }]),
    },
  ],
  onPage: { sentence: "One header. A key carries no profile, so each message has to name it." },
  done: "My program sends it",
  save: {
    headline: "See one message answered",
    sentence: "Only your program’s own message shows it: a run here names no profile.",
    look: [
      "Print the request headers just before a message is sent, without the key. `anthropic-user-profile-id` is among them.",
      "The answer is no longer `user_profile_required`. Another code that begins with `user_profile` is about that profile.",
      "Restart what is still running. A client that was built before the change keeps its old headers.",
    ],
  },
  message: {
    to: "workspace-admin",
    subject: "Which user profile should our Claude API calls name?",
    paragraphs: [
      (about) => {
        const where = sayWhere(about);
        return `Our messages to the Claude API are ${sayRefused(about)}, \`user_profile_required\`.${where ? ` ${where}` : ""}`;
      },
      "Could you tell me the **id of the user profile our calls should name**? It starts with `uprof_` and is not a secret.",
      sayWhenAndIds,
      "Please do not send a key. The one we have needs no change.",
    ],
  },
  sources: [{ says: "The code, the header, and that the caller sends it", ...SOURCE_PAGES.sdk }],
};
