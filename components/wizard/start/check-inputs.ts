/** The contract's bound for model ids; a test holds it against the schema, which the first load does not carry. */
export const MODEL_ID = /^[A-Za-z0-9][A-Za-z0-9._:@/-]{0,127}$/;
const WORKSPACE_ID = /^wrkspc_[A-Za-z0-9]{1,57}$/;
const KEY_LIKE = /sk-ant-|^sk-[A-Za-z0-9_-]{16,}/;

/** What is wrong with a typed workspace id, in words; null for a good one and for none. */
export function workspaceIdTrouble(text: string): string | null {
  const id = text.trim();
  if (id === "" || WORKSPACE_ID.test(id)) return null;
  if (KEY_LIKE.test(id)) return "That is a key. It belongs in the field for the key.";
  if (id.startsWith("wrkspc_")) return "A workspace id has only letters and digits after wrkspc_";
  return "That is a name. The id starts with wrkspc_";
}

/**
 * The same while it is being typed: silent as long as it can still become an id. Said at the keystroke and not
 * when the field is left, so that nothing moves under a click on the button below.
 */
export function workspaceIdTroubleSoFar(text: string): string | null {
  const typed = text.trim();
  return "wrkspc_".startsWith(typed) || typed.length < 3 ? null : workspaceIdTrouble(typed);
}

/** What is wrong with a typed model id, in words; null for a good one and for none. */
export function modelTrouble(text: string): string | null {
  const id = text.trim();
  if (id === "") return null;
  if (KEY_LIKE.test(id)) return "That is a key. It belongs in the field for the key.";
  if (/\s/.test(id)) return "A model id has no spaces. It looks like claude-sonnet-5-5";
  return MODEL_ID.test(id) ? null : "A model id has letters, digits, dots and hyphens";
}
