import { expect, type Locator } from "@playwright/test";
import { issueKey } from "#lib/sandbox/issue-key.ts";
import { WORKSPACE_ID } from "#lib/sandbox/organization.ts";
import { test } from "./quiet-page.ts";
import {
  expectStep,
  expectVerdict,
  heading,
  keyField,
  modelField,
  openKeyForm,
  openStart,
  openStep,
  pickSample,
  retestButton,
  steps,
  testButton,
  testKey,
  workspaceField,
} from "./wizard-page.ts";

declare global {
  interface Window {
    emptyFrames: string[];
  }
}

const broken = (persona: string): string => issueKey(persona, "broken");

test("a healthy key: nothing refused, what is not proven is named, and one real message settles it", async ({
  page,
}) => {
  await testKey(page, { key: broken("healthy") });
  await expectVerdict(page, "Clear");
  await expect(heading(page)).toHaveText("Nothing refused this key");
  await expect(page.getByRole("heading", { name: "Not proven" })).toBeVisible();
  await expect(steps(page).getByRole("button", { name: /^Update/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Send one real message" }).click();
  await expect(heading(page)).toHaveText("Everything you asked for works");
  await expect(page.getByText(/^\d+ tokens in, 1 out$/).first()).toBeVisible();
});

test("a key nobody issued: likely invalid, never confirmed, with the question that would settle it", async ({
  page,
}) => {
  await testKey(page, { key: broken("key-invalid") });
  await expectVerdict(page, "Blocked");
  await expect(heading(page)).toBeFocused();
  await expect(page.getByText("Likely", { exact: true }).first()).toBeVisible();
  await expect(page.getByText("Confirmed", { exact: true })).toHaveCount(0);
  const question = page.getByRole("group", { name: /^Does the Console list a key/ });
  await question.getByRole("button", { name: "Not listed" }).click();
  await expect(question.getByRole("button", { name: "Not listed" })).toHaveAttribute("aria-pressed", "true");
  await expect(question).toContainText("Create a new one.");
});

test("workspace id required: from refused over Update and Save to green", async ({ page }) => {
  await testKey(page, { key: broken("workspace-id-required") });
  await expectVerdict(page, "Blocked");
  await expect(heading(page)).toContainText(/workspace id/i);
  await page
    .getByRole("main")
    .getByRole("button", { name: /^Fixed by you\. Next:/ })
    .click();
  await expectStep(page, "Update");
  await expect(page.getByText("anthropic-workspace-id").first()).toBeVisible();
  await openStep(page, "Save");
  for (const program of ["Node", "Python", "Docker", "Shell"]) {
    await page
      .getByRole("radio", { name: program })
      .or(page.getByRole("button", { name: program, exact: true }))
      .first()
      .click();
  }
  await openStep(page, "Retest", workspaceField(page));
  await workspaceField(page).fill(WORKSPACE_ID);
  await page.getByRole("main").getByRole("button", { name: "Retest", exact: true }).click();
  await expectVerdict(page, "Clear");
  await expect(page.getByRole("heading", { name: "Flipped" })).toBeVisible();
  // One call decides messages; the model list and the call without the header stand beside it and count nowhere.
  await expect(heading(page)).toHaveText(/^1 refused → all open, \d+ s$/);
  await expect(page.getByRole("heading", { name: "Beside what was asked: for comparison" })).toBeVisible();
  await expect(heading(page).locator("..")).toContainText("Not proven: available credit");
  await expect(page.getByRole("heading", { name: "Why this is confirmed" })).toBeVisible();
  await expect(page.getByText(WORKSPACE_ID).first()).toBeVisible();
  await expect(page.getByText("Only you have it.")).toBeVisible();
  await openStep(page, "Update");
  await expect(page.getByText(`"anthropic-workspace-id": "${WORKSPACE_ID}"`)).toBeVisible();
  await openStep(page, "Retest");
  await page.getByRole("button", { name: "Test another key" }).click();
  await expect(keyField(page)).toHaveValue("");
});

test("a number tag brings its row to the middle, where it stays marked until the focus goes on", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 700 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await testKey(page, { key: broken("workspace-id-required") });
  await expectVerdict(page, "Blocked");
  const tag = page.getByRole("link", { name: /^Check \d+, / }).first();
  const row = page.locator((await tag.getAttribute("href")) ?? "");
  const plain = await row.evaluate((element) => getComputedStyle(element).backgroundColor);
  await tag.click();
  await expect(row).toBeFocused();
  const box = await row.boundingBox();
  expect(Math.abs((box?.y ?? 0) + (box?.height ?? 0) / 2 - 350)).toBeLessThan(120);
  await page.mouse.move(0, 0);
  await expect(row).toHaveCSS("outline-style", "solid");
  await expect(row).not.toHaveCSS("background-color", plain);
  await page.keyboard.press("Tab");
  await expect(row).toHaveCSS("outline-style", "none");
});

test("an Admin key whose comparison is refused: what was asked is open, and the row stands apart", async ({ page }) => {
  await openStart(page);
  await page.getByRole("button", { name: /^All \d+ samples$/ }).click();
  await page.locator('[data-sample="healthy-admin"]').click();
  await expect(heading(page)).toHaveText("What you asked for is open");
  const answers = page.getByRole("table", { name: "What each call answered" });
  const groups = answers.getByRole("rowgroup");
  await expect(groups.nth(1)).not.toContainText("Refused");
  await expect(groups.nth(2)).toContainText("Beside what was asked");
  await expect(groups.nth(2)).toContainText("Refused");
  await page.getByText(/^\d+ calls, [\d,]+ bytes read$/).click();
  await expect(page.getByText("key in x-api-key")).toHaveCount(1);
});

test("what only waits or was never sent wears a sign of its own", async ({ page }) => {
  await testKey(page, { key: broken("rate-limited") });
  await expectVerdict(page, "Wait");
  await testKey(page, { key: "sk-ant-api03-" });
  await expectVerdict(page, "Not sent");
});

test("a short step needs no scrolling", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await testKey(page, { key: broken("credit-balance-too-low") });
  await expectVerdict(page, "Blocked");
  await openStep(page, "Retest");
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
});

test("a retest that leaves the refused call out claims nothing for it", async ({ page }) => {
  await testKey(page, { key: broken("model-retired"), model: "claude-3-haiku-20240307" });
  await expectVerdict(page, "Blocked");
  await openStep(page, "Retest", modelField(page));
  await modelField(page).fill("");
  await page.getByRole("main").getByRole("button", { name: "Retest", exact: true }).click();
  await expectVerdict(page, "Clear");
  await expect(page.getByText("The refused call was left out of this run.")).toBeVisible();
  await expect(page.getByText(/all open/)).toHaveCount(0);
  await expect(page.getByText("Time to green")).toHaveCount(0);
});

test("a workspace name is told apart from an id before anything is sent", async ({ page }) => {
  let posts = 0;
  page.on("request", (request) => {
    if (request.method() === "POST") posts += 1;
  });
  await testKey(page, { key: broken("workspace-id-required"), workspaceId: "Harvest billing" });
  await expect(page.getByText(/starts with wrkspc_/)).toBeVisible();
  await expect(page.getByRole("textbox", { name: /^Workspace id/ })).toBeFocused();
  expect(posts).toBe(0);
});

test("a retired model with 403 in its name is a model, not a status", async ({ page }) => {
  await testKey(page, { key: broken("model-retired"), model: "claude-3-haiku-20240307" });
  await expectVerdict(page, "Blocked");
  await expect(heading(page)).toContainText(/retired/i);
  const answers = page.getByRole("table", { name: "What each call answered" });
  await expect(answers).toContainText("404");
  await expect(answers).not.toContainText(/\b403\b/);
  await openStep(page, "Retest", modelField(page));
  await expect(modelField(page)).toHaveValue("claude-haiku-4-5-20251001");
  await modelField(page).fill("claude-3-haiku-20240307");
  await retestButton(page).click();
  await expect(page.getByText("That model was refused. Name another one.")).toBeVisible();
  await expect(modelField(page)).toBeFocused();
  await modelField(page).fill("claude-haiku-4-5-20251001");
  await retestButton(page).click();
  await expectVerdict(page, "Clear");
});

test("a retest asks for the id that was missing before it sends anything, and watches nothing that cannot turn", async ({
  page,
}) => {
  let posts = 0;
  page.on("request", (request) => {
    if (request.method() === "POST") posts += 1;
  });
  await testKey(page, { key: broken("workspace-id-required") });
  await expectVerdict(page, "Blocked");
  await expect(page).toHaveTitle("Blocked · Workspace id required — Latchkey");
  await openStep(page, "Retest", workspaceField(page));
  await expect(workspaceField(page)).toHaveAttribute("aria-required", "true");
  await expect(steps(page)).toContainText("Update, not yet");
  await retestButton(page).click();
  await expect(page.getByText("Enter the id first. It starts with wrkspc_.")).toBeVisible();
  await expect(workspaceField(page)).toBeFocused();
  expect(posts).toBe(1);
  await page.getByRole("button", { name: "Use another key" }).click();
  await page.getByRole("textbox", { name: "New key" }).fill(broken("workspace-id-required"));
  await retestButton(page).click();
  await expect(page.getByRole("heading", { name: "Before and after" })).toBeVisible();
  await expect(page.getByText("The same request gets the same answer, so it is not watched.")).toBeVisible();
  await expect(page.getByText("Watching until green")).toHaveCount(0);
  await expect(workspaceField(page)).toBeVisible();
  await page.getByRole("button", { name: /^Fixed by you\. Next:.*Send one header$/ }).click();
  await expectStep(page, "Update");
  await openStep(page, "Retest");
  await workspaceField(page).fill(WORKSPACE_ID);
  await retestButton(page).click();
  await expectVerdict(page, "Clear");
  await expect(page).toHaveTitle("Clear — Latchkey");
  await page.getByRole("button", { name: "Test another key" }).click();
  await expect(page).toHaveTitle(/^Latchkey:/);
});

test("a key that was replaced is asked for first, and the tested one can be kept", async ({ page }) => {
  await testKey(page, { key: broken("key-invalid") });
  await expectVerdict(page, "Blocked");
  const newKey = page.getByRole("textbox", { name: "New key" });
  await openStep(page, "Retest", newKey);
  await retestButton(page).click();
  await expect(page.getByText("Paste the key first.")).toBeVisible();
  await page.getByRole("button", { name: "Keep the tested key" }).click();
  await expect(newKey).toHaveCount(0);
  await page.getByRole("button", { name: "Use another key" }).click();
  await newKey.fill(broken("healthy"));
  await retestButton(page).click();
  await expectVerdict(page, "Clear");
  await expect(page.getByText("The key was replaced.")).toBeVisible();
});

test("a wait counts down where it leads to, with nothing to save on the way", async ({ page }) => {
  await testKey(page, { key: broken("rate-limited") });
  await expect(page).toHaveTitle("Wait · Rate limited — Latchkey");
  await openStep(page, "Update");
  await expect(page.getByRole("heading", { name: /^Clears in \d+ s \(\d\d:\d\d:\d\d [A-Z]+\)$/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /status\.claude\.com/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Start the automatic retest" }).click();
  await expectStep(page, "Retest");
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("Watching until green");
  await expect(page.getByText(/^Asks again in \d+ s \(\d\d:\d\d:\d\d [A-Z]+\)/)).toBeVisible();
  await expect(steps(page)).toContainText("Save, not needed");
});

test("credit too low is about money: who handles billing gets a message that is ready to send", async ({ page }) => {
  await testKey(page, { key: broken("credit-balance-too-low") });
  await expectVerdict(page, "Blocked");
  await expect(heading(page)).toContainText(/credit/i);
  await page.getByRole("button", { name: /^Fixed by whoever handles billing\. Next:/ }).click();
  await expectStep(page, "Update");
  await expect(page.getByRole("heading", { name: "Ready to send" })).toBeVisible();
  const done = page.getByRole("button", { name: "Credit is there" });
  await page.setViewportSize({ width: 390, height: 844 });
  const topOf = async (part: Locator) => (await part.boundingBox())?.y ?? 0;
  expect(await topOf(page.getByRole("button", { name: "Copy message" }))).toBeLessThan(await topOf(done));
  await openStep(page, "Retest");
  await retestButton(page).click();
  await expect(page.getByRole("heading", { name: "Watching until green" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Next:.*Add credit$/ })).toBeVisible();
});

test("free calls that pass claim nothing about credit: one message proves it", async ({ page }) => {
  await pickSample(page, "credit-balance-too-low");
  await expectVerdict(page, "Blocked", "Sample · ");
  await openStep(page, "Retest");
  await page.getByRole("button", { name: "I did it" }).click();
  await expect(heading(page)).toHaveText("Looks open. One message proves it.");
  await expect(page.getByText(/all open/)).toHaveCount(0);
  await page.getByRole("button", { name: /Next:.*Send one message$/ }).click();
  await expect(heading(page)).toHaveText(/^1 refused → all open, \d+ s$/);
});

test("the path to a page is one link that says which page opens and what to look for", async ({ page }) => {
  await pickSample(page, "workspace-id-required");
  await expectVerdict(page, "Blocked", "Sample · ");
  await openStep(page, "Update");
  const link = page.getByRole("link", {
    name: "Open platform.claude.com, Settings, Workspaces in a new tab. Look for: Column “ID”",
  });
  await expect(link).toHaveAttribute("href", "https://platform.claude.com/settings/workspaces");
  await expect(link).toHaveAttribute("rel", "noopener noreferrer");
  await expect(page.getByText("A sketch of the table, not a screenshot.")).toBeVisible();
});

test("a refused region is told of this server, not of the key: cannot tell, never blocked", async ({ page }) => {
  await testKey(page, { key: broken("region-or-network-blocked") });
  await expectVerdict(page, "Cannot tell yet");
  await expect(page.getByRole("main").getByText("Blocked", { exact: true })).toHaveCount(0);
  await expect(page.getByText(/server/i).first()).toBeVisible();
});

test("a check that hangs keeps no other waiting and says when it gives up", async ({ page }) => {
  await testKey(page, { key: broken("hanging-skill-list"), alsoTick: ["Skills"] });
  const rows = page.getByRole("main").getByRole("listitem");
  const row = (path: string) => rows.filter({ hasText: path });
  await expect(row("/v1/skills").first()).toContainText("Asking");
  await expect(row("/v1/messages/count_tokens").first()).toContainText("Allowed");
  await expect(row("/v1/skills").first()).toContainText("Asking");
  await expect(row("/v1/skills").first()).toContainText("Gives up at 8 s");
  // The deadline of one call is 8 s; the report follows it at once.
  await expect(page.getByRole("table", { name: "What each call answered" })).toBeVisible({ timeout: 12_000 });
  await expect(page.getByRole("row").filter({ hasText: "/v1/skills" })).toContainText("Unreachable");
  await expect(page.getByRole("row").filter({ hasText: "/v1/messages/count_tokens" }).first()).toContainText("Allowed");
});

test("Stop keeps what was answered, and the run can be asked again", async ({ page }) => {
  await testKey(page, { key: broken("hanging-skill-list"), alsoTick: ["Skills"] });
  await expect(
    page.getByRole("main").getByRole("listitem").filter({ hasText: "/v1/messages/count_tokens" }).first(),
  ).toContainText("Allowed");
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(heading(page)).toHaveText(/^Stopped after \d+ of \d+$/);
  await expect(heading(page)).toBeFocused();
  await expect(page.getByRole("heading", { name: "What was answered" })).toBeVisible();
  const answered = page.getByRole("main").getByRole("listitem").filter({ hasText: "Model list" });
  await expect(answered).toContainText("GET /v1/models");
  await expect(answered).toContainText("200");
  await expect(page.getByText("Not answered", { exact: true })).toHaveCount(1);
  await page.getByRole("button", { name: "Run again" }).click();
  await expect(page.getByRole("button", { name: "Stop" })).toBeVisible();
  await page.goBack();
  await expect(testButton(page)).toBeVisible();
});

test("an Admin key stops first, and is sent only when that is said", async ({ page }) => {
  let posts = 0;
  page.on("request", (request) => {
    if (request.method() === "POST") posts += 1;
  });
  await testKey(page, { key: broken("wrong-credential-kind-admin-vs-standard") });
  await expect(page.getByRole("heading", { name: "This is an Admin key" })).toBeFocused();
  await expect(page.getByRole("button", { name: "Send it anyway" })).toBeInViewport({ ratio: 1 });
  expect(posts).toBe(0);
  await page.getByRole("button", { name: "Send it anyway" }).click();
  await expectVerdict(page, "Blocked");
  expect(posts).toBe(1);
});

test("another provider's key is never sent, and the page says whose it is", async ({ page }) => {
  await openKeyForm(page);
  await keyField(page).fill(broken("wrong-provider-key"));
  await expect(page.getByText(/another provider|another platform/i).first()).toBeVisible();
  await testButton(page).click();
  await expect(heading(page)).toHaveText("Another platform’s key");
  await expect(page.getByRole("row").filter({ hasText: "Skipped" }).first()).toBeVisible();
});

test("going back and forth loses nothing, and the address holds the step alone", async ({ page, baseURL }) => {
  await testKey(page, { key: broken("workspace-id-required") });
  await expectVerdict(page, "Blocked");
  const title = await heading(page).innerText();
  await openStep(page, "Update");
  expect(page.url()).toBe(`${baseURL}/#update`);
  await openStep(page, "Save");
  await page.goBack();
  await expectStep(page, "Update");
  await page.goBack();
  await expectStep(page, "Review");
  await expect(heading(page)).toHaveText(title);
  await page.goBack();
  await expect(keyField(page)).toHaveValue(broken("workspace-id-required"));
  await page.getByRole("button", { name: "Back to it" }).click();
  await expect(heading(page)).toHaveText(title);
  expect(page.url()).toBe(`${baseURL}/#review`);
});

test("no screen collapses while the next one is still loading", async ({ page }) => {
  const SLOW_MS = 400;
  await page.route("**/_next/static/**/*.js", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
    await route.continue();
  });
  await openStart(page);
  await page.evaluate(() => {
    window.emptyFrames = [];
    const look = () => {
      const main = document.querySelector("main");
      // What React keeps but hides has no box.
      const shown = [...(main?.querySelectorAll("h1") ?? [])].some((title) => title.getClientRects().length > 0);
      if (!shown || (main?.getBoundingClientRect().height ?? 0) < 300)
        window.emptyFrames.push(location.hash || "start");
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.locator('[data-sample="workspace-id-required"]').click();
  await expectVerdict(page, "Blocked", "Sample · ");
  await page.getByRole("button", { name: /^Fixed by you\. Next:/ }).click();
  await expectStep(page, "Update");
  for (const step of ["Save", "Retest", "Review"] as const) await openStep(page, step);
  await openStep(page, "Retest");
  await page.getByRole("button", { name: "I did it" }).click();
  await expect(page.getByRole("heading", { name: "Before and after" })).toBeVisible();
  await page.getByRole("button", { name: "Another sample" }).click();
  await expect(page.getByRole("heading", { name: "One complaint, many causes" })).toBeInViewport();
  expect(await page.evaluate(() => window.emptyFrames)).toEqual([]);
});

test("every call that left the server can be copied as a line that holds a variable, not the key", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await testKey(page, { key: broken("healthy"), alsoTick: ["Batches"] });
  await expectVerdict(page, "Clear");
  for (const more of await page.locator("summary").all()) await more.click();
  const copies = page.getByRole("button", { name: /^Copy/ });
  expect(await copies.count()).toBeGreaterThan(2);
  await copies.first().click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain("$ANTHROPIC_API_KEY");
  const text = await page.getByRole("main").innerText();
  expect(text).toContain("$ANTHROPIC_API_KEY");
  expect(text).not.toContain(broken("healthy"));
});
