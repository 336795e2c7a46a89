import type { AppendedRun, ChangedReport, MadeReport } from "#lib/wire/report-answers.ts";
import type { ReportChange, ReportRequest } from "#lib/wire/report-request.ts";

/** What a link's routes answered, or why not: our own refusal code, or `offline` where no answer came. */
export type CallResult<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly code: string; readonly retryAfterS?: number };

export function makeLink(request: ReportRequest): Promise<CallResult<MadeReport>> {
  return call("POST", "", request);
}

export function appendRun(id: string, manageToken: string, receipt: string): Promise<CallResult<AppendedRun>> {
  return call("POST", `/${id}/runs`, { receipt }, manageToken);
}

export function changeLink(id: string, manageToken: string, change: ReportChange): Promise<CallResult<ChangedReport>> {
  return call("PATCH", `/${id}`, change, manageToken);
}

export function deleteLink(id: string, manageToken: string): Promise<CallResult<null>> {
  return call("DELETE", `/${id}`, undefined, manageToken);
}

export function askForRetest(id: string): Promise<CallResult<{ readonly askedAt: string }>> {
  return call("POST", `/${id}/retest-requests`, {});
}

async function call<Answer>(
  method: string,
  path: string,
  body: unknown,
  manageToken?: string,
): Promise<CallResult<Answer>> {
  try {
    const response = await fetch(`/api/v1/reports${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(manageToken === undefined ? {} : { authorization: `Bearer ${manageToken}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = response.status === 204 ? null : await response.json();
    if (response.ok) return { ok: true, answer: answer as Answer };
    const { code, retryAfterS } = answer as { code?: string; retryAfterS?: number };
    return { ok: false, code: code ?? "unknown", ...(retryAfterS === undefined ? {} : { retryAfterS }) };
  } catch {
    return { ok: false, code: "offline" };
  }
}
