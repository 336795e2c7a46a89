import { unstable_doesMiddlewareMatch } from "next/experimental/testing/server.js";
import { NextRequest } from "next/server.js";
import { afterEach, describe, expect, it, vi } from "vitest";
import nextConfig from "./next.config.ts";
import { config, proxy } from "./proxy.ts";

afterEach(() => vi.unstubAllEnvs());

const page = (headers: Record<string, string> = {}) => proxy(new NextRequest("http://localhost:3000/", { headers }));
const policyOf = (answer: Response) => answer.headers.get("content-security-policy") ?? "";
const nonceOf = (answer: Response) => /'nonce-([^']+)'/.exec(policyOf(answer))?.[1] ?? "";

describe("a page", () => {
  it("has a policy that starts from nothing and names no other origin", () => {
    const policy = policyOf(page());
    expect(policy).toMatch(/^default-src 'none';/);
    for (const rule of [
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
      "connect-src 'self'",
    ]) {
      expect(policy).toContain(rule);
    }
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline|style-src [^;]*unsafe-inline/);
  });

  it("has a nonce of its own, the same in the answer and in the request that is drawn", () => {
    const nonces = Array.from({ length: 50 }, () => nonceOf(page()));
    expect(new Set(nonces).size).toBe(50);
    for (const nonce of nonces) expect(Buffer.from(nonce, "base64")).toHaveLength(16);
    const answer = page();
    expect(answer.headers.get("x-middleware-request-x-nonce")).toBe(nonceOf(answer));
    expect(answer.headers.get("x-middleware-request-content-security-policy")).toBe(policyOf(answer));
  });

  it("takes over neither a nonce nor a policy of the caller's", () => {
    const answer = page({ "x-nonce": "stolen", "content-security-policy": "script-src *" });
    expect(answer.headers.get("x-middleware-request-x-nonce")).toBe(nonceOf(answer));
    expect([...answer.headers].join()).not.toMatch(/stolen|script-src \*/);
  });

  it("is kept out of every index where it is a shared report, and only there", () => {
    const robotsOf = (path: string) =>
      proxy(new NextRequest(`http://localhost:3000${path}`)).headers.get("x-robots-tag");
    expect(robotsOf("/r/AAAAAAAAAAAAAAAAAAAAAAAA")).toBe("noindex, nofollow");
    expect(robotsOf("/r/AAAAAAAAAAAAAAAAAAAAAAAA/opengraph-image")).toBe("noindex, nofollow");
    expect(robotsOf("/reference")).toBeNull();
  });

  it("may evaluate text in development only", () => {
    vi.stubEnv("NODE_ENV", "development");
    expect(policyOf(page())).toContain("'unsafe-eval'");
    vi.stubEnv("NODE_ENV", "production");
    expect(policyOf(page())).not.toContain("'unsafe-eval'");
  });
});

describe("the policy of pages", () => {
  const isPage = (path: string) => unstable_doesMiddlewareMatch({ config, nextConfig, url: path });

  it.each([
    "/",
    "/causes",
    "/causes/key-invalid",
    "/r/abc",
    "/apis",
    "/healthzz",
    "/metrics-of-mine",
    "/readyz/x",
    "/icon.svg.html",
    "/iconXsvg",
    "/_next/images",
    "/nowhere",
  ])("stands on %s", (path) => {
    expect(isPage(path)).toBe(true);
  });

  it.each(["/api/v1/diagnoses", "/healthz", "/readyz", "/metrics", "/icon.svg", "/_next/static/chunks/a.js"])(
    "leaves %s alone",
    (path) => {
      expect(isPage(path)).toBe(false);
    },
  );
});
