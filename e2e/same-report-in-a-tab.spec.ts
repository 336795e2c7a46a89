import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { build } from "vite";
import { issueKey } from "#lib/sandbox/issue-key.ts";

const ROOT = join(import.meta.dirname, "..");
const CASES = join(ROOT, "lib/engine/cases");
const ENTRY = "the-engine-alone.js";

/** A taped case as it lies in the repository; only what is needed to play it. */
type Taped = {
  readonly key: { readonly persona: string; readonly step: "broken" | "fixed" } | { readonly prefix: string };
};
type Played = { readonly name: string; readonly text: string; readonly tape: string };

declare global {
  var playTape: ((tape: string, key: string) => Promise<unknown>) | undefined;
}

const source = (path: string) => JSON.stringify(join(ROOT, path));
const PLAYER = `
import { examine } from ${source("lib/engine/examine.ts")};
import { Credential } from ${source("lib/engine/credential/vault.ts")};
import { stillClock } from ${source("lib/engine/cases/case-file.ts")};
import { replayOf } from ${source("lib/transports/replay.ts")};
globalThis.playTape = async (tape, key) => {
  const { asked, vantage, calls } = JSON.parse(tape);
  return examine({
    credential: Credential.fromText(key),
    asked,
    vantage,
    port: replayOf(calls),
    statusFeed: async () => ({ indicator: "none" }),
    clock: stillClock,
    signal: new AbortController().signal,
  });
};`;

async function bundleEngine(): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: "error",
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id.endsWith(ENTRY) ? ENTRY : null),
        load: (id) => (id === ENTRY ? PLAYER : null),
      },
    ],
    build: { write: false, minify: false, lib: { entry: ENTRY, formats: ["iife"], name: "engine" } },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (!bundle || !("output" in bundle)) throw new Error("the bundler gave no output");
  return bundle.output.map((part) => (part.type === "chunk" ? part.code : "")).join("\n");
}

function readTapes(): Played[] {
  return readdirSync(CASES)
    .filter((name) => existsSync(join(CASES, name, "tape.json")))
    .map((name) => {
      const tape = readFileSync(join(CASES, name, "tape.json"), "utf8");
      const { key } = JSON.parse(tape) as Taped;
      const text = "persona" in key ? issueKey(key.persona, key.step) : `${key.prefix}${"Ab3".repeat(30)}`;
      return { name, text, tape };
    });
}

test("every tape gives in a tab the report it gives in Node, and the engine asks no network", async ({ page }) => {
  const code = await bundleEngine();
  expect(code).not.toMatch(/__vite-browser-external|\bnode:[a-z]/);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("about:blank");
  await page.evaluate(code);
  const tapes = readTapes();
  expect(tapes.length).toBeGreaterThan(40);
  const reports = await page.evaluate(async (all) => {
    const { playTape } = globalThis;
    if (!playTape) throw new Error("the engine is not in the page");
    return Promise.all(all.map(({ tape, text }) => playTape(tape, text)));
  }, tapes);
  for (const [at, { name }] of tapes.entries()) {
    expect(reports[at], name).toEqual(JSON.parse(readFileSync(join(CASES, name, "report.json"), "utf8")));
  }
  expect(asked.filter((url) => url !== "about:blank")).toEqual([]);
});
