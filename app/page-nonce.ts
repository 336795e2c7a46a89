import { headers } from "next/headers";

/** The nonce that the proxy gave this page. */
export async function pageNonce(): Promise<string | undefined> {
  return (await headers()).get("x-nonce") ?? undefined;
}
