import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Made = {
  readonly id: string;
  readonly url: string;
  readonly manageToken: string;
  readonly expiresAt: string;
};
export type RunResult = { readonly report: Record<string, unknown>; readonly receipt: string };

/** For servers that many links are made on. */
export const MANY = "diagnoses=10000/1m,in-flight=64,links=100000/1m,reads=900000/1m";
export const SECRET = "a secret for tests of at least 32 bytes";

export async function postJson(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly answer: Record<string, unknown> }> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
}

/** A run of a sample or a key, to its end. */
export async function runChecks(server: string, ask: Readonly<Record<string, unknown>>): Promise<RunResult> {
  const { status, answer } = await postJson(`${server}/api/v1/diagnoses`, ask, { accept: "application/json" });
  if (status !== 200) throw new Error(`a run was answered with ${status}`);
  return answer as RunResult;
}

export async function makeLink(server: string, body: Readonly<Record<string, unknown>>): Promise<Made> {
  const { status, answer } = await postJson(`${server}/api/v1/reports`, body);
  if (status !== 201) throw new Error(`a link was answered with ${status} ${String(answer.code)}`);
  return answer as Made;
}

export async function appendRun(server: string, { id, manageToken }: Made, receipt: string) {
  return postJson(`${server}/api/v1/reports/${id}/runs`, { receipt }, { authorization: `Bearer ${manageToken}` });
}

/** A report that somebody could send in: one of our own, without a receipt. */
export function foreignReport(name = "workspace-id-required"): Record<string, unknown> {
  const path = join(import.meta.dirname, `../lib/engine/cases/${name}/report.json`);
  return JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
}
