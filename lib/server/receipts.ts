import "server-only";
import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import type { Report } from "#lib/report/schema.ts";

export const RECEIPT_LIFE_S = 30 * 60;
const PURPOSE = "report-of-our-own-run";
const PREFIX = "lk1";
const MAX_RECEIPT_LENGTH = 32_768;
const MAC_LENGTH = 43;

export type ReceiptBody = {
  readonly purpose: typeof PURPOSE;
  readonly jti: string;
  /** Seconds since the epoch. */
  readonly iat: number;
  readonly exp: number;
  readonly catalogue: string;
  readonly report: Report;
};

/** Signs a report as our own run: HMAC-SHA-256, no algorithm field, 30 minutes of life. */
export function issueReceipt(report: Report, keys: readonly Buffer[], nowMs: number): string {
  const iat = Math.floor(nowMs / 1000);
  const body: ReceiptBody = {
    purpose: PURPOSE,
    jti: randomUUID(),
    iat,
    exp: iat + RECEIPT_LIFE_S,
    catalogue: report.catalogue,
    report,
  };
  const payload = Buffer.from(JSON.stringify(body)).toString("base64url");
  const [first] = keys;
  if (!first) throw new Error("no signing key");
  return `${PREFIX}.${payload}.${sign(payload, first)}`;
}

export type ReceiptProblem = "receipt-incomplete" | "receipt-too-large" | "receipt-invalid" | "receipt-expired";
export type ReceiptCheck =
  | { readonly ok: true; readonly body: ReceiptBody }
  | { readonly ok: false; readonly code: ReceiptProblem };

/** Reads a receipt back: whole first, then ours, then young enough. Nothing of it is parsed before its signature holds. */
export function checkReceipt(receipt: string, keys: readonly Buffer[], nowMs: number): ReceiptCheck {
  if (receipt.length > MAX_RECEIPT_LENGTH) return { ok: false, code: "receipt-too-large" };
  const [prefix, payload = "", mac = "", ...rest] = receipt.split(".");
  if (prefix !== PREFIX || payload === "" || mac.length !== MAC_LENGTH || rest.length > 0)
    return { ok: false, code: "receipt-incomplete" };
  // Compared as text: decoded, several texts are one and the same code.
  const given = Buffer.from(mac);
  const known = keys.some((key) => {
    const right = Buffer.from(sign(payload, key));
    return right.length === given.length && timingSafeEqual(right, given);
  });
  if (!known) return { ok: false, code: "receipt-invalid" };
  const body = JSON.parse(Buffer.from(payload, "base64url").toString("utf8")) as ReceiptBody;
  if (body.purpose !== PURPOSE) return { ok: false, code: "receipt-invalid" };
  return body.exp * 1000 > nowMs ? { ok: true, body } : { ok: false, code: "receipt-expired" };
}

function sign(payload: string, key: Buffer): string {
  return createHmac("sha256", key).update(`${PREFIX}.${payload}`).digest("base64url");
}
