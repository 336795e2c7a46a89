import type { Call } from "./call.ts";
import { readCurl } from "./read-curl.ts";
import { readPython } from "./read-python.ts";
import { readTypescript } from "./read-typescript.ts";

/** What only the one language writes; code that shows neither is taken for Python. */
const TYPESCRIPT =
  /\bnew\s{1,4}(?:[A-Za-z_]\w{0,30}\.)?Anthropic\b|@anthropic-ai\/sdk|\b(?:const|let|var)\s{1,4}[\w${[]|\bprocess\.env\b|\brequire\(|=>|(?:^|[\s(])fetch\(|\baxios\b|\.create\(\s{0,16}\{/m;
const PYTHON =
  /(?:^|\n)[>.\s]{0,16}(?:import\s{1,4}\w|from\s{1,4}\w{1,40}\s{1,4}import|def\s|async def\s)|\bos\.(?:environ|getenv)\b/;

/**
 * The person's own call, where the text holds one: a curl command, or code in Python or TypeScript.
 *
 * @param text already redacted, each secret as `[secret masked]`; never longer than what the edge lets in.
 * @returns bounded facts and offsets, or undefined. Never throws; the same text gives the same call.
 */
export function readCall(text: string): Call | undefined {
  const curl = readCurl(text);
  if (curl) return curl;
  const script = TYPESCRIPT.test(text) ? readTypescript(text) : undefined;
  const python = script === undefined || PYTHON.test(text) ? readPython(text) : undefined;
  if (script && python) return python.start < script.start ? python : script;
  return script ?? python;
}
