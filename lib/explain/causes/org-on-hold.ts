import { isConfirmed, isOnlyPossible, machineCode, sayAnswers } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { CauseWords } from "../words.ts";

export const words: CauseWords = {
  id: "org-on-hold",
  title: "Organization on hold",
  sentence: (about) => {
    if (isConfirmed(about))
      return "Anthropic has put the organization behind this key on hold. Only an appeal lifts it.";
    if (isOnlyPossible(about)) return "Anthropic may have put the organization behind this key on hold.";
    return "The answer points to a hold that Anthropic has put on the organization behind this key. An appeal is the way.";
  },
  whatIsSo: [
    "An organization on hold was disabled by Anthropic for reasons of trust and safety. The code for it is used for nothing else: not for billing, not for limits.",
    "No key, role or setting changes it, and making another key in the same organization does not either. The organization can ask for a review.",
    "Check first which organization the key belongs to. A key left over from an organization you no longer work in is refused in just this way.",
  ],
  because: (about) =>
    machineCode(about) === "organization_on_hold"
      ? `${sayAnswers(about, "The refusal carries the code `organization_on_hold`")}. The code is sent for trust and safety holds alone.`
      : `${sayAnswers(about, "The text says that an account or organization was banned or disabled")}. The code \`organization_on_hold\` would make it certain.`,
  notSeenYet: "The machine code `organization_on_hold` on an answer to this very key.",
  lookAlikes: [
    {
      cause: "org-disabled",
      looksLike: "`400 This organization has been disabled.` without a code",
      difference: "Without the code it is often an old organization’s key, or a matter of billing.",
    },
    {
      cause: "credit-balance-too-low",
      looksLike: "`400 Your credit balance is too low …`",
      difference: "Adding credit ends it.",
    },
    {
      cause: "key-revoked-or-disabled",
      looksLike: "`401 authentication_error`",
      difference: "One key is refused; others of the organization still work.",
    },
  ],
  whoCanFix: "Anthropic, once your organization has asked for a review. Nobody on your side can lift it.",
  alsoWho: [
    { role: "org-admin", when: "To ask for the review: whoever signs in for the organization sees the form" },
    { role: "you", when: "Only if the key in use is of an organization you did not mean" },
  ],
  retrying: "Will not help",
  retest: "The same calls with the same key. Green: they are allowed again. How long a review takes is not published.",
  sources: [
    {
      says: "The code is sent for trust and safety holds, and may carry an address for the appeal",
      ...SOURCE_PAGES.sdk,
    },
    { says: "How to appeal", ...SOURCE_PAGES.appeals },
    { says: "What Claude Code says of a disabled organization", ...SOURCE_PAGES.claudeCodeOrganizationDisabled },
  ],
};
