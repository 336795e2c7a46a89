import { isConfirmed, sayAnswers, sayHowFarItCame } from "../said-of-report.ts";
import { INFERRED_FROM, SOURCE_PAGES } from "../source-pages.ts";
import type { About, CauseWords } from "../words.ts";

const isNotForTheApi = (about: About): boolean => about.report.credential.kind === "not-for-the-api";
const isOtherProviders = (about: About): boolean => about.report.credential.kind === "other-provider";

export const words: CauseWords = {
  id: "wrong-provider-key",
  title: "Another platform’s key",
  sentence: (about) => {
    const howFar = sayHowFarItCame(about);
    if (isNotForTheApi(about)) return `This is a secret for another purpose, not a key for the Claude API.${howFar}`;
    if (isOtherProviders(about))
      return `This has the form of another provider’s key, not of a Claude API key.${howFar}`;
    if (isConfirmed(about)) return "This key belongs to another platform. The Claude API does not know it.";
    return "The key may belong to another platform: the Claude API does not recognize it.";
  },
  whatIsSo: [
    "The Claude API takes keys that the Claude Console made. Keys of other providers, of routers, and of cloud platforms that offer Claude are separate things, each good only at its own address.",
    "Claude Platform on AWS, Amazon Bedrock and Google Cloud each have their own credentials and addresses, and a Console key does not open them either.",
    (about) => {
      if (isNotForTheApi(about)) {
        return "What was given is a browser session, a refresh or session token, or a webhook secret. No API call takes it. If it has been pasted anywhere, sign out or replace it where it came from.";
      }
      return "The key may be perfectly good. It is the address it is sent to that does not match.";
    },
  ],
  because: (about) => {
    if (isNotForTheApi(about) || isOtherProviders(about)) {
      return "The text starts as no Claude API key does. A start like that decides one thing only: that the API is not asked with it.";
    }
    return `${sayAnswers(about, "The refusal is a `401 authentication_error`")}, and the text does not start as Console keys do.`;
  },
  notSeenYet: "Which console issued the key. If it is not the Claude Console, this is it.",
  lookAlikes: [
    {
      cause: "key-invalid",
      looksLike: "`401 authentication_error`",
      difference: "The text starts as a Console key does, and the API still does not know it.",
    },
    {
      cause: "not-anthropic",
      looksLike: "An error body of another provider’s form",
      difference: "The answer, not only the key, comes from someone else: the call went elsewhere.",
    },
    {
      cause: "oauth-not-supported-or-restricted",
      looksLike: "A refusal that speaks of OAuth or Claude Code",
      difference: "The credential is Anthropic’s, and it is a login rather than a key.",
    },
  ],
  whoCanFix: "Whoever chooses the key and the address in the program’s settings.",
  alsoWho: [{ role: "org-admin", when: "Only if you need a Console key and your role cannot create one" }],
  retrying: "Will not help",
  retest: "The same calls with a Console key. Green: they are allowed, and the answers name your organization.",
  sources: [
    { says: "Keys of Claude Platform on AWS and Console keys work only at their own address", ...SOURCE_PAGES.onAws },
    { says: "How a Console key is made and sent", ...SOURCE_PAGES.createAndUseKey },
    { says: "`Invalid bearer token` when a key of another provider was sent", ...SOURCE_PAGES.invalidBearerReport },
    { says: "Starts of other providers’ keys are read off public examples", ...INFERRED_FROM.sdk },
  ],
};
