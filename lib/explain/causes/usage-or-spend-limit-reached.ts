import { LIMIT_PAGES, LIMITS_INFERRED_FROM } from "../pages-of-limits-and-places.ts";
import { sayUntil } from "../said-of-limits.ts";
import { isConfirmed, isOnlyPossible, keyWasAccepted, sayAnswers, sayWhere } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { About, CauseWords } from "../words.ts";

/** "Waiting ends it on …", where the API named the day. */
function sayEnd(about: About, otherwise: string): string {
  const until = sayUntil(about);
  return until === undefined ? otherwise : `Left alone it ends on ${until}.`;
}

function good(about: About): string {
  return keyWasAccepted(about) || isConfirmed(about) ? "Your key is good. " : "";
}

export const words: CauseWords = {
  id: "usage-or-spend-limit-reached",
  title: "Spend limit reached",
  sentence: (about) =>
    isOnlyPossible(about)
      ? "A limit on spending may have been reached. The key may do this; the month’s money for it is used up."
      : `${good(about)}A limit on spending has been reached, so calls are refused until it is raised or renewed.`,
  whatIsSo: [
    "Money is there, and a limit on spending it has been reached. There are four kinds: one that the organization set itself, one of a workspace, the monthly cap of its API tier, and one in a contract.",
    "Two of them are answered as `400`, two as `429`. That 429 looks like a rate limit and is not one: seconds of waiting do not end it, and an SDK that retries it only repeats the refusal.",
    (about) => sayEnd(about, "Where the message names a day, calls are taken again from that day on, at 00:00 UTC."),
  ],
  because: (about) =>
    `${sayAnswers(about, "The refusal says that a usage or spend limit has been reached")}. A limit’s own words or code stand on the answer, not those of a rate limit.`,
  notSeenYet: "Which limit it is, as the Console shows it: the limit’s own code or sentence tells the kinds apart.",
  lookAlikes: [
    {
      cause: "credit-balance-too-low",
      looksLike: "`400 Your credit balance is too low …`",
      difference: "There no money is left. Here there is, and a limit on it.",
    },
    {
      cause: "rate-limited",
      looksLike: "`429 rate_limit_error` with `retry-after`",
      difference: "It clears in seconds or minutes; the spend caps carry no `retry-after`.",
    },
    {
      cause: "gateway-or-wrapper-error",
      looksLike: "Words such as “budget has been exceeded”",
      difference: "The budget is a gateway’s own; the API’s organization knows nothing of it.",
    },
  ],
  whoCanFix: "Whoever has the role Billing or Admin in the organization that owns the key.",
  alsoWho: [
    { role: "org-admin", when: "An Admin may change the limits as well" },
    { role: "workspace-admin", when: "For the limit of one workspace" },
  ],
  retrying: "Helps after waiting",
  retest: (about) =>
    `The same calls. ${sayEnd(about, "Green: what was refused is allowed.")} Some limits show only on a real message; if the free calls pass, ask with one.`,
  sources: [
    { says: "Own limits of organization and workspace, and their sentences", ...LIMIT_PAGES.ownSpendLimit },
    { says: "The monthly cap of a tier, with its code and without `retry-after`", ...LIMIT_PAGES.spendCap },
    { says: "The codes of tier and contract", ...SOURCE_PAGES.sdk },
  ],
  variants: {
    "own-limit": {
      title: "Own spend limit reached",
      sentence: (about) =>
        isOnlyPossible(about)
          ? "The limit that the organization set for its own spending may have been reached."
          : `${good(about)}The organization has reached the spend limit that it set for itself.`,
      whatIsSo: [
        "Somebody with the role Billing or Admin set a monthly limit for the whole organization, and it is used up. It protects the organization from itself, so raising it is its own decision.",
        (about) => sayEnd(about, "The message names the day from which calls are taken again, at 00:00 UTC."),
        (about) =>
          sayWhere(about) ??
          "Make sure it is the organization you mean: the limit belongs to the one that owns the key.",
      ],
      because: (about) =>
        `${sayAnswers(about, "The refusal is a `400 invalid_request_error`")}, and the message speaks of API usage limits that you specified, without naming a workspace.`,
      notSeenYet: "The limit itself, under Settings, Billing. No call shows it.",
      sources: [
        { says: "The sentence, the limit, and where it is raised", ...LIMIT_PAGES.ownSpendLimit },
        { says: "Who may change it", ...SOURCE_PAGES.roles },
      ],
    },
    "workspace-limit": {
      title: "Workspace limit reached",
      sentence: (about) =>
        isOnlyPossible(about)
          ? "The spend limit of this key’s workspace may have been reached."
          : `${good(about)}The spend limit of its workspace has been reached. The organization may still have money.`,
      whatIsSo: [
        "The workspace of this key has a monthly limit of its own, and it is used up. Other workspaces of the same organization go on.",
        (about) => sayEnd(about, "The message names the day from which calls are taken again, at 00:00 UTC."),
        "The Default Workspace cannot have such a limit, so it is one that was made by name. In the Claude Code workspace the same can arrive as a 429 with `retry-after`.",
      ],
      because: (about) =>
        `${sayAnswers(about, "The refusal is a `400 invalid_request_error`")}, and the message speaks of the workspace’s usage limits.`,
      notSeenYet: "The limit itself, on the workspace’s tab “Spend limits”. No call shows it.",
      whoCanFix: "An admin of the organization or of that workspace, on the workspace’s own page.",
      alsoWho: [{ role: "org-admin", when: "May raise it as well, without billing" }],
      sources: [
        { says: "The sentence, and where a workspace’s limit is set", ...LIMIT_PAGES.ownSpendLimit },
        { says: "The Default Workspace cannot have limits", ...SOURCE_PAGES.workspaces },
      ],
    },
    "tier-threshold": {
      title: "Tier’s monthly cap reached",
      sentence: (about) =>
        isOnlyPossible(about)
          ? "The organization may have reached the monthly cap of its API tier."
          : `${good(about)}The organization has reached the monthly cap of its API tier. Retrying now does not help.`,
      whatIsSo: [
        "Each tier has a monthly cap on spending: $500 for Start, $1,000 for Build, $200,000 for Scale. The organization has crossed its own, and calls are refused for the rest of the month.",
        "It comes as a `429`, like a rate limit, but without `retry-after`. Clients that retry by themselves only repeat it.",
        (about) => sayEnd(about, "The cap begins anew on the first of the next month, at 00:00 UTC."),
      ],
      because: (about) =>
        isConfirmed(about)
          ? `${sayAnswers(about, "The refusal is a `429` with `enforced_spend_limit_reached`")}. The code is sent for a tier’s monthly cap.`
          : `${sayAnswers(about, "The refusal is a `429`")}, and the message speaks of a monthly usage threshold. The code \`enforced_spend_limit_reached\` would make it certain.`,
      notSeenYet: "The code `enforced_spend_limit_reached` on an answer.",
      whoCanFix:
        "Whoever has the role Billing or Admin: they can ask Anthropic for a higher tier. Otherwise the month’s end.",
      sources: [
        { says: "The tiers’ caps, the code, and how a higher one is asked for", ...LIMIT_PAGES.spendCap },
        { says: "The code on messages and on the counting of tokens", ...SOURCE_PAGES.sdk },
      ],
    },
    "contract-limit": {
      title: "Contract limit reached",
      sentence: (about) =>
        isOnlyPossible(about)
          ? "The organization may have reached the spend limit of its contract."
          : `${good(about)}The organization has reached the spend limit of its contract. Retrying does not help.`,
      whatIsSo: [
        "The organization pays by contract, and the amount agreed there is used up. It comes as a `429`, like a rate limit, and no waiting of seconds ends it.",
        "How it is raised is not published: it is a matter of the contract, so of the person who signed it and of Anthropic’s account team.",
      ],
      because: (about) =>
        `${sayAnswers(about, "The refusal is a `429` with `contract_spend_limit_reached`")}. The code stands for a contract’s limit.`,
      notSeenYet: "The code `contract_spend_limit_reached` on an answer to this very key.",
      whoCanFix: "Whoever looks after the contract, together with Anthropic’s account team.",
      alsoWho: [{ role: "anthropic", when: "The account team changes the contract’s limit" }],
      retrying: "Will not help",
      retest: "One real message, at most 1 output token: the free calls do not meet this limit and cannot show it.",
      sources: [
        { says: "The code and its meaning; only messages meet it", ...SOURCE_PAGES.sdk },
        { says: "That the account team is the one to ask is concluded", ...LIMITS_INFERRED_FROM.sdk },
      ],
    },
  },
};
