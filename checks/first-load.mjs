import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What the tab may know of only as types until a person acts: zod and the schemas are heavy. */
const LATER = /^lib\/(report|wire)\/|(^|\/)node_modules\/zod\//;
const SERVED_FIRST = ["app/page.tsx", "app/layout.tsx"];

/**
 * Paths by which the start page's first script would hold what may only come later:
 * from each "use client" file the page reaches, along every import that is neither a type nor `import()`.
 */
export function heavyFirstLoads(folder, modules) {
  const bySource = new Map(modules.map((module) => [module.source, module]));
  const isClient = (path) => /^\s*["']use client["']/.test(readFileSync(join(folder, path), "utf8"));
  const found = [];
  const visited = new Set();
  const visit = (path, inTab, trail) => {
    const key = `${inTab} ${path}`;
    if (visited.has(key)) return;
    visited.add(key);
    for (const dependency of bySource.get(path)?.dependencies ?? []) {
      const next = dependency.resolved;
      if (dependency.dynamic || dependency.dependencyTypes.includes("type-only")) continue;
      if (inTab && LATER.test(next)) {
        found.push({ from: path, to: next, trail: [...trail, path, next] });
        continue;
      }
      if (dependency.couldNotResolve || /(^|\/)node_modules\//.test(next) || !/\.[mc]?[jt]sx?$/.test(next)) continue;
      visit(next, inTab || isClient(next), [...trail, path]);
    }
  };
  for (const path of SERVED_FIRST) if (bySource.has(path)) visit(path, isClient(path), []);
  return found;
}
