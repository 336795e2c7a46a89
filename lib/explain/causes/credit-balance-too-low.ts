import { LIMIT_PAGES } from "../pages-of-limits-and-places.ts";
import {
  isConfirmed,
  isOnlyPossible,
  isPasted,
  keyWasAccepted,
  machineCode,
  sayAnswers,
  sayWhere,
} from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { CauseWords } from "../words.ts";

export const words: CauseWords = {
  id: "credit-balance-too-low",
  title: "Credit balance too low",
  onPage: { sentence: "The organization that owns the key has no usable credit left for the call." },
  sentence: (about) => {
    if (isOnlyPossible(about)) return "The organization behind this key may have no credit left that can be used.";
    const good = keyWasAccepted(about) ? "Your key is good. " : "";
    return `${good}The API says that the organization behind it has no credit left for the call.`;
  },
  whatIsSo: [
    "The Claude API is paid from prepaid credit of one organization: the one that owns the key. When nothing usable is left, calls that cost money are refused, whatever the key may do otherwise.",
    (about) => {
      const where = sayWhere(about);
      return where
        ? `The usual surprise is credit in another organization. The answers name the one that pays: ${where.charAt(0).toLowerCase()}${where.slice(1)} Compare it with the one that was topped up.`
        : "The usual surprise is credit in another organization than the one that owns the key. The header `anthropic-organization-id` on an accepted answer names the one that pays.";
    },
    "A Claude subscription gives no API credit. Bought credit lasts one year.",
  ],
  because: (about) => {
    const answers = sayAnswers(about, "The refusal is a `400 invalid_request_error`");
    return `${answers}, and the message says that the credit balance is too low. It is about money, not about a permission.`;
  },
  notSeenYet: (about) =>
    isPasted(about)
      ? "Which organization the key belongs to. A run with the key reads its id from the answers."
      : "The balance itself: no call shows it. If the organization that the answers name is not the one that was topped up, this is it.",
  lookAlikes: [
    {
      cause: "usage-or-spend-limit-reached",
      looksLike: "`400 You have reached your specified API usage limits …`",
      difference: "There is money, and a limit on spending it. The message names the day it ends.",
    },
    {
      cause: "oauth-not-supported-or-restricted",
      looksLike: "A sentence about extra usage and plan limits",
      difference: "A subscription’s login was sent, not a key. Credit in the Console changes nothing.",
    },
    {
      cause: "rate-limited",
      looksLike: "`429 rate_limit_error` with `retry-after`",
      difference: "Waiting ends it; money is not involved.",
    },
    {
      cause: "org-disabled",
      looksLike: "`400 This organization has been disabled.`",
      difference: "The organization takes no calls at all, free ones included.",
    },
  ],
  whoCanFix: "Whoever has the role Billing or Admin in the organization that owns the key.",
  alsoWho: [
    { role: "org-admin", when: "An Admin may buy credit as well" },
    { role: "you", when: "Only if the key is of another organization than the one you meant" },
    { role: "anthropic", when: "Only if the organization the answers name shows credit in the Console" },
  ],
  retrying: "Will not help",
  retest:
    "The same calls. Free ones may be allowed without credit, so only one real message (at most 1 output token) shows that there is credit again.",
  sources: [
    { says: "Credit is prepaid, bought in the Console, and lasts one year", ...LIMIT_PAGES.buyingCredit },
    { says: "A Claude subscription does not pay for the API", ...LIMIT_PAGES.subscriptionIsNotCredit },
    { says: "The refusal, and that money in another organization does not count", ...LIMIT_PAGES.creditReport },
    { says: "What Claude Code says, and that a key can win over a subscription", ...LIMIT_PAGES.claudeCodeCredit },
    { says: "Answers name the organization that they were billed to", ...SOURCE_PAGES.workspaceBehindAnswer },
  ],
  variants: {
    "payment-problem": {
      title: "Payment problem",
      sentence: (about) => {
        if (isOnlyPossible(about)) return "The organization’s payment may not be in order. The API does not say more.";
        const good = keyWasAccepted(about) ? "Your key is good. " : "";
        return `${good}The answer points to the organization’s payment, not to what the key may do.`;
      },
      whatIsSo: [
        "A `402 billing_error` stands for a trouble with payment. The answer does not say which: a card that was refused, an unpaid invoice and used-up credit all fit.",
        "The person with the role Billing sees it in the Console. Look first which organization the answers name: a payment that is in order elsewhere does not count here.",
      ],
      because: (about) =>
        `${sayAnswers(about, "The refusal is a `402`")}. That status stands for a payment problem; which trouble it is, the answer leaves open.`,
      notSeenYet: "What the Console’s billing page says about this very organization.",
      retest:
        "The same calls once the payment is in order. Green: what was refused with 402 is allowed; one real message shows it best.",
      sources: [
        { says: "402 stands for a payment problem, and retrying does not help", ...SOURCE_PAGES.errors },
        { says: "Where credit and payment are managed", ...LIMIT_PAGES.buyingCredit },
        { says: "Answers name the organization that they were billed to", ...SOURCE_PAGES.workspaceBehindAnswer },
      ],
    },
    "linked-organization": {
      title: "Linked organization cannot pay",
      sentence: (about) =>
        isConfirmed(about)
          ? "Your key is good. The organization that this user profile bills cannot pay for the call."
          : "The organization that this user profile bills may not be able to pay for the call.",
      whatIsSo: [
        "The request bills a customer’s organization through a user profile. That organization cannot be charged at present.",
        (about) =>
          machineCode(about) === "linked_organization_spend_limit_reached"
            ? "Either it has reached a spend limit of its own or it has no credit. Which of the two, the API does not disclose."
            : "The reason lies in that organization’s account, and the API does not disclose it to you.",
        "Nothing in your own organization changes it: not your credit, not your limits, not your key.",
      ],
      because: (about) => {
        const code = machineCode(about);
        return `${sayAnswers(about, "The refusal is a `402` with a code that begins `linked_organization_`")}. ${
          code ? `The code \`${code}\` is sent` : "Such codes are sent"
        } about the organization behind a user profile.`;
      },
      notSeenYet:
        "The same call billed to your own organization. If that passes, the linked organization is the reason.",
      lookAlikes: [
        {
          cause: "permission-denied-resource",
          looksLike: "`403` with `user_profile_billing_not_authorized` or `user_profile_not_billable`",
          difference: "The customer has not agreed to be billed; here they have, and cannot pay.",
        },
        {
          cause: "usage-or-spend-limit-reached",
          looksLike: "`429` with a spend limit’s code",
          difference: "That limit is your own organization’s.",
        },
      ],
      whoCanFix: "Whoever looks after billing in the customer’s organization, not in yours.",
      alsoWho: [{ role: "you", when: "If the call may be billed to your own organization instead" }],
      retest: "The same message with the same user profile. The free calls name no profile and cannot show it.",
      sources: [
        { says: "Both codes, what they mean, and that the reason is not disclosed", ...SOURCE_PAGES.sdk },
        { says: "402 stands for a payment problem", ...SOURCE_PAGES.errors },
      ],
    },
    "router-wallet": {
      title: "Router’s credit used up",
      sentence: (about) =>
        isOnlyPossible(about)
          ? "The credit at the router that passes the call on may be used up. It is not Anthropic’s."
          : "The router says that its own credit is used up. It is the router’s wallet, not credit at Anthropic.",
      whatIsSo: [
        "A router sells calls to many makers’ models and takes them from a wallet of its own. When that is empty, it refuses before any maker is asked.",
        "Credit in Anthropic’s Console does not count there, and credit at the router does not count at Anthropic.",
      ],
      because: (about) =>
        `${sayAnswers(about, "The refusal is a `402`")}. The words are the router’s: they speak of its credits, or link to its own page for them.`,
      notSeenYet: "The wallet itself, on the router’s own page for credits. No call of ours can show it.",
      lookAlikes: [
        {
          cause: "usage-or-spend-limit-reached",
          looksLike: "`400 You have reached your specified API usage limits …`",
          difference: "That sentence is the Claude API’s own and is about a limit, not a wallet.",
        },
        {
          cause: "gateway-or-wrapper-error",
          looksLike: "A budget, a list of models or a key of a gateway",
          difference: "A rule somebody set refuses there. Here money is what is missing.",
        },
      ],
      whoCanFix: "Whoever pays for the account at the router.",
      alsoWho: [{ role: "you", when: "If the account at the router is your own, or fewer output tokens are enough" }],
      retest: "Your program’s own call through the router. The checks here ask the Claude API and do not pass it.",
      sources: [
        { says: "The router’s words, and that its wallet was what was empty", ...LIMIT_PAGES.routerWalletReport },
        { says: "The same in a client built for Claude", ...LIMIT_PAGES.routerWalletOtherReport },
      ],
    },
  },
};
