import { defineConfig } from "@playwright/test";
import { LAUNCH_ARGS } from "./e2e/find-chromium.mjs";

const { CHROMIUM_PATH, LATCHKEY_E2E_URL } = process.env;

/** Run by e2e/run.mjs, which starts the sandbox and a production server and names them in the environment. */
export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 30_000,
  reporter: "list",
  outputDir: "test-results",
  use: {
    ...(LATCHKEY_E2E_URL ? { baseURL: LATCHKEY_E2E_URL } : {}),
    locale: "en-GB",
    timezoneId: "UTC",
    trace: "retain-on-failure",
    launchOptions: { ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}), args: LAUNCH_ARGS },
  },
});
