import { isConfirmed, isOnlyPossible, machineCode, sayAnswers } from "../said-of-report.ts";
import { INFERRED_FROM, SOURCE_PAGES } from "../source-pages.ts";
import type { CauseWords } from "../words.ts";

export const words: CauseWords = {
  id: "organization-policy-refused",
  title: "Refused by policy",
  sentence: (about) => {
    if (isConfirmed(about))
      return "A policy your organization has set refuses this request. The key is not the trouble.";
    if (isOnlyPossible(about)) return "A policy your organization has set may refuse this request.";
    return "The answer points to a policy your organization has set, not to the key.";
  },
  whatIsSo: [
    "An organization can lay down rules for what its workspaces and members may do. A request that breaks one of them is refused, whatever the key may do otherwise.",
    "A workspace policy names the rule it applied: the refusal carries the field in question. The policy can be seen and changed in the Console; the page for it is not published.",
    "Another key of the same organization meets the same rule.",
  ],
  because: (about) => {
    const answers = sayAnswers(about, "The refusal speaks of a policy");
    const code = machineCode(about);
    return code
      ? `${answers}. The machine code \`${code}\` says that a rule of the organization refused it.`
      : `${answers}, and the message names a policy of the organization.`;
  },
  notSeenYet: "The rule itself. An admin can read the policy and say whether it forbids this.",
  lookAlikes: [
    {
      cause: "feature-not-enabled",
      looksLike: "A 400 or 403 that names a feature",
      difference: "Nobody forbade it; it has never been switched on.",
    },
    {
      cause: "data-policy-restricted",
      looksLike: "A 400 that speaks of HIPAA, retention or where data is kept",
      difference: "The rule is about data, and often nobody in the organization can lift it.",
    },
    {
      cause: "permission-denied-resource",
      looksLike: "`403 permission_error`",
      difference: "Somebody with another role would be allowed.",
    },
  ],
  whoCanFix: "An admin of the organization. The rule is theirs, and so is the choice to keep it.",
  alsoWho: [{ role: "you", when: "Only if the request can be made to fit the rule" }],
  retrying: "Will not help",
  retest: "The same calls with the same key, after the rule or the request has changed. Green: they are allowed.",
  sources: [
    {
      says: "The code `workspace_policy_violation`, the field it names, and that the policy can be changed in the Console",
      ...SOURCE_PAGES.sdk,
    },
    { says: "That every key of the organization meets the same rule", ...INFERRED_FROM.sdk },
  ],
};
