import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { WORKSPACE_ID } from "#lib/sandbox/organization.ts";
import { test } from "./quiet-page.ts";
import { changeLink, keyOf, linkRun, readLink, retestLink, sampleOf } from "./shared-link.ts";

const PERSONA = "workspace-id-required";
const sign = (page: Page) => page.getByRole("heading", { level: 1 });

test("the verdict comes first, its yellow block leads to the steps of whoever can act", async ({
  page,
  baseURL: server = "",
}) => {
  const link = await linkRun(server, keyOf(PERSONA));
  await page.goto(`/r/${link.id}`);
  await expect(sign(page)).toHaveText("Workspace id required");
  await expect(page).toHaveTitle("Blocked · Workspace id required — Latchkey");
  await expect(page.getByText("from a live run", { exact: false })).toBeVisible();
  await page.getByRole("link", { name: /Fixed by whoever makes the calls\. Next: ?Send one header/ }).click();
  await expect(page).toHaveURL(/#steps$/);
  await expect(page.getByRole("heading", { name: "If you make the calls" })).toBeFocused();
  await expect(page.getByRole("heading", { name: "Copy the id" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "If you are a workspace admin" })).toBeVisible();
  await expect(page.getByRole("table", { name: "What each call answered" })).toContainText("400 invalid_request_error");
});

test("what was left out says so, and what was let be shown is shown", async ({ page, baseURL: server = "" }) => {
  const include = { hint: true, organizationId: false, requestIds: false };
  const link = await linkRun(server, keyOf("usage-or-spend-limit-reached"), { include });
  await page.goto(`/r/${link.id}`);
  const shows = page.locator("section", { has: page.getByRole("heading", { name: "What this link shows" }) }).last();
  await expect(shows).toContainText(/Key hintsk-ant-api03-…\w{4}/);
  await expect(shows).toContainText(
    "Left out by the person who made this linkOrganization id, Workspace id, Request ids",
  );
  await expect(shows).toContainText("Not in this runModel");
  await expect(page.locator("body")).not.toContainText("req_");
});

test("a sample says so at its head, on its sign and in its title", async ({ page, baseURL: server = "" }) => {
  const link = await linkRun(server, sampleOf(PERSONA));
  await page.goto(`/r/${link.id}`);
  await expect(page).toHaveTitle(/^Sample · Blocked/);
  await expect(page.getByText("Sample · Shared diagnosis.")).toBeVisible();
  await expect(page.getByText("Sample · Blocked", { exact: true })).toBeVisible();
});

test("a report that was made elsewhere is marked at its head, on its sign and in its list of runs", async ({
  page,
  request,
  baseURL: server = "",
}) => {
  const own = await linkRun(server, keyOf(PERSONA));
  const { report } = JSON.parse(await readLink(server, own)) as { report: unknown };
  const made = await request.post("/api/v1/reports", { data: { report } });
  const { id } = (await made.json()) as { id: string };
  await page.goto(`/r/${id}`);
  await expect(page.getByText("Self-reported · Shared diagnosis.")).toBeVisible();
  await expect(page.getByText("not from a run of this server.", { exact: false }).first()).toBeVisible();
  await expect(page.getByText("Self-reported · Blocked", { exact: true })).toBeVisible();
  await expect(page.getByText("Self-reported: not from a run of this server")).toBeVisible();
});

test("two tabs turn green at once, in place, and say it", async ({ page, context, baseURL: server = "" }) => {
  const link = await linkRun(server, keyOf(PERSONA));
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto(`/r/${link.id}`);
    await expect(tab.locator("[data-following=live]")).toBeVisible();
  }
  await retestLink(server, link, { ...keyOf(PERSONA, "fixed"), workspaceId: WORKSPACE_ID });
  for (const tab of [page, other]) {
    await expect(sign(tab)).toHaveText(/^1 refused → all open, /);
    await expect(tab).toHaveTitle("Clear — Latchkey");
    await expect(tab.getByRole("heading", { name: "Before and after" })).toBeVisible();
    await expect(tab.getByRole("heading", { name: "If you make the calls" })).toBeHidden();
    await expect(tab.getByRole("heading", { name: "Not proven" })).toBeVisible();
    await expect(tab.getByRole("status").filter({ hasText: "all open" })).toHaveCount(1);
  }
});

test("a retest that asked less than the first run is not green", async ({ page, baseURL: server = "" }) => {
  const link = await linkRun(server, { ...keyOf(PERSONA), tasks: ["messages", "batches"] });
  await retestLink(server, link, { ...keyOf(PERSONA, "fixed"), workspaceId: WORKSPACE_ID });
  await page.goto(`/r/${link.id}`);
  await expect(sign(page)).toHaveText("Passed a smaller test");
  await expect(page.getByText("Batches", { exact: false }).first()).toBeVisible();
  await expect(page).toHaveTitle(/^Cannot tell yet/);
});

test.describe("the button", () => {
  // The fourth press is refused, and the console tells of it.
  test.use({ mayPrint: /429/ });
  test("whoever did the steps says so with one press, three times an hour", async ({
    page,
    context,
    baseURL: server = "",
  }) => {
    const link = await linkRun(server, keyOf(PERSONA));
    const other = await context.newPage();
    for (const tab of [page, other]) {
      await tab.goto(`/r/${link.id}`);
      await expect(tab.locator("[data-following=live]")).toBeVisible();
    }
    const button = page.getByRole("button", { name: "Done, please retest" });
    await button.click();
    await expect(page.getByText(/^Asked at \d\d:\d\d UTC\. The person who made this link sees it\.$/)).toBeVisible();
    await expect(other.getByText("Someone pressed “Done, please retest”")).toBeVisible();
    for (let press = 0; press < 2; press++) {
      await page.reload();
      await button.click();
      await expect(page.getByText(/^Asked at/)).toBeVisible();
    }
    await page.reload();
    await button.click();
    await expect(page.getByText(/three times within an hour already.*opens again at \d\d:\d\d UTC/)).toBeVisible();
  });
});

test("the button is gone for everyone at once where requests are switched off", async ({
  page,
  baseURL: server = "",
}) => {
  const link = await linkRun(server, keyOf(PERSONA));
  await page.goto(`/r/${link.id}`);
  await expect(page.getByRole("button", { name: "Done, please retest" })).toBeVisible();
  await expect(page.locator("[data-following=live]")).toBeVisible();
  await changeLink(server, link, { retestRequests: false });
  await expect(page.getByText("takes no requests by button", { exact: false })).toBeVisible();
  await expect(page.getByRole("button", { name: "Done, please retest" })).toBeHidden();
});

test("link, Markdown and plain text are copied, the data is a file, and paper has no buttons", async ({
  page,
  context,
  baseURL: server = "",
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const link = await linkRun(server, keyOf(PERSONA));
  await page.goto(`/r/${link.id}`);
  const copied = async (name: string): Promise<string> => {
    await page.getByRole("button", { name, exact: true }).click();
    await expect(page.getByRole("status").filter({ hasText: /^Copied$/ })).toHaveCount(1);
    const text = await page.evaluate(() => navigator.clipboard.readText());
    await expect(page.getByRole("status").filter({ hasText: /^Copied$/ })).toHaveCount(0);
    return text;
  };
  expect(await copied("Copy link")).toBe(link.url);
  expect(await copied("Markdown")).toMatch(/^## .*Workspace id required/m);
  const mail = await copied("Plain text");
  expect(mail).toContain("Workspace id required");
  expect(mail).not.toMatch(/^#|\*\*/m);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "JSON" }).click();
  const file = await (await download).path();
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(JSON.parse(await readLink(server, link)));
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByText(link.url.replace(/^https?:\/\//, ""))).toBeVisible();
  await expect(sign(page)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Same trouble?" })).toBeHidden();
});
