const BASE_58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const HEX = "0123456789abcdef";

/** A number that only the text and the salt decide: 32 bits, spread evenly. */
export function deriveNumber(text: string, salt = 0): number {
  let mixed = 0x811c9dc5 ^ Math.imul(salt, 0x9e3779b1);
  for (let at = 0; at < text.length; at += 1) {
    mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  }
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function deriveText(seed: string, length: number, alphabet: string): string {
  let text = "";
  for (let at = 0; at < length; at += 1) {
    text += alphabet.charAt(deriveNumber(seed, at + 1) % alphabet.length);
  }
  return text;
}

/** Letters and digits as in the API's ids. */
export const deriveLetters = (seed: string, length: number): string => deriveText(seed, length, BASE_58);

export const deriveHex = (seed: string, length: number): string => deriveText(seed, length, HEX);
