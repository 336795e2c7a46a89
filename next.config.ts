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

const nextConfig: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
  serverExternalPackages: ["undici", "pino", "prom-client"],
  headers: async () => [{ source: "/:path*", headers: SECURITY_HEADERS }],
  experimental: { agentUpgrade: false },
};

export default nextConfig;
