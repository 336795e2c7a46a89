import { describe, expect, it } from "vitest";
import { checkOrigin } from "./check-origin.ts";
import { Refusal } from "./refusals.ts";

function isRefused(headers: Record<string, string>, publicUrl: string): boolean {
  try {
    checkOrigin(new Headers(headers), new URL(publicUrl));
    return false;
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    expect((error as Refusal).code).toBe("origin-refused");
    return true;
  }
}

describe("a POST", () => {
  it("with neither header comes from a program and is taken", () => {
    expect(isRefused({}, "https://latchkey.example")).toBe(false);
  });

  it.each([
    "https://latchkey.example",
    "https://latchkey.example/",
    "https://latchkey.example:443",
    "https://latchkey.example/sub/path",
  ])("of the public URL itself is taken when that is written %s", (publicUrl) => {
    expect(isRefused({ origin: "https://latchkey.example", "sec-fetch-site": "same-origin" }, publicUrl)).toBe(false);
  });

  it.each([
    "https://evil.example",
    "http://latchkey.example",
    "https://latchkey.example:8443",
    "https://latchkey.example.evil.example",
    "https://sub.latchkey.example",
    "https://evil.example/https://latchkey.example",
    "https://latchkey.example@evil.example",
    "null",
    "",
    "garbage",
    "file://",
    "http://localhost:3000",
    "chrome-extension://abcdef",
    "https://latchkey.example, https://evil.example",
  ])("of the origin %o is refused", (origin) => {
    expect(isRefused({ origin }, "https://latchkey.example")).toBe(true);
  });

  it("from another site is refused even with the right origin, and without any", () => {
    expect(
      isRefused({ origin: "https://latchkey.example", "sec-fetch-site": "cross-site" }, "https://latchkey.example"),
    ).toBe(true);
    expect(isRefused({ "sec-fetch-site": "cross-site" }, "https://latchkey.example")).toBe(true);
    expect(isRefused({ "sec-fetch-site": "none" }, "https://latchkey.example")).toBe(false);
  });

  const names = ["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"];
  it.each(names)("of any loopback name is taken at %s, of the same port and scheme only", (publicUrl) => {
    for (const origin of names) expect(isRefused({ origin }, publicUrl), origin).toBe(false);
    for (const origin of [
      "http://localhost:3001",
      "http://localhost",
      "https://localhost:3000",
      "http://127.0.0.1.evil.example:3000",
      "http://localhost.evil.example:3000",
      "http://0.0.0.0:3000",
      "null",
    ]) {
      expect(isRefused({ origin }, publicUrl), origin).toBe(true);
    }
  });
});
