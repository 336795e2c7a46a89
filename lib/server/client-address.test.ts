import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { clientAddress, PEER_HEADER } from "./client-address.ts";
import { readEnvironment } from "./env.ts";

const MARK = Symbol.for("latchkey.peer-address");
const marked = globalThis as { [MARK]?: boolean };
beforeEach(() => {
  marked[MARK] = true;
});
afterEach(() => {
  delete marked[MARK];
});

function addressOf(peer: string | undefined, forwarded: string | undefined, proxies = ""): string {
  const headers = new Headers();
  if (peer !== undefined) headers.set(PEER_HEADER, peer);
  if (forwarded !== undefined) headers.set("x-forwarded-for", forwarded);
  return clientAddress(headers, readEnvironment({ LATCHKEY_TRUSTED_PROXIES: proxies })).address;
}
const networkOf = (peer: string) => clientAddress(new Headers({ [PEER_HEADER]: peer }), { trustedProxies: [] }).network;

describe("an entry that a proxy wrote with a port", () => {
  it.each([
    ["203.0.113.5:49152", "203.0.113.5"],
    ["[2001:db8::1]:443", "2001:db8::1"],
    ["[2001:db8::1]", "2001:db8::1"],
  ])("%s is %s", (entry, address) => {
    expect(addressOf("10.0.0.1", entry, "10.0.0.1")).toBe(address);
  });
});

describe("the address of a client", () => {
  it("is the socket's, whatever is forwarded, while no proxy is trusted", () => {
    expect(addressOf("203.0.113.5", "198.51.100.1")).toBe("203.0.113.5");
    expect(addressOf("203.0.113.5", "198.51.100.1, 198.51.100.2", "10.0.0.0/8")).toBe("203.0.113.5");
  });

  it("is unknown where nothing before us wrote the peer's address, whatever the caller claims", () => {
    delete marked[MARK];
    expect(addressOf("127.0.0.1", "127.0.0.1", "127.0.0.1")).toBe("unknown");
  });

  it.each([undefined, "", "garbage", "999.1.1.1", "203.0.113.5, 203.0.113.6", "203.0.113.5:80"])(
    "is unknown when the peer is %o",
    (peer) => {
      expect(addressOf(peer, "198.51.100.1", "0.0.0.0/0")).toBe("unknown");
    },
  );

  it("is the right-most entry that is no trusted proxy", () => {
    const proxies = "10.0.0.0/8,192.0.2.7";
    expect(addressOf("10.1.1.1", "198.51.100.1", proxies)).toBe("198.51.100.1");
    expect(addressOf("10.1.1.1", "1.1.1.1, 198.51.100.1", proxies)).toBe("198.51.100.1");
    expect(addressOf("10.1.1.1", "1.1.1.1, 198.51.100.1, 192.0.2.7,10.2.2.2", proxies)).toBe("198.51.100.1");
    expect(addressOf("10.1.1.1", "1.1.1.1, 192.0.2.8, 10.2.2.2", proxies)).toBe("192.0.2.8");
  });

  it("is the last trusted proxy's where what it forwards is no address", () => {
    for (const forwarded of [
      "garbage",
      "198.51.100.1, garbage",
      "198.51.100.1, ",
      "unknown",
      "198.51.100.1, <script>",
      undefined,
      "",
    ]) {
      expect(addressOf("10.1.1.1", forwarded, "10.0.0.0/8")).toBe("10.1.1.1");
    }
    expect(addressOf("10.1.1.1", "10.2.2.2, 10.3.3.3", "10.0.0.0/8")).toBe("10.2.2.2");
  });

  it("is the same for an IPv4 address and its form inside IPv6", () => {
    expect(addressOf("::ffff:203.0.113.5", undefined)).toBe("203.0.113.5");
    expect(addressOf("::ffff:10.1.1.1", "::ffff:198.51.100.1", "10.0.0.0/8")).toBe("198.51.100.1");
    expect(addressOf("10.1.1.1", "198.51.100.1", "::ffff:10.1.1.1")).toBe("198.51.100.1");
  });

  it("is written one way, however it arrives", () => {
    expect(addressOf("2001:DB8:0:0:0:0:0:1", undefined)).toBe(addressOf("2001:db8::1", undefined));
  });

  it("of IPv6 is trusted by IPv6 networks only", () => {
    expect(addressOf("2001:db8::1", "198.51.100.1", "2001:db8::/32")).toBe("198.51.100.1");
    expect(addressOf("2001:db8::1", "198.51.100.1", "0.0.0.0/0")).toBe("2001:db8::1");
  });
});

describe("the network of a client", () => {
  it("is the /24 of IPv4", () => {
    expect(networkOf("203.0.113.5")).toBe("203.0.113.0/24");
    expect(networkOf("203.0.113.5")).toBe(networkOf("::ffff:203.0.113.250"));
    expect(networkOf("203.0.113.5")).not.toBe(networkOf("203.0.114.5"));
  });

  it("is the /48 of IPv6", () => {
    expect(networkOf("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1::/48");
    expect(networkOf("2001:db8:1:ffff::1")).toBe(networkOf("2001:db8:1::"));
    expect(networkOf("2001:db8:2::1")).not.toBe(networkOf("2001:db8:1::1"));
  });
});
