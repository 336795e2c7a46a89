import { expect, vi } from "vitest";
import type { Report } from "#lib/report/schema.ts";
import type { TestDatabase } from "#lib/server/db/test-databases.ts";
import { readEnvironment, serverEnv } from "#lib/server/env.ts";
import { RequestLimits } from "#lib/server/limit-requests.ts";
import { issueReceipt } from "#lib/server/receipts.ts";
import { REPORT } from "#lib/server/shared-reports/test-links.ts";
import { LinkWatch } from "#lib/server/shared-reports/watch-links.ts";
import { signingKeys } from "#lib/server/signing-secrets.ts";
import { type MadeReport, madeReportSchema } from "#lib/wire/report-answers.ts";
import * as events from "./[id]/events/route.ts";
import * as retestRequests from "./[id]/retest-requests/route.ts";
import * as link from "./[id]/route.ts";
import * as runs from "./[id]/runs/route.ts";
import * as reports from "./route.ts";

/** Where a process that serves keeps what it has open, and whether the front door wrote who asks. */
const held = globalThis as {
  [name: symbol]: unknown;
};
const STORAGE = Symbol.for("latchkey.storage");
const LIMITS = Symbol.for("latchkey.request-limits");
const PEER_MARK = Symbol.for("latchkey.peer-address");
const MANY = "links=100000/1m,reads=100000/1m";
export const PUBLIC_URL = "https://latchkey.example";
export const SECRET = "a secret for tests of at least 32 bytes";

type Handler = (request: Request, context: { readonly params: Promise<{ readonly id: string }> }) => Promise<Response>;
const ROUTES = {
  "": reports,
  "/:id": link,
  "/:id/runs": runs,
  "/:id/retest-requests": retestRequests,
  "/:id/events": events,
};
export type Path = keyof typeof ROUTES;
export const PATHS = Object.keys(ROUTES) as Path[];

/** Lets the routes of this test file serve from that database, as a process that started with this environment. */
export async function serveFrom(database: Pick<TestDatabase, "db" | "listen">, env: Record<string, string> = {}) {
  const all = {
    LATCHKEY_SECRET: SECRET,
    LATCHKEY_PUBLIC_URL: PUBLIC_URL,
    DATABASE_URL: "",
    LATCHKEY_TRUSTED_PROXIES: "",
  };
  for (const [name, value] of Object.entries({ ...all, ...env })) vi.stubEnv(name, value);
  serverEnv();
  vi.unstubAllEnvs();
  limitTo(MANY);
  const links = await LinkWatch.start(database);
  held[STORAGE] = Promise.resolve({ database, links });
  return () => links.end();
}

/** New counts with these limits. */
export function limitTo(limits: string): void {
  held[LIMITS] = new RequestLimits(readEnvironment({ LATCHKEY_LIMITS: limits }).limits);
}

export function unlimited(): void {
  limitTo(MANY);
  delete held[PEER_MARK];
}

/** From now on the header of the front door is believed, as in a process that started through it. */
export function behindFrontDoor(): void {
  held[PEER_MARK] = true;
}

export type Given = {
  readonly id?: string;
  readonly body?: unknown;
  readonly raw?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
  readonly token?: string;
  readonly signal?: AbortSignal;
};

/** Knocks at a route as Next would. `HEAD` goes to `GET`, whose body Next leaves out. */
export function call(method: string, path: Path, { id = "", body, raw, headers = {}, token, signal }: Given = {}) {
  const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const request = new Request(`${PUBLIC_URL}/api/v1/reports${path.replace(":id", "x")}`, {
    method,
    headers: {
      ...(sent === undefined ? {} : { "content-type": "application/json" }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(sent === undefined ? {} : { body: sent }),
    ...(signal ? { signal } : {}),
  });
  // Every route exports these by the names of methods.
  const handlers = ROUTES[path] as unknown as Readonly<Record<string, Handler | undefined>>;
  const handler = handlers[method === "HEAD" ? "GET" : method];
  if (!handler) throw new Error(`${method} ${path} is not there`);
  return handler(request, { params: Promise.resolve({ id }) });
}

let runsMade = 0;

/** The receipt of a run that no other test has. */
export function receiptOf(changes: Partial<Report> = {}, nowMs = Date.now()): string {
  runsMade += 1;
  const report = { ...REPORT, durationMs: runsMade, ...changes };
  return issueReceipt(report, signingKeys(serverEnv(), "receipt"), nowMs);
}

export async function makeReport(body: Readonly<Record<string, unknown>> = {}): Promise<MadeReport> {
  const answer = await call("POST", "", { body: { receipt: receiptOf(), ...body } });
  expect(answer.status).toBe(201);
  return madeReportSchema.parse(await answer.json());
}

/** The problem of a refusal, with all that every refusal has; its text holds none of `never`. */
export async function problemOf(answer: Response, never: readonly string[] = []) {
  const text = await answer.text();
  const problem = JSON.parse(text) as { code: string; status: number; fields?: string[]; retryAfterS?: number };
  expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json\b/);
  expect(answer.headers.get("x-request-id")).toMatch(/^lk_[0-9a-f]{32}$/);
  expect(answer.headers.get("cache-control")).toContain("no-store");
  expect(problem.status).toBe(answer.status);
  for (const value of never) expect(text).not.toContain(value);
  return problem;
}

export async function refusalOf(answer: Response, never: readonly string[] = []): Promise<[number, string]> {
  const { status, code } = await problemOf(answer, never);
  return [status, code];
}
