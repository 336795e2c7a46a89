/** The key's home in the tab: this module's memory and nothing else. A closed or left page has none. */
let held: string | null = null;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

export function holdKey(text: string): void {
  held = text;
  tell();
}

/** Hands the key to the one POST of a run; an empty text when it was forgotten meanwhile. */
export function takeKey(): string {
  return held ?? "";
}

export function forgetKey(): void {
  held = null;
  tell();
}

export function isKeyHeld(): boolean {
  return held !== null;
}

export function onKeyChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
