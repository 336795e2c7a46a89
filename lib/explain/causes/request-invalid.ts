import { LIMIT_PAGES } from "../pages-of-limits-and-places.ts";
import { aboutOwnCalls } from "../said-of-own-calls.ts";
import { isConfirmed, isOnlyPossible, keyWasAccepted, machineCode, sayAnswers } from "../said-of-report.ts";
import { sayRequestCode } from "../said-of-request-codes.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { About, CauseWords } from "../words.ts";

/** The machine code on the answers, or the one that stands as variant. */
function codeOf(about: About): string | undefined {
  const { variant } = about.finding;
  return machineCode(about) ?? (sayRequestCode(variant) === undefined ? undefined : variant);
}

const ofTheirRequest: CauseWords = {
  id: "request-invalid",
  title: "Request not valid",
  sentence: (about) => {
    if (isOnlyPossible(about))
      return "The request may hold something that the API does not take. That is not about what your key may do.";
    return sayRequestCode(codeOf(about)) === undefined
      ? "The API does not take the request as it is written. This is not about what your key may do."
      : "One thing about the request is refused, and the API names it. This is not about what your key may do.";
  },
  whatIsSo: [
    (about) => {
      const code = codeOf(about);
      const meaning = sayRequestCode(code);
      return meaning === undefined
        ? "A field is missing, misspelled, of the wrong kind, or does not go with the model that was asked. The message of the refusal names the place."
        : `The code \`${code}\` says what it is: ${meaning}.`;
    },
    (about) =>
      keyWasAccepted(about)
        ? "An answer names the organization, so the key was accepted before the request was refused."
        : "Another key of the same organization does not change it: the same request is refused again.",
    (about) =>
      codeOf(about) === undefined
        ? "Requests that worked for one model can be refused by another. Newer ones, for example, take no prefilled answer and another form of `thinking`."
        : "The message of the refusal often names the place, an id or a value. Its wording may change; the code stays.",
  ],
  because: (about) => {
    const answers = sayAnswers(about, "The refusal is a `400 invalid_request_error`");
    const code = codeOf(about);
    if (code && isConfirmed(about))
      return `${answers}. The code \`${code}\` is about what the request says, not about what a key may do.`;
    return `${answers}, and nothing in it speaks of money, limits, workspaces or permissions, which can arrive as a 400 too.`;
  },
  notSeenYet: (about) =>
    codeOf(about) === undefined
      ? "The full message of the refusal, and the same request with the named field changed."
      : "The same request with that one thing changed.",
  lookAlikes: [
    {
      cause: "beta-header-missing-or-not-enrolled",
      looksLike: "`400 … Extra inputs are not permitted`",
      difference: "The field is known to the API once its beta is named.",
    },
    {
      cause: "workspace-id-required",
      looksLike: "`400` that names `anthropic-workspace-id`",
      difference: "A header is missing, on every call and not on one.",
    },
    {
      cause: "credit-balance-too-low",
      looksLike: "`400 Your credit balance is too low …`",
      difference: "Money is refused as a 400 too; the message says so.",
    },
    {
      cause: "usage-or-spend-limit-reached",
      looksLike: "`400 You have reached your specified API usage limits …`",
      difference: "A limit on spending, and the message names the day it ends.",
    },
    {
      cause: "data-policy-restricted",
      looksLike: "`400` about HIPAA or data retention",
      difference: "The request is well formed; a rule about data refuses it.",
    },
  ],
  whoCanFix: "Whoever can change the request, in the program or in the tool that builds it.",
  alsoWho: [{ role: "gateway-operator", when: "Only if a gateway rewrites the request on the way" }],
  retrying: "Will not help",
  retest:
    "The calls of a run are written as the API wants them, so they prove the key. Green for the request is your program’s own call being allowed.",
  sources: [
    { says: "400 stands for a request that cannot be taken, and for several other things", ...SOURCE_PAGES.errors },
    { says: "The codes, and what each means", ...SOURCE_PAGES.sdk },
  ],
  variants: {
    "client-too-old": {
      title: "Claude Code too old",
      sentence: (about) =>
        isOnlyPossible(about)
          ? "This Claude Code may be older than the model or the organization demands."
          : "This Claude Code is older than the model or the organization demands. This is not about what your key may do.",
      whatIsSo: [
        "A model, or a rule of the organization, asks for a newer Claude Code than the one that made the call. Key and login are not the reason.",
        "Which version is the oldest one that is taken, the code does not tell.",
      ],
      because: (about) =>
        `${sayAnswers(about, "The refusal is a `400` with `claude_code_version_too_old`")}. The code stands for an old Claude Code.`,
      notSeenYet: "The same work with the newest Claude Code.",
      whoCanFix: "Whoever can update Claude Code on that machine.",
      alsoWho: [{ role: "org-admin", when: "Only if the machine is managed and updates are theirs" }],
      retest:
        "A run here does not use Claude Code. It proves the key; green for the rest is Claude Code working again.",
      sources: [{ says: "The code, and that an update is the remedy", ...SOURCE_PAGES.sdk }],
    },
    "version-header": {
      title: "Version header refused",
      onPage: {
        sentence: "The header `anthropic-version` is missing or wrong. This is not about what your key may do.",
      },
      sentence: (about) =>
        isOnlyPossible(about)
          ? "The header `anthropic-version` may be missing or wrong. That is not about what your key may do."
          : "The header `anthropic-version` is missing or wrong, it seems. This is not about what your key may do.",
      whatIsSo: [
        "Every request has to say once which version of the API it is written for. The official SDKs send the header by themselves; hand-made calls and some gateways forget it, or send it twice.",
        "Sent twice, the two values arrive as one with a comma, and that is no valid version. The current SDK sends `2026-10-21`; which older ones are still taken is not published.",
      ],
      because: (about) =>
        `${sayAnswers(about, "The refusal is a `400 invalid_request_error`")}, and the message begins with the header’s name.`,
      notSeenYet: "The same request with exactly one header `anthropic-version: 2026-10-21`.",
      alsoWho: [{ role: "gateway-operator", when: "Only if a gateway adds the header a second time, or drops it" }],
      sources: [
        { says: "The SDK sends the header, and which value", ...SOURCE_PAGES.sdk },
        { says: "The answer when the header is missing", ...LIMIT_PAGES.versionHeaderReport },
        { says: "The answer when it was sent twice", ...LIMIT_PAGES.versionTwiceReport },
      ],
    },
  },
};

const ofEveryRequest = aboutOwnCalls(
  ofTheirRequest,
  "This server’s own call is well formed and was refused as not valid. Something may change it on the way; its operator has to look.",
);

export const words: CauseWords = {
  ...ofEveryRequest,
  variants: {
    ...ofEveryRequest.variants,
    // A run meets this one rightly: its calls name no profile either.
    user_profile_required: {
      title: "User profile not named",
      sentence: (about) =>
        isOnlyPossible(about)
          ? "Messages may have to name a user profile here, and the call names none."
          : "Messages have to name a user profile here, and the call names none. Nothing here speaks against the key.",
      whatIsSo: [
        "This workspace, or the way its calls are billed, asks each message to say for which user profile it is made: the header `anthropic-user-profile-id`. A key carries no profile.",
        "The calls of a run name none. If your program sends the header already, this is not what refuses it: compare the code it gets.",
      ],
      because: (about) =>
        `${sayAnswers(about, "The refusal is a `400` with `user_profile_required`")}. The code stands for a message without a user profile.`,
      notSeenYet: "The same message with the header.",
      whoCanFix: "Whoever can change the request, in the program or in the tool that builds it.",
      alsoWho: [{ role: "workspace-admin", when: "Only if you do not know which profile to name" }],
      retest: "A run names no profile, so it is refused again. Green is your own program’s message being answered.",
      sources: [{ says: "The code, the header, and that the caller sends it", ...SOURCE_PAGES.sdk }],
    },
  },
};
