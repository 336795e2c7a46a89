import { expect, type Page, test } from "@playwright/test";
import { makeCanary, searchPlaces } from "./canary.ts";
import { lookIntoTab, readFields, TabWitness } from "./look-into-tab.ts";
import { box, heading, keyField, openKeyForm, testButton, testKey, toKeyForm } from "./wizard-page.ts";

test("the field has nothing by which a browser or a server would keep what is typed", async ({ page }) => {
  await openKeyForm(page);
  const found = await keyField(page).evaluate((field: HTMLInputElement) => ({
    name: field.getAttribute("name"),
    type: field.type,
    value: field.getAttribute("value"),
    autocomplete: field.autocomplete,
    autocapitalize: field.autocapitalize,
    spellcheck: field.spellcheck,
    masked: getComputedStyle(field).getPropertyValue("-webkit-text-security"),
    method: field.form?.method,
    action: field.form?.getAttribute("action"),
  }));
  expect(found).toEqual({
    name: null,
    type: "text",
    value: null,
    autocomplete: "off",
    autocapitalize: expect.stringMatching(/^(?:off|none)$/),
    spellcheck: false,
    masked: "disc",
    method: "post",
    action: null,
  });
});

test("typing shows dots, and the key stands in no attribute", async ({ page }) => {
  await openKeyForm(page);
  const key = makeCanary();
  await keyField(page).fill(key);
  await expect(page.getByText("Looks like a workspace or identity key.")).toBeVisible();
  expect(searchPlaces(Object.entries(await lookIntoTab(page)))).toEqual([]);
  const show = page.getByRole("button", { name: "Show the key" });
  await show.click();
  await expect(show).toHaveAttribute("aria-pressed", "true");
  expect(
    await keyField(page).evaluate((field) => getComputedStyle(field).getPropertyValue("-webkit-text-security")),
  ).toBe("none");
  expect(searchPlaces(Object.entries(await lookIntoTab(page)))).toEqual([]);
});

test.describe("with scripts blocked", () => {
  test.use({ javaScriptEnabled: false });

  test("the form takes no key, sends nothing and says why", async ({ page, baseURL }) => {
    const witness = new TabWitness(page);
    await page.goto("/");
    // Text queries pass over everything inside `noscript`, drawn or not.
    const why = page.locator("noscript p");
    await expect(why).toBeVisible();
    await expect(why).toContainText("This form needs JavaScript");
    await typeWhereTheFieldIs(page, makeCanary());
    expect(page.url()).toBe(`${baseURL}/`);
    expect(witness.bodies()).toEqual([]);
    expect(searchPlaces(Object.entries(witness.places()))).toEqual([]);
    expect(searchPlaces([["the page", await page.content()]])).toEqual([]);
  });
});

test("with scripts delayed Enter sends nothing, and the form works once they are there", async ({ page, baseURL }) => {
  let release = () => {};
  const delayed = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await delayed;
    await route.continue();
  });
  const witness = new TabWitness(page);
  await page.goto("/", { waitUntil: "commit" });
  await page.getByText("Test a key", { exact: true }).waitFor();
  await typeWhereTheFieldIs(page, makeCanary());
  expect(await readFields(page)).not.toMatch(/\S/);
  expect(page.url()).toBe(`${baseURL}/`);
  release();
  await expectNothingTyped(page);
  expect(witness.bodies()).toEqual([]);
  expect(searchPlaces([...Object.entries(witness.places()), ...Object.entries(await lookIntoTab(page))])).toEqual([]);
});

/** The box and the field of its second state are there and empty. */
async function expectNothingTyped(page: Page): Promise<void> {
  await expect(box(page)).toBeEnabled();
  await expect(box(page)).toHaveValue("");
  await toKeyForm(page);
  await expect(keyField(page)).toHaveValue("");
}

/** As a person in a hurry does: click where the box is drawn, paste, Enter; then once more by the keyboard alone. */
async function typeWhereTheFieldIs(page: Page, key: string): Promise<void> {
  const drawn = await page.getByPlaceholder(/Error code: 403/).boundingBox();
  if (!drawn) throw new Error("the box is not drawn");
  await page.mouse.click(drawn.x + drawn.width / 3, drawn.y + drawn.height / 2);
  await page.keyboard.insertText(key);
  await page.keyboard.press("Enter");
  const button = await page.getByText("Test a key", { exact: true }).boundingBox();
  if (button) await page.mouse.click(button.x + 8, button.y + 8);
  await page.getByRole("link").first().focus();
  for (let at = 0; at < 20; at += 1) {
    await page.keyboard.press("Tab");
    const inField = await page
      .getByPlaceholder(/Error code: 403/)
      .evaluate((field) => field === document.activeElement)
      .catch(() => false);
    if (inField) throw new Error("the box takes focus before it is ready");
  }
}

test("Enter sends one POST to us with the key in its body, and the key is nowhere else", async ({ page, baseURL }) => {
  const witness = new TabWitness(page);
  await openKeyForm(page);
  const key = makeCanary();
  await keyField(page).fill(key);
  await keyField(page).press("Enter");
  await expect(heading(page)).toBeFocused();
  await expect(page.getByRole("button", { name: "Forget it" })).toBeVisible();
  const holding = witness.bodies().filter((body) => body.includes(key));
  expect(holding).toHaveLength(1);
  expect(holding[0]).toMatch(/^POST \/api\/v1\/diagnoses /);
  expect(page.url()).toBe(`${baseURL}/#review`);
  expect(searchPlaces([...Object.entries(witness.places()), ...Object.entries(await lookIntoTab(page))])).toEqual([]);
});

test("a reload empties the field and the tab", async ({ page }) => {
  await openKeyForm(page);
  await keyField(page).fill(makeCanary());
  await page.reload();
  await expectNothingTyped(page);
  await testKey(page, { key: makeCanary() });
  await expect(page.getByRole("button", { name: "Forget it" })).toBeVisible();
  await page.reload();
  await expectNothingTyped(page);
  expect(searchPlaces(Object.entries(await lookIntoTab(page)))).toEqual([]);
});

test("leaving the page and coming back by Back finds an empty field", async ({ page }) => {
  await openKeyForm(page);
  await keyField(page).fill(makeCanary());
  await page.goto("/there-is-nothing-here");
  await page.goBack();
  await expectNothingTyped(page);
  expect(searchPlaces(Object.entries(await lookIntoTab(page)))).toEqual([]);
});

/** A restore keeps the whole page as it was; what the page does when it is left and shown again is all there is. */
for (const when of ["pagehide", "pageshow"] as const) {
  const happens = (page: Page) =>
    page.evaluate((type) => window.dispatchEvent(new PageTransitionEvent(type, { persisted: true })), when);

  test(`on ${when} of a kept page the field is emptied at once`, async ({ page }) => {
    await openKeyForm(page);
    await keyField(page).fill(makeCanary());
    await happens(page);
    await expect(keyField(page)).toHaveValue("");
    await testButton(page).click();
    await expect(keyField(page)).toBeFocused();
    await expect(keyField(page)).toHaveAttribute("aria-invalid", "true");
  });

  test(`on ${when} of a kept page a key under test is forgotten too`, async ({ page }) => {
    await testKey(page, { key: makeCanary() });
    await expect(page.getByRole("button", { name: "Forget it" })).toBeVisible();
    await happens(page);
    await expect(page.getByText("The key is forgotten.")).toBeVisible();
    await page.goBack();
    await expect(keyField(page)).toHaveValue("");
  });
}

test("Back inside the walk keeps the key in memory alone, and Forget takes it away", async ({ page }) => {
  await testKey(page, { key: makeCanary() });
  await expect(page.getByRole("button", { name: "Forget it" })).toBeVisible();
  await page.goBack();
  await expect(testButton(page)).toBeEnabled();
  expect(searchPlaces(Object.entries(await lookIntoTab(page)))).toEqual([]);
  await page.goForward();
  await page.getByRole("button", { name: "Forget it" }).click();
  await expect(page.getByText("The key is forgotten.")).toBeVisible();
  await page.goBack();
  await expect(keyField(page)).toHaveValue("");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the button is on the first screen, and what is folded says what it asks", async ({ page }) => {
    await openKeyForm(page);
    await keyField(page).fill(makeCanary());
    await expect(page.getByText("Looks like a workspace or identity key.")).toBeVisible();
    await expect(testButton(page)).toBeInViewport({ ratio: 1 });
    const more = page.getByRole("button", { name: /^More to ask, optional/ });
    await expect(more).toContainText("Messages, no workspace, no model");
    await expect(page.getByRole("textbox", { name: /^Model you call/ })).toBeHidden();
    // The board right under the form shows the same samples.
    await expect(page.getByRole("heading", { name: "No key at hand?" })).toBeHidden();
    await more.click();
    await page.getByRole("textbox", { name: /^Model you call/ }).fill("claude-haiku-5-5");
    await page.getByRole("checkbox", { name: "Files" }).check();
    await more.click();
    await expect(more).toContainText("Messages, Files, no workspace, a model");
    await more.click();
    await expect(page.getByRole("textbox", { name: /^Model you call/ })).toHaveValue("claude-haiku-5-5");
  });

  test("what is wrong in a folded field opens it and takes the focus there", async ({ page }) => {
    await testKey(page, { key: makeCanary(), workspaceId: "Harvest billing" });
    const workspace = page.getByRole("textbox", { name: /^Workspace id/ });
    await expect(workspace).toBeFocused();
    await page.getByRole("button", { name: /^More to ask, optional/ }).click();
    await expect(workspace).toBeHidden();
    await testButton(page).click();
    await expect(workspace).toBeFocused();
    await expect(page.getByText(/starts with wrkspc_/)).toBeVisible();
    await workspace.fill("");
    await page.getByRole("checkbox", { name: "Messages" }).uncheck();
    await page.getByRole("button", { name: /^More to ask, optional/ }).click();
    await testButton(page).click();
    await expect(page.getByRole("checkbox", { name: "Messages" })).toBeFocused();
    await expect(page.getByText(/^Tick at least one\./)).toBeVisible();
  });

  test("the note under the key moves nothing", async ({ page }) => {
    await openKeyForm(page);
    const before = await testButton(page).boundingBox();
    await keyField(page).fill(makeCanary());
    await expect(page.getByText("Looks like a workspace or identity key.")).toBeVisible();
    expect(await testButton(page).boundingBox()).toEqual(before);
  });
});

test("a masked key is told in one sentence, with no other guess beside it", async ({ page }) => {
  await openKeyForm(page);
  await keyField(page).fill("sk-ant-api03-Ab1••••••••••••••••xY9A");
  await expect(page.getByText(/^These dots are how a page hides it/)).toBeVisible();
  await expect(page.getByText(/Looks like|placeholder/)).toHaveCount(0);
});
