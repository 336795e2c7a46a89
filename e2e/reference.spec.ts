import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { test } from "./quiet-page.ts";
import { expectVerdict, openStep, pickSample } from "./wizard-page.ts";

const PAGES = ["/reference", "/reference/models", "/reference/endpoints", "/reference/roles", "/reference/keys"];
const TABLES = PAGES.slice(1);
const rows = (page: Page) => page.locator("tr[data-row]");
const shownRows = (page: Page) => page.locator("tr[data-row]:not([hidden])");

for (const theme of ["light", "dark"] as const) {
  for (const width of [1440, 390]) {
    test.describe(`${theme}, ${width} wide`, () => {
      test.use({ colorScheme: theme, viewport: { width, height: 844 } });
      for (const path of PAGES) {
        test(`${path} is there, has no barrier and nothing sideways`, async ({ page }) => {
          const long = path === "/reference/endpoints";
          test.slow(long, "134 rows are many to look through");
          expect((await page.goto(path))?.status()).toBe(200);
          await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
          // Every row is looked at once; in the other dresses those of one group stand for all.
          if (long && (theme === "dark" || width === 390))
            await page.getByRole("searchbox").fill("organizations/plugins");
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        });
      }
    });
  }
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });
  for (const path of TABLES) {
    test(`${path} shows every row and no dead field`, async ({ page }) => {
      await page.goto(path);
      expect(await rows(page).count()).toBeGreaterThan(10);
      await expect(rows(page).last()).toBeVisible();
      await expect(page.getByRole("searchbox")).toHaveCount(0);
    });
  }
});

test("a search keeps the rows that hold every word, in any order, and says how many", async ({ page }) => {
  await page.goto("/reference/models");
  const all = await rows(page).count();
  await page.getByRole("searchbox", { name: "Search models" }).fill("3-5-SONNET  retired");
  await expect(shownRows(page).locator("th")).toHaveText(["claude-3-5-sonnet-20240620", "claude-3-5-sonnet-20241022"]);
  await expect(page.getByRole("status")).toHaveText("2 rows");
  await expect(page.getByText("Without a published end")).toBeHidden();
  await page.getByRole("searchbox").fill("");
  await expect(shownRows(page)).toHaveCount(all);
  await expect(page.getByRole("status")).toHaveText("");
});

test("an endpoint is found by its scope and leads to the kind of key it takes", async ({ page }) => {
  await page.goto("/reference/endpoints");
  await page.getByRole("searchbox").fill("read:members users");
  const row = page.locator("[id='organization.users.list']");
  await expect(row).toBeVisible();
  await row.getByRole("link", { name: "Enterprise scoped key" }).click();
  await expect(page).toHaveURL(/\/reference\/keys#enterprise-key$/);
  await expect(page.locator("#enterprise-key")).toBeInViewport();
});

test("a row has an address of its own", async ({ page }) => {
  await page.goto("/reference/models#claude-3-haiku-20240307");
  const row = page.locator("tr:target");
  await expect(row).toBeInViewport();
  await expect(row).toContainText("Retired");
  await expect(row).toContainText("Ended 20 Apr 2026");
  await expect(row.getByRole("link", { name: "Model deprecations" })).toHaveAttribute("href", /model-deprecations$/);
});

test("the days that are left are counted by the server's clock", async ({ page }) => {
  await page.clock.setFixedTime(new Date("2020-01-01T00:00:00Z"));
  await page.goto("/reference/models");
  await expect(page.locator("[id='claude-3-haiku-20240307']")).toContainText("Retired");
  await expect(page.locator("#claude-haiku-5-5")).toContainText("No end published");
});

test("each page has a title and a description of its own", async ({ page }) => {
  const titles = new Set<string>();
  for (const path of PAGES) {
    await page.goto(path);
    titles.add(await page.title());
    expect(await page.locator("meta[name=description]").getAttribute("content")).toMatch(/^.{50,200}$/);
  }
  expect(titles.size).toBe(PAGES.length);
});

test.describe("beside a result", () => {
  test("a retired model's row stands in the review and opens in the reference without losing the run", async ({
    page,
    context,
  }) => {
    await pickSample(page, "model-retired");
    await expectVerdict(page, "Blocked", "Sample · ");
    const section = page.locator("section").filter({ hasText: "From the reference" }).last();
    await expect(section).toContainText("claude-3-haiku-20240307");
    await expect(section).toContainText("Ended20 April 2026");
    const opened = context.waitForEvent("page");
    await section
      .last()
      .getByRole("link", { name: /claude-3-haiku-20240307/ })
      .click();
    await expect((await opened).locator("tr:target")).toContainText("Retired");
    await expectVerdict(page, "Blocked", "Sample · ");
  });

  test("a missing scope's endpoint says which scope it needs", async ({ page }) => {
    await pickSample(page, "permission-scope-missing");
    await expect(page.getByRole("heading", { name: "From the reference" })).toBeVisible();
    await expect(page.getByRole("link", { name: /GET \/v1\/organizations\/users/ })).toHaveAttribute(
      "href",
      "/reference/endpoints#organization.users.list",
    );
    await expect(page.locator("section").filter({ hasText: "From the reference" }).last()).toContainText(
      "read:members",
    );
  });

  test("the update names the roles that may do it", async ({ page }) => {
    await pickSample(page, "credit-balance-too-low");
    await expectVerdict(page, "Blocked", "Sample · ");
    await openStep(page, "Update");
    await expect(page.getByRole("heading", { name: "Who may manage billing in a Console organization" })).toBeVisible();
    await expect(page.getByRole("link", { name: /^Billing/ })).toHaveAttribute(
      "href",
      "/reference/roles#console-organization-billing",
    );
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

test("every page is in the sitemap", async ({ request }) => {
  const sitemap = await (await request.get("/sitemap.xml")).text();
  for (const path of PAGES) expect(sitemap).toContain(`${path}</loc>`);
});
