import type { NextConfig } from "next";

const nextConfig: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
  serverExternalPackages: ["undici", "pino", "prom-client"],
  // A redirect of its own would leave without a request id; there is nothing at such an address.
  skipTrailingSlashRedirect: true,
  experimental: { agentUpgrade: false },
};

export default nextConfig;
