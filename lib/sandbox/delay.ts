import { deriveNumber } from "./derive.ts";

const SHORTEST_MS = 80;
const LONGEST_MS = 400;

/** How long an answer takes: the same for the same seed and call, 80 to 400 ms. */
export function answerDelayMs(seed: string, request: Request): number {
  const { pathname, search } = new URL(request.url);
  const workspaceId = request.headers.get("anthropic-workspace-id") ?? "";
  const call = [seed, request.method, pathname, search, workspaceId].join("\n");
  return SHORTEST_MS + (deriveNumber(call) % (LONGEST_MS - SHORTEST_MS + 1));
}
