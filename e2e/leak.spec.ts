import { mkdirSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { type BrowserContext, chromium, expect, type Page, test } from "@playwright/test";
import { issueKey } from "#lib/sandbox/issue-key.ts";
import { PERSONA_IDS } from "#lib/sandbox/personas/register.ts";
import { FORM_NAMES, filesBelow, findCanary, makeCanary, searchPlaces, writeAs } from "./canary.ts";
import { LAUNCH_ARGS } from "./find-chromium.mjs";
import { lookIntoTab, type TabPlaces, TabWitness } from "./look-into-tab.ts";
import { askRaw, readAll } from "./read-events.ts";
import { scratchFolder } from "./scratch-folder.ts";
import { type ServerProcess, startServer } from "./start-server.ts";
import { listenUpstream, type Upstream } from "./upstream.ts";
import {
  fillForm,
  heading,
  keyField,
  openStart,
  openStep,
  testButton,
  testKey,
  workspaceField,
} from "./wizard-page.ts";

/** What an upstream of a bad day does with a key it was sent. */
const BAD_DAYS = {
  "says the key back": (key) =>
    answerWith(
      401,
      JSON.stringify({
        type: "error",
        error: { type: "authentication_error", message: `invalid x-api-key: ${key}` },
        request_id: "req_1",
      }),
    ),
  "names the key as type, code and model": (key) =>
    answerWith(
      403,
      JSON.stringify({
        type: "error",
        error: { type: key, message: `model: ${key}`, details: { error_code: key } },
        request_id: key,
      }),
    ),
  "puts the key into headers": (key) =>
    answerWith(200, '{"data":[]}', [`request-id: ${key}`, `anthropic-organization-id: ${key}`, `x-echo: ${key}`]),
  "redirects with the key in the address": (key) =>
    answerWith(302, "", [`location: http://127.0.0.1:9/v1/models?key=${key}`]),
  "shows a page with the key": (key) => answerWith(200, `<!doctype html><h1>${key}</h1>`, [], "text/html"),
  "breaks off in the middle of the key": (key) =>
    `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 4000\r\n\r\n{"data":["${key}`,
  "answers no HTTP at all": (key) => `${key}\r\n\r\n${key}`,
  "answers with a status nobody knows": (key) => answerWith(999, key, [], "text/plain"),
  "switches protocols": (key) =>
    `HTTP/1.1 101 Switching Protocols\r\nupgrade: ${key}\r\nconnection: upgrade\r\n\r\n${key}`,
  "contradicts itself about its length": (key) =>
    `HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n${key}`,
} satisfies Record<string, (key: string) => string>;

function answerWith(
  status: number,
  body: string,
  headers: readonly string[] = [],
  contentType = "application/json",
): string {
  const head = [
    `HTTP/1.1 ${status} x`,
    `content-type: ${contentType}`,
    `content-length: ${Buffer.byteLength(body)}`,
    "connection: close",
    ...headers,
  ];
  return `${head.join("\r\n")}\r\n\r\n${body}`;
}

/** Which scenario or bad day each canary is sent into. */
const personaOf = new Map<string, string>();
const badDayOf = new Map<string, (key: string) => string>();

function canaryFor(persona: string): string {
  const key = makeCanary();
  personaOf.set(key, issueKey(persona, "broken"));
  return key;
}

/** One after the other: the last test searches what all before it have left. */
test.describe.configure({ mode: "serial" });

let upstream: Upstream;
let server: ServerProcess;
let profile: string;
let context: BrowserContext;

test.beforeAll(async () => {
  upstream = await listenUpstream({
    translateKey: (key) => personaOf.get(key),
    instead: (_path, key, response) => {
      const badDay = badDayOf.get(key);
      if (!badDay) return false;
      response.socket?.end(badDay(key));
      return true;
    },
  });
  server = await startServer({ LATCHKEY_UPSTREAM_URL: upstream.url });
  profile = scratchFolder("profile");
  context = await openProfile(profile);
});
test.afterAll(async () => {
  await context?.close();
  await server?.end();
  await upstream?.close();
});

/** A browser whose whole memory is a folder that can be searched once it is closed. */
function openProfile(folder: string): Promise<BrowserContext> {
  const { CHROMIUM_PATH } = process.env;
  return chromium.launchPersistentContext(folder, {
    ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}),
    args: LAUNCH_ARGS,
    baseURL: server.url,
  });
}

test.describe("the search itself", () => {
  for (const form of FORM_NAMES) {
    test(`finds a canary that was written down ${form}`, () => {
      for (const before of [0, 1, 2, 7]) {
        const found = findCanary(
          Buffer.concat([
            Buffer.from("x".repeat(before)),
            writeAs(form, makeCanary(), before),
            Buffer.from(" and more"),
          ]),
        );
        expect(found).toContain(form);
      }
    });
  }

  test("finds it in files of a folder and in their names", () => {
    const folder = scratchFolder("planted");
    mkdirSync(join(folder, "deep/er"), { recursive: true });
    writeFileSync(join(folder, "deep/er/clean.bin"), Buffer.alloc(4096, 7));
    expect(searchPlaces(filesBelow(folder))).toEqual([]);
    writeFileSync(
      join(folder, "deep/er/rows.bin"),
      Buffer.concat([Buffer.alloc(5000, 255), writeAs("base64", makeCanary()), Buffer.alloc(9)]),
    );
    writeFileSync(join(folder, makeCanary()), "");
    expect(searchPlaces(filesBelow(folder))).toHaveLength(2);
  });

  test("finds it in every place of a tab and in the profile that is left on disk", async () => {
    const folder = scratchFolder("planted");
    const planted = await openProfile(folder);
    const page = await planted.newPage();
    const witness = new TabWitness(page);
    await openStart(page);
    expect(searchPlaces(Object.entries({ ...(await lookIntoTab(page)), ...witness.places() }))).toEqual([]);
    await plantEverywhere(page, makeCanary());
    const held = { ...(await lookIntoTab(page)), ...witness.places() };
    const found = searchPlaces(Object.entries(held)).map((hit) => hit.split(":")[0]);
    expect(found.toSorted()).toEqual(Object.keys(held).toSorted());
    await planted.close();
    expect(searchPlaces(filesBelow(folder)).length).toBeGreaterThan(1);
  });
});

async function plantEverywhere(page: Page, key: string): Promise<void> {
  await page.evaluate(async (text) => {
    localStorage.setItem("a", text);
    sessionStorage.setItem("a", text);
    await cookieStore.set("a", text);
    document.title = text;
    window.name = text;
    history.replaceState({ text }, "", `/?k=${text}`);
    document.body.title = text;
    console.log(text);
    await (await fetch(`/healthz?k=${text}`)).text();
    await (await caches.open("a")).put("/a", new Response(text));
    await new Promise<void>((resolve) => {
      const opening = indexedDB.open("a");
      opening.onupgradeneeded = () => opening.result.createObjectStore("a", { autoIncrement: true }).add(text);
      opening.onsuccess = () => {
        opening.result.close();
        resolve();
      };
    });
  }, key);
}

test("whatever the API answers, neither the answer to the tester nor its headers hold the key", async () => {
  test.setTimeout(60_000);
  const tasks = ["messages", "batches", "files", "skills", "agents", "admin"];
  const bodies = [
    ...PERSONA_IDS.map((persona) => ({
      path: persona,
      body: { key: canaryFor(persona), tasks, model: "claude-3-haiku-20240307", spendTokens: true },
    })),
    ...Object.entries(BAD_DAYS).map(([path, badDay]) => {
      const key = makeCanary();
      badDayOf.set(key, badDay);
      return { path, body: { key, tasks, workspaceId: "wrkspc_01HqT7mVbZ4rKcW9sNpXyE2d" } };
    }),
    { path: "a key nobody issued", body: { key: makeCanary() } },
    { path: "an Admin key", body: { key: makeCanary("admin01"), tasks } },
    { path: "an Enterprise key", body: { key: makeCanary("api01"), tasks } },
    { path: "a login", body: { key: makeCanary("oat01"), tasks } },
    { path: "a key with a header's name before it", body: { key: `  x-api-key: "${makeCanary()}"\r\n` } },
    { path: "a key in the middle of a sentence", body: { key: `my key is ${makeCanary()} and it does not work` } },
    { path: "a key with a control character", body: { key: `${makeCanary()}\u0000${makeCanary()}` } },
    { path: "a key with dots in it", body: { key: `${makeCanary()}…${makeCanary()}` } },
  ];
  const leaks: string[] = [];
  const work = bodies.values();
  const worker = async (): Promise<void> => {
    for (const { path, body } of work) {
      const answer = await askRaw(server.url, { body });
      const events = await readAll(answer);
      leaks.push(
        ...searchPlaces([
          [path, JSON.stringify(events)],
          [`${path}, headers`, [...answer.headers].join("\n")],
        ]),
      );
      if (events.at(-1)?.type !== "report") leaks.push(`${path}: ended without a report`);
    }
  };
  // Some scenarios hang for their whole deadline; side by side they take no longer than one.
  await Promise.all(Array.from({ length: 24 }, worker));
  expect(leaks).toEqual([]);
  // The way to the API did carry them: without this the search could pass by never having sent a key.
  expect(findCanary(upstream.requests().join("\n"))).toContain("plain");
});

test("what we refuse ourselves says nothing of the key back", async () => {
  const key = makeCanary();
  const json = "application/json";
  const refused: readonly [string, RequestInit & { readonly path?: string }, number][] = [
    ["wrong content type", { body: JSON.stringify({ key }), headers: { "content-type": "text/plain" } }, 415],
    ["no JSON", { body: `{"key": "${key}"`, headers: { "content-type": json } }, 400],
    ["two bodies", { body: `{"key":"${key}"}{"key":"${key}"}`, headers: { "content-type": json } }, 400],
    ["an unknown field", { body: JSON.stringify({ key, [`x${key}`]: 1 }), headers: { "content-type": json } }, 422],
    ["the key as model", { body: JSON.stringify({ key, model: key }), headers: { "content-type": json } }, 422],
    [
      "the key as workspace id",
      { body: JSON.stringify({ key, workspaceId: key }), headers: { "content-type": json } },
      422,
    ],
    ["the key as task", { body: JSON.stringify({ key, tasks: [key] }), headers: { "content-type": json } }, 422],
    [
      "the key as sample",
      { body: JSON.stringify({ sample: { persona: key } }), headers: { "content-type": json } },
      422,
    ],
    [
      "an unknown task",
      { body: JSON.stringify({ key, tasks: ["everything"] }), headers: { "content-type": json } },
      400,
    ],
    ["too long", { body: JSON.stringify({ key: key.repeat(700) }), headers: { "content-type": json } }, 413],
    [
      "another site",
      { body: JSON.stringify({ key }), headers: { "content-type": json, origin: "https://elsewhere.example" } },
      403,
    ],
    ["another method", { method: "PUT", body: JSON.stringify({ key }), headers: { "content-type": json } }, 405],
    ["the key in the address", { method: "GET", path: `/?key=${key}` }, 200],
    ["the key as path", { method: "GET", path: `/${key}` }, 404],
    ["the key as path of the API", { method: "GET", path: `/api/v1/${key}` }, 404],
    [
      "the key in headers",
      {
        method: "GET",
        path: "/healthz",
        headers: { "x-api-key": key, authorization: `Bearer ${key}`, "x-request-id": key, cookie: `key=${key}` },
      },
      200,
    ],
  ];
  const leaks: string[] = [];
  for (const [name, { path = "/api/v1/diagnoses", ...init }, status] of refused) {
    const response = await fetch(`${server.url}${path}`, { method: "POST", ...init });
    expect([name, response.status]).toEqual([name, status]);
    const text = await response.text();
    leaks.push(...searchPlaces([[`${name}, headers`, JSON.stringify([...response.headers])]]));
    // A page's own address stands in what Next sends with it; the caller wrote it there, and it goes to that caller alone.
    if (!path.includes(key)) leaks.push(...searchPlaces([[name, text]]));
  }
  expect(leaks).toEqual([]);
});

test("runs that are left, cut or never finished being asked", async () => {
  for (const persona of ["timeout-or-connection", "dripping", "healthy"]) {
    const answer = await askRaw(server.url, { body: { key: canaryFor(persona) } });
    await answer.next();
    answer.leave();
  }
  const { port, hostname, host } = new URL(server.url);
  const head = `POST /api/v1/diagnoses HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: 9000\r\n\r\n`;
  const half = connect(Number(port), hostname);
  await new Promise<void>((resolve) => half.write(`${head}{"key":"${makeCanary()}`, () => resolve()));
  half.destroy();
  const garbage = connect(Number(port), hostname);
  garbage.on("error", () => undefined);
  await new Promise<void>((resolve) => {
    garbage.once("close", resolve);
    garbage.resume();
    garbage.write(`GET /${makeCanary()} HTTP/9.9\r\n${makeCanary()}\r\n\r\n`);
  });
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
});

const places: [string, string][] = [];
async function note(step: string, page: Page, witness: TabWitness): Promise<void> {
  const found: TabPlaces = { ...(await lookIntoTab(page)), ...witness.places() };
  for (const [place, content] of Object.entries(found)) places.push([`${step}, ${place}`, content]);
}

test("a whole walk in a browser leaves the key in no place of the tab", async () => {
  const page = await context.newPage();
  const witness = new TabWitness(page);
  await testKey(page, { key: canaryFor("workspace-id-required"), alsoTick: ["Batches", "Files"] });
  await expect(page.getByRole("button", { name: "Forget it" })).toBeVisible();
  for (const step of ["Review", "Update", "Save", "Retest"] as const) {
    if (step !== "Review") await openStep(page, step, step === "Retest" ? workspaceField(page) : undefined);
    for (const more of await page.locator("summary").all()) await more.click();
    await note(step, page, witness);
  }
  await page.getByRole("textbox", { name: /^Workspace id/ }).fill("wrkspc_01HqT7mVbZ4rKcW9sNpXyE2d");
  await page.getByRole("button", { name: "Retest" }).last().click();
  await expect(page.getByRole("heading", { name: "Before and after" })).toBeVisible();
  await note("after the retest", page, witness);
  await page.goBack();
  await note("back", page, witness);
  expect(searchPlaces(places)).toEqual([]);
  await page.close();
});

test("stopping, losing the connection, reloading and closing leave it in none either", async () => {
  const page = await context.newPage();
  const witness = new TabWitness(page);
  await testKey(page, { key: canaryFor("timeout-or-connection") });
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(heading(page)).toContainText("Stopped");
  await note("stopped", page, witness);

  await openStart(page);
  await fillForm(page, { key: canaryFor("healthy") });
  await page.route("**/api/v1/diagnoses", (route) => route.abort("connectionreset"));
  await testButton(page).click();
  await expect(heading(page)).toContainText("not reached");
  await note("not reached", page, witness);
  await page.unroute("**/api/v1/diagnoses");

  await openStart(page);
  await fillForm(page, { key: makeCanary() });
  await page.reload();
  await note("reloaded", page, witness);
  await fillForm(page, { key: canaryFor("hanging-skill-list"), alsoTick: ["Skills"] });
  await keyField(page).press("Enter");
  await expect(page.getByRole("button", { name: "Stop" })).toBeVisible();
  await note("under way", page, witness);
  await page.close();
  expect(searchPlaces(places)).toEqual([]);
});

test("at the end no key stands in the server's output, its data folder or the browser's profile", async () => {
  await context.close();
  await server.end();
  const secrets = [...personaOf.values()];
  expect(searchPlaces([["output", server.output()]])).toEqual([]);
  expect(secrets.filter((key) => server.output().includes(key))).toEqual([]);
  expect(server.output()).toContain("run ended");
  const files = [...filesBelow(server.dataDir)];
  expect(files.length).toBeGreaterThan(0);
  expect(searchPlaces(files)).toEqual([]);
  expect(searchPlaces(filesBelow(profile))).toEqual([]);
});
