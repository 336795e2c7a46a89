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
export const steps = (page: Page): Locator => page.getByRole("navigation", { name: "Steps" });

/** The start page, once a key can be typed. */
export async function openStart(page: Page): Promise<void> {
  await page.goto("/");
  await expect(keyField(page)).toBeEnabled();
}

export async function fillForm(page: Page, { key, workspaceId, model, alsoTick = [] }: Asked): Promise<void> {
  await keyField(page).fill(key);
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
