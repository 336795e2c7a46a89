import { MASK, redactText } from "#lib/redaction/redact-text.ts";

/** What the box may hold of a text. The key of `key` goes to the masked field and nowhere else. */
export type Taken =
  | { readonly kind: "key"; readonly key: string }
  /** `text` holds no secret any more; `masked` is how many it held. */
  | { readonly kind: "text"; readonly text: string; readonly masked: number };

/** `typed`: more of a key may still follow, character by character. */
export type How = "typed" | "pasted";

/** A text that is longer than this is no key with something around it. */
const LONGEST_KEY_ALONE = 4096;
const QUOTES = "\\s\"'`“”‘’«»<>";
const AROUND = `^[${QUOTES}]*(?:(?:export|set|setx|const|let|var|-H)\\s+)?[${QUOTES}]*(?:\\$env:)?(?:[A-Za-z_][A-Za-z0-9_-]{0,60}["'\`]?\\s*[:=]\\s*)?["'\`“‘«<]*(?:Bearer\\s+)?`;
const MASK_ALONE = new RegExp(`${AROUND}\\0[${QUOTES},;]*$`, "i");
/** It opens as a key and has no gap: whole, cut, dotted, or still being typed. */
const OPENS_AS_KEY = new RegExp(`${AROUND}sk-ant(?:-\\S*)?\\s*$`, "i");
/** A terminal broke it over lines that hold nothing else. */
const KEY_ON_LINES = /^\s*sk-ant-[A-Za-z0-9_-]+(?:[ \t]*\r?\n[ \t]*[A-Za-z0-9_-]+)+\s*$/;

const MASKED = MASK.replace(/[[\]]/g, "\\$&");
/** Of a key that is being typed not even the first characters are shown. */
const BEING_TYPED = /sk-ant-[a-z]{1,12}\d{0,2}-[A-Za-z0-9_-]+/gi;
/** What is typed right behind a mask goes on with the key that stood there. */
const BEHIND_MASK = new RegExp(`${MASKED}[A-Za-z0-9_-]+`, "g");
const EVERY_MASK = new RegExp(MASKED, "g");

/** Reads what is about to stand in the box, before it does. Pure; the same text gives the same answer. */
export function takeText(text: string, how: How): Taken {
  if (text.length <= LONGEST_KEY_ALONE && isKeyAlone(text)) return { kind: "key", key: text };
  const redacted = redactText(text).text;
  const shown = how === "typed" ? redacted.replace(BEHIND_MASK, MASK).replace(BEING_TYPED, MASK) : redacted;
  return { kind: "text", text: shown, masked: countMasks(shown) };
}

/** How many secrets are masked in a text that was taken. */
export function countMasks(text: string): number {
  return text.match(EVERY_MASK)?.length ?? 0;
}

function isKeyAlone(text: string): boolean {
  if (OPENS_AS_KEY.test(text) || KEY_ON_LINES.test(text)) return true;
  const { text: redacted, secrets } = redactText(text);
  const [secret] = secrets;
  if (!secret || secrets.length > 1) return false;
  return MASK_ALONE.test(`${redacted.slice(0, secret.start)}\0${redacted.slice(secret.end)}`);
}
