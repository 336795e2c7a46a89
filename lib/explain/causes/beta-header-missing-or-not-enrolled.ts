import { LIMIT_PAGES } from "../pages-of-limits-and-places.ts";
import { isConfirmed, isOnlyPossible, isPasted, keyWasAccepted, machineCode, sayAnswers } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { About, CauseWords } from "../words.ts";

/** The run sent the betas of the person's own call, and once more the same call without them. */
const sentBetas = ({ report }: About): boolean => report.asked.betas !== undefined;

/** "`a` and `b`", the values that the refusal named, or that were sent where it named none. */
function sayBetas({ report, finding }: About): string {
  return (finding.betas ?? report.asked.betas ?? []).map((beta) => `\`${beta}\``).join(" and ");
}

export const words: CauseWords = {
  id: "beta-header-missing-or-not-enrolled",
  title: "Beta not enabled",
  sentence: (about) => {
    if (isOnlyPossible(about)) {
      return isPasted(about)
        ? "This endpoint may belong to a beta that the request did not name, or that the organization is not part of."
        : "This endpoint may belong to a beta that is not open to this organization. Our call did name it.";
    }
    return "The request uses a beta that it does not name as the API expects, or that the organization is not part of.";
  },
  whatIsSo: [
    "Endpoints and fields that are in beta work only when the request names the beta in the header `anthropic-beta`. Without it a field is refused with a `400` as unknown, and some endpoints answer `404`.",
    "Some betas have to be opened for the organization as well. Managed settings of Claude Code and webhooks answer the same 404 then, so a 404 alone does not tell which it is.",
    (about) =>
      isPasted(about)
        ? "A gateway that drops the header on the way gives the same picture as a request that never had it."
        : sentBetas(about)
          ? "The calls of this run named the betas that your own call names, and one call left them out."
          : "The calls of this run name the beta wherever the endpoint needs one.",
  ],
  because: (about) => {
    const answers = sayAnswers(about, "The refusal is a `404` on an endpoint that is in beta, or a `400` about a beta");
    return isOnlyPossible(about)
      ? `${answers}. For endpoints in beta a 404 can mean this; it can also mean something else.`
      : `${answers}. That is how a beta that is not named or not open is answered.`;
  },
  notSeenYet: (about) =>
    isPasted(about)
      ? "The same call with the beta named in `anthropic-beta`. If it is allowed, the header was missing."
      : "The same call from an organization that is known to have this beta. If it is allowed there, the organization is the reason.",
  lookAlikes: [
    {
      cause: "feature-not-enabled",
      looksLike: "`400` or `403` that names a feature",
      difference: "It is no beta: an admin can switch it on.",
    },
    {
      cause: "gateway-or-wrapper-error",
      looksLike: "The same refusal, although your code sends the header",
      difference: "Something between drops it: the call made directly is allowed.",
    },
    {
      cause: "request-invalid",
      looksLike: "`400` about another field",
      difference: "The field is misspelled or in the wrong place; no beta knows it.",
    },
    {
      cause: "permission-denied-resource",
      looksLike: "`404` on an object’s id",
      difference: "The list of the same endpoint is allowed; only that object is not.",
    },
  ],
  whoCanFix: "Whoever can change the request. If the beta has to be given to the organization, Anthropic.",
  alsoWho: [
    { role: "anthropic", when: "Only if the request names the beta and is still refused" },
    { role: "gateway-operator", when: "Only if a gateway drops the header" },
  ],
  retrying: "Will not help",
  retest: "The same calls. They name the beta already, so for your own request green is its own answer.",
  sources: [
    { says: "Which endpoints need which beta value, and where a missing one answers 404", ...SOURCE_PAGES.sdk },
    { says: "What an unknown value or a missing header is answered with", ...LIMIT_PAGES.claudeCodeExtraInputs },
  ],
  variants: {
    "not-enrolled": {
      title: "Not in this beta",
      sentence: (about) =>
        isConfirmed(about)
          ? "Your key is good. The organization is not enrolled in the beta that this call needs."
          : isOnlyPossible(about)
            ? "The organization may not be enrolled in the beta that this call needs."
            : `${keyWasAccepted(about) ? "Your key is good. " : ""}The organization seems not to be enrolled in the beta that this call needs.`,
      whatIsSo: [
        (about) =>
          isOnlyPossible(about)
            ? "The calls name the beta. Where Anthropic has not opened it for an organization, no header, key or role changes that."
            : "The request names the beta, and Anthropic has not opened it for this organization. No header, key or role changes that.",
        (about) =>
          machineCode(about) === undefined
            ? "How an organization is enrolled is not documented. A 404 can also mean that these endpoints are not there for another reason."
            : "How an organization is enrolled is not documented. The message of the refusal names the beta’s value: that is what to ask for.",
      ],
      because: (about) => {
        const answers = sayAnswers(about, "The refusal is a `400` with `organization_not_enrolled_in_beta`");
        return machineCode(about) === undefined
          ? `${answers}, on every list of this group that was asked. For endpoints in beta that can mean this; it carries no code that says so.`
          : `${answers}. The code stands for an organization outside the beta.`;
      },
      notSeenYet: "The code `organization_not_enrolled_in_beta` on an answer to this very key.",
      whoCanFix: "Anthropic: it opens betas for organizations.",
      alsoWho: [{ role: "you", when: "If the program can do without the beta" }],
      sources: [{ says: "The code, and that its message names the beta", ...SOURCE_PAGES.sdk }],
    },
    "unknown-value": {
      title: "Unknown beta value",
      sentence: (about) =>
        isOnlyPossible(about)
          ? "The header `anthropic-beta` may hold a value that the API does not know."
          : `${keyWasAccepted(about) ? "Your key is good. " : ""}The header \`anthropic-beta\` holds a value that the API does not take: misspelled, ended, or not given to you.`,
      whatIsSo: [
        (about) =>
          sentBetas(about)
            ? `The request names a beta that the API does not know, no longer knows, or does not give to this organization: ${sayBetas(about)}.`
            : "The request names a beta that the API does not know, no longer knows, or does not give to this organization. The message repeats the value.",
        "Clients often carry values from older versions. A gateway to another platform also refuses values that only this API knows.",
      ],
      because: (about) => {
        const answers = sayAnswers(about, "The refusal is a `400 invalid_request_error`");
        return isConfirmed(about) && sentBetas(about)
          ? `${answers}. The same call without the betas is allowed: they are the one difference.`
          : `${answers}, and the message names an unexpected value of \`anthropic-beta\`.`;
      },
      notSeenYet: "The same request without that value. If it is allowed, the value is the reason.",
      whoCanFix: "Whoever can change the request or the client’s version.",
      alsoWho: [
        { role: "gateway-operator", when: "Only if a gateway adds the value" },
        { role: "anthropic", when: "Only if the value is right and the organization should have the beta" },
      ],
      retest: (about) =>
        sentBetas(about)
          ? "The same calls with the betas that are left. Green means that none of them is refused."
          : "The free calls send values of their own, so green is the program’s own request being allowed.",
      sources: [{ says: "The sentence, and that leaving the value out helps", ...LIMIT_PAGES.claudeCodeExtraInputs }],
    },
    "extra-input": {
      title: "Field needs a beta",
      onPage: {
        sentence: "The request holds a field that the API does not know, most often because its beta is not named.",
      },
      sentence: (about) =>
        isOnlyPossible(about)
          ? "The request may hold a field that is only known with a beta, or not known at all."
          : `${keyWasAccepted(about) ? "Your key is good. " : ""}The request holds a field that the API does not know, it seems for want of its beta header.`,
      whatIsSo: [
        "The API refuses fields that it does not know. A field of a beta is unknown until the request names that beta, so a missing header shows as an extra field.",
        "Often the header was sent and a gateway dropped it on the way. A misspelled field, or one in the wrong place, is answered in the same words.",
      ],
      because: (about) =>
        `${sayAnswers(about, "The refusal is a `400 invalid_request_error`")}, and the message says that extra inputs are not permitted. Before that it names the path of the field.`,
      notSeenYet:
        "The same request with the beta named, sent directly to the API. If it is allowed, the header was missing.",
      alsoWho: [{ role: "gateway-operator", when: "Only if your code sends the header and the gateway drops it" }],
      retest: "The free calls send no such field, so green is the program’s own request being allowed.",
      sources: [
        { says: "The sentence, and that a dropped header is a usual reason", ...LIMIT_PAGES.claudeCodeExtraInputs },
      ],
    },
  },
};
