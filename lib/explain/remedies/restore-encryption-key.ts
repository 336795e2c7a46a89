import { LIMITS_INFERRED_FROM } from "../pages-of-limits-and-places.ts";
import { machineCode, sayWhenAndIds, sayWhere } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { About, RemedyWords } from "../words.ts";

/** What to look at in the key service, by the variant. */
function whatToDo(about: About): string {
  const { variant } = about.finding;
  if (variant === "key-disabled") return "Enable the key again, or undo its revocation.";
  if (variant === "network-blocked")
    return "Let Anthropic’s requests through the key service’s network rules. The key itself may be fine.";
  if (variant === "key-unreachable")
    return "Look whether the key service answers at all, and whether the key is there and enabled.";
  return "Look whether the key is enabled, and whether Anthropic may reach and use it.";
}

export const words: RemedyWords = {
  id: "restore-encryption-key",
  asks: true,
  action: "Restore the encryption key",
  headline: "Have the encryption key made usable",
  sentence: "It is the workspace’s key in your cloud’s key service, not the API key. Its owner there can act.",
  moves: [
    {
      title: "Ask the key’s owner",
      say: [
        "Send the message on this page to whoever runs keys in your cloud. An admin of the Claude organization can say which key the workspace uses.",
      ],
    },
    {
      title: "What they look at",
      say: [
        whatToDo,
        (about) => {
          const code = machineCode(about);
          return code
            ? `The answer carries the code \`${code}\`; it is what to quote.`
            : "The code on the answer says which it is: `cmek_key_disabled`, `cmek_key_network_blocked` or `cmek_key_unreachable`.";
        },
      ],
      caution: "Do not delete the key to make a new one: what was encrypted with it can only be read with it.",
    },
  ],
  done: "I have asked the owner",
  save: {
    headline: "Nothing changes in your program",
    sentence: "Once the encryption key can be used, the same calls with the same API key are allowed.",
    look: [
      "Ask the owner for the time of the change. The key service’s own log shows whether requests came in after it.",
      "A new code on the answer is progress: a key that is enabled can still be blocked by the network.",
      "Still `503` with everything in order there: send support the request id.",
    ],
  },
  message: {
    to: "kms-owner",
    subject: "The encryption key of our Claude workspace cannot be used",
    paragraphs: [
      (about) => {
        const code = machineCode(about);
        return `The Claude API refuses our calls because it cannot use our workspace’s customer-managed encryption key${code ? ` (code \`${code}\`)` : ""}.`;
      },
      (about) => `Could you **make that key usable for Anthropic again**? ${whatToDo(about)}`,
      (about) => sayWhere(about) ?? "The workspace’s id we can send on request.",
      sayWhenAndIds,
      "This is about the key in the cloud’s key service. Please send no key of any kind.",
    ],
  },
  sources: [
    { says: "The codes, and that a disabled key can be enabled again", ...SOURCE_PAGES.sdk },
    { says: "That network rules are the key owner’s to change is concluded", ...LIMITS_INFERRED_FROM.sdk },
  ],
};
