import { headerSnippets } from "../header-snippets.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "leave-out-workspace-header",
  action: "Leave the header out",
  headline: "Leave the workspace header out",
  sentence: "A key made for one workspace already carries it. The header is not needed, and a wrong one is refused.",
  moves: [
    {
      title: "Take the header out",
      say: [
        "Remove `anthropic-workspace-id` from the client’s default headers. The key decides the workspace by itself.",
        "Only a key that was made for every workspace needs it. If the API then asks for the header, put it back with the right id.",
      ],
      code: headerSnippets([{ name: "anthropic-workspace-id", value: "wrkspc_…", mark: "remove" }]),
      caution: "If `ANTHROPIC_CUSTOM_HEADERS` holds other lines as well, take out this one alone.",
    },
  ],
  done: "The header is out",
  save: {
    headline: "See where the key acts",
    sentence: "An answer to your program names the key’s own workspace, although the request names none.",
    look: [
      "The answer header `anthropic-workspace-id` shows the key’s workspace. Check that it is the one you want to use.",
      "The line that prints your request’s headers shows no `anthropic-workspace-id` any more.",
      "Look in `ANTHROPIC_CUSTOM_HEADERS` too, and in the gateway’s settings, if one adds headers. Then restart the program.",
    ],
  },
  sources: [
    { says: "A key for one workspace may omit the header", ...SOURCE_PAGES.selectWorkspace },
    { says: "A header that is sent has to match", ...SOURCE_PAGES.sdk },
    { says: "Accepted calls name their workspace in the answer", ...SOURCE_PAGES.workspaceBehindAnswer },
  ],
};
