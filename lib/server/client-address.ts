import "server-only";
import ipaddr from "ipaddr.js";
import type { ServerEnv } from "./env.ts";

/** Written by the preload before Next from the socket; whatever a caller sends under this name is deleted there. */
export const PEER_HEADER = "x-latchkey-peer";
/** Written there too, where a caller came with `x-forwarded-for` or `forwarded`. */
export const FORWARDED_HEADER = "x-latchkey-forwarded";
/** Set by that preload. Without it the header is a caller's own and counts for nothing. */
const PEER_IS_WRITTEN = Symbol.for("latchkey.peer-address");

/** Where a request came from, and its network (IPv4 /24 or IPv6 /48), as keys for limits. */
export type ClientAddress = { readonly address: string; readonly network: string };

/**
 * The socket's address; `x-forwarded-for` is believed only from a trusted proxy, and then the
 * right-most entry that is not itself a trusted proxy counts.
 */
export function clientAddress(headers: Headers, { trustedProxies }: Pick<ServerEnv, "trustedProxies">): ClientAddress {
  const peerIsWritten = (globalThis as { [PEER_IS_WRITTEN]?: boolean })[PEER_IS_WRITTEN] === true;
  const peer = peerIsWritten ? parse(headers.get(PEER_HEADER) ?? "") : undefined;
  if (!peer) return { address: "unknown", network: "unknown" };
  let address = peer;
  const isTrusted = (candidate: ipaddr.IPv4 | ipaddr.IPv6) =>
    trustedProxies.some(
      ([base, bits]) => base.kind() === candidate.kind() && candidate.match([base, bits] as [ipaddr.IPv4, number]),
    );
  const forwarded = (headers.get("x-forwarded-for") ?? "").split(",");
  while (isTrusted(address)) {
    const next = parse(withoutPort(forwarded.pop()?.trim() ?? ""));
    if (!next) break;
    address = next;
  }
  return { address: address.toString(), network: networkOf(address) };
}

/** A proxy may write the port behind the address. */
function withoutPort(text: string): string {
  return /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(text)?.[1] ?? text;
}

function parse(text: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  return ipaddr.isValid(text) ? ipaddr.process(text) : undefined;
}

function networkOf(address: ipaddr.IPv4 | ipaddr.IPv6): string {
  const bits = address.kind() === "ipv4" ? 24 : 48;
  const bytes = address.toByteArray().map((byte, index) => (index * 8 < bits ? byte : 0));
  return `${ipaddr.fromByteArray(bytes).toString()}/${bits}`;
}
