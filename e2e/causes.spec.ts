import AxeBuilder from "@axe-core/playwright";
import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { test } from "./quiet-page.ts";

const HEADINGS = [
  "What is so",
  "The exact answers you may see",
  "How to tell it from its look-alikes",
  "Who can fix it",
  "Update",
  "Save and retest",
  "Sources",
];
const LONGEST = "/causes/request-invalid";
const PAGES = ["/causes", "/insufficient-permissions", "/causes/workspace-id-required", LONGEST];

type Summary = { readonly id: string; readonly title: string; readonly codes: readonly string[] };

async function listCauses(request: APIRequestContext): Promise<readonly Summary[]> {
  const answer = await request.get("/api/v1/causes");
  expect(answer.status()).toBe(200);
  return ((await answer.json()) as { causes: readonly Summary[] }).causes;
}

const shown = (page: Page) => page.getByRole("main").getByRole("listitem").getByRole("heading", { level: 2 });
const search = (page: Page) => page.getByRole("searchbox", { name: "Search" });

test("every cause has its page: seven headings in one order, one address, and nothing in the console", async ({
  page,
  request,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const causes = await listCauses(request);
  expect(causes.length).toBeGreaterThanOrEqual(38);
  for (const { id, title } of causes) {
    const response = await page.goto(`/causes/${id}`);
    expect([id, response?.status()]).toEqual([id, 200]);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    const headings = await page.getByRole("article").locator("section > div > h2").allTextContents();
    expect([id, headings.filter((text) => HEADINGS.includes(text))]).toEqual([id, HEADINGS]);
    expect(await page.locator('link[rel="canonical"]').getAttribute("href")).toBe(`${baseURL}/causes/${id}`);
    const data = await page.locator('script[type="application/ld+json"]').textContent();
    expect((JSON.parse(data ?? "") as { "@graph": object[] })["@graph"]).toHaveLength(2);
    const twice = await page.evaluate(() => {
      const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
      return ids.filter((each, index) => ids.indexOf(each) !== index);
    });
    expect([id, twice]).toEqual([id, []]);
  }
});

test("a cause's page shows the answer with what decides marked, and copies it whole", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/causes/workspace-id-required");
  await expect(page.locator("mark").first()).toContainText("anthropic-workspace-id is required");
  await page.getByRole("button", { name: "Copy this answer" }).first().click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^HTTP 400\n\{/);
  expect(JSON.parse(copied.replace(/^HTTP 400\n/, ""))).toMatchObject({ error: { type: "invalid_request_error" } });
});

test("the same change is shown in each language, by keyboard too", async ({ page }) => {
  await page.goto("/causes/workspace-id-required");
  const update = page.locator("#update");
  await expect(update.getByText("curl https://api.anthropic.com/v1/models")).toBeVisible();
  await update.getByRole("radio", { name: "curl" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(update.getByText("client = anthropic.Anthropic(")).toBeVisible();
  await expect(update.getByText("curl https://api.anthropic.com/v1/models")).toBeHidden();
});

test("the contents mark the part that is read", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/causes/credit-balance-too-low");
  const contents = page.getByRole("navigation", { name: "On this page" });
  await expect(contents.locator("[aria-current]")).toHaveText("What is so");
  await contents.getByRole("link", { name: "Update" }).click();
  await expect(contents.locator("[aria-current]")).toHaveText("Update");
});

test("a page leads to its check, its sample and its look-alikes", async ({ page }) => {
  await page.goto("/causes/workspace-id-required");
  await expect(page.getByRole("link", { name: "Run this check" })).toHaveAttribute(
    "href",
    "/?check=workspace-id-required",
  );
  await expect(page.getByRole("link", { name: "Try the sample" })).toHaveAttribute(
    "href",
    "/?sample=workspace-id-required",
  );
  await page.locator("#look-alikes").getByRole("link", { name: "Workspace id refused" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Workspace id refused");
  await page.goto("/causes/cors-blocked");
  await expect(page.getByRole("link", { name: "Try the text" })).toHaveAttribute("href", "/?text=cors-blocked");
});

test("the index is narrowed by what is typed and by status, says how many are left, and keeps it in the address", async ({
  page,
}) => {
  await page.goto("/causes");
  const all = await shown(page).count();
  await expect(page.getByText(`All ${all} causes`)).toBeVisible();
  await search(page).fill("cmek_key_disabled");
  await expect(shown(page)).toHaveText(["Encryption key unavailable"]);
  await expect(page.getByRole("main").getByRole("listitem").getByText("cmek_key_disabled")).toBeVisible();
  await expect(page.getByText(`1 of ${all} causes`)).toBeVisible();
  expect(new URL(page.url()).search).toBe("?q=cmek_key_disabled");
  await search(page).fill("");
  await page.getByRole("radio", { name: "402" }).check();
  await expect(shown(page)).toHaveText(["Credit balance too low"]);
  expect(new URL(page.url()).search).toBe("?status=402");
  await page.reload();
  await expect(shown(page)).toHaveText(["Credit balance too low"]);
  await page.getByRole("radio", { name: "Any" }).check();
  await search(page).fill("Request not allowed");
  await expect(shown(page).first()).toHaveText("Region or network blocked");
  await page.getByRole("link", { name: "It worked yesterday" }).click();
  await expect(shown(page).filter({ hasText: "Model retired" })).toBeVisible();
  await search(page).fill("harbour gate closed");
  await expect(page.getByText("No cause holds all of these words")).toBeVisible();
  await page.getByRole("button", { name: "Show all causes" }).click();
  await expect(page.getByText(`All ${all} causes`)).toBeVisible();
});

test("the index and the pages work without a script", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto("/causes");
  expect(await shown(page).count()).toBeGreaterThanOrEqual(38);
  await search(page).fill("organization_on_hold");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(shown(page)).toHaveText(["Organization on hold"]);
  await shown(page).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Organization on hold");
  await page.goto("/causes/workspace-id-required");
  await page.locator("#update").getByRole("radio", { name: "Python" }).check();
  await expect(page.locator("#update").getByText("client = anthropic.Anthropic(")).toBeVisible();
  await context.close();
});

test.describe("an id that is no cause's", () => {
  test.use({ mayPrint: /status of 404/ });
  test("is not found, and leads on to a search", async ({ page }) => {
    expect((await page.goto("/causes/no-such-cause"))?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("No such cause");
    await page.getByRole("searchbox", { name: "Search the causes" }).fill("404");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page).toHaveURL(/\/causes\?q=404$/);
    await expect(shown(page).filter({ hasText: "Model retired" })).toBeVisible();
  });
});

test("the article takes the popular advice apart, and says which keys have scopes", async ({ page }) => {
  await page.goto("/insufficient-permissions");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Insufficient permissions: what the popular advice gets wrong",
  );
  const scopes = page.getByRole("table", { name: /Kinds of key/ });
  await expect(scopes.getByRole("row", { name: /Claude Enterprise key/ })).toContainText("Yes");
  await expect(scopes.getByRole("row", { name: /Personal key/ })).toContainText("None");
  await expect(page.getByRole("heading", { name: /tick the missing permission boxes/ })).toBeVisible();
  await page.getByRole("link", { name: "Scope missing" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Scope missing");
});

test("the header says where one is", async ({ page }) => {
  const link = page.getByRole("navigation", { name: "Site" }).getByRole("link", { name: "Causes" });
  await page.goto("/causes");
  await expect(link).toHaveAttribute("aria-current", "page");
  await page.goto("/causes/rate-limited");
  await expect(link).toHaveAttribute("aria-current", "true");
  await page.goto("/privacy");
  await expect(link).not.toHaveAttribute("aria-current");
});

test("the sitemap names every page by the public address, and robots name the sitemap", async ({
  request,
  baseURL,
}) => {
  const text = await (await request.get("/sitemap.xml")).text();
  const named = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url);
  const causes = await listCauses(request);
  for (const path of ["/", "/causes", "/insufficient-permissions", ...causes.map(({ id }) => `/causes/${id}`)])
    expect(named).toContain(new URL(path, baseURL).href);
  expect(new Set(named).size).toBe(named.length);
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`);
});

test("the catalogue answers programs: kept for a while, by HEAD too, and by no other method", async ({ request }) => {
  const [first] = await listCauses(request);
  const path = `/api/v1/causes/${first?.id}`;
  const answer = await request.get(path);
  const { etag = "", "cache-control": kept } = answer.headers();
  expect(kept).toContain("max-age=300");
  expect(await answer.json()).toMatchObject({ cause: { id: first?.id, title: first?.title } });
  expect((await request.get(path, { headers: { "if-none-match": etag } })).status()).toBe(304);
  const head = await request.head(path);
  expect([head.status(), head.headers().etag, await head.text()]).toEqual([200, etag, ""]);
  const unknown = await request.get("/api/v1/causes/no-such-cause");
  expect([unknown.status(), ((await unknown.json()) as { code: string }).code]).toEqual([404, "cause-unknown"]);
  for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
    const refused = await request.fetch(path, { method });
    expect([method, refused.status(), refused.headers().allow]).toEqual([method, 405, "GET, HEAD"]);
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`no page of the catalogue breaks a rule of WCAG 2.2 AA that a machine can check, ${colorScheme}`, async ({
    page,
  }) => {
    test.setTimeout(90_000);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const broken: string[] = [];
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      for (const path of PAGES) {
        await page.goto(path);
        for (const more of await page.locator("summary").all()) await more.click();
        const { violations } = await new AxeBuilder({ page })
          .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
          .analyze();
        for (const { id, nodes } of violations)
          broken.push(`${path} ${width}: ${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`);
        const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (tooWide > 0) broken.push(`${path} ${width}: moves ${tooWide} px sideways`);
      }
    }
    expect(broken).toEqual([]);
  });
}
