import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");
const OURS =
  /^(?:app|bench|checks|components|corpus|docs|e2e|facts|lib|score|serve|\.ci)\/|^[\w.-]+\.(?:ts|mjs|cjs|json|md)$/;
const pages = ["README.md", ...readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md"))].map((name) =>
  name === "README.md" ? name : `docs/${name}`,
);

/** Paths of ours in backticks, and links to files; `<id>` and `*` stand for something else. */
function citedPaths(page: string): string[] {
  const text = readFileSync(join(root, page), "utf8");
  const inBackticks = [...text.matchAll(/`([^`\s]+)`/g)]
    .map(([, path = ""]) => path)
    .filter((path) => OURS.test(path) && !/[<*{]/.test(path));
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = ""]) => join(dirname(page), path));
  return [...inBackticks, ...links];
}

describe.each(pages)("%s", (page) => {
  const paths = citedPaths(page);

  test("cites paths of this repository", () => {
    expect(paths.length).toBeGreaterThan(0);
  });

  test.each(paths)("cites %s, which exists", (path) => {
    expect(existsSync(join(root, path))).toBe(true);
  });
});

test("adding-a-probe opens with the probe as it stands", () => {
  const page = readFileSync(join(root, "docs/adding-a-probe.md"), "utf8");
  const probe = readFileSync(join(root, "lib/engine/probes/batch-list.ts"), "utf8");
  expect(/```ts\n([\s\S]*?)```/.exec(page)?.[1]).toBe(probe);
});

test("the README names every script that a person runs", () => {
  const page = readFileSync(join(root, "README.md"), "utf8");
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  for (const name of Object.keys(scripts)) {
    const command = name === "start" || name === "test" ? `npm ${name}` : `npm run ${name}`;
    expect(page).toContain(command);
  }
});
