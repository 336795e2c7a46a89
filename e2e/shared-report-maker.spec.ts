import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { WORKSPACE_ID } from "#lib/sandbox/organization.ts";
import type { Made } from "./make-links.ts";
import { test } from "./quiet-page.ts";
import { keyOf, linkRun, readLink, retestLink } from "./shared-link.ts";
import { sidewaysScrollPx } from "./wizard-page.ts";

const PERSONA = "workspace-id-required";

/** As the browser that made the link opens it. */
async function openOwn(page: Page, { id, manageToken, expiresAt }: Made): Promise<void> {
  const kept = JSON.stringify([{ id, manageToken, madeAt: new Date().toISOString(), expiresAt }]);
  await page.addInitScript((value) => {
    if (localStorage.getItem("latchkey.links") === null) localStorage.setItem("latchkey.links", value);
  }, kept);
  await page.goto(`/r/${id}`);
  await expect(page.getByRole("heading", { name: "This is your link" })).toBeVisible();
  await expect(page.locator("[data-following=live]")).toBeVisible();
}

test("the browser that made a link sets another end, and switches requests off and on", async ({
  page,
  baseURL: server = "",
}) => {
  const link = await linkRun(server, keyOf(PERSONA));
  await openOwn(page, link);
  await page.getByRole("radio", { name: "30 days" }).check();
  await page.getByRole("button", { name: "Set the new end" }).click();
  await expect(page.getByText("The new end is set.")).toBeVisible();
  const { expiresAt } = JSON.parse(await readLink(server, link)) as { expiresAt: string };
  expect(Date.parse(expiresAt) - Date.parse(link.expiresAt)).toBeGreaterThan(22 * 86_400_000);
  const may = page.getByRole("checkbox", { name: /Readers may press/ });
  await may.click();
  await expect(may).not.toBeChecked();
  await expect(page.getByText("You take no requests by button", { exact: false })).toBeVisible();
  await may.click();
  await expect(may).toBeChecked();
  await expect(page.getByText("Others see the button “Done, please retest” here.", { exact: false })).toBeVisible();
});

test("a request shows at once to the person who made the link, with the way to retest onto it", async ({
  page,
  request,
  baseURL: server = "",
}) => {
  const link = await linkRun(server, { ...keyOf(PERSONA), tasks: ["messages", "batches"] });
  await openOwn(page, link);
  await request.post(`/api/v1/reports/${link.id}/retest-requests`, { data: {} });
  await expect(page.getByText(/Someone pressed “Done, please retest” at \d\d:\d\d UTC/)).toBeVisible();
  await expect(page.getByRole("link", { name: "Retest", exact: true })).toHaveAttribute(
    "href",
    `/?tasks=messages,batches&link=${link.id}`,
  );
  await retestLink(server, link, {
    ...keyOf(PERSONA, "fixed"),
    workspaceId: WORKSPACE_ID,
    tasks: ["messages", "batches"],
  });
  await expect(page.getByText(/Someone pressed “Done, please retest” at/)).toBeHidden();
});

test("taking a link back asks first, says what readers will see, and ends it", async ({
  page,
  baseURL: server = "",
}) => {
  const link = await linkRun(server, keyOf(PERSONA));
  await openOwn(page, link);
  await page.getByRole("button", { name: "Take it back now" }).click();
  await expect(
    page.getByText("Everyone who opens the link then reads that you took it back.", { exact: false }),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Yes, take it back" })).toBeFocused();
  await page.getByRole("button", { name: "Keep it" }).click();
  await expect(page.getByRole("heading", { name: "This is your link" })).toBeVisible();
  await page.getByRole("button", { name: "Delete it" }).click();
  await page.getByRole("button", { name: "Yes, delete it" }).click();
  await expect(page.getByRole("heading", { name: "This report is gone" })).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem("latchkey.links"))).toBe("[]");
});

test.describe("in another browser", () => {
  // A token of another link is refused, and the console tells of it.
  test.use({ mayPrint: /404/ });
  test("the token that was shown once opens the same panel, and no other token does", async ({
    page,
    baseURL: server = "",
  }) => {
    const [link, other] = [await linkRun(server, keyOf(PERSONA)), await linkRun(server, keyOf(PERSONA))];
    await page.goto(`/r/${link.id}`);
    await page.getByText("Made this link in another browser?").click();
    const field = page.getByLabel(/Paste the manage token/);
    const send = page.getByRole("button", { name: "Manage this link" });
    await field.fill("lkm_short");
    await send.click();
    await expect(page.getByText("It starts with lkm_ and has 47 characters.")).toBeVisible();
    await field.fill(other.manageToken);
    await send.click();
    await expect(page.getByText("That does not belong to this link.", { exact: false })).toBeVisible();
    await field.fill(link.manageToken);
    await send.click();
    await expect(page.getByRole("heading", { name: "This is your link" })).toBeVisible();
    await page.reload();
    await expect(page.getByRole("heading", { name: "This is your link" })).toBeVisible();
  });
});

test("the way from the top to the steps takes the keyboard alone", async ({ page, baseURL: server = "" }) => {
  const link = await linkRun(server, keyOf(PERSONA));
  await page.goto(`/r/${link.id}`);
  await expect(page.locator("[data-following=live]")).toBeVisible();
  const way = page.getByRole("link", { name: /Fixed by whoever makes the calls/ });
  for (let press = 0; press < 25 && !(await way.evaluate((link) => link === document.activeElement)); press++)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "If you make the calls" })).toBeFocused();
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [390, 1440]) {
    test(`no state of the page breaks a rule or scrolls sideways, ${colorScheme}, ${width} wide`, async ({
      page,
      baseURL: server = "",
    }) => {
      test.setTimeout(60_000);
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 900 });
      const broken: string[] = [];
      const look = async (state: string): Promise<void> => {
        const { violations } = await new AxeBuilder({ page })
          .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
          .analyze();
        for (const { id, nodes } of violations)
          broken.push(`${state}: ${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`);
        const scrolls = await sidewaysScrollPx(page);
        if (scrolls > 0) broken.push(`${state}: scrolls ${scrolls} px`);
      };
      const include = { hint: true, organizationId: true, workspaceId: true };
      const link = await linkRun(server, { ...keyOf(PERSONA), tasks: ["messages", "files"] }, { include });
      await openOwn(page, link);
      for (const more of await page.locator("summary").all()) await more.click();
      await page.request.post(`/api/v1/reports/${link.id}/retest-requests`, { data: {} });
      await expect(page.getByText(/Someone pressed “Done, please retest” at/)).toBeVisible();
      await look("blocked, for the person who made it");
      const fixed = { ...keyOf(PERSONA, "fixed"), workspaceId: WORKSPACE_ID, tasks: ["messages", "files"] };
      await retestLink(server, link, fixed);
      await expect(page.getByRole("heading", { name: "Before and after" })).toBeVisible();
      await look("green");
      await page.getByRole("button", { name: "Take it back now" }).click();
      await page.getByRole("button", { name: "Yes, take it back" }).click();
      await expect(page.getByRole("heading", { name: "This report is gone" })).toBeVisible();
      await look("gone");
      expect(broken).toEqual([]);
    });
  }
}
