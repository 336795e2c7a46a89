import { deriveLetters } from "./derive.ts";
import { type KeyKind, kindOfKey, type Persona, type Step } from "./persona.ts";
import { findPersona } from "./personas/register.ts";

const PREFIXES: Record<KeyKind, readonly string[]> = {
  "workspace-or-identity-key": ["sk", "ant", "api03"],
  "admin-key": ["sk", "ant", "admin01"],
  "enterprise-scoped-key": ["sk", "ant", "api01"],
  "oauth-token": ["sk", "ant", "oat01"],
  "other-provider": ["sk", "proj"],
  malformed: ["sk", "ant", "api03"],
};
const LETTERS_AFTER_PREFIX = 95;
const SHOWN_LETTERS = 4;
const ISSUED = /-sandbox_([a-z0-9-]+)_(broken|fixed)_[A-Za-z0-9]+$/;

/** The text a person of this scenario would paste. It names its scenario: which persona answers is read from it alone. */
export function issueKey(personaId: string, step: Step): string {
  const persona = findPersona(personaId);
  if (persona === null) throw new Error(`no persona is called ${personaId}`);
  const kind = kindOfKey(persona, step);
  const name = `sandbox_${persona.id}_${step}_`;
  const filling = deriveLetters(name, LETTERS_AFTER_PREFIX - name.length - SHOWN_LETTERS);
  // A person compares the last four: they differ only where the key itself is what was changed.
  const ending = deriveLetters(changesKey(persona) ? name : persona.id, SHOWN_LETTERS - 2);
  const key = `${PREFIXES[kind].join("-")}-${name}${filling}${ending}AA`;
  return kind === "malformed" ? `${key.slice(0, 20)}...${key.slice(-SHOWN_LETTERS)}` : key;
}

/** Whether the fix of this scenario is another key. */
function changesKey({ group, fixedKeyKind }: Persona): boolean {
  return group === "key" || fixedKeyKind !== undefined;
}

/** Null for every text the sandbox did not issue as a whole key: one wrong letter is enough. */
export function readIssuedKey(key: string): { readonly personaId: string; readonly step: Step } | null {
  const found = ISSUED.exec(key);
  const personaId = found?.[1];
  const step = found?.[2];
  if (personaId === undefined || (step !== "broken" && step !== "fixed")) return null;
  if (findPersona(personaId) === null || issueKey(personaId, step) !== key) return null;
  return { personaId, step };
}
