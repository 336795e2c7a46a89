import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(import.meta.dirname, "..");
const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "next.config.ts",
  "postcss.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
];
export const NEXT_BIN = join(root, "node_modules/next/dist/bin/next");

function newestMs(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return /\.test\.tsx?$|\.tsbuildinfo$/.test(path) ? 0 : stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestMs(join(path, name))));
}

/** Why a build is needed, or null where the last one holds every source file as it is now. */
export function staleBuild() {
  const built = join(root, ".next/BUILD_ID");
  if (!existsSync(built)) return "there is no build yet";
  const builtMs = statSync(built).mtimeMs;
  const newer = SOURCES.map((name) => join(root, name)).find((path) => existsSync(path) && newestMs(path) > builtMs);
  return newer === undefined ? null : `${newer.slice(root.length + 1)} is newer than the build`;
}

/** Builds where needed; ends the process with the build's own exit code where it is refused. */
export async function ensureBuild() {
  const why = staleBuild();
  if (why === null) return;
  console.log(`Building once: ${why}.`);
  const build = spawn(process.execPath, [NEXT_BIN, "build"], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  const stop = () => build.kill("SIGTERM");
  process.once("SIGTERM", stop);
  const code = await new Promise((resolve) => build.once("exit", (status) => resolve(status ?? 1)));
  process.off("SIGTERM", stop);
  if (code !== 0) process.exit(code);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureBuild();
