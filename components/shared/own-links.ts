/** A link that was made in this browser. Its token is what lets its maker change it, and is kept nowhere else. */
export type OwnLink = {
  readonly id: string;
  readonly manageToken: string;
  /** ISO 8601. */
  readonly madeAt: string;
  readonly expiresAt: string;
};

const KEPT_AS = "latchkey.links";
const MOST = 100;
export const MANAGE_TOKEN = /^lkm_[A-Za-z0-9_-]{43}$/;
const SHAPE = { id: /^[A-Za-z0-9]{24}$/, manageToken: MANAGE_TOKEN };

/** Newest first. Empty where the browser keeps nothing for this page. */
export function listOwnLinks(): readonly OwnLink[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT_AS) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isOwnLink) : [];
  } catch {
    return [];
  }
}

export function findOwnLink(id: string): OwnLink | undefined {
  return listOwnLinks().find((link) => link.id === id);
}

/** @returns false where the browser keeps nothing: then the token has to be noted by hand */
export function keepOwnLink(link: OwnLink): boolean {
  return write([link, ...listOwnLinks().filter(({ id }) => id !== link.id)].slice(0, MOST));
}

export function forgetOwnLink(id: string): void {
  write(listOwnLinks().filter((link) => link.id !== id));
}

function write(links: readonly OwnLink[]): boolean {
  try {
    localStorage.setItem(KEPT_AS, JSON.stringify(links));
    return true;
  } catch {
    return false;
  }
}

/** What another script or a person wrote there is not believed. */
function isOwnLink(value: unknown): value is OwnLink {
  if (typeof value !== "object" || value === null) return false;
  const { id, manageToken, madeAt, expiresAt } = value as Partial<Record<keyof OwnLink, unknown>>;
  return (
    typeof id === "string" &&
    SHAPE.id.test(id) &&
    typeof manageToken === "string" &&
    SHAPE.manageToken.test(manageToken) &&
    typeof madeAt === "string" &&
    typeof expiresAt === "string"
  );
}
