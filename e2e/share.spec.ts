import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { issueKey } from "#lib/sandbox/issue-key.ts";
import { test } from "./quiet-page.ts";
import { makeLink, openPreview, previewedBytes, readThread } from "./share-page.ts";
import {
  box,
  expectVerdict,
  heading,
  openStart,
  openStep,
  pickSample,
  sidewaysScrollPx,
  testKey,
  workspaceField,
} from "./wizard-page.ts";

const broken = (persona: string) => issueKey(persona, "broken");
const WORKSPACE = "wrkspc_01HqT7mVbZ4rKcW9sNpXyE2d";

/** The receipts of the runs that a page asks for, in order; such a run reaches the tab all at once. */
async function collectReceipts(page: Page): Promise<string[]> {
  const receipts: string[] = [];
  await page.route("**/api/v1/diagnoses", async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    const events = body.trim().split("\n");
    receipts.push(...events.flatMap((line) => JSON.parse(line).receipt ?? []));
    await route.fulfill({ response, body });
  });
  return receipts;
}

test("what the tab previews is what the server would store and what the link shows, in every setting", async ({
  page,
}) => {
  const receipts = await collectReceipts(page);
  await testKey(page, { key: broken("model-retired"), model: "claude-3-haiku-20240307" });
  await openPreview(page);
  const fields = {
    "Key hint": "hint",
    "Organization id": "organizationId",
    "Request ids": "requestIds",
    Model: "model",
  };
  const settings: readonly (readonly (keyof typeof fields)[])[] = [
    ["Request ids", "Model"],
    [],
    ["Key hint", "Organization id", "Request ids", "Model"],
    ["Key hint"],
    ["Organization id"],
  ];
  await expect.poll(() => receipts.length).toBe(1);
  let include = {};
  for (const on of settings) {
    for (const name of Object.keys(fields) as (keyof typeof fields)[]) {
      const one = page.getByRole("switch", { name, exact: true });
      if (await one.isVisible()) await one.setChecked(on.includes(name));
    }
    include = Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [field, on.some((each) => each === name)]),
    );
    const bytes = await previewedBytes(page);
    const answer = await page.request.post("/api/v1/reports", {
      data: { receipt: receipts[0], include, preview: true },
    });
    expect(answer.status()).toBe(200);
    expect(`{"report":${bytes}}`).toBe(await answer.text());
  }
  const bytes = await previewedBytes(page);
  const id = await makeLink(page);
  const read = await readThread(page, id, 1);
  expect(read.report).toEqual(JSON.parse(bytes));
  expect(read.include).toMatchObject(include);
});

test("the choices say what is left out, what is not there at all, and how long the link stands", async ({ page }) => {
  await pickSample(page, "workspace-id-required");
  await expectVerdict(page, "Blocked", "Sample · ");
  await openPreview(page);
  const row = (name: string) => page.getByRole("listitem").filter({ has: page.getByText(name, { exact: true }) });
  await expect(page.getByRole("switch", { name: "Verdict" })).toBeDisabled();
  await expect(row("Verdict")).toContainText("Blocked");
  await expect(row("Key hint")).toContainText("left out");
  await expect(row("Request ids")).toContainText("2 ids");
  await expect(row("Model")).toContainText("not in this report");
  await expect(page.getByRole("switch", { name: "Model" })).toHaveCount(0);
  await page.getByRole("switch", { name: "Key hint" }).check();
  await expect(row("Key hint")).toContainText(/sk-ant-api03-…\w{4}/);
  await page.getByRole("radio", { name: "1 hour" }).check();
  await page.getByRole("button", { name: "See the page as others will" }).click();
  const whole = page.getByRole("dialog");
  await expect(whole.getByRole("heading", { level: 1 })).toHaveText("Workspace id required");
  await expect(whole).toContainText(/Sample · Shared diagnosis/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "See the page as others will" })).toBeFocused();
  const id = await makeLink(page, /^Make the link, 1 hour$/);
  const read = await readThread(page, id, 1);
  expect(read.sample).toBe(true);
  await page.getByRole("button", { name: "Hide it" }).click();
  await expect(page.getByText("lkm_")).toHaveCount(0);
  await page.goto("/links");
  await expect(page.getByRole("link", { name: `/r/${id}`, exact: true })).toBeVisible();
});

test.describe(() => {
  test.use({ mayPrint: /Failed to load resource/ });

  test("a lost answer and a second press make one link, and an old receipt asks for new checks", async ({ page }) => {
    await testKey(page, { key: broken("workspace-id-required") });
    await openPreview(page);
    const made: string[] = [];
    let drop = true;
    await page.route("**/api/v1/reports", async (route) => {
      const response = await route.fetch();
      made.push((await response.json()).id);
      if (!drop) return route.fulfill({ response });
      drop = false;
      return route.fulfill({
        status: 422,
        contentType: "application/problem+json",
        body: '{"code":"receipt-expired"}',
      });
    });
    await page.route("**/api/v1/reports", (route) => route.abort("connectionreset"), { times: 1 });
    const press = page.getByRole("button", { name: /^Make the link, / });
    const alert = page.getByRole("main").getByRole("alert");
    await press.click();
    await expect(alert).toContainText("Nothing is lost");
    await press.click();
    await expect(alert).toContainText("older. Run the checks again");
    await expect(alert.getByRole("button", { name: "Run the checks again" })).toBeVisible();
    const id = await makeLink(page);
    expect(made).toEqual([id, id]);
  });

  test("an addition that got no answer says so, and one press makes it", async ({ page }) => {
    await pickSample(page, "workspace-id-required");
    await openPreview(page);
    const id = await makeLink(page);
    await page.route("**/runs", (route) => route.abort("connectionreset"), { times: 1 });
    await openStep(page, "Retest");
    await page.getByRole("button", { name: "I did it" }).click();
    await expect(page.getByText("This run is not on your link.")).toBeVisible();
    await page.getByRole("button", { name: "Try again" }).click();
    expect((await readThread(page, id, 2)).report.verdict.status).toBe("clear");
  });

  test("a browser that keeps nothing says so, and shows the token as long as the tab is open", async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("no", "QuotaExceededError");
      };
    });
    await pickSample(page, "key-invalid");
    await openPreview(page);
    await makeLink(page);
    await expect(page.getByText("This browser keeps nothing for this page.")).toBeVisible();
    await openStep(page, "Update");
    await openStep(page, "Review");
    await expect(page.getByText(/^lkm_[\w-]{43}$/)).toBeVisible();
  });
});

test("a text without a run is shared as self-reported, and says so before", async ({ page }) => {
  await openStart(page);
  await box(page).fill(
    '404 {"type":"error","error":{"type":"not_found_error","message":"model: claude-3-haiku-20240307"}}',
  );
  await page.getByRole("button", { name: "Open the explanation" }).click();
  await expect(heading(page)).toHaveText("Model retired");
  await openPreview(page);
  await expect(page.getByText("the link will be marked Self-reported")).toBeVisible();
  const bytes = await previewedBytes(page);
  const id = await makeLink(page);
  const read = await readThread(page, id, 1);
  expect([read.source, read.report]).toEqual(["self-reported", JSON.parse(bytes)]);
});

test("retests of the walk are added to its link by themselves, until that is switched off", async ({ page }) => {
  await testKey(page, { key: broken("workspace-id-required") });
  await expectVerdict(page, "Blocked");
  await openPreview(page);
  const id = await makeLink(page);
  const asReader = await page.context().newPage();
  await asReader.goto(`/r/${id}`);
  await expect(asReader.getByRole("heading", { level: 1 })).toHaveText("Workspace id required");
  await openStep(page, "Retest", workspaceField(page));
  await workspaceField(page).fill(WORKSPACE);
  await page.getByRole("button", { name: "Retest", exact: true }).last().click();
  await expect(page.getByText(/^This run was added to your link at \d\d:\d\d [A-Z]+\.$/)).toBeVisible();
  const read = await readThread(page, id, 2);
  expect(read.report.verdict.status).toBe("clear");
  await expect(asReader.getByRole("heading", { level: 1 })).toHaveText(/all open/);
  await page.getByRole("switch", { name: "Add my retests to this link" }).uncheck();
  await page
    .getByText("Ask with something changed")
    .or(page.getByRole("button", { name: /Send one message/ }))
    .first()
    .click();
  await expect(page.getByText("The newest run is not on your link.")).toBeVisible();
  expect((await readThread(page, id, 2)).runs).toHaveLength(2);
  await page.getByRole("button", { name: "Add it" }).click();
  await readThread(page, id, 3);
});

test("a link made after the retest begins with the first run, and shows both before it exists", async ({ page }) => {
  await pickSample(page, "workspace-id-required");
  await expectVerdict(page, "Blocked", "Sample · ");
  await openStep(page, "Retest");
  await page.getByRole("button", { name: "I did it" }).click();
  await openPreview(page);
  await expect(page.getByText("It begins with the first run")).toBeVisible();
  const bytes = (await previewedBytes(page)).trim().split("\n");
  await page.getByRole("button", { name: "See the page as others will" }).click();
  await expect(page.getByRole("dialog").getByRole("heading", { name: "Before and after" })).toBeVisible();
  await page.getByRole("button", { name: "Back to the choices" }).click();
  const id = await makeLink(page);
  const { runs } = await readThread(page, id, 2);
  expect(runs.map(({ report }) => report)).toEqual(bytes.map((line) => JSON.parse(line)));
});

test("a link that was taken back takes nothing more, says so, and a new one can be made", async ({ page }) => {
  await pickSample(page, "workspace-id-required");
  await openPreview(page);
  const id = await makeLink(page);
  const token = await page.getByText(/^lkm_/).innerText();
  await page.request.patch(`/api/v1/reports/${id}`, {
    data: { revoked: true },
    headers: { authorization: `Bearer ${token}` },
  });
  await expect(page.getByText("The link was taken back. Nothing of it is kept.")).toBeVisible();
  await openStep(page, "Retest");
  await page.getByRole("button", { name: "I did it" }).click();
  await expect(page.getByText("The link was taken back.")).toBeVisible();
  await page.getByRole("button", { name: "Make a new link" }).click();
  expect(await makeLink(page)).not.toBe(id);
});

test("an address that names a link adds its walk to it only in the browser that holds its token", async ({
  page,
  browser,
}) => {
  await testKey(page, { key: broken("workspace-id-required") });
  await openPreview(page);
  const id = await makeLink(page);
  const foreign = await (await browser.newContext({ baseURL: new URL(page.url()).origin })).newPage();
  for (const [who, runs] of [
    [foreign, 1],
    [page, 2],
  ] as const) {
    await who.goto(`/?tasks=messages&link=${id}`);
    await who.getByRole("textbox", { name: "API key", exact: true }).fill(issueKey("healthy", "broken"));
    await who.keyboard.press("Enter");
    await expectVerdict(who, "Clear");
    await expect(who.getByText(/^This run was added to your link/)).toHaveCount(runs - 1);
    await readThread(page, id, runs);
  }
  await foreign.context().close();
});

for (const [width, colorScheme] of [
  [1440, "light"],
  [390, "dark"],
  [1440, "dark"],
  [390, "light"],
] as const) {
  test(`making a link breaks no rule that a machine can check, ${width} ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await pickSample(page, "workspace-id-required");
    const broken: string[] = [];
    const look = async (what: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      broken.push(...violations.map(({ id, nodes }) => `${what}: ${id} ${nodes[0]?.html}`));
      expect([what, await sidewaysScrollPx(page)]).toEqual([what, 0]);
    };
    await openPreview(page);
    await page.getByRole("switch", { name: "Organization id" }).check();
    await previewedBytes(page);
    await look("preview");
    await page.getByRole("button", { name: "See the page as others will" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await look("whole page");
    await page.getByRole("button", { name: "Back to the choices" }).click();
    await makeLink(page);
    await page.getByText("A message to send it with").click();
    await look("made");
    await page.goto("/links");
    await expect(page.getByRole("link", { name: /^\/r\// }).first()).toBeVisible();
    await look("links");
    expect(broken).toEqual([]);
  });
}
