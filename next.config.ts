import type { NextConfig } from "next";

const nextConfig: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Every page waits for its title and its preview: streaming them apart costs each answer a fifth of its time.
  htmlLimitedBots: /.*/,
  agentRules: false,
  serverExternalPackages: ["@electric-sql/pglite", "pg", "undici", "pino", "prom-client"],
  experimental: { agentUpgrade: false },
};

export default nextConfig;
