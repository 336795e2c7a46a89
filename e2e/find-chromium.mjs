import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const NAMES = ["chromium-headless-shell", "chromium", "google-chrome", "google-chrome-stable", "chromium-browser"];
const ELSEWHERE = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
export const LAUNCH_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/**
 * A Chromium that starts: the named one, an installed one, Playwright's own, else one that is installed now.
 *
 * @returns its path; an empty text means Playwright's own; undefined: there is none and none could be had.
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return (await starts(named)) ? named : undefined;
  for (const path of installed()) if (await starts(path)) return path;
  if (await starts("")) return "";
  if (installOnDebian()) for (const path of installed()) if (await starts(path)) return path;
  console.log("No Chromium here; asking Playwright for its own.");
  run(process.execPath, [join(import.meta.dirname, "../node_modules/@playwright/test/cli.js"), "install", "chromium"]);
  return (await starts("")) ? "" : undefined;
}

function installed() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...ELSEWHERE].filter(existsSync);
}

async function starts(executablePath) {
  try {
    const browser = await chromium.launch({
      ...(executablePath === "" ? {} : { executablePath }),
      args: LAUNCH_ARGS,
      timeout: 20_000,
    });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

function installOnDebian() {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return false;
  console.log("No Chromium here; installing the package chromium-headless-shell.");
  const packages = ["chromium-headless-shell", "fonts-liberation"];
  return (
    run("apt-get", ["update", "-qq"]) &&
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages])
  );
}

function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"], env }).status === 0;
}
