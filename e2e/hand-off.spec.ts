import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";
import { issueKey } from "#lib/sandbox/issue-key.ts";
import { filesBelow, makeCanary, searchPlaces } from "./canary.ts";
import { lookIntoTab, readFields, TabWitness } from "./look-into-tab.ts";
import { test } from "./quiet-page.ts";
import { makeLink, openPreview, readThread, sayDone } from "./share-page.ts";
import { startServer } from "./start-server.ts";
import { listenUpstream } from "./upstream.ts";
import { expectStep, expectVerdict, openStep, pickSample, testKey } from "./wizard-page.ts";

const PRESS = "Make the link and the message";

test("the message to whoever can act carries the link to their steps, in each form, and not what was left out", async ({
  page,
}) => {
  await testKey(page, { key: issueKey("credit-balance-too-low", "broken") });
  await expectVerdict(page, "Blocked");
  const hint = await page
    .getByText(/^sk-ant-api03-…\w{4}$/)
    .first()
    .innerText();
  await openStep(page, "Update");
  await openPreview(page, PRESS);
  await page.getByRole("switch", { name: "Request ids" }).uncheck();
  const id = await makeLink(page, new RegExp(`^${PRESS}, 7 days$`));
  await expect(page.getByRole("heading", { name: "Ready to send" })).toBeFocused();
  const message = page.getByRole("region", { name: "The message" });
  const { include } = await readThread(page, id, 1);
  expect(include).toMatchObject({ hint: false, organizationId: false, workspaceId: false, requestIds: false });
  for (const form of ["Slack", "E-mail", "Plain text"]) {
    await message.getByRole("radio", { name: form }).check();
    await expect(message).toContainText(`/r/${id}#steps`);
    await expect(message).toContainText("press “Done, please retest” there");
    const text = await message.innerText();
    expect(text).not.toContain(hint.slice(-4));
    expect(text).not.toMatch(/req_|org_|[0-9a-f]{8}-[0-9a-f]{4}/);
  }
  await message.getByRole("radio", { name: "E-mail" }).check();
  const href = (await message.getByRole("link", { name: "Open in mail" }).getAttribute("href")) ?? "";
  expect(href.length).toBeLessThanOrEqual(2000);
  const mail = new URL(href).searchParams;
  expect(mail.get("subject")).toBe("Claude API: our credit is used up");
  expect(mail.get("body") ?? "").toContain(`/r/${id}#steps`);
});

test("without a link the message is there as it was, and going back from the preview stores nothing", async ({
  page,
}) => {
  const posts: string[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).pathname === "/api/v1/reports") posts.push(request.method());
  });
  await pickSample(page, "credit-balance-too-low");
  await openStep(page, "Update");
  await expect(page.getByRole("button", { name: "Copy message" })).toBeVisible();
  await openPreview(page, PRESS);
  await page.getByRole("button", { name: "Not now" }).click();
  await expect(page.getByRole("button", { name: PRESS })).toBeFocused();
  expect(posts).toEqual([]);
});

test("“Done, please retest” is seen on any step, retests with the held key, and may be switched off", async ({
  page,
}) => {
  await testKey(page, { key: issueKey("credit-balance-too-low", "broken") });
  await expectVerdict(page, "Blocked");
  await openPreview(page);
  const id = await makeLink(page);
  await openStep(page, "Save");
  await expect.poll(() => sayDone(page, id)).toBe(201);
  const said = /^Someone with your link says it is done, \d\d:\d\d [A-Z]+\.$/;
  await expect(page.getByRole("main").getByText(said).first()).toBeVisible();
  await expect(page).toHaveTitle(/^\(1\) Blocked · /);
  await expect(page.getByRole("status").filter({ hasText: said })).toHaveCount(1);
  await page.getByRole("main").getByRole("button", { name: "Retest", exact: true }).first().click();
  await expectStep(page, "Retest");
  await readThread(page, id, 2);
  await expect(page.getByRole("main").getByText(said)).toHaveCount(0);
  await expect(page).not.toHaveTitle(/^\(1\)/);
  expect(await sayDone(page, id)).toBe(201);
  await page.getByRole("button", { name: "Stop taking these" }).click();
  await expect(page.getByRole("button", { name: "Stop taking these" })).toHaveCount(0);
  expect(await sayDone(page, id)).toBe(403);
});

test("with the key forgotten the call for a retest leads to the form", async ({ page }) => {
  await testKey(page, { key: issueKey("credit-balance-too-low", "broken") });
  await openPreview(page);
  const id = await makeLink(page);
  await page.getByRole("button", { name: "Forget it" }).click();
  await expect.poll(() => sayDone(page, id)).toBe(201);
  await page.getByRole("main").getByRole("button", { name: "Retest", exact: true }).first().click();
  await expect(page.getByRole("textbox", { name: "API key", exact: true })).toBeVisible();
  await expect(page.getByText(/says it is done/).first()).toBeVisible();
});

test("by keyboard alone: the choices, the link and its message", async ({ page }) => {
  await pickSample(page, "credit-balance-too-low");
  await openStep(page, "Update");
  await page.getByRole("button", { name: PRESS }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "What the link will show" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("switch", { name: "Key hint" })).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page.getByRole("switch", { name: "Key hint" })).toBeChecked();
  const press = page.getByRole("button", { name: new RegExp(`^${PRESS}, `) });
  for (let at = 0; at < 12 && !(await press.evaluate((node) => node === document.activeElement)); at += 1)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Ready to send" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("radio", { name: "Slack" })).toBeFocused();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the hand-off breaks no rule that a machine can check, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await pickSample(page, "credit-balance-too-low");
    await openStep(page, "Update");
    await openPreview(page, PRESS);
    const id = await makeLink(page, new RegExp(`^${PRESS}, `));
    await expect.poll(() => sayDone(page, id)).toBe(201);
    await expect(page.getByText(/says it is done/).first()).toBeVisible();
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${width}: ${id} ${nodes[0]?.html}`)).toEqual([]);
    }
  });
}

test("no key stands in the link, its database, the messages, the address or the browser's storage", async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const key = makeCanary();
  const upstream = await listenUpstream({
    translateKey: (sent) => (sent === key ? issueKey("credit-balance-too-low", "broken") : undefined),
  });
  const server = await startServer({ LATCHKEY_UPSTREAM_URL: upstream.url });
  try {
    const context = await browser.newContext({ baseURL: server.url });
    const page = await context.newPage();
    const witness = new TabWitness(page);
    await testKey(page, { key });
    await expectVerdict(page, "Blocked");
    await openStep(page, "Update");
    await openPreview(page, PRESS);
    await page.getByRole("switch", { name: "Key hint" }).check();
    const id = await makeLink(page, new RegExp(`^${PRESS}, `));
    const places: [string, string][] = [];
    for (const form of ["Slack", "E-mail", "Plain text"]) {
      await page.getByRole("radio", { name: form }).check();
      places.push([form, await page.getByRole("region", { name: "The message" }).innerHTML()]);
    }
    await openStep(page, "Retest");
    await page.getByRole("main").getByRole("button", { name: "Retest", exact: true }).click();
    await readThread(page, id, 2);
    const link = await page.request.get(`/api/v1/reports/${id}`);
    const html = await page.request.get(`/r/${id}`);
    places.push(["JSON", await link.text()], ["page", await html.text()], ["fields", await readFields(page)]);
    places.push(...Object.entries({ ...(await lookIntoTab(page)), ...witness.places() }));
    places.push(
      ...witness
        .bodies()
        .flatMap((body): [string, string][] => (body.startsWith("POST /api/v1/diagnoses") ? [] : [["body", body]])),
    );
    expect(witness.bodies().filter((body) => body.startsWith("POST /api/v1/reports"))).toHaveLength(2);
    await context.close();
    await server.end();
    expect(searchPlaces(places)).toEqual([]);
    expect(searchPlaces([["output", server.output()]])).toEqual([]);
    expect(searchPlaces(filesBelow(server.dataDir))).toEqual([]);
    // The way to the API did carry it: without this the search could pass by never having sent a key.
    expect(upstream.requests().join("\n")).toContain(key);
  } finally {
    await server.end();
    await upstream.close();
  }
});
