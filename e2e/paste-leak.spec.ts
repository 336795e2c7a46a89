import { expect, type Page, test } from "@playwright/test";
import { makeCanary, searchPlaces } from "./canary.ts";
import { lookIntoTab, readFields, TabWitness } from "./look-into-tab.ts";
import { box, heading, keyField, openStart, pasteText } from "./wizard-page.ts";

declare global {
  interface Window {
    /** Every text that stood in the box when a frame was painted. */
    painted: string[];
  }
}

const withKey = (key: string) =>
  `2026-11-24 DEBUG headers={'x-api-key': '${key}'}\nError code: 404 - {'type': 'error', 'error': {'type': 'not_found_error', 'message': 'model: claude-3-haiku-20240307'}}`;

/** Takes down what the box shows, frame by frame. */
async function watchTheBox(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.painted = [];
    const look = () => {
      const text = document.querySelector("textarea")?.value ?? "";
      if (text !== window.painted.at(-1)) window.painted.push(text);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** Where a key still stands: painted, in a field, in any place of the tab, or on its way. */
async function whereItStands(page: Page, witness: TabWitness): Promise<string[]> {
  const painted = await page.evaluate(() => window.painted.join("\n"));
  return searchPlaces([
    ["painted", painted],
    ["fields", await readFields(page)],
    ["bodies", witness.bodies().join("\n")],
    ...Object.entries({ ...(await lookIntoTab(page)), ...witness.places() }),
  ]);
}

type Way = (page: Page, text: string) => Promise<void>;

/** Every way by which a text comes into a field. */
const WAYS: Readonly<Record<string, Way>> = {
  "a paste": pasteText,
  "a paste by the clipboard": async (page, text) => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), text);
    await page.keyboard.press("ControlOrMeta+V");
  },
  "a drop": (page, text) =>
    box(page).evaluate((field, text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData("text/plain", text);
      field.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    }, text),
  "an insertion at once": (page, text) => page.keyboard.insertText(text),
  typing: (page, text) => page.keyboard.type(text),
  "a program of the browser's": (page, text) => box(page).fill(text),
  "an input method": (page, text) =>
    box(page).evaluate((field: HTMLTextAreaElement, text) => {
      field.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
      field.value = text;
      field.dispatchEvent(
        new InputEvent("input", { bubbles: true, inputType: "insertCompositionText", isComposing: true, data: text }),
      );
      field.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true, data: text }));
    }, text),
};

/** A whole text at once: its answer opens, and Back leads to the box. */
const OPENS: ReadonlySet<string> = new Set(["a paste", "a paste by the clipboard", "a drop"]);

test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await watchTheBox(page);
});

for (const [name, way] of Object.entries(WAYS)) {
  test(`a key inside a text that comes by ${name} is masked before it is painted, and told of`, async ({ page }) => {
    const witness = new TabWitness(page);
    await openStart(page);
    await box(page).focus();
    await way(page, withKey(makeCanary()));
    if (OPENS.has(name)) await expect(heading(page)).toHaveText("Model retired");
    await expect(page.getByRole("heading", { name: "There was a key in that text" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Settings, API keys" })).toHaveAttribute(
      "href",
      "https://platform.claude.com/settings/keys",
    );
    expect(await whereItStands(page, witness)).toEqual([]);
    if (OPENS.has(name)) await page.goBack();
    await expect(box(page)).toHaveValue(/masked/);
    await box(page).focus();
    for (let times = 0; times < 5; times += 1) await page.keyboard.press("ControlOrMeta+Z");
    for (let times = 0; times < 5; times += 1) await page.keyboard.press("ControlOrMeta+Shift+Z");
    await page.waitForTimeout(100);
    expect(await whereItStands(page, witness)).toEqual([]);
  });

  test(`a key alone that comes by ${name} goes to the masked field, whole`, async ({ page }) => {
    const witness = new TabWitness(page);
    await openStart(page);
    await box(page).focus();
    const key = makeCanary();
    await way(page, key);
    await expect(keyField(page)).toHaveValue(key);
    await expect(keyField(page)).toBeFocused();
    await expect(page.getByText("Looks like a workspace or identity key.")).toBeVisible();
    expect(
      await keyField(page).evaluate((field) => getComputedStyle(field).getPropertyValue("-webkit-text-security")),
    ).toBe("disc");
    expect(await page.evaluate(() => window.painted.join("\n"))).not.toContain(key.slice(14, 24));
    expect(searchPlaces(Object.entries({ ...(await lookIntoTab(page)), ...witness.places() }))).toEqual([]);
    await page.getByRole("button", { name: "Paste it instead" }).click();
    await expect(box(page)).toHaveValue("");
    expect(await whereItStands(page, witness)).toEqual([]);
  });
}

test("a key with what a shell or a file puts around it is a key alone", async ({ page }) => {
  for (const around of [
    (key: string) => `export ANTHROPIC_API_KEY=${key}\n`,
    (key: string) => `"ANTHROPIC_API_KEY": "${key}",`,
    (key: string) => `x-api-key: ${key}`,
  ]) {
    await openStart(page);
    await box(page).focus();
    const text = around(makeCanary());
    await pasteText(page, text);
    await expect(keyField(page)).toHaveValue(text.replace("\n", ""));
    expect(await page.evaluate(() => window.painted.filter((shown) => shown !== ""))).toEqual([]);
  }
});

test("an error pasted into the field for a key goes to the box, and a key in it is masked on the way", async ({
  page,
}) => {
  const witness = new TabWitness(page);
  await openStart(page);
  await page.getByRole("button", { name: "Test a key", exact: true }).click();
  await expect(keyField(page)).toBeFocused();
  await pasteText(page, withKey(makeCanary()));
  await expect(heading(page)).toHaveText("Model retired");
  expect(await whereItStands(page, witness)).toEqual([]);
});

test("leaving, reloading and coming back find no text and no key", async ({ page }) => {
  const witness = new TabWitness(page);
  await openStart(page);
  await box(page).focus();
  await page.keyboard.insertText(withKey(makeCanary()));
  await expect(box(page)).toHaveValue(/masked/);
  await page.goto("/privacy");
  await page.goBack();
  await expect(box(page)).toBeEnabled();
  await expect(box(page)).toHaveValue("");
  await page.keyboard.insertText("");
  await box(page).fill(withKey(makeCanary()));
  await page.reload();
  await expect(box(page)).toBeEnabled();
  await expect(box(page)).toHaveValue("");
  expect(await whereItStands(page, witness)).toEqual([]);
});
