import { unlessOwnCall } from "../said-of-own-calls.ts";
import { sayRefused, sayTime } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "update-client",
  action: "Update Claude Code",
  headline: "Update Claude Code",
  sentence: "The model or the organization asks for a newer version. Key and login stay as they are.",
  moves: [
    {
      title: "Update it",
      say: [
        "Update Claude Code in the way it was installed on that machine. Which version is the oldest one that is taken, the API does not say; take the newest.",
        "On a machine that others manage, send the message on this page.",
      ],
    },
    {
      title: "Start it again",
      say: ["Sessions that are open keep the old version. Close them all, in editors and terminals too."],
    },
  ],
  done: "It is updated",
  save: {
    headline: "See the new version run",
    sentence: "The version that Claude Code shows is higher than before.",
    look: [
      "Look where the refused session ran: a container or a CI image has a Claude Code of its own.",
      "Two installations on one machine are common. Look at which one the editor starts.",
      "An image that pins a version has to be built again.",
    ],
  },
  message: {
    to: "org-admin",
    subject: "Our Claude Code is too old for the API",
    paragraphs: [
      (about) =>
        `Claude Code on our machines is ${sayRefused(about)}: the model or our organization asks for a newer version.`,
      "Could you **roll out the newest Claude Code** to the machines you manage?",
      (about) => `Read on ${sayTime(about.report.startedAt)}.`,
      "No key or login is needed for this; please send none.",
    ],
  },
  sources: [{ says: "The code for a Claude Code that is too old, and the update as remedy", ...SOURCE_PAGES.sdk }],
  forReport: unlessOwnCall,
};
