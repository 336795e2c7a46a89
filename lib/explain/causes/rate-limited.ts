import { LIMIT_PAGES } from "../pages-of-limits-and-places.ts";
import { sayUntil } from "../said-of-limits.ts";
import { isConfirmed, isOnlyPossible, keyWasAccepted, sayAnswers } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { CauseWords } from "../words.ts";

export const words: CauseWords = {
  id: "rate-limited",
  title: "Rate limited",
  onPage: { sentence: "Calls come faster than the limit lets through. Waiting clears it." },
  sentence: (about) => {
    const until = sayUntil(about);
    if (isOnlyPossible(about))
      return "Calls may be coming faster than the organization’s limit lets through. Waiting clears that.";
    const good = keyWasAccepted(about) ? "Your key is good. " : "";
    return until
      ? `${good}Calls come faster than the limit lets through. It clears by itself on ${until}.`
      : `${good}Calls come faster than the limit lets through, it seems. Waiting clears it.`;
  },
  whatIsSo: [
    "Each organization has limits on requests and tokens a minute, by model; a workspace can have lower ones. Everything the organization runs draws on the same limits, so a program can be refused for what another one does.",
    "It is no permission. The header `retry-after` on the refusal says how many seconds to wait.",
    "A 429 that names a spend limit is another matter, and waiting seconds does not end that one.",
  ],
  because: (about) => {
    const answers = sayAnswers(about, "The refusal is a `429 rate_limit_error`");
    return about.finding.until
      ? `${answers}, and the answer says how long to wait. The spend caps carry no \`retry-after\`.`
      : `${answers}, and no code or sentence names a spend limit.`;
  },
  notSeenYet:
    "The same call allowed after the wait. If it is refused in the same way long after, it is a limit of another kind.",
  lookAlikes: [
    {
      cause: "usage-or-spend-limit-reached",
      looksLike: "`429` with `enforced_spend_limit_reached` or `contract_spend_limit_reached`",
      difference: "Money, not speed: no `retry-after`, and waiting seconds changes nothing.",
    },
    {
      cause: "overloaded",
      looksLike: "`529 overloaded_error`",
      difference: "The API as a whole is at capacity; your own limits are not reached.",
    },
    {
      cause: "gateway-or-wrapper-error",
      looksLike: "A `429` in another form, with a limit per user or per virtual key",
      difference: "A gateway counts for itself; a direct call passes.",
    },
  ],
  whoCanFix: "Nobody has to: it clears by waiting.",
  alsoWho: [
    { role: "org-admin", when: "Only if it keeps coming back: an admin can ask for higher limits" },
    { role: "you", when: "Only if the program calls faster than it needs to" },
  ],
  retrying: "Helps after waiting",
  retest: "The same calls after the wait, by themselves. Green: the calls that were limited are allowed.",
  sources: [
    {
      says: "Limits by minute and model, `retry-after`, and where higher ones are asked for",
      ...LIMIT_PAGES.rateLimits,
    },
    { says: "The sentence with the limit that was exceeded", ...LIMIT_PAGES.rateLimitReport },
    { says: "The Compliance API has a budget of its own", ...LIMIT_PAGES.complianceRateLimit },
    { says: "The SDK waits as long as `retry-after` says and retries twice", ...SOURCE_PAGES.sdk },
  ],
  variants: {
    "ramp-limit": {
      title: "Usage grows too fast",
      sentence: (about) => {
        const until = sayUntil(about);
        if (isOnlyPossible(about)) return "Usage may be growing faster than the ramp limit allows. Waiting clears it.";
        return until
          ? `Your key is good. Usage grows faster than the ramp limit allows. It clears on ${until}.`
          : `${keyWasAccepted(about) || isConfirmed(about) ? "Your key is good. " : ""}Usage grows faster than the ramp limit allows. Waiting clears it.`;
      },
      whatIsSo: [
        "Apart from the limits themselves there is one on how fast usage may grow. The organization went over that one: a new job started at full load, or many at once.",
        "The header `retry-after` says how long to wait. Rising in steps should keep under it; how large the steps may be is not published.",
      ],
      because: (about) =>
        `${sayAnswers(about, "The refusal is a `429` with `ramp_limit_exceeded`")}. The code stands for usage that grows too fast.`,
      notSeenYet: "The same call allowed after the wait that `retry-after` names.",
      sources: [{ says: "The code, and that waiting for `retry-after` is the remedy", ...SOURCE_PAGES.sdk }],
    },
  },
};
