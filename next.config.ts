import type { NextConfig } from "next";

const nextConfig: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
  serverExternalPackages: ["@electric-sql/pglite", "pg", "undici", "pino", "prom-client"],
  experimental: { agentUpgrade: false },
};

export default nextConfig;
