import { MASK } from "./mask.ts";
import { OTHER_PROVIDERS } from "./other-providers.ts";

/** A run of letters and digits that no name of a model has, early in what follows an opening that names may share. */
const BODY = "[A-Za-z0-9_.-]{0,40}?[A-Za-z0-9]{16}[A-Za-z0-9_.-]*";

/** What a secret looks like wherever it may have been pasted. Every pattern is linear. */
export const SECRET_PATTERNS: readonly RegExp[] = [
  /sk-ant-[A-Za-z0-9]{1,12}-[A-Za-z0-9_-]{8,}/gi,
  /sk-ant-[A-Za-z0-9_-]{14,}/gi,
  new RegExp(`\\bsk-(?!ant[-_])${BODY}`, "gi"),
  /\bwhsec_[A-Za-z0-9+/=_-]{12,}/g,
  /\bsk-(?:proj|svcacct|admin|or|or-v\d|lf|none)-[A-Za-z0-9_-]{12,}/gi,
  new RegExp(`\\b(?:${OTHER_PROVIDERS.join("|")})[A-Za-z0-9_.-]{16,}`, "g"),
  /\bxox[abeprs]-[A-Za-z0-9-]{10,}/g,
  // The look-behind keeps a long run from being tried again at each of its dashes.
  /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}/g,
  /\bBearer\s+[A-Za-z0-9._~+/-]{20,}=*/gi,
];

/** True where the text holds something that looks like a secret, also when it is percent-encoded. */
export function holdsSecret(text: string): boolean {
  return masked(text) !== text || masked(percentDecoded(text)) !== percentDecoded(text);
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
