import { isConfirmed, isOnlyPossible, isPasted, keyWasAccepted, sayAnswers, turnedAway } from "../said-of-report.ts";
import { INFERRED_FROM, SOURCE_PAGES } from "../source-pages.ts";
import type { About, CauseWords } from "../words.ts";

/** The pair was seen: the same call, without the header, was allowed. */
const passedWithoutId = ({ report }: About): boolean =>
  report.probes.some(({ id, outcome }) => id === "model-list--no-workspace" && outcome === "allowed");

export const words: CauseWords = {
  id: "workspace-id-not-allowed-or-mismatch",
  title: "Workspace id refused",
  sentence: (about) => {
    if (isOnlyPossible(about)) return "The workspace id that was sent may not be one this key can act in.";
    if (isConfirmed(about) || keyWasAccepted(about)) {
      return "Your key is good. The workspace id sent with it is not one this key can act in.";
    }
    return "The workspace id that was sent is not one this key can act in.";
  },
  whatIsSo: [
    (about) =>
      passedWithoutId(about) && turnedAway(about).every(({ status }) => status !== 404)
        ? "The request names a workspace in `anthropic-workspace-id`, and is refused for it: the id does not exist, is of another organization, is archived, or its members do not include the key’s owner. Which of these, the answer does not say."
        : "The request names a workspace in `anthropic-workspace-id`, and the API says it is not found. It says the same of an id that does not exist, one of another organization, one that is archived, and one whose members do not include the key’s owner. That is on purpose: it gives nothing away.",
    "A key made for one workspace needs no such header. If it is sent all the same, it has to name that very workspace.",
    "What counts is the membership of the person or service account the key belongs to. Organization users and developers have to be added to every workspace but the default one; organization admins are in all of them.",
  ],
  because: (about) => {
    const answers = sayAnswers(about, "The refusal is a `404 not_found_error` that names a workspace");
    if (isConfirmed(about))
      return `${answers} with the header. The same call without it is allowed; nothing else differed.`;
    return `${answers}, and the message is about the workspace, not about the path or a model.`;
  },
  notSeenYet: (about) =>
    isPasted(about)
      ? "The same call with and without the header. A run with the key and this id makes both, free of charge."
      : "The same call with another id, or with none. One of them being allowed settles it.",
  lookAlikes: [
    {
      cause: "workspace-id-required",
      looksLike: "`400 … anthropic-workspace-id is required …`",
      difference: "No id was sent at all.",
    },
    {
      cause: "permission-denied-resource",
      looksLike: "`404` on one file, batch or skill id",
      difference: "The workspace is right, and the object belongs to another one.",
    },
    {
      cause: "model-not-found-or-no-access",
      looksLike: "`404 model: …`",
      difference: "The message names a model, and other calls are allowed.",
    },
    {
      cause: "key-revoked-or-disabled",
      looksLike: "`401 authentication_error`",
      difference: "Refused before any workspace is looked at.",
    },
  ],
  whoCanFix: "You, if the id is wrong or not needed.",
  alsoWho: [
    { role: "workspace-admin", when: "Only if the id is right and the key’s owner has to be added to that workspace" },
    { role: "org-admin", when: "Only if nobody in the workspace can add members, or it was archived" },
  ],
  retrying: "Will not help",
  retest:
    "The same calls with the id you enter, and one without it for comparison. Green: they are allowed, and the answers name the workspace you meant.",
  sources: [
    {
      says: "Malformed answers 400; unknown, foreign, archived or not a member answers 404",
      ...SOURCE_PAGES.selectWorkspace,
    },
    { says: "Who is a member of which workspace", ...SOURCE_PAGES.workspaceRoles },
    {
      says: "Accepted calls name their organization and workspace in the answer",
      ...SOURCE_PAGES.workspaceBehindAnswer,
    },
    { says: "A key of one workspace may omit the id; one that is sent must match", ...SOURCE_PAGES.sdk },
    { says: "What a mismatch answers for a key of one workspace is not published", ...INFERRED_FROM.sdk },
  ],
  variants: {
    "not-taken": {
      title: "Workspace header not taken",
      sentence: (about) =>
        isOnlyPossible(about)
          ? "This kind of credential may not take a workspace header."
          : "This kind of credential takes no workspace header: its workspace was fixed when it was made.",
      whatIsSo: [
        "The header `anthropic-workspace-id` was sent, and the API says that it is not supported with this credential. A federated login is bound to one workspace when it is issued.",
        "No other id would be taken either. The call without the header is the right one.",
      ],
      because: (about) =>
        `${sayAnswers(about, "The refusal is a `400 invalid_request_error`")}, and the message says that the header is not supported.${passedWithoutId(about) ? " The same call without the header is allowed; nothing else differed." : ""}`,
      notSeenYet: "The same call without the header. If it is allowed, the header alone was refused.",
      whoCanFix: "Whoever can change the request: the header has to go.",
      alsoWho: [{ role: "gateway-operator", when: "Only if a gateway adds the header" }],
      sources: [{ says: "A federated login is bound to its workspace when it is issued", ...SOURCE_PAGES.sdk }],
    },
    malformed: {
      title: "Not a workspace id",
      sentence: (about) => {
        if (isOnlyPossible(about)) return "What was sent as the workspace id may not be an id.";
        if (passedWithoutId(about))
          return "What was sent as the workspace id is not an id: one starts `wrkspc_`. Without the id the key is accepted.";
        return "What was sent as the workspace id is not an id. An id starts `wrkspc_`; a name will not do.";
      },
      whatIsSo: [
        "The header `anthropic-workspace-id` was sent, and its value has not the form of an id. A workspace’s name does that, and so does an empty value.",
        (about) =>
          passedWithoutId(about)
            ? "Without the id the key is accepted, so nothing is wrong with the key. It may not need the header at all."
            : "Nothing has been decided about the key’s rights. The request was refused before that.",
      ],
      because: (about) =>
        `${sayAnswers(about, "The refusal is a `400 invalid_request_error`")}, and the message asks for a valid workspace id in the header.${passedWithoutId(about) ? " The same call without the header is allowed; nothing else differed." : ""}`,
      notSeenYet: "The same call with an id that starts `wrkspc_`. If the answer changes, the form was the trouble.",
      alsoWho: [{ role: "workspace-admin", when: "Only if you cannot open the page that shows the id" }],
    },
  },
};
