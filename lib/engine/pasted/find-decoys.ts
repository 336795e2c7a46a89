import type { SetAside } from "./explained.ts";
import { findDecoyDigits } from "./find-status.ts";
import { originalSpan, type TextView } from "./text-view.ts";

/** What programs say of any refusal. It names no cause, and no answer of the API holds it. */
const APP_WORDS = [
  "insufficient permissions",
  "insufficient permission",
  "you do not have permission",
  "access denied",
  "not authorized",
  "check your permissions",
  "required permissions",
  "permission issue",
];
/** Advice that clients print beside any failure. */
const ADVICE = [
  "please run /login",
  "check your internet connection",
  "check your api key",
  "verify the key is correct",
  "might not be available in your country",
  "please try again later",
];
const MOST = 6;

/** Pieces that look telling and decide nothing. */
export function findDecoys(flat: TextView, narrow: TextView): readonly SetAside[] {
  const found: SetAside[] = findDecoyDigits(flat).map(({ start, end }) => ({
    ...originalSpan(flat, start, end),
    as: "digits",
  }));
  for (const [words, as] of [
    ...APP_WORDS.map((one) => [one, "app-wording"] as const),
    ...ADVICE.map((one) => [one, "hint"] as const),
  ]) {
    const piece = words.replace(/\s/g, "");
    const at = narrow.text.indexOf(piece);
    if (at >= 0) found.push({ ...originalSpan(narrow, at, at + piece.length), as });
    if (found.length >= MOST) break;
  }
  return found;
}
