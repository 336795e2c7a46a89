import { holdsSecretAnywhere } from "#lib/redaction/find-secrets.ts";
import { MADE_HINT_PATTERN } from "#lib/report/bounds.ts";
import { DEFAULT_INCLUDE, type Include } from "#lib/report/redact-report.ts";
import type { Report } from "#lib/report/schema.ts";
import { checkReceipt, type ReceiptBody } from "#lib/server/receipts.ts";
import { Refusal } from "#lib/server/refusals.ts";
import { DEFAULT_EXPIRES_IN_HOURS, reportRequestSchema } from "#lib/wire/report-request.ts";

export type ReadReportRequest = {
  readonly report: Report;
  /** Absent where the report was made elsewhere. */
  readonly receipt?: ReceiptBody;
  readonly include: Include;
  readonly expiresInHours: number;
  readonly preview: boolean;
};

/** Checks a body that parsed. @throws Refusal with a code that says what to change, never what was sent */
export function readReportRequest(body: unknown, receiptKeys: readonly Buffer[], nowMs: number): ReadReportRequest {
  refuseSecrets(body);
  const parsed = reportRequestSchema.safeParse(body);
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0] ?? "");
    const known = Object.hasOwn(reportRequestSchema.shape, field);
    throw new Refusal(field === "report" ? "report-invalid" : "body-invalid", known ? { fields: [field] } : {});
  }
  const { receipt, report, include, expiresInHours = DEFAULT_EXPIRES_IN_HOURS, preview = false } = parsed.data;
  if ((receipt === undefined) === (report === undefined))
    throw new Refusal("receipt-and-report", { fields: ["receipt", "report"] });
  const rest = { include: { ...DEFAULT_INCLUDE, ...withoutUndefined(include ?? {}) }, expiresInHours, preview };
  if (receipt !== undefined) {
    const ours = readReceipt(receipt, receiptKeys, nowMs);
    return { report: ours.report, receipt: ours, ...rest };
  }
  // A hint that an engine would not make may show as much of a key as it likes.
  const hint = report?.credential.hint;
  if (report === undefined || (hint !== undefined && !MADE_HINT_PATTERN.test(hint)))
    throw new Refusal("secret-in-field", { fields: ["report"] });
  return { report, ...rest };
}

/** Everything but the receipt, which is a text of this server's own, and also what no schema would let in. */
function refuseSecrets(body: unknown): void {
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw new Refusal("body-invalid");
  const { receipt: _receipt, ...rest } = body as Record<string, unknown>;
  const holding = Object.entries(rest).filter(([name, value]) => holdsSecretAnywhere({ [name]: value }));
  const fields = holding.map(([name]) => name).filter((name) => Object.hasOwn(reportRequestSchema.shape, name));
  if (holding.length > 0) throw new Refusal("secret-in-field", { fields });
}

/** @throws Refusal `receipt-incomplete`, `receipt-too-large`, `receipt-invalid`, `receipt-expired` */
export function readReceipt(receipt: string, keys: readonly Buffer[], nowMs: number): ReceiptBody {
  const check = checkReceipt(receipt, keys, nowMs);
  if (!check.ok) throw new Refusal(check.code, { fields: ["receipt"] });
  return check.body;
}

function withoutUndefined(include: { [Field in keyof Include]?: boolean | undefined }): Partial<Include> {
  // The filter dropped every undefined value.
  return Object.fromEntries(Object.entries(include).filter(([, value]) => value !== undefined)) as Partial<Include>;
}
