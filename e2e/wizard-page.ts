import { expect, type Locator, type Page } from "@playwright/test";

export type Asked = {
  readonly key: string;
  readonly workspaceId?: string;
  readonly model?: string;
  /** Names beside their boxes; "Messages" is ticked from the start. */
  readonly alsoTick?: readonly string[];
};

export const keyField = (page: Page): Locator => page.getByRole("textbox", { name: "API key", exact: true });
export const testButton = (page: Page): Locator => page.getByRole("button", { name: "Test this key" });
export const heading = (page: Page): Locator => page.getByRole("heading", { level: 1 });
export const workspaceField = (page: Page): Locator => page.getByRole("textbox", { name: /^Workspace id/ });
export const modelField = (page: Page): Locator => page.getByRole("textbox", { name: /^Model you call/ });
export const retestButton = (page: Page): Locator =>
  page.getByRole("main").getByRole("button", { name: "Retest", exact: true });
export const steps = (page: Page): Locator => page.getByRole("navigation", { name: "Steps" });

/** The start page, once a key can be typed. */
export async function openStart(page: Page, url = "/"): Promise<void> {
  await page.goto(url);
  await expect(keyField(page)).toBeEnabled();
}

export async function fillForm(page: Page, { key, workspaceId, model, alsoTick = [] }: Asked): Promise<void> {
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
