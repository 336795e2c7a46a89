import { once } from "node:events";
import { type ClientRequest, Agent as HttpAgent, request as httpRequest } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { issueKey } from "#lib/sandbox/issue-key.ts";
import { WORKSPACE_ID } from "#lib/sandbox/organization.ts";
import type { CountedCall } from "./counting-proxy.ts";

export type RunTimes = {
  readonly wholeMs: number;
  /** Until the first row that carries an HTTP status. */
  readonly firstRowMs: number;
  readonly rows: number;
  readonly verdict: string;
};

const FULL_FREE_SET = {
  key: issueKey("healthy", "fixed"),
  tasks: ["messages", "batches", "files", "skills", "agents", "admin"],
  model: "claude-opus-5-5",
  workspaceId: WORKSPACE_ID,
};

type Line = { type: string; code?: string; probe?: { status?: number }; report?: { verdict: { status: string } } };

/** One full run, timed as a program sees it: from the request to each line of the answer. */
export async function timeRun(serverUrl: string): Promise<RunTimes> {
  const startedMs = performance.now();
  const response = await fetch(`${serverUrl}/api/v1/diagnoses`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(FULL_FREE_SET),
  });
  if (!response.ok || !response.body)
    throw new Error(`the run was refused: ${response.status} ${await response.text()}`);
  let [text, rows, firstRowMs, verdict] = ["", 0, Number.NaN, "none"];
  for await (const piece of response.body.pipeThrough(new TextDecoderStream())) {
    text += piece;
    const lines = text.split("\n");
    text = lines.pop() ?? "";
    for (const line of lines.filter((each) => each !== "")) {
      const event = JSON.parse(line) as Line;
      if (event.type === "error") throw new Error(`the run ended with ${event.code}`);
      if (event.type === "probe") rows += 1;
      if (event.probe?.status !== undefined && Number.isNaN(firstRowMs)) firstRowMs = performance.now() - startedMs;
      if (event.report) verdict = event.report.verdict.status;
    }
  }
  return { wholeMs: performance.now() - startedMs, firstRowMs, rows, verdict };
}

/** The same calls one after another on one kept connection, and the time of a single one on a new connection. */
export async function timeOneAfterAnother(
  origin: string,
  calls: readonly CountedCall[],
  ca?: Buffer,
): Promise<{ readonly allMs: number; readonly coldMs: number }> {
  const tls = origin.startsWith("https:");
  const agent = tls
    ? new HttpsAgent({ keepAlive: true, maxSockets: 1, ca })
    : new HttpAgent({ keepAlive: true, maxSockets: 1 });
  const ask = async ({ method, path, headers, body }: CountedCall): Promise<void> => {
    const { connection: _, host: __, ...sent } = headers;
    const call: ClientRequest = (tls ? httpsRequest : httpRequest)(new URL(path, origin), {
      method,
      headers: sent,
      agent,
    });
    call.end(body);
    const [answer] = (await once(call, "response")) as [NodeJS.ReadableStream];
    answer.resume();
    await once(answer, "end");
  };
  const startedMs = performance.now();
  let coldMs = Number.NaN;
  for (const call of calls) {
    await ask(call);
    if (Number.isNaN(coldMs)) coldMs = performance.now() - startedMs;
  }
  agent.destroy();
  return { allMs: performance.now() - startedMs, coldMs };
}
