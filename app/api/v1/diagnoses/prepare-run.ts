import type { Asked } from "#lib/engine/asked.ts";
import { Credential } from "#lib/engine/credential/vault.ts";
import { readingOfPaste } from "#lib/engine/pasted/judge-evidence.ts";
import type { Port, StatusFeed } from "#lib/engine/port.ts";
import type { Reading } from "#lib/engine/reading.ts";
import type { Vantage } from "#lib/report/schema.ts";
import { answerRequest } from "#lib/sandbox/answer-request.ts";
import { answerDelayMs } from "#lib/sandbox/delay.ts";
import { issueKey } from "#lib/sandbox/issue-key.ts";
import { findPersona } from "#lib/sandbox/personas/register.ts";
import type { ServerEnv } from "#lib/server/env.ts";
import { Refusal } from "#lib/server/refusals.ts";
import { createAnthropicPort } from "#lib/transports/anthropic.ts";
import { createNetwork, networkOf } from "#lib/transports/network.ts";
import { createStatusFeed } from "#lib/transports/status-feed.ts";
import { systemClock } from "#lib/transports/system-clock.ts";
import type { DiagnosisRequest } from "#lib/wire/diagnosis-request.ts";

export type PreparedRun = {
  readonly vantage: Vantage;
  readonly credential: Credential;
  readonly asked: Asked;
  /** Read from a text before this run, and judged together with it. */
  readonly pasted?: Reading;
  readonly port: Port;
  readonly statusFeed?: StatusFeed;
  readonly upstreamUrl: string;
  /** Ends the run's own connections. */
  readonly close: () => void;
};

let statusFeed: StatusFeed | undefined;

/** The status feed is read at most once a minute for all runs, on a road no key travels. */
function sharedStatusFeed(env: ServerEnv): StatusFeed | undefined {
  statusFeed ??= createStatusFeed(env.statusUrl, createNetwork().network, systemClock.nowMs);
  return statusFeed;
}

/** From a checked request to everything a run needs: a key on the real road, or a sample on the sandbox's. */
export function prepareRun(request: DiagnosisRequest, env: ServerEnv): PreparedRun {
  if (request.sample) return prepareSample(request, request.sample);
  const { network, close } = createNetwork();
  const feed = sharedStatusFeed(env);
  return {
    vantage: "server",
    credential: Credential.fromText(request.key ?? ""),
    asked: askedOf(request, { tasks: ["messages"] }),
    ...pastedOf(request),
    port: createAnthropicPort(env.upstreamUrl.href, network),
    ...(feed ? { statusFeed: feed } : {}),
    upstreamUrl: env.upstreamUrl.href,
    close,
  };
}

function prepareSample(
  request: DiagnosisRequest,
  { persona: id, step = "broken" }: NonNullable<DiagnosisRequest["sample"]>,
): PreparedRun {
  const persona = findPersona(id);
  if (!persona) throw new Refusal("sample-unknown", { fields: ["sample"] });
  const upstreamUrl = "https://api.anthropic.com";
  const network = networkOf(
    (call) => answerRequest(call, (afterMs) => wait(afterMs, call.signal)),
    (call, signal) => wait(answerDelayMs(id, call), signal),
  );
  return {
    vantage: "sample",
    credential: Credential.fromText(issueKey(id, step)),
    asked: askedOf(request, persona.asked[step]),
    ...pastedOf(request),
    port: createAnthropicPort(upstreamUrl, network),
    statusFeed: async () => ({ indicator: "none" }),
    upstreamUrl,
    close: () => undefined,
  };
}

function pastedOf({ pasted }: DiagnosisRequest): Pick<PreparedRun, "pasted"> {
  return pasted ? { pasted: readingOfPaste(pasted) } : {};
}

function askedOf(
  request: DiagnosisRequest,
  preset: { readonly [Field in keyof Asked]?: Asked[Field] | undefined },
): Asked {
  const model = request.model ?? preset.model;
  const betas = [...new Set(request.betas ?? preset.betas ?? [])];
  const workspaceId = request.workspaceId ?? preset.workspaceId;
  const tasks = [...new Set(request.tasks ?? preset.tasks ?? ["messages" as const])];
  const maySpend = tasks.includes("messages");
  if (request.spendTokens && !maySpend) throw new Refusal("spend-needs-messages", { fields: ["spendTokens"] });
  return {
    tasks,
    ...(model ? { model } : {}),
    ...(workspaceId ? { workspaceId } : {}),
    ...(betas.length > 0 ? { betas } : {}),
    spendTokens: maySpend && (request.spendTokens ?? preset.spendTokens ?? false),
  };
}

function wait(afterMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, afterMs);
    signal.addEventListener("abort", end, { once: true });
    if (signal.aborted) end();
  });
}
