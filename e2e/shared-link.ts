import { issueKey } from "#lib/sandbox/issue-key.ts";
import { appendRun, type Made, makeLink, runChecks } from "./make-links.ts";

/** What a run is asked with: a sandbox key or a sample, and the fields beside it. */
export type RunAsk = Readonly<Record<string, unknown>>;
type Step = "broken" | "fixed";

export const keyOf = (persona: string, step: Step = "broken"): RunAsk => ({ key: issueKey(persona, step) });
export const sampleOf = (persona: string, step: Step = "broken"): RunAsk => ({ sample: { persona, step } });

/** Makes a link to a new run; `more` are the other fields of the request. */
export async function linkRun(server: string, ask: RunAsk, more: RunAsk = {}): Promise<Made> {
  const { receipt } = await runChecks(server, ask);
  return makeLink(server, { receipt, ...more });
}

/** Runs the checks again and puts the run on a link. */
export async function retestLink(server: string, link: Made, ask: RunAsk): Promise<void> {
  const { receipt } = await runChecks(server, ask);
  const { status, answer } = await appendRun(server, link, receipt);
  if (status !== 201) throw new Error(`a run was answered with ${status} ${String(answer.code)}`);
}

/** Changes a link as the person who made it; without a change it deletes the link. */
export async function changeLink(server: string, { id, manageToken }: Made, change?: RunAsk): Promise<void> {
  const response = await fetch(`${server}/api/v1/reports/${id}`, {
    method: change ? "PATCH" : "DELETE",
    headers: { authorization: `Bearer ${manageToken}`, ...(change ? { "content-type": "application/json" } : {}) },
    ...(change ? { body: JSON.stringify(change) } : {}),
  });
  if (!response.ok) throw new Error(`a change was answered with ${response.status}`);
}

/** What the link's route answers: all that a page could show, with its version. */
export async function readLink(server: string, { id }: Pick<Made, "id">): Promise<string> {
  const response = await fetch(`${server}/api/v1/reports/${id}`);
  if (response.status !== 200) throw new Error(`a link was answered with ${response.status}`);
  return response.text();
}
