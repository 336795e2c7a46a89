import { readdirSync } from "node:fs";
import { join } from "node:path";

const NOT_OURS = new Set(["node_modules", ".next", ".data", ".git", "test-results", "playwright-report", "results"]);

/** Every file under `folder` that is ours, as paths relative to it; the seeds are left out unless they are the folder. */
export function sourceFiles(folder, extensions) {
  const found = [];
  const walk = (inside) => {
    for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
      const path = inside === "" ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!NOT_OURS.has(entry.name) && path !== "checks/seeds") walk(path);
      } else if (extensions.some((extension) => entry.name.endsWith(extension)) && entry.name !== "next-env.d.ts") {
        found.push(path);
      }
    }
  };
  walk("");
  return found.sort();
}
