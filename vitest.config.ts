import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: {
      // Its one job is to break a client bundle; here every file is a server's.
      "server-only": new URL("./checks/empty-module.mjs", import.meta.url).pathname,
    },
  },
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    environment: "node",
    include: [
      "{lib,app,components}/**/*.test.{ts,tsx}",
      "{checks,corpus,docs,facts,score,serve,storage}/**/*.test.ts",
      "*.test.ts",
    ],
    exclude: ["**/node_modules/**", ".next/**", "checks/seeds/**"],
    // Lends databases to those tests that ask for one; starts nothing before.
    globalSetup: "./e2e/lend-databases.ts",
    pool: "threads",
    // A database beside the tests takes its time where the machine is busy.
    testTimeout: 20_000,
    maxWorkers: 2,
  },
});
