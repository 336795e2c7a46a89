import { LIMITS_INFERRED_FROM } from "../pages-of-limits-and-places.ts";
import { sayUntil } from "../said-of-limits.ts";
import { isConfirmed, isOnlyPossible, keyWasAccepted, machineCode, sayAnswers } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { About, CauseWords } from "../words.ts";

function good(about: About): string {
  return keyWasAccepted(about) || isConfirmed(about) ? "Your API key is good. " : "";
}

const KMS_SOURCES: CauseWords["sources"] = [
  { says: "The codes that begin `cmek_`, and what each means", ...SOURCE_PAGES.sdk },
  { says: "That whoever runs the key in the cloud is the one to ask", ...LIMITS_INFERRED_FROM.sdk },
];

export const words: CauseWords = {
  id: "encryption-key-unavailable",
  title: "Encryption key unavailable",
  sentence: (about) =>
    isOnlyPossible(about)
      ? "The workspace’s own encryption key may not be usable at present. It is not the API key."
      : `${good(about)}What cannot be used is the workspace’s own encryption key, in your cloud’s key service.`,
  whatIsSo: [
    "This workspace encrypts its data with a key of your own, kept in your cloud’s key management service (KMS). The API has to reach that key to read and write; when it cannot, it refuses the calls that need it.",
    "That key and the API key have nothing to do with each other. Making another API key changes nothing.",
    (about) => {
      const code = machineCode(about);
      if (code === "skill_read_blocked_undecryptable")
        return "The code speaks of one custom skill: it is stored in a way that the workspace cannot decrypt now. What undoes that is not documented.";
      if (code === "cmek_feature_unsupported")
        return "The code speaks of a document of managed settings that cannot be read or replaced now. Support can help; settings that nobody needs may also be deleted.";
      return "Calls that store nothing may go on as before.";
    },
  ],
  because: (about) => {
    const code = machineCode(about);
    const answers = sayAnswers(about, "The refusal carries a code that begins `cmek_`");
    return code
      ? `${answers}. The code \`${code}\` is declared for the workspace’s encryption, not for the API key.`
      : `${answers}.`;
  },
  notSeenYet: "A machine code that begins `cmek_` on an answer to this very key.",
  lookAlikes: [
    {
      cause: "server-error",
      looksLike: "`503` without such a code",
      difference: "The trouble is on Anthropic’s side and passes by itself.",
    },
    {
      cause: "key-revoked-or-disabled",
      looksLike: "`401 authentication_error`",
      difference: "The API key itself is refused, on every call.",
    },
    {
      cause: "permission-denied-resource",
      looksLike: "`403 permission_error`",
      difference: "A role or membership is missing; no encryption is spoken of.",
    },
  ],
  whoCanFix: "Whoever runs the encryption key in your cloud’s key management service.",
  alsoWho: [{ role: "org-admin", when: "To find out which key the workspace uses" }],
  retrying: "Will not help",
  retest: "The same calls. The list of files meets this; of messages only a real one does, at most 1 output token.",
  sources: KMS_SOURCES,
  variants: {
    "key-disabled": {
      title: "Encryption key disabled",
      sentence: (about) =>
        isOnlyPossible(about)
          ? "The workspace’s own encryption key may be disabled or revoked."
          : `${good(about)}The workspace’s own encryption key is disabled or revoked in your cloud’s key service.`,
      whatIsSo: [
        "The encryption key of this workspace is kept in your cloud’s key management service, and it is disabled or revoked there. Once it is enabled again, the same calls can be repeated.",
        "It is not the API key. Another API key is refused in the same way.",
      ],
      notSeenYet: "The code `cmek_key_disabled` on an answer to this very key.",
    },
    "network-blocked": {
      title: "Encryption key blocked",
      sentence: (about) =>
        isOnlyPossible(about)
          ? "The network rules of your key service may keep Anthropic from the encryption key."
          : `${good(about)}Network rules of your cloud’s key service keep Anthropic from the workspace’s encryption key.`,
      whatIsSo: [
        "The encryption key itself may be fine. The rules on who may reach the key service over the network refused Anthropic’s request.",
        "It is not the API key, and not the road from your program to the API.",
      ],
      notSeenYet: "The code `cmek_key_network_blocked` on an answer to this very key.",
    },
    "key-unreachable": {
      title: "Encryption key unreachable",
      sentence: (about) =>
        isOnlyPossible(about)
          ? "The workspace’s encryption key may be out of reach for the moment."
          : `${good(about)}The workspace’s encryption key could not be reached. It may pass by itself.`,
      whatIsSo: [
        "The API asked for the workspace’s encryption key and got no answer. Such a thing can pass, so asking again is right. If it stays, the key service is the place to look, and after that Anthropic’s support.",
        "It is not the API key.",
      ],
      notSeenYet: "Whether it passes. The same call some minutes later shows it.",
      alsoWho: [{ role: "anthropic", when: "Only if the key service is in order and it stays" }],
      retrying: "May help",
    },
    "feature-unsupported": {
      title: "Settings not readable",
      sentence: (about) =>
        isOnlyPossible(about)
          ? "A stored settings document may be unreadable for the moment, for a reason of encryption."
          : "A stored settings document cannot be read or replaced, for a reason of encryption. It is not the API key.",
      whatIsSo: [
        "The organization’s stored managed settings cannot be read or replaced at present. The code names the customer-managed encryption key’s feature as the reason; nothing about the API key is refused.",
        "No page of the Console changes that. Anthropic’s support can look at it with the request id.",
      ],
      notSeenYet: "What Anthropic’s support finds under the request id.",
      whoCanFix: "Anthropic: the document is stored on their side.",
      alsoWho: [],
      retrying: "Will not help",
    },
    "context-unavailable": {
      title: "Encryption settings unreadable",
      sentence: (about) => {
        if (isOnlyPossible(about))
          return "The workspace’s encryption settings may be unreadable for the moment. It passes by waiting.";
        const until = sayUntil(about);
        return `${good(about)}The workspace’s encryption settings could not be read. ${until ? `Ask again on ${until}.` : "Ask again in a few minutes."}`;
      },
      whatIsSo: [
        "Before it works on data, the API reads how the workspace encrypts it. That reading did not succeed, so the call was refused rather than done without encryption.",
        "Nothing of yours is set wrong by that. A few minutes are the documented wait.",
      ],
      notSeenYet: "The same call allowed a few minutes later.",
      whoCanFix: "Nobody has to. It passes by waiting.",
      alsoWho: [{ role: "anthropic", when: "Only if it stays" }],
      retrying: "Helps after waiting",
      retest: "The same calls after a few minutes, by themselves. Green: they are allowed.",
      sources: [{ says: "The code, and the wait of a few minutes", ...SOURCE_PAGES.sdk }],
    },
  },
};
