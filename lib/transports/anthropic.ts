import Anthropic from "@anthropic-ai/sdk";
import type { Credential } from "#lib/engine/credential/vault.ts";
import type { Answered, ApiAnswer, ApiCall, NoAnswer, Port } from "#lib/engine/port.ts";
import { echoMask } from "./mask-echoes.ts";
import type { Network, NetworkAnswer } from "./network.ts";
import { requestHeaders } from "./request-headers.ts";

const MAX_BODY_BYTES = 65_536;
/** The SDK wants a key to build a request; the real one is set by the last word alone. */
const STAND_IN_KEY = "key-stays-in-the-vault";

/**
 * The official SDK as the client, on a `fetch` of our own that has the last word: it takes the
 * method, path, query and body the SDK built, sets every header itself, refuses any other origin,
 * follows nothing, retries nothing and reads at most 64 KiB.
 *
 * @param upstreamUrl the one origin that ever sees a key; the operator's alone.
 */
export function createAnthropicPort(upstreamUrl: string, network: Network): Port {
  const upstream = new URL(upstreamUrl);
  return async (call, credential, signal) => {
    let answer: ApiAnswer | undefined;
    const lastWord = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
      const url = new URL(input instanceof Request ? input.url : input);
      if (url.origin !== upstream.origin || init?.method?.toUpperCase() !== call.method) {
        throw new Error("the client built another request than the one asked for");
      }
      answer = await send(
        network,
        url,
        call,
        typeof init?.body === "string" ? init.body : undefined,
        credential,
        signal,
      );
      return responseOf(answer);
    };
    const client = withoutCustomHeaders(
      () =>
        new Anthropic({
          apiKey: STAND_IN_KEY,
          baseURL: upstream.href.replace(/\/$/, ""),
          fetch: lastWord,
          maxRetries: 0,
          timeout: 60_000,
          logLevel: "off",
          openTelemetry: false,
        }),
    );
    const options = {
      ...(call.query ? { query: { ...call.query } } : {}),
      ...(call.body ? { body: call.body } : {}),
      signal,
    };
    try {
      await (call.method === "GET" ? client.get(call.path, options) : client.post(call.path, options)).asResponse();
    } catch (error) {
      // The SDK throws for every status that is not 2xx; the answer itself was read before.
      if (!answer && !signal.aborted) throw error;
    }
    return answer ?? { kind: "no-answer", reason: "timeout" };
  };
}

/**
 * Headers named there never reach the upstream, but one that is none ends every call before the last
 * word (SDK 1.12.0, tried 2026-11-23). Nothing else runs between taking the variable away and giving it back.
 */
function withoutCustomHeaders<T>(build: () => T): T {
  const kept = process.env.ANTHROPIC_CUSTOM_HEADERS;
  if (kept === undefined) return build();
  delete process.env.ANTHROPIC_CUSTOM_HEADERS;
  try {
    return build();
  } finally {
    process.env.ANTHROPIC_CUSTOM_HEADERS = kept;
  }
}

async function send(
  network: Network,
  url: URL,
  call: ApiCall,
  body: string | undefined,
  credential: Credential,
  signal: AbortSignal,
): Promise<ApiAnswer> {
  let answer: NetworkAnswer;
  try {
    answer = await credential.reveal((secret) =>
      network({
        url,
        method: call.method,
        headers: requestHeaders(call, secret),
        ...(body === undefined ? {} : { body }),
        signal,
      }),
    );
  } catch (error) {
    return { kind: "no-answer", reason: reasonOf(error, signal) };
  }
  return readBody(answer, call, signal, credential.reveal(echoMask));
}

async function readBody(
  answer: NetworkAnswer,
  call: ApiCall,
  signal: AbortSignal,
  withoutEchoes: (text: string) => string,
): Promise<ApiAnswer> {
  const ok = answer.status >= 200 && answer.status < 300;
  const limit = Math.min(ok ? call.readOkBytes : MAX_BODY_BYTES, MAX_BODY_BYTES);
  const decoder = new TextDecoder();
  let body = "";
  let bytesRead = 0;
  let bodyEnd: Answered["bodyEnd"] = "complete";
  try {
    for await (const chunk of answer.body) {
      const room = limit - bytesRead;
      const part = chunk.subarray(0, room);
      bytesRead += part.length;
      body += decoder.decode(part, { stream: true });
      if (chunk.length > room) {
        bodyEnd = "cut";
        break;
      }
    }
  } catch {
    bodyEnd = "broken";
  }
  if (signal.aborted && bodyEnd !== "cut") return { kind: "no-answer", reason: "timeout" };
  // HTTP ends at 599 (RFC 9110 §15): what says more is no answer of an API, and a report has no room for it.
  if (answer.status > 599) return { kind: "no-answer", reason: "other" };
  const header = (name: string, key: string) => {
    const value = answer.header(name);
    return value === undefined ? {} : { [key]: withoutEchoes(value.slice(0, 256)) };
  };
  return {
    kind: "answered",
    status: answer.status,
    headers: {
      ...header("content-type", "contentType"),
      ...header("request-id", "requestId"),
      ...header("anthropic-organization-id", "organizationId"),
      ...header("anthropic-workspace-id", "workspaceId"),
      ...header("retry-after", "retryAfter"),
    },
    body: withoutEchoes(body),
    bodyEnd,
    bytesRead,
  };
}

/** What the SDK sees: enough to finish, nothing to keep. */
function responseOf(answer: ApiAnswer): Response {
  if (answer.kind === "no-answer") return new Response(null, { status: 599 });
  const bodyless = answer.status === 204 || answer.status === 205 || answer.status === 304;
  return new Response(bodyless ? null : "", { status: Math.min(599, Math.max(200, answer.status)) });
}

const REASONS: readonly (readonly [RegExp, NoAnswer["reason"]])[] = [
  [/^(?:ENOTFOUND|EAI_AGAIN|EAI_.*)$/, "dns"],
  [/^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/, "refused"],
  [/^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET|ECONNABORTED)$/, "reset"],
  [/^(?:ETIMEDOUT|UND_ERR_.*TIMEOUT)$/, "timeout"],
  [/^(?:ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|EPROTO|HOSTNAME_MISMATCH)/, "tls"],
];

function reasonOf(error: unknown, signal: AbortSignal): NoAnswer["reason"] {
  if (signal.aborted) return "timeout";
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    const code = "code" in at && typeof at.code === "string" ? at.code : "";
    const found = REASONS.find(([pattern]) => pattern.test(code));
    if (found) return found[1];
    if (at instanceof AggregateError && at.errors[0] instanceof Error) return reasonOf(at.errors[0], signal);
  }
  return "other";
}
