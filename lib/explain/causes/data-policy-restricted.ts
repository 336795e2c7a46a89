import { LIMIT_PAGES } from "../pages-of-limits-and-places.ts";
import { sayIs, sayModel } from "../said-of-limits.ts";
import { controlPassed, isOnlyPossible, keyWasAccepted, sayAnswers } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { About, CauseWords } from "../words.ts";

function good(about: About): string {
  return keyWasAccepted(about) ? "Your key is good. " : "";
}

export const words: CauseWords = {
  id: "data-policy-restricted",
  title: "Refused by data policy",
  sentence: (about) =>
    isOnlyPossible(about)
      ? "A rule about data, of the organization or the workspace, may refuse this request."
      : `${good(about)}A rule about data, of the organization or the workspace, refuses this request.`,
  whatIsSo: [
    "Organizations and workspaces can have rules for their data: how long it is kept, where it is worked on, whether it falls under HIPAA. Some models and features do not go with some of these rules.",
    "The refusal is about the request and the rule together. Another key in the same workspace is refused in the same way.",
  ],
  because: (about) =>
    `${sayAnswers(about, "The refusal is a `400 invalid_request_error`")}, and the message speaks of data rules, not of the key.`,
  notSeenYet: "The same request in a workspace with other data rules, or without the part that the message names.",
  lookAlikes: [
    {
      cause: "feature-not-enabled",
      looksLike: "`400` that names a feature",
      difference: "Somebody has only left it off; no data rule speaks against it.",
    },
    {
      cause: "cors-blocked",
      looksLike: "`401` that begins with CORS and may name retention settings",
      difference: "The call came from a browser. From a backend the same key is allowed.",
    },
    {
      cause: "model-not-found-or-no-access",
      looksLike: "`404` with `model:` and an id",
      difference: "The model is not offered at all, whatever the data rules.",
    },
    {
      cause: "organization-policy-refused",
      looksLike: "`400 workspace_policy_violation`",
      difference: "A rule on how workspaces are set up, not on data in a request.",
    },
  ],
  whoCanFix: "Whoever may change the workspace’s privacy settings: an admin of the workspace or the organization.",
  alsoWho: [{ role: "org-admin", when: "If the rule stands for the whole organization" }],
  retrying: "Will not help",
  retest: "The same calls. Where a rule shows only on a real message, ask with one, at most 1 output token.",
  sources: [
    { says: "Data rules, and which models and features they exclude", ...SOURCE_PAGES.dataRetention },
    { says: "Rules on where requests are worked on", ...LIMIT_PAGES.dataResidency },
  ],
  variants: {
    hipaa: {
      title: "HIPAA excludes this feature",
      onPage: { sentence: "The organization is under HIPAA, and that excludes a feature in the request." },
      sentence: (about) =>
        isOnlyPossible(about)
          ? "The organization may be under HIPAA, which excludes a feature that the request uses."
          : `${good(about)}The organization is under HIPAA, it seems, and that excludes a feature in the request.`,
      whatIsSo: [
        "Organizations under HIPAA may use only the features that their agreement covers. The message lists, after its colon, the ones that are refused: for example `code_execution`.",
        "It lasts: no admin can switch HIPAA off again for an organization. Either the request does without the feature, or it goes to another organization that is not under HIPAA.",
      ],
      because: (about) =>
        `${sayAnswers(about, "The refusal is a `400 invalid_request_error`")}, and the message says that features are not available for HIPAA-regulated organizations.`,
      notSeenYet:
        "The same request without the features that the message lists. If it is allowed, they are the reason.",
      whoCanFix: "Whoever can change the request. No admin can lift this.",
      alsoWho: [{ role: "org-admin", when: "Only if another organization, not under HIPAA, is to be used" }],
      retest: "The free calls use none of these features, so green is the program’s own request being allowed.",
      sources: [{ says: "The sentence, the list after its colon, and that it cannot be undone", ...LIMIT_PAGES.hipaa }],
    },
    retention: {
      title: "Data retention required",
      onPage: {
        sentence: "The model asks for data retention, and it is off here. A workspace can turn it on.",
        whatIsSo: {
          0: "Some models are open only where data is kept for 30 days. An organization or workspace that keeps none is refused.",
        },
      },
      sentence: (about) =>
        isOnlyPossible(about)
          ? "The model may ask for data retention, which is off for this organization or workspace."
          : `${good(about)}The model asks for data retention, and it ${sayIs(about)} off here. A workspace can turn it on.`,
      whatIsSo: [
        (about) =>
          `Some models are open only where data is kept for 30 days, ${sayModel(about, "the one that was tried")} it seems among them. This organization or workspace keeps none.`,
        "Retention is a setting of the workspace. It can be turned on for one workspace alone, so the others keep their rule. Or use a model that does not ask for it.",
      ],
      because: (about) =>
        `${sayAnswers(about, "The refusal is a `400 invalid_request_error`")}, and the message says that data retention must be enabled for this model.${controlPassed(about) ? " The same call with another model is allowed." : ""}`,
      notSeenYet: (about) =>
        controlPassed(about)
          ? "The same call after retention was turned on for this workspace. If it is allowed then, the setting was the reason."
          : "The same request with another model. If that is allowed, the model’s rule is the reason.",
      sources: [
        { says: "Which models ask for retention, and where a workspace turns it on", ...LIMIT_PAGES.modelRetention },
      ],
    },
    residency: {
      title: "Geography not allowed",
      onPage: { sentence: "The workspace does not allow the geography that the request asks for." },
      sentence: (about) =>
        isOnlyPossible(about)
          ? "The request may ask for a geography that this workspace does not allow."
          : `${good(about)}The workspace, it seems, does not allow the geography that the request asks for.`,
      whatIsSo: [
        "A request can say where it is to be worked on, with `inference_geo`. The workspace has a list of what it allows, `allowed_inference_geos`, and anything else is refused.",
        "Models before version 4.6 do not take the field at all and refuse it with a `400`.",
      ],
      because: (about) =>
        `${sayAnswers(about, "The refusal is an error about the geography")}. What the API says word for word is not published, so the words alone decide nothing.`,
      notSeenYet: "The same request without `inference_geo`, or with a geography from the workspace’s list.",
      whoCanFix: "Whoever can change the workspace’s settings, or the request.",
      alsoWho: [{ role: "you", when: "If the request may name another geography, or none" }],
      sources: [{ says: "`inference_geo`, the workspace’s list, and older models", ...LIMIT_PAGES.dataResidency }],
    },
    "zero-retention": {
      title: "Zero data retention",
      onPage: { sentence: "The organization’s zero data retention excludes what the request asks for." },
      sentence: (about) =>
        isOnlyPossible(about)
          ? "The organization’s zero data retention may exclude what the request asks for."
          : `${good(about)}The organization’s zero data retention, it seems, excludes what the request asks for.`,
      whatIsSo: [
        "The organization has agreed with Anthropic that none of its data is kept. What cannot work without keeping data is refused under that agreement.",
        "The agreement is made and changed with Anthropic, not on a page of the Console.",
      ],
      because: (about) =>
        `${sayAnswers(about, "The refusal speaks of zero data retention")}. It is about the agreement, not about the key.`,
      notSeenYet:
        "The same request from an organization without that agreement, or without the part that the message names.",
      whoCanFix: "Anthropic, with whom the agreement was made. Somebody in your organization has to ask.",
      alsoWho: [{ role: "you", when: "If the request can do without what is refused" }],
      sources: [
        { says: "Zero data retention is arranged with Anthropic, and what it excludes", ...SOURCE_PAGES.dataRetention },
      ],
    },
  },
};
