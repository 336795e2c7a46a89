import { sayRefused, sayWhenAndIds } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "widen-federation-rule",
  asks: true,
  action: "Widen the rule",
  headline: "Have the federation rule grant the scope",
  sentence: "A rule grants one scope, and the service account’s role limits it further. Both have to allow the call.",
  moves: [
    {
      title: "Find the rule",
      say: [
        "Its id starts `fdrl_`, and your program has it in `ANTHROPIC_FEDERATION_RULE_ID` or in its profile. The history of the exchange shows which rule issued the credential, and why one was denied.",
      ],
      place: { id: "workload-identity", lookFor: "Tab “History”" },
    },
    {
      title: "Have an admin choose the scope",
      say: [
        "`workspace:inference` is for Messages, Models and OpenAI-compatible chat alone. `workspace:developer` reaches as far as a workspace key: batches, files, skills. `org:admin` is for managing the organization.",
        "Rather than widen a rule that others use, have a second rule made for this program.",
        "The service account needs a role that allows the same. In the Default Workspace it starts as `workspace_user` until it is added there.",
      ],
    },
    {
      title: "Get a fresh credential",
      say: ["What was issued before keeps the old scope. Let the program exchange its identity again."],
    },
  ],
  done: "The rule grants it now",
  save: {
    headline: "See a credential of the new rule",
    sentence: "The history shows an exchange after the change, and your program uses that credential.",
    look: [
      "The tab “History” lists an exchange by this rule, with a time after the change.",
      "`ANTHROPIC_SCOPE` changes nothing: the SDK reads it for display only. The rule decides.",
      "Restart the program, so that it drops the credential it still holds.",
    ],
  },
  message: {
    to: "org-admin",
    subject: "A wider scope for one federation rule",
    paragraphs: [
      (about) =>
        `Our program’s calls to the Claude API are ${sayRefused(about)}. It signs in by workload identity federation, and its rule does not grant what the calls need.`,
      "Could you **give its rule the scope the program needs**, or make a second rule for it, under Settings, Workload identity federation? `workspace:developer` reaches as far as a workspace key.",
      sayWhenAndIds,
      "The rule’s id starts `fdrl_` and is not a secret. No key or credential needs to be sent.",
    ],
  },
  sources: [
    { says: "The scopes of a rule and what each opens", ...SOURCE_PAGES.federationScopes },
    { says: "Rights are scope and role together; the true reason stands in the history", ...SOURCE_PAGES.federation },
    { says: "Which variables the SDK reads, and a service account’s first role", ...SOURCE_PAGES.sdk },
  ],
};
