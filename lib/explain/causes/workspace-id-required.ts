import { isConfirmed, isOnlyPossible, isPasted, keyWasAccepted, sayAnswers } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { CauseWords } from "../words.ts";

export const words: CauseWords = {
  id: "workspace-id-required",
  title: "Workspace id required",
  sentence: (about) => {
    if (isOnlyPossible(about)) return "The answer points to a request that does not say which workspace it means.";
    if (isConfirmed(about) || keyWasAccepted(about)) {
      return "Your key is good. It can act in several workspaces, and the request does not say which one it means.";
    }
    return "This key can act in several workspaces, and the request does not say which one it means.";
  },
  whatIsSo: [
    "A key that belongs to a person or to a service account, and was not limited to one workspace when it was made, has no workspace of its own. Every request with it has to name one in the header `anthropic-workspace-id`.",
    "Older workspace keys carry their workspace with them and start with the same `sk-ant-api03-`. Code that ran for months on one of those stops the day the key is replaced by one of the new kinds, though nothing else changed.",
    "It is not a missing permission. There is no box to tick on this kind of key.",
  ],
  because: (about) => {
    const answers = sayAnswers(about, "The refusal is a `400 invalid_request_error`");
    const named = `${answers}, and the message names the header \`anthropic-workspace-id\`.`;
    if (isConfirmed(about)) return `${named} The same call with a workspace id is allowed; nothing else differed.`;
    if (keyWasAccepted(about)) {
      return `${named} An answer carries an organization id, so the API knew this key before it refused the request.`;
    }
    return named;
  },
  notSeenYet: (about) =>
    isPasted(about)
      ? "Two calls that differ in this header alone. A run with the key and a workspace id makes them, free of charge."
      : "The same call allowed with the header. Add your workspace id and one free call confirms this or rules it out.",
  lookAlikes: [
    {
      cause: "workspace-id-not-allowed-or-mismatch",
      looksLike: "`404 Workspace … not found.` or `400 … must be a valid workspace ID.`",
      difference: "The header was sent, and its value is what is refused.",
    },
    {
      cause: "gateway-or-wrapper-error",
      looksLike: "The same 400, although your code sends the header",
      difference: "Something between you and the API drops it: the call made directly is allowed.",
    },
    {
      cause: "key-invalid",
      looksLike: "`401 authentication_error`",
      difference: "No organization id on any answer: the API never got as far as a workspace.",
    },
    {
      cause: "request-invalid",
      looksLike: "`400 invalid_request_error` with another message",
      difference: "The message names a field of the body, and only that call is refused.",
    },
    {
      cause: "permission-denied-resource",
      looksLike: "`403 permission_error`",
      difference: "Only some calls are refused, and naming a workspace changes nothing.",
    },
  ],
  whoCanFix: "Whoever can change the request. The key, its owner and its role stay as they are.",
  alsoWho: [
    { role: "workspace-admin", when: "Only if you cannot open the page that shows the id" },
    { role: "org-admin", when: "Only if you are in no workspace yet, and one has to add you" },
  ],
  retrying: "Will not help",
  retest:
    "The same calls with the workspace id you enter, and one without it for comparison. Green: the calls with the id are allowed, and each answer names that workspace.",
  sources: [
    {
      says: "The header is required for a key that spans workspaces; missing or malformed answers 400, unknown answers 404",
      ...SOURCE_PAGES.selectWorkspace,
    },
    { says: "The three kinds of key behind one prefix, and where each may act", ...SOURCE_PAGES.keyTypes },
    {
      says: "Accepted calls name their organization and workspace in the answer",
      ...SOURCE_PAGES.workspaceBehindAnswer,
    },
    { says: "A key made for one workspace ended the refusals", ...SOURCE_PAGES.oneWorkspaceKeyReport },
    { says: "`ANTHROPIC_WORKSPACE_ID` alone changes nothing for an API key", ...SOURCE_PAGES.workspaceVariableReport },
  ],
};
