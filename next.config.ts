import type { NextConfig } from "next";

const nextConfig: NextConfig = {
  poweredByHeader: false,
  agentRules: false,
  serverExternalPackages: ["undici", "pino", "prom-client"],
  experimental: { agentUpgrade: false },
};

export default nextConfig;
