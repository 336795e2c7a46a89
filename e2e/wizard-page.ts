import { expect, type Locator, type Page } from "@playwright/test";

export type Asked = {
  readonly key: string;
  readonly workspaceId?: string;
  readonly model?: string;
  /** Names beside their boxes; "Messages" is ticked from the start. */
  readonly alsoTick?: readonly string[];
};

export const keyField = (page: Page): Locator => page.getByRole("textbox", { name: "API key", exact: true });
/** The one box of the start page: an error, a key, a call. */
export const box = (page: Page): Locator => page.getByRole("textbox", { name: /^Paste the error, a key/ });
export const testButton = (page: Page): Locator => page.getByRole("button", { name: "Test this key" });
export const heading = (page: Page): Locator => page.getByRole("heading", { level: 1 });
export const workspaceField = (page: Page): Locator => page.getByRole("textbox", { name: /^Workspace id/ });
export const modelField = (page: Page): Locator => page.getByRole("textbox", { name: /^Model you call/ });
export const retestButton = (page: Page): Locator =>
  page.getByRole("main").getByRole("button", { name: "Retest", exact: true });
export const steps = (page: Page): Locator => page.getByRole("navigation", { name: "Steps" });

/** The start page, once something can be pasted. */
export async function openStart(page: Page, url = "/"): Promise<void> {
  await page.goto(url);
  await expect(box(page)).toBeEnabled();
}

/** From the box to its second state, with the form for a key. */
export async function toKeyForm(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Test a key", exact: true }).click();
  await expect(keyField(page)).toBeFocused();
}

/** The start page's form for a key, once one can be typed. */
export async function openKeyForm(page: Page, url = "/"): Promise<void> {
  await openStart(page, url);
  await toKeyForm(page);
}

/** A text as a paste brings it, into whatever has the focus. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    // What nobody stopped happens, as the browser itself would do it.
    if (document.activeElement?.dispatchEvent(paste)) document.execCommand("insertText", false, text);
  }, text);
}

export async function fillForm(page: Page, { key, workspaceId, model, alsoTick = [] }: Asked): Promise<void> {
  if (!(await keyField(page).isVisible())) await toKeyForm(page);
  await keyField(page).fill(key);
  const more = page.getByRole("button", { name: /^More to ask, optional/, expanded: false });
  if ((workspaceId || model || alsoTick.length > 0) && (await more.isVisible())) await more.click();
  if (workspaceId) await page.getByRole("textbox", { name: /^Workspace id/ }).fill(workspaceId);
  if (model) await page.getByRole("textbox", { name: /^Model you call/ }).fill(model);
  for (const name of alsoTick) await page.getByRole("checkbox", { name }).check();
}

/** From the start page to a run that has been asked for. */
export async function testKey(page: Page, asked: Asked): Promise<void> {
  await openStart(page);
  await fillForm(page, asked);
  await testButton(page).click();
}

export type StepName = "Review" | "Update" | "Save" | "Retest";

/** Opens a step from the trail and waits until it is the one that is read out. */
export async function openStep(page: Page, name: StepName, focused?: Locator): Promise<void> {
  await steps(page)
    .getByRole("button", { name: new RegExp(`^${name}`) })
    .click();
  await expectStep(page, name, focused);
}

/** The focus is on the heading, or on the one field that has to be filled in. */
export async function expectStep(page: Page, name: StepName, focused: Locator = heading(page)): Promise<void> {
  await expect(steps(page).getByRole("listitem").and(page.locator("[aria-current=step]"))).toContainText(name);
  await expect(focused).toBeFocused();
}

export type Verdict = "Clear" | "Partial" | "Blocked" | "Cannot tell yet" | "Wait" | "Not sent";

/** The sign's verdict, or what stands in its place, with the mark a sample carries before it. */
export async function expectVerdict(page: Page, verdict: Verdict, mark: "" | "Sample · " = ""): Promise<void> {
  await expect(page.getByRole("main").getByText(`${mark}${verdict}`, { exact: true }).first()).toBeVisible();
}

/** Picks a sample from the board of all of them, and says the title on its card. */
export async function pickSample(page: Page, persona: string, url = "/"): Promise<string> {
  await openStart(page, url);
  const card = page.locator(`[data-sample="${persona}"]`);
  if ((await card.count()) === 0) await page.getByRole("button", { name: /^All \d+ samples$/ }).click();
  const title = await card.locator("[data-title]").innerText();
  await card.click();
  return title;
}

/** How far the page can be moved sideways; a page that fits cannot be moved at all. */
export function sidewaysScrollPx(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
