import type { NextConfig } from "next";

const SECURITY_HEADERS = [
  { key: "referrer-policy", value: "no-referrer" },
  { key: "strict-transport-security", value: "max-age=63072000; includeSubDomains" },
  { key: "x-content-type-options", value: "nosniff" },
  { key: "x-frame-options", value: "DENY" },
  { key: "cross-origin-opener-policy", value: "same-origin" },
  { key: "cross-origin-resource-policy", value: "same-origin" },
  { key: "permissions-policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
];

/** Answers of programs for programs: whatever one is taken for, nothing in it runs or loads. */
const NOTHING_RUNS = [{ key: "content-security-policy", value: "default-src 'none'; frame-ancestors 'none'" }];

const nextConfig: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
  serverExternalPackages: ["undici", "pino", "prom-client"],
  headers: async () => [
    { source: "/:path*", headers: SECURITY_HEADERS },
    { source: "/(api/.*|healthz|readyz|metrics)", headers: NOTHING_RUNS },
  ],
  experimental: { agentUpgrade: false },
};

export default nextConfig;
