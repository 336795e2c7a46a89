import { holdsSecret } from "#lib/redaction/find-secrets.ts";
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
  const parsed = reportRequestSchema.safeParse(body);
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0] ?? "");
    const known = field in reportRequestSchema.shape;
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
  if (report === undefined || holdsSecretAnywhere(report)) throw new Refusal("secret-in-field", { fields: ["report"] });
  return { report, ...rest };
}

/** @throws Refusal `receipt-incomplete`, `receipt-too-large`, `receipt-invalid`, `receipt-expired` */
export function readReceipt(receipt: string, keys: readonly Buffer[], nowMs: number): ReceiptBody {
  const check = checkReceipt(receipt, keys, nowMs);
  if (!check.ok) throw new Refusal(check.code, { fields: ["receipt"] });
  return check.body;
}

function holdsSecretAnywhere(value: unknown): boolean {
  if (typeof value === "string") return holdsSecret(value);
  return typeof value === "object" && value !== null && Object.values(value).some(holdsSecretAnywhere);
}

function withoutUndefined(include: { [Field in keyof Include]?: boolean | undefined }): Partial<Include> {
  // The filter dropped every undefined value.
  return Object.fromEntries(Object.entries(include).filter(([, value]) => value !== undefined)) as Partial<Include>;
}
