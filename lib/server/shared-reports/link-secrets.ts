import "server-only";
import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** 24 letters and digits: 142 bits, and nothing at an end that a chat would leave out of a link. */
const ID_LENGTH = 24;
const ID_PATTERN = /^[A-Za-z0-9]{24}$/;
const TOKEN_PREFIX = "lkm_";
const TOKEN_PATTERN = /^lkm_[A-Za-z0-9_-]{43}$/;

export type LinkSecrets = { readonly id: string; readonly manageToken: string };

/** For a report without a receipt: a new link each time. */
export function randomLink(): LinkSecrets {
  return {
    id: idOf(randomBytes(48)),
    manageToken: `${TOKEN_PREFIX}${randomBytes(32).toString("base64url")}`,
  };
}

/** For a receipt: the same one gives the same link, so that an answer that was lost loses nothing. */
export function linkOfReceipt(jti: string, key: Buffer): LinkSecrets {
  const derive = (name: string) => createHmac("sha512", key).update(`${name} ${jti}`).digest();
  return {
    id: idOf(derive("id")),
    manageToken: `${TOKEN_PREFIX}${derive("manage-token").subarray(0, 32).toString("base64url")}`,
  };
}

/** Of more than enough random bytes: where a draw has too few letters of ours, something else is broken. */
function idOf(bytes: Buffer): string {
  const letters = bytes.toString("base64").replace(/[^A-Za-z0-9]/g, "");
  if (letters.length < ID_LENGTH) throw new Error("too few letters for an id");
  return letters.slice(0, ID_LENGTH);
}

export function isLinkId(text: string): boolean {
  return ID_PATTERN.test(text);
}

/** SHA-256 in base64url: all that is stored of an id, a token or the number of a receipt. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

/** The token of `Authorization: Bearer …`; undefined where there is none that could be one. */
export function readManageToken(headers: Headers): string | undefined {
  const [, token] = /^Bearer +(\S+)$/i.exec(headers.get("authorization") ?? "") ?? [];
  return token !== undefined && TOKEN_PATTERN.test(token) ? token : undefined;
}

/** In constant time, also where there is nothing to compare with. */
export function ownsLink(manageToken: string, manageHash: string | undefined): boolean {
  const given = Buffer.from(hashOf(manageToken));
  const right = Buffer.from(manageHash ?? hashOf(""));
  return given.length === right.length && timingSafeEqual(given, right) && manageHash !== undefined;
}
