import { expect } from "@playwright/test";
import { WORKSPACE_ID } from "#lib/sandbox/organization.ts";
import { test } from "./quiet-page.ts";
import { changeLink, keyOf, linkRun, readLink, retestLink } from "./shared-link.ts";
import { startServer } from "./start-server.ts";

const PERSONA = "workspace-id-required";
/** As the preview bots of five services name themselves. */
const BOTS = [
  "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
  "Twitterbot/1.0",
  "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
  "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",
  "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)",
] as const;
const ALL = { hint: true, organizationId: true, workspaceId: true, requestIds: true, model: true };

test("opening a link as five preview bots do, in every form of it, changes nothing", async ({
  request,
  baseURL: server = "",
}) => {
  const link = await linkRun(server, keyOf(PERSONA));
  const before = await readLink(server, link);
  const paths = [`/r/${link.id}`, `/r/${link.id}/opengraph-image?v=1`, `/api/v1/reports/${link.id}`];
  for (const bot of BOTS) {
    for (const path of paths) {
      for (const method of ["HEAD", "GET"] as const) {
        const response = await request.fetch(path, { method, headers: { "user-agent": bot } });
        expect([method, path, response.status()]).toEqual([method, path, 200]);
        expect(response.headers()["x-robots-tag"]).toBe("noindex, nofollow");
      }
    }
  }
  expect(await readLink(server, link)).toBe(before);
});

test("the preview says verdict and cause and shows a picture, with no id, hint or model", async ({
  request,
  baseURL: server = "",
}) => {
  const ask = { ...keyOf("model-retired"), model: "claude-2.1" };
  const link = await linkRun(server, ask, { include: ALL });
  const html = await (await request.get(`/r/${link.id}`)).text();
  const head = html.slice(0, html.indexOf("</head>"));
  expect(head).toContain('<meta name="robots" content="noindex, nofollow"/>');
  expect(head).toContain("<title>Blocked · Model retired — Latchkey</title>");
  expect(head).toContain(`property="og:image" content="${link.url}/opengraph-image?v=1"`);
  expect(head).toContain('property="og:image:width" content="1200"');
  expect(head).toContain('name="twitter:card" content="summary_large_image"');
  const said = [...head.matchAll(/<(?:meta|title)[^>]*>[^<]*/g)].join("\n").replaceAll(link.id, "");
  expect(said).not.toMatch(/claude-2\.1|sk-ant|…\w{4}|wrkspc_|req_|[0-9a-f]{8}-[0-9a-f]{4}/);
});

test("the picture is a PNG of 1200×630 that turns with the thread and is not sent again unchanged", async ({
  request,
  baseURL: server = "",
}) => {
  const link = await linkRun(server, keyOf(PERSONA));
  const path = `/r/${link.id}/opengraph-image`;
  const first = await request.get(path);
  expect(first.headers()["content-type"]).toBe("image/png");
  const png = await first.body();
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  const { etag = "" } = first.headers();
  expect((await request.get(path, { headers: { "if-none-match": etag } })).status()).toBe(304);
  await retestLink(server, link, { ...keyOf(PERSONA, "fixed"), workspaceId: WORKSPACE_ID });
  const later = await request.get(path, { headers: { "if-none-match": etag } });
  expect(later.status()).toBe(200);
  expect((await later.body()).equals(png)).toBe(false);
});

for (const [what, change, says] of [
  ["was taken back", { revoked: true }, "The person who made this link took it back. Nothing of it is kept."],
  ["was deleted", undefined, "The person who made this link deleted it. Nothing of it is kept."],
] as const) {
  test.describe(`a link that ${what}`, () => {
    // The browser tells the console of the page's own 410.
    test.use({ mayPrint: /410/ });
    test(`says so with 410, to who opens it and to who has it open, ${what}`, async ({
      page,
      request,
      baseURL: server = "",
    }) => {
      const link = await linkRun(server, keyOf(PERSONA));
      await page.goto(`/r/${link.id}`);
      await expect(page.locator("[data-following=live]")).toBeVisible();
      await changeLink(server, link, change);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("This report is gone");
      await expect(page.getByText(says)).toBeVisible();
      await expect(page.getByText("Workspace id required")).toHaveCount(0);
      expect((await page.goto(`/r/${link.id}`))?.status()).toBe(410);
      await expect(page.getByText(says)).toBeVisible();
      await expect(page.getByRole("link", { name: "Check a key yourself" })).toBeVisible();
      expect((await request.get(`/r/${link.id}/opengraph-image`)).status()).toBe(410);
      expect(await (await request.get(`/r/${link.id}`)).text()).not.toMatch(/workspace-id-required|req_/);
    });
  });
}

test.describe("a link that never was", () => {
  test.use({ mayPrint: /404/ });
  test("answers 404 with what may be wrong, also for an id of 10 kB", async ({ page, request }) => {
    const id = "A".repeat(24);
    expect((await page.goto(`/r/${id}`))?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "No report here" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Check a key yourself" })).toBeVisible();
    for (const odd of ["A".repeat(10_000), "%E2%80%AE", "<b>", "AAAA"]) {
      expect((await request.get(`/r/${odd}`)).status()).toBe(404);
      expect((await request.get(`/r/${odd}/opengraph-image`)).status()).toBe(404);
    }
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("all of a report can be read, with its times in UTC", async ({ page, baseURL: server = "" }) => {
    const link = await linkRun(server, keyOf(PERSONA));
    await page.goto(`/r/${link.id}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Workspace id required");
    for (const name of ["If you make the calls", "Evidence", "What each call answered", "What is so"])
      await expect(page.getByRole("heading", { name, exact: true })).toBeVisible();
    await expect(page.getByText(/\d\d:\d\d:\d\d UTC$/)).toBeVisible();
    await expect(page.getByRole("link", { name: "JSON" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Done, please retest" })).toBeHidden();
  });
});

test.describe("in another zone", () => {
  test.use({ timezoneId: "America/New_York" });
  test("times turn to it, and it is named", async ({ page, baseURL: server = "" }) => {
    const link = await linkRun(server, keyOf(PERSONA));
    await page.goto(`/r/${link.id}`);
    await expect(page.getByText(/\d\d:\d\d:\d\d (?:GMT-[45]|ES?T|EDT)$/)).toBeVisible();
  });
});

test("an address that opened as many reports as it may is told so with 429, and when it may again", async ({
  request,
}) => {
  // Making the link is the first of the three.
  const server = await startServer({ LATCHKEY_LIMITS: "diagnoses=10/1m,in-flight=8,reads=3/1m" });
  try {
    const { id } = await linkRun(server.url, keyOf(PERSONA));
    expect((await request.get(`${server.url}/r/${id}`)).status()).toBe(200);
    expect((await request.get(`${server.url}/r/${id}`)).status()).toBe(200);
    const response = await request.get(`${server.url}/r/${id}`);
    expect(response.status()).toBe(429);
    const html = await response.text();
    expect(html).toContain("Too many pages for now");
    expect(html).not.toContain("Workspace id required");
  } finally {
    await server.end();
  }
});

test.describe("without a connection", () => {
  // The console tells of the connection that the test cuts.
  test.use({ mayPrint: /ERR_INTERNET_DISCONNECTED/ });
  test("a page that is offline says that it is not live, and catches up by itself", async ({
    page,
    context,
    baseURL: server = "",
  }) => {
    const link = await linkRun(server, keyOf(PERSONA));
    await page.goto(`/r/${link.id}`);
    await expect(page.locator("[data-following=live]")).toBeVisible();
    await context.setOffline(true);
    await expect(page.getByText("Not live: you are offline.", { exact: false })).toBeVisible();
    await changeLink(server, link, { retestRequests: false });
    await context.setOffline(false);
    await expect(page.locator("[data-following=live]")).toBeVisible();
    await expect(page.getByText("takes no requests by button", { exact: false })).toBeVisible();
  });
});
