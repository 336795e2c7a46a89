import { isOnlyPossible, isPasted, sayAnswers, sayHowFarItCame } from "../said-of-report.ts";
import { INFERRED_FROM, SOURCE_PAGES } from "../source-pages.ts";
import type { CauseWords, Say } from "../words.ts";

const PERHAPS =
  "The text may not be one clean key: part of it may be missing, or something may have come along with it.";

const unlessOnlyPossible =
  (sentence: string): Say =>
  (about) =>
    isOnlyPossible(about) ? PERHAPS : sentence;

/** What was found, by the note that decides; in one sentence. */
const FOUND: Readonly<Record<string, string>> = {
  "masked-dots": "Found: dots in the middle, as on a screen that hides a key.",
  empty: "Found: nothing that could be a key.",
  "not-a-key": "Found: a placeholder, a variable’s name, or signs that stand around a key and never in it.",
  "too-long": "Found: more than 4,096 characters, many times the length of a key.",
  "control-characters": "Found: a control character, which no screen shows.",
  "non-latin": "Found: a letter or sign from outside the plain Latin set.",
  "inner-whitespace": "Found: a space or a line break between two characters.",
};

export const words: CauseWords = {
  id: "key-malformed",
  title: "Not a clean key",
  onPage: {
    sentence:
      "The text used as the key is not one clean key. Something in it cannot be part of a key, or a piece of it is missing.",
  },
  sentence: (about) => {
    if (isPasted(about)) return "What was sent as the key does not look like one clean key.";
    if (isOnlyPossible(about)) return PERHAPS;
    return "This text is not one clean key. Something in it cannot be part of a key, or a piece of it is missing.";
  },
  whatIsSo: [
    "A key is one unbroken line of letters, digits, `-` and `_`. Whatever comes along spoils it: quotes or a variable’s name, a line break, dots that hide the middle, a letter from another alphabet. So does a piece that is missing.",
    "This is seen in the text itself, before anything is asked of the API. It says nothing about whether the key behind it is good.",
    "Client libraries trip over it in different ways. Some refuse to build the header at all; others send it, and the answer is a 401 that looks like an invalid key.",
  ],
  because: (about) => {
    if (isPasted(about))
      return "The text shows a client refusing to build the header, or a key with characters that no key has.";
    const { variant = "" } = about.finding;
    const found = (Object.hasOwn(FOUND, variant) && FOUND[variant]) || "Found: something that no key has.";
    return `The text was checked by the rules for keys first, without a call. ${found}`;
  },
  notSeenYet: "A clean copy of the same key. Paste it again from where it is stored, and the check decides by itself.",
  lookAlikes: [
    {
      cause: "key-invalid",
      looksLike: "`401 authentication_error`",
      difference: "The text is clean, and the API does not know it.",
    },
    {
      cause: "key-missing-or-not-sent",
      looksLike: "`401 x-api-key header is required`",
      difference: "No text arrived at all, clean or not.",
    },
    {
      cause: "wrong-provider-key",
      looksLike: "Refused here before any call",
      difference: "The text is clean and has the form of another provider’s key.",
    },
  ],
  whoCanFix: "Whoever can copy the key again from where it is stored. Nobody has to change anything in the Console.",
  alsoWho: [{ role: "org-admin", when: "Only if nobody has the full text any more and your role cannot create keys" }],
  retrying: "Will not help",
  retest:
    "The text you enter is checked first, then the same calls are made with it. Green: nothing is found in it any more, and the calls are allowed.",
  sources: [
    {
      says: "The SDK does not check an explicit key; characters above U+00FF stop it before anything is sent",
      ...SOURCE_PAGES.sdk,
    },
    {
      says: "Claude Code stops a key with an illegal character on the machine and names its position",
      ...SOURCE_PAGES.claudeCodeErrors,
    },
    { says: "Stray whitespace and quotes end in `invalid x-api-key`", ...SOURCE_PAGES.invalidKeyReport },
    { says: "Which characters a key may hold is read off keys, not published", ...INFERRED_FROM.authentication },
  ],
  variants: {
    "masked-dots": {
      title: "Dots hide the key",
      sentence: unlessOnlyPossible(
        "The text is what a screen shows of a key: its two ends, with dots for the rest. The key itself is not in it.",
      ),
      notSeenYet:
        "The full text, from where it was stored when the key was made. No screen of the Console shows it again.",
    },
    empty: {
      title: "No key given",
      sentence: unlessOnlyPossible("Nothing is left of the text once spaces, quotes and variable names are taken off."),
      whatIsSo: [
        "There is no key in what was given. A variable that is not set, a field that was pasted into too early, or a line like `export ANTHROPIC_API_KEY=` without its value all end so.",
        "Nothing was asked of the API, and nothing is known about any key yet.",
      ],
    },
    "not-a-key": {
      title: "Placeholder, not a key",
      sentence: unlessOnlyPossible(
        "The text stands where a key should stand: a placeholder, or the name of a variable that was never filled in.",
      ),
      whatIsSo: [
        "Examples and templates write something in the key’s place, and a program that never had it replaced sends just that. A variable’s name in quotes, such as `$ANTHROPIC_API_KEY`, is the same thing: nobody put its value in.",
        "Nothing was asked of the API, and nothing is known about the real key yet.",
      ],
    },
    "too-long": {
      title: "Longer than any key",
      sentence: unlessOnlyPossible("The text is far longer than a key. A whole file or a log may have come along."),
    },
    "control-characters": {
      title: "Hidden characters inside",
      sentence: unlessOnlyPossible("Characters that cannot be seen stand inside the text. No key has them."),
    },
    "non-latin": {
      title: "Letters no key has",
      sentence: unlessOnlyPossible(
        "A letter or sign in the text is of another alphabet. Documents and chats put them in unasked.",
      ),
    },
    "inner-whitespace": {
      title: "Spaces inside the key",
      sentence: unlessOnlyPossible("A space or a line break stands inside the text. A key is one unbroken line."),
    },
    "webhook-secret": {
      title: "A webhook secret",
      sentence: (about) => {
        if (isOnlyPossible(about)) return PERHAPS;
        return `This secret proves that a webhook is genuine. No API call takes it.${sayHowFarItCame(about)}`;
      },
      whatIsSo: [
        "A text that starts `whsec_` is the secret with which your program checks webhooks. It opens nothing, and it is not a key in another form.",
        "It is a secret all the same. If it has been pasted where others can read it, make a new one.",
      ],
      because: "The text starts `whsec_`. That decides one thing only: that the API is not asked with it.",
      notSeenYet: "An ordinary key. It starts `sk-ant-api03-`.",
    },
    truncated: {
      title: "Key cut short",
      sentence: (about) =>
        isOnlyPossible(about)
          ? "The text is shorter than keys are, so its end may be missing. The API did not accept it."
          : "The text is shorter than keys are. Its end is missing.",
      because: (about) =>
        `${sayAnswers(about, "The refusal is a 401")}, and the text stops after a few characters. How long a key is has not been published, so this stays one of several readings.`,
      notSeenYet: "The same key in full, copied again from where it is stored.",
    },
  },
};
