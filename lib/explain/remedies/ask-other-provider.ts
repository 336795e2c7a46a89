import { LIMIT_PAGES } from "../pages-of-limits-and-places.ts";
import { unlessOwnCall } from "../said-of-own-calls.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "ask-other-provider",
  action: "Look at the provider",
  headline: "Set the provider that you mean",
  sentence: "The Claude API was not the one that refused. Either choose it, or take the error to whoever did.",
  moves: [
    {
      title: "See what is chosen",
      say: [
        "In the app’s settings, look at provider, model and base URL. A default, or a model that took over when another was full, can belong to somebody else.",
        "If another provider is meant, its own documents and support are the place. This catalogue knows the Claude API alone.",
      ],
    },
    {
      title: "Choose Anthropic, if you mean it",
      say: [
        "Provider Anthropic, base URL `https://api.anthropic.com`, a model whose id begins `claude-`, and a key from the Console that starts `sk-ant-api03-`.",
        "A key that goes into the wrong provider’s field reaches the wrong company. If that happened, replace it.",
      ],
      place: { id: "api-keys", lookFor: "Button “Create key”" },
    },
  ],
  done: "The provider is set",
  save: {
    headline: "See who answers now",
    sentence: "An answer of the Claude API carries its own request id. Another provider’s does not.",
    look: [
      "Print the answer’s headers in your program: `request-id` and `anthropic-organization-id` are the Claude API’s.",
      "Look for a second place where the provider is set: a profile, a project’s settings, a variable.",
      "Restart the app; many read such settings at start only.",
    ],
  },
  sources: [
    { says: "A router’s refusal was read as Anthropic’s", ...LIMIT_PAGES.otherProviderReport },
    { says: "Which headers the API’s answers carry", ...SOURCE_PAGES.workspaceBehindAnswer },
    { says: "Where the SDK calls when nothing else is set", ...SOURCE_PAGES.sdk },
  ],
  forReport: unlessOwnCall,
};
