import type { ApiAnswer, ApiCall } from "#lib/engine/port.ts";

/** What one call said and what was answered; the key is in neither. */
export type TapedCall = { readonly asked: string; readonly answer: ApiAnswer };
export type Tape = readonly TapedCall[];

/** One line that tells two calls of a run apart: everything that travels but the key. */
export function signatureOf(call: ApiCall): string {
  const query = Object.entries(call.query ?? {})
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
  return [
    `${call.method} ${call.path}${query ? `?${query}` : ""}`,
    `key in ${call.sendKeyAs}`,
    ...(call.betas.length > 0 ? [`beta ${call.betas.join(",")}`] : []),
    ...(call.workspaceId ? [`workspace ${call.workspaceId}`] : []),
    ...(call.body ? [`body ${JSON.stringify(call.body)}`] : []),
  ].join(" | ");
}
