import { LIMIT_PAGES } from "../pages-of-limits-and-places.ts";
import { sayIs } from "../said-of-limits.ts";
import { isConfirmed, isOnlyPossible, keyWasAccepted, machineCode, sayAnswers } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { CauseWords } from "../words.ts";

export const words: CauseWords = {
  id: "feature-not-enabled",
  title: "Feature not enabled",
  sentence: (about) =>
    isOnlyPossible(about)
      ? "The organization may not have switched on a feature that the request uses."
      : `${keyWasAccepted(about) || isConfirmed(about) ? "Your key is good. " : ""}A feature that the request uses ${isConfirmed(about) ? "is" : "seems to be"} off for the organization.`,
  whatIsSo: [
    "The key may call the API. What is refused is one feature in the request, because the organization has not switched it on, or was not given it. Another key of the same organization is refused in the same way.",
    (about) => {
      const code = machineCode(about);
      if (code === "claude_tag_writes_not_enabled")
        return "The code says that changes through the Claude Tag API are switched off for the organization. Who can switch them on is not documented.";
      if (code === "spend_limits_admin_api_writes_not_enabled")
        return "The code says that the organization may not use spend limits with an Admin key. For Console organizations that is an early access preview: Anthropic’s account team is the one to ask.";
      return "Without the feature, the same request is not held up by this.";
    },
  ],
  because: (about) => {
    const code = machineCode(about);
    const answers = sayAnswers(about, "The refusal names a feature that is not enabled");
    return code
      ? `${answers}. The code \`${code}\` says that something is switched off for the organization.`
      : `${answers}. The message speaks of a feature, not of the key.`;
  },
  notSeenYet: "The same call without the feature. If that is allowed, the feature is what was refused.",
  lookAlikes: [
    {
      cause: "beta-header-missing-or-not-enrolled",
      looksLike: "`400` that names `anthropic-beta`, or an extra input",
      difference: "A beta has to be named in the request; the feature itself may be open.",
    },
    {
      cause: "data-policy-restricted",
      looksLike: "`400` about HIPAA or data retention",
      difference: "The organization’s data rules refuse the feature; nobody merely left it off.",
    },
    {
      cause: "plan-not-supported",
      looksLike: "`400 organization_type_not_supported`",
      difference: "The endpoint is for another type of organization altogether.",
    },
    {
      cause: "organization-policy-refused",
      looksLike: "A sentence about the organization’s policy",
      difference: "A rule was set against it.",
    },
  ],
  whoCanFix: "An admin of the organization, as far as the Console has a switch for the feature.",
  alsoWho: [
    { role: "you", when: "If the program can do without the feature" },
    { role: "anthropic", when: "If the feature is given out on request" },
  ],
  retrying: "Will not help",
  retest: "The free calls use none of these features, so green is the program’s own request being allowed.",
  sources: [
    { says: "Codes that stand for something switched off", ...SOURCE_PAGES.sdk },
    { says: "Web search is switched on by an admin", ...LIMIT_PAGES.webSearch },
  ],
  variants: {
    "web-search": {
      title: "Web search is off",
      sentence: (about) =>
        isOnlyPossible(about)
          ? "Web search may be off for this organization. An admin can switch it on."
          : `${keyWasAccepted(about) ? "Your key is good. " : ""}Web search ${sayIs(about)} off for this organization. An admin can switch it on.`,
      whatIsSo: [
        "The request uses the web search tool, and the organization’s admin has not switched it on, or has switched it off. A model that lists web search among its abilities is refused all the same.",
        "On the same page an admin can also limit which domains are searched.",
      ],
      because: (about) =>
        `${sayAnswers(about, "The refusal is a `400 invalid_request_error`")}, and the message says that web search is not enabled. The exact sentence is not published, so it may differ from one month to the next.`,
      notSeenYet: "The same request without the web search tool. If it is allowed, the switch is the reason.",
      alsoWho: [{ role: "you", when: "If the program can do without web search" }],
      sources: [
        { says: "An admin switches web search on, and may limit domains", ...LIMIT_PAGES.webSearch },
        { says: "A tool that the model supports can still be refused", ...SOURCE_PAGES.sdk },
      ],
    },
    "long-context": {
      title: "Long context not included",
      onPage: {
        sentence:
          "The request asks for the long context beta, and the account is not entitled to it. Leaving it out ends the refusal.",
      },
      sentence: (about) =>
        isOnlyPossible(about)
          ? "The request may ask for the long context beta, which this account does not have."
          : "The request asks for the long context beta, and this account seems not to have it. Leaving it out ends the refusal.",
      whatIsSo: [
        "The request carries the beta `context-1m`, or a model name with `[1m]`, and the account is not entitled to it. The key is not the reason.",
        "Newer models have a long context built in and need no beta for it. Then the header only stands in the way.",
      ],
      because: (about) =>
        `${sayAnswers(about, "The refusal is a `400 invalid_request_error`")}, and the message says that the long context beta is not available for this subscription.`,
      notSeenYet: "The same request without the beta `context-1m`. If it is allowed, the beta is the reason.",
      whoCanFix: "Whoever can change the request or the client’s settings.",
      alsoWho: [{ role: "org-admin", when: "Only if the plan is meant to include it" }],
      sources: [
        { says: "The refusal as it was seen", ...LIMIT_PAGES.longContextReport },
        { says: "Leaving the header out ended it", ...LIMIT_PAGES.longContextHeaderReport },
      ],
    },
    "fast-mode": {
      title: "Fast mode not enabled",
      sentence: (about) =>
        `Fast mode ${sayIs(about)} not open to this organization. Anthropic gives it out on request.`,
      whatIsSo: [
        "The request asks for fast mode. Anthropic gives it to organizations that asked for it, from a waiting list; models that do not support it answer with an error too.",
        "Without it the same request is not held up by this. It only runs at the usual speed.",
      ],
      because: (about) =>
        `${sayAnswers(about, "The refusal speaks of fast mode")}. Fast mode is given on request, not switched on in the Console.`,
      notSeenYet: "The same request without fast mode. If it is allowed, fast mode is what was refused.",
      whoCanFix: "Anthropic: your account manager, or the waiting list on `claude.com/fast-mode`.",
      alsoWho: [{ role: "you", when: "If the program can do without fast mode" }],
      sources: [
        { says: "Fast mode is given on request", ...LIMIT_PAGES.fastMode },
        { says: "On some models it needs a beta value as well", ...SOURCE_PAGES.sdk },
      ],
    },
    "turned-off-by-anthropic": {
      title: "Turned off by Anthropic",
      sentence: (about) => {
        if (isOnlyPossible(about)) return "Anthropic may have turned this off for the organization.";
        return isConfirmed(about)
          ? "Your key is good. Anthropic has turned this off for the organization; what exists still works."
          : "Anthropic, it seems, has turned this off for the organization; what exists still works.";
      },
      whatIsSo: [
        "Creating or changing environments is turned off for this organization by Anthropic. Environments that exist go on working.",
        "No role and no setting on your side changes it.",
      ],
      because: (about) => {
        const code = machineCode(about);
        return `${sayAnswers(about, "The refusal is a 403 about environments")}. ${code ? `The code \`${code}\` is` : "The codes `environment_create_disabled` and `environment_update_disabled` are"} sent when Anthropic has turned it off.`;
      },
      notSeenYet: "The machine code on an answer to this very key.",
      whoCanFix: "Anthropic alone.",
      alsoWho: [{ role: "org-admin", when: "To write to support: non-admins reach only its first line" }],
      retest: "Reading environments is not refused by this, so green is the program’s own call being allowed.",
      sources: [
        { says: "Both codes, and that Anthropic turned it off", ...SOURCE_PAGES.sdk },
        { says: "Admins reach people at support", ...SOURCE_PAGES.contactSupport },
      ],
    },
  },
};
