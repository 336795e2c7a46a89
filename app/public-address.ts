import { serverEnv } from "#lib/server/env.ts";

/** The public address of a path of ours. */
export function publicAddress(path: string): string {
  return new URL(path, serverEnv().publicUrl).href;
}
