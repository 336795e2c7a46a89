import { aboutOwnCalls } from "../said-of-own-calls.ts";
import { isOnlyPossible, sayAnswers } from "../said-of-report.ts";
import { INFERRED_FROM, SOURCE_PAGES } from "../source-pages.ts";
import type { CauseWords } from "../words.ts";

const ofTheirRequest: CauseWords = {
  id: "key-missing-or-not-sent",
  title: "No key arrived",
  sentence: (about) =>
    isOnlyPossible(about)
      ? "The call may have gone out without a key, or lost it on the way."
      : "No key reached the API. The variable is empty where the program runs, or something on the way took the header off.",
  whatIsSo: [
    "The refusal is about a key that is absent, not about one that is wrong. Either the client found none and sent nothing, or the request arrived without the header that carries it.",
    "One reason is a variable that is set in one place while the program runs in another: a terminal and a service, a laptop and a container, a build step and the running app. A key saved in the wrong field of an app is another.",
    "A third is a gateway. Newer SDKs send the key as `Authorization: Bearer`, older ones as `x-api-key`; one that forwards only one of the two loses the key after an upgrade.",
  ],
  because: (about) =>
    `${sayAnswers(about, "The text says that a key header is required, or that the client could not resolve an authentication method")}. Both sentences speak of a key that is not there.`,
  notSeenYet:
    "Whether the program that is refused has a key at all. Printing its prefix and last four characters there settles it.",
  lookAlikes: [
    {
      cause: "key-invalid",
      looksLike: "`401 invalid x-api-key` or `Invalid bearer token`",
      difference: "A key arrived and was not recognized.",
    },
    {
      cause: "gateway-or-wrapper-error",
      looksLike: "A sentence of the gateway’s own about a missing key",
      difference: "The body has the gateway’s form, and no `request_id` of the API.",
    },
    {
      cause: "oauth-expired-or-revoked",
      looksLike: "`Not logged in` or `Login expired`",
      difference: "Claude Code has no login left; it is not looking for a key.",
    },
  ],
  whoCanFix: "Whoever can set variables or secrets where the program runs.",
  alsoWho: [{ role: "gateway-operator", when: "Only if the program has the key and the API still says none arrived" }],
  retrying: "Will not help",
  retest:
    "A run here with the key proves the key. Only your program can prove the sending: green is its own call being allowed.",
  sources: [
    { says: "`x-api-key header is required` when no credential arrives", ...SOURCE_PAGES.headerRequiredReport },
    { says: "What the client says when it finds no credential", ...SOURCE_PAGES.claudeCodeNoMethod },
    { says: "The order in which the SDK looks for credentials", ...SOURCE_PAGES.sdk },
    { says: "Bearer is the current way to send a key; `x-api-key` is still accepted", ...SOURCE_PAGES.createAndUseKey },
    { says: "A gateway that forwards one header only loses the key after an SDK upgrade", ...INFERRED_FROM.sdk },
  ],
  variants: {
    "another-key": {
      title: "Another key was sent",
      sentence: (about) =>
        `The key tested here is known to the API. The refused call ${isOnlyPossible(about) ? "may have" : "seems to have"} carried another key, or none.`,
      whatIsSo: [
        "Two answers stand side by side: the text says that the API did not know the key of that call, and the key tested here it knows. One key cannot have both answers, so the program sends something else.",
        "An older key in a variable, a secret store or a second settings file wins over the new one more often than people expect. Claude Code and the SDKs have an order in which they look.",
      ],
      because: (about) =>
        `${sayAnswers(about, "The text holds a `401`, and a call with the tested key was allowed")}. The key is what differs.`,
      notSeenYet: "Which key the program sends. Printing its prefix and last four characters where it runs settles it.",
    },
  },
};

export const words = aboutOwnCalls(
  ofTheirRequest,
  "This server sent the key with its call, and the answer says that none arrived. Something may take it off on the way; its operator has to look.",
);
