import { errorAnswer } from "../error-answer.ts";
import type { SandboxRequest } from "../persona.ts";
import { type Endpoint, okAnswer } from "./endpoint.ts";

type Entry = { readonly id: string };

function readLimit(request: SandboxRequest, fallback: number, most: number): number | null {
  const text = request.query.get("limit");
  if (text === null) return fallback;
  const limit = Number(text);
  return Number.isInteger(limit) && limit >= 1 && limit <= most ? limit : null;
}

const badLimit = (request: SandboxRequest, level: Endpoint["level"], most: number): Response =>
  errorAnswer(request, {
    status: 400,
    type: "invalid_request_error",
    message: `limit: Input should be between 1 and ${most}`,
    accepted: level === "workspace" ? "in-workspace" : "by-organization",
  });

/** A list paged by the ids around a page. */
export function pageByIds(
  request: SandboxRequest,
  level: Endpoint["level"],
  entries: readonly Entry[],
  most = 1000,
): Response {
  const limit = readLimit(request, 20, most);
  if (limit === null) return badLimit(request, level, most);
  const after = entries.findIndex((entry) => entry.id === request.query.get("after_id"));
  const before = entries.findIndex((entry) => entry.id === request.query.get("before_id"));
  const end = before === -1 ? entries.length : before;
  const start = before === -1 ? after + 1 : Math.max(0, before - limit);
  const data = entries.slice(start, Math.min(end, start + limit));
  return okAnswer(request, level, {
    data,
    has_more: before === -1 ? start + data.length < entries.length : start > 0,
    first_id: data[0]?.id ?? null,
    last_id: data.at(-1)?.id ?? null,
  });
}

/** Lists paged by a cursor since this version carried ids before it (SDK 1.12.0 and recordings of 2026-08). */
const CURSOR_SINCE = "2026-10-21";

/** A list paged by a cursor. */
export function pageByCursor(
  request: SandboxRequest,
  level: Endpoint["level"],
  entries: readonly Entry[],
  most = 100,
): Response {
  const limit = readLimit(request, 20, most);
  if (limit === null) return badLimit(request, level, most);
  const start = Number(request.query.get("page")?.replace(/^page_/, "") ?? 0) || 0;
  const data = entries.slice(start, start + limit);
  const next = start + data.length < entries.length ? `page_${start + data.length}` : null;
  if (request.version === CURSOR_SINCE) return okAnswer(request, level, { data, next_page: next });
  return okAnswer(request, level, {
    data,
    has_more: next !== null,
    first_id: data[0]?.id ?? null,
    last_id: data.at(-1)?.id ?? null,
    next_page: next,
  });
}
