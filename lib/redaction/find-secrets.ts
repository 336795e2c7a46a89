import { MASK } from "./mask.ts";
import { SECRET_SHAPES } from "./secret-shapes.ts";

/** What a secret looks like wherever it may have been pasted. Every pattern is linear. */
const SECRET_PATTERNS: readonly RegExp[] = [
  ...SECRET_SHAPES.map(({ opening, body, flags = "" }) => new RegExp(opening + body, `g${flags}`)),
  /\bBearer\s+[A-Za-z0-9._~+/-]{20,}=*/gi,
];

const DEEPEST = 8;

/** True where the text holds something that looks like a secret, also when it is percent-encoded. */
export function holdsSecret(text: string): boolean {
  return masked(text) !== text || masked(percentDecoded(text)) !== percentDecoded(text);
}

/** The same of every text and every name in a document; what lies deeper than any body of ours is not looked at. */
export function holdsSecretAnywhere(value: unknown, depth = 0): boolean {
  if (typeof value === "string") return holdsSecret(value);
  if (typeof value !== "object" || value === null || depth > DEEPEST) return false;
  return Object.entries(value).some(([name, item]) => holdsSecret(name) || holdsSecretAnywhere(item, depth + 1));
}

/** The text with everything that looks like a secret replaced. */
export function maskSecrets(text: string): string {
  return masked(text);
}

function masked(text: string): string {
  return SECRET_PATTERNS.reduce((rest, pattern) => rest.replace(pattern, MASK), text);
}

function percentDecoded(text: string): string {
  return text.replace(/%([2-7][0-9A-Fa-f])/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
