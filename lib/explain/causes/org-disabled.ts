import { isConfirmed, isOnlyPossible, sayAnswers } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { CauseWords } from "../words.ts";

export const words: CauseWords = {
  id: "org-disabled",
  title: "Organization disabled",
  sentence: (about) => {
    if (isConfirmed(about))
      return "The organization that owns this key is disabled. It is often an old one that nobody meant to use.";
    if (isOnlyPossible(about)) return "The organization that owns this key may be disabled.";
    return "The API says that the organization behind this key is disabled. Often the key is one of an old organization.";
  },
  whatIsSo: [
    "A key belongs to one organization. When that organization is disabled, its keys are refused, and the answer is a 400 that does not speak of keys at all.",
    "Very often nothing is wrong with the organization people work in today. A key of a former one is still set, in a shell profile, an `.env` file or a CI secret, and wins over a good login or a newer key.",
    "Without a machine code the answer does not say why it was disabled. With the code `organization_on_hold` it is a hold by trust and safety, and an appeal is the way.",
  ],
  because: (about) =>
    `${sayAnswers(about, "The refusal is a `400 invalid_request_error`")}, and the message says that the organization has been disabled. Nothing in it gives the reason.`,
  notSeenYet: "Whether the organization you see in the Console is the one this key belongs to. Its list of keys tells.",
  lookAlikes: [
    {
      cause: "org-on-hold",
      looksLike: "The same sentence with the code `organization_on_hold`",
      difference: "The code names a trust and safety hold; a review has to be asked for.",
    },
    {
      cause: "credit-balance-too-low",
      looksLike: "`400 Your credit balance is too low …`",
      difference: "The organization is open and has no credit left.",
    },
    {
      cause: "key-revoked-or-disabled",
      looksLike: "`401 authentication_error`",
      difference: "The key ended, not the organization.",
    },
  ],
  whoCanFix: "You, if the key in use is of an organization you do not mean. That is the usual case.",
  alsoWho: [
    { role: "org-admin", when: "Only if it is the right organization: they can ask for a review, or write to support" },
  ],
  retrying: "Will not help",
  retest:
    "The same calls with a key of the organization you mean. Green: they are allowed, and the answers name that organization.",
  sources: [
    {
      says: "A stale key of a disabled organization overrides a good login",
      ...SOURCE_PAGES.claudeCodeOrganizationDisabled,
    },
    { says: "The body as it was sent", ...SOURCE_PAGES.organizationDisabledReport },
    { says: "The code is sent for trust and safety holds alone", ...SOURCE_PAGES.sdk },
    { says: "How to appeal", ...SOURCE_PAGES.appeals },
  ],
};
