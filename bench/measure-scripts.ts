import { type Browser, chromium, type Page } from "@playwright/test";
import { issueKey } from "#lib/sandbox/issue-key.ts";
import { findChromium, LAUNCH_ARGS } from "../e2e/find-chromium.mjs";

const IDLE_MS = 1_000;

export type ScriptWeights = {
  readonly emptyPath: string;
  readonly emptyKb: number;
  readonly idleKb: number;
  readonly firstRowKb: number;
};

/** JavaScript as it crossed the wire, cold cache, counted by the browser itself. */
export async function weighScripts(serverUrl: string): Promise<ScriptWeights | null> {
  const executablePath = await findChromium();
  if (executablePath === undefined) return null;
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: LAUNCH_ARGS });
  try {
    const emptyPath = await pathOfEmptyPage(serverUrl);
    const empty = await openCold(browser, `${serverUrl}${emptyPath}`);
    const start = await openCold(browser, serverUrl);
    const idleKb = start.kilobytes();
    await start.page.getByRole("button", { name: "Test a key", exact: true }).click();
    await start.page.getByLabel("API key", { exact: true }).fill(issueKey("healthy", "fixed"));
    await start.page.getByLabel("API key", { exact: true }).press("Enter");
    await start.page.locator("li[id^='check-']").first().waitFor({ state: "visible" });
    return { emptyPath, emptyKb: empty.kilobytes(), idleKb, firstRowKb: start.kilobytes() };
  } finally {
    await browser.close();
  }
}

async function pathOfEmptyPage(serverUrl: string): Promise<string> {
  const response = await fetch(`${serverUrl}/empty-page-for-bench`);
  await response.body?.cancel();
  return response.ok ? "/empty-page-for-bench" : "/privacy";
}

async function openCold(browser: Browser, url: string): Promise<{ page: Page; kilobytes: () => number }> {
  const page = await (await browser.newContext()).newPage();
  const devtools = await page.context().newCDPSession(page);
  const scripts = new Set<string>();
  let bytes = 0;
  await devtools.send("Network.enable");
  devtools.on("Network.responseReceived", ({ requestId, type, response }) => {
    if (type === "Script" || /javascript/.test(response.mimeType)) scripts.add(requestId);
  });
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(url, { waitUntil: "networkidle" });
  // What the page fetches once it has nothing else to do counts as well.
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  return { page, kilobytes: () => bytes / 1000 };
}
