import { MASK } from "#lib/redaction/mask.ts";
import type { PastedEvidence } from "#lib/report/pasted-evidence.ts";
import type { TextForm } from "./explained.ts";

type Seen = { readonly secrets: number; readonly hasCall: boolean; readonly evidence: PastedEvidence };

/** What kind of text it is, told by its frame; for the person, never for the verdict. */
export function formOf(text: string, { secrets, hasCall, evidence }: Seen): TextForm {
  const trimmed = text.trim();
  if (trimmed === "") return "empty";
  if (
    secrets === 1 &&
    trimmed.replace(MASK, "").length <= 40 &&
    /^(?:export\s+)?[A-Z_]{0,40}\s?=?\s?["'`]?\[secret masked\]["'`]?;?$/.test(trimmed)
  )
    return "key";
  const hasAnswer = evidence.status !== undefined || evidence.errorType !== undefined || evidence.wording !== undefined;
  if (hasCall) return hasAnswer ? "call-and-answer" : "call";
  if (
    /^Traceback \(most recent call last\)|^\s{2,}File "[^"]{1,300}", line \d+|\banthropic\.[A-Z]\w{2,40}Error\b/m.test(
      text,
    )
  )
    return "python-trace";
  if (/^\s{2,8}at (?:async )?[\w.$<>]{1,100} \(|\.m?[jt]s:\d{1,6}:\d{1,6}/m.test(text)) return "typescript-trace";
  if (/^HTTP\/[123](?:\.\d)? \d{3}/m.test(text)) return "curl-answer";
  if (/API Error|\/login|⎿|claude(?: |-)code/i.test(text) && trimmed.length < 4000) return "claude-code";
  if (/^\s{0,8}<(?:!doctype|html|head|meta|div|title)/i.test(trimmed)) return "html";
  if (/^[[{]/.test(trimmed)) return evidence.shape === "api-error" ? "api-body" : "other-json";
  if (/^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|^\d\d:\d\d:\d\d|\b(?:ERROR|WARN|INFO|DEBUG)\b/m.test(text)) return "log";
  if (/^\s{2,}at .{1,200}$|\.(?:java|go|rb|cs|php):\d+/m.test(text)) return "trace";
  return "prose";
}
