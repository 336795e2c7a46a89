import { expect, type Page } from "@playwright/test";
import { issueKey } from "#lib/sandbox/issue-key.ts";
import { WORKSPACE_ID } from "#lib/sandbox/organization.ts";
import { test } from "./quiet-page.ts";
import {
  box,
  expectStep,
  expectVerdict,
  heading,
  keyField,
  modelField,
  openStart,
  openStep,
  pasteText,
  sidewaysScrollPx,
  steps,
  testButton,
  workspaceField,
} from "./wizard-page.ts";

const MODEL = "claude-3-haiku-20240307";
const RETIRED = `2026-11-24T09:14:07Z ERROR chat-worker: insufficient permissions
anthropic.NotFoundError: Error code: 404 - {'type': 'error', 'error': {'type': 'not_found_error', 'message': 'model: ${MODEL}'}}`;
const NO_HEADER = JSON.stringify({
  type: "error",
  error: {
    type: "invalid_request_error",
    message:
      "anthropic-workspace-id is required when authenticating with an identity-linked API key; send the id of the workspace this request acts in.",
  },
});

/** What leaves the tab from now on, but for scripts and styles of ours. */
function whatLeaves(page: Page): string[] {
  const left: string[] = [];
  page.on("request", (request) => {
    const { pathname, searchParams } = new URL(request.url());
    // The site's own links are fetched ahead as they come into view, by their address alone.
    const ahead = [...searchParams.keys()].join() === "_rsc" && /^\/[a-z/-]*$/.test(pathname);
    if (request.method() !== "GET" || request.postData() !== null || !(ahead || pathname.startsWith("/_next/static/")))
      left.push(`${request.method()} ${request.url()}`);
  });
  return left;
}

async function paste(page: Page, text: string): Promise<void> {
  await box(page).focus();
  await pasteText(page, text);
}

async function pasteOnStart(page: Page, text: string): Promise<void> {
  await openStart(page);
  await paste(page, text);
}

for (const width of [390, 1440]) {
  test(`from landing to a named cause: one paste, no scroll, and nothing leaves the tab, ${width} px`, async ({
    page,
    context,
    baseURL,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.setViewportSize({ width, height: width < 640 ? 844 : 900 });
    await openStart(page);
    await expect(box(page)).toBeInViewport({ ratio: 1 });
    await page.evaluate((text) => navigator.clipboard.writeText(text), RETIRED);
    const left = whatLeaves(page);
    await box(page).click();
    await page.keyboard.press("ControlOrMeta+V");
    await expect(heading(page)).toHaveText("Model retired");
    await expect(heading(page)).toBeFocused();
    await expect(heading(page)).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole("button", { name: /^Fixed by you\. Next:/ })).toBeInViewport({ ratio: 1 });
    await expectVerdict(page, "Blocked");
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await sidewaysScrollPx(page)).toBe(0);
    expect(left).toEqual([]);
    expect(page.url()).toBe(`${baseURL}/#review`);
    await expect(page.getByText("Read in this tab. Nothing was sent.")).toBeVisible();
    await expect(page).toHaveTitle("Blocked · Model retired — Latchkey");
  });
}

test("each numbered piece has a row that says whether it decides, and a tag that leads to it", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await pasteOnStart(page, RETIRED);
  const rows = page.getByRole("listitem").filter({ hasText: /^\d(?:Decides|Set aside)/ });
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(0)).toContainText("Set aside“insufficient permissions” is your program’s own wording.");
  await expect(rows.nth(1)).toContainText("404 with type not_found_error. A refused key answers 401");
  await expect(rows.nth(2)).toContainText("20 April 2026");
  await expect(rows.nth(3)).toContainText("The “403” here is part of a longer name or number. It is not a status.");
  const text = page.getByRole("region", { name: "The pasted text" });
  await text.getByRole("link", { name: "Piece 3: decides" }).click();
  await expect(rows.nth(2)).toBeFocused();
  for (const [label, value] of [
    ["Read from", "Pasted text, 2 lines"],
    ["Looks like", "Python SDK trace"],
    ["Key given", "None needed"],
    ["Permission problem?", "No"],
    ["Retrying", "Will not help"],
  ] as const)
    await expect(page.locator("dl > div").filter({ hasText: label }).first()).toContainText(value);
});

test("a press on an example does what a paste does", async ({ page }) => {
  for (const [status, title] of [
    ["400", "Workspace id required"],
    ["404", "Model retired"],
    ["403", "Region or network blocked"],
  ] as const) {
    await openStart(page);
    await page.locator("[data-example]").filter({ hasText: status }).click();
    await expect(heading(page)).toHaveText(title);
  }
});

test("a text that is typed is answered under the box, and the hands stay where they are", async ({ page }) => {
  await openStart(page);
  const left = whatLeaves(page);
  await box(page).pressSequentially("429 rate_lim");
  await expect(page.getByRole("status").filter({ hasText: "Reads as an error." })).toBeVisible();
  await box(page).press("ControlOrMeta+A");
  await page.keyboard.insertText(NO_HEADER);
  await expect(page.getByText("Workspace id required").first()).toBeVisible();
  await expect(box(page)).toBeFocused();
  await expect(heading(page)).toContainText("Refused by the Claude API?");
  await page.getByRole("button", { name: "Open the explanation" }).click();
  await expect(heading(page)).toHaveText("Workspace id required");
  expect(left).toEqual([]);
});

test("the part that reads is fetched only when a hand comes near, and a paste before it is held", async ({ page }) => {
  const scripts: string[] = [];
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(request.url());
  });
  await page.goto("/", { waitUntil: "networkidle" });
  await expect(box(page)).toBeEnabled();
  const first = scripts.length;
  await page.route("**/_next/static/**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await paste(page, RETIRED);
  await expect(box(page)).toHaveValue(RETIRED);
  await expect.poll(() => scripts.length).toBeGreaterThan(first);
  await expect(heading(page)).toContainText("Refused by the Claude API?");
  release();
  await expect(heading(page)).toHaveText("Model retired");
});

test("Back leads to the text, Forward to its answer, and another paste takes its place", async ({ page, baseURL }) => {
  await pasteOnStart(page, RETIRED);
  await expect(heading(page)).toHaveText("Model retired");
  await page.goBack();
  await expect(box(page)).toHaveValue(RETIRED);
  expect(page.url()).toBe(`${baseURL}/`);
  await page.goForward();
  await expect(heading(page)).toHaveText("Model retired");
  await page.getByRole("button", { name: "Paste another" }).click();
  await expect(box(page)).toBeFocused();
  await pasteText(page, NO_HEADER);
  await expect(heading(page)).toHaveText("Workspace id required");
  for (const state of ["history", "local", "session"] as const) {
    const kept = await page.evaluate(
      (where) =>
        where === "history"
          ? JSON.stringify(history.state)
          : JSON.stringify(Object.entries(where === "local" ? localStorage : sessionStorage)),
      state,
    );
    expect(kept).not.toMatch(/insufficient|haiku|workspace-id/);
  }
});

test("a paste that aims at nothing is taken by the box", async ({ page }) => {
  await openStart(page);
  await pasteText(page, RETIRED);
  await expect(heading(page)).toHaveText("Model retired");
});

test("the steps of a text: what to change, how to see it, and its next answer beside a run", async ({ page }) => {
  await pasteOnStart(page, RETIRED);
  await expect(heading(page)).toHaveText("Model retired");
  await page.getByRole("button", { name: /^Fixed by you\. Next:/ }).click();
  await expectStep(page, "Update");
  await openStep(page, "Save");
  await expect(page.getByRole("heading", { name: "What the text shows" })).toBeVisible();
  await openStep(page, "Retest");
  await expect(heading(page)).toHaveText("A run, or its next answer");
  const next = page.getByRole("textbox", { name: "What it says now" });
  const left = whatLeaves(page);
  await next.focus();
  await pasteText(page, RETIRED);
  await expect(page.getByText(/^As before: model retired\./)).toBeVisible();
  await next.fill('{"id":"msg_01AbCdEfGhIjKl","type":"message","role":"assistant","content":[]}');
  await expect(page.getByText("Only a run proves that it is open.")).toBeVisible();
  await next.fill(NO_HEADER);
  await expect(page.getByText("Something else now: workspace id required.")).toBeVisible();
  await page.getByRole("button", { name: "Review it" }).click();
  await expect(heading(page)).toHaveText("Workspace id required");
  await expectStep(page, "Review");
  expect(left).toEqual([]);
});

test("a run confirms a text: filled in from it, judged with its codes, and the text stays in the tab", async ({
  page,
}) => {
  await pasteOnStart(page, RETIRED);
  await expect(heading(page)).toHaveText("Model retired");
  await page.getByRole("button", { name: "Test a key" }).last().click();
  await expect(keyField(page)).toBeFocused();
  await expect(modelField(page)).toHaveValue(MODEL);
  await expect(page.getByText(/goes along as codes, the text does not/)).toBeVisible();
  await keyField(page).fill(issueKey("model-retired", "broken"));
  const sent = page.waitForRequest("**/api/v1/diagnoses");
  await testButton(page).click();
  const body = (await sent).postData() ?? "";
  expect(JSON.parse(body)).toMatchObject({ model: MODEL, pasted: { errorType: "not_found_error", model: MODEL } });
  expect(body).not.toContain("insufficient permissions");
  await expectVerdict(page, "Blocked");
  await expect(heading(page)).toHaveText("Model retired");
  await expect(page.getByText("Confirmed", { exact: true }).first()).toBeVisible();
  const answers = page.getByRole("table", { name: "What each call answered" });
  await expect(answers.getByRole("row").nth(1)).toContainText("Read in your text");
  await page.getByText("What you pasted, judged with this run").click();
  await expect(page.getByRole("region", { name: "The pasted text" })).toContainText("insufficient permissions");
  await openStep(page, "Retest", modelField(page));
  const again = page.waitForRequest("**/api/v1/diagnoses");
  await page.getByRole("main").getByRole("button", { name: "Retest", exact: true }).click();
  expect((await again).postDataJSON()).not.toHaveProperty("pasted");
  await expectVerdict(page, "Clear");
  await expect(heading(page)).toHaveText(/^1 refused → all open, \d+ s$/);
});

test("a run after the change is reviewed by itself, and is the one that says open", async ({ page }) => {
  await pasteOnStart(page, NO_HEADER);
  await openStep(page, "Retest");
  await page.getByRole("textbox", { name: "API key", exact: true }).fill(issueKey("workspace-id-required", "fixed"));
  await workspaceField(page).fill(WORKSPACE_ID);
  const sent = page.waitForRequest("**/api/v1/diagnoses");
  await page.getByRole("main").getByRole("button", { name: "Retest", exact: true }).click();
  expect((await sent).postDataJSON()).not.toHaveProperty("pasted");
  await expectVerdict(page, "Clear");
  await expectStep(page, "Review");
});

test("a refusal of the place and a run that passes: the key works from here, the road does not", async ({ page }) => {
  await openStart(page);
  await page.locator("[data-example]").filter({ hasText: "403" }).click();
  await expect(heading(page)).toHaveText("Region or network blocked");
  await page.getByRole("button", { name: "Test a key" }).last().click();
  await keyField(page).fill(issueKey("healthy", "broken"));
  await testButton(page).click();
  await expectVerdict(page, "Clear");
  await expect(heading(page).locator("..")).toContainText("Your key works from here.");
  await expect(page.getByRole("heading", { name: "Not proven" })).toBeVisible();
});

test("where nothing decides it the page says so, and what would", async ({ page }) => {
  await pasteOnStart(page, "my program says that something went wrong somewhere, and nothing else");
  await expectVerdict(page, "Cannot tell yet");
  await expect(page.getByText("Nothing in it decides.")).toBeVisible();
  await expect(page.getByText("Not seen yet", { exact: true })).toBeVisible();
  await expect(steps(page)).toContainText("Review");
});

test("a long text is judged by its ends and says so; one that says nothing is asked for more", async ({ page }) => {
  await pasteOnStart(page, `${RETIRED}\n${"INFO all is well, line after line\n".repeat(4_000)}`);
  await expect(heading(page)).toHaveText("Model retired");
  await expect(page.getByText(/its first and its last 16 KiB were judged/)).toBeVisible();
  await expect(page.getByText(/ lines not shown$/).first()).toBeVisible();
  await page.getByRole("button", { name: /^All [\d,]+ lines$/ }).click();
  await expect(page.getByText(/ lines not shown$/)).toHaveCount(0);
  await pasteOnStart(page, "403");
  await expect(page.getByText("That is too short to say anything. Paste the whole message.")).toBeVisible();
  await pasteOnStart(page, "\u0000\u0001\ufffd\ud800PNG\r\n\u001a".repeat(300));
  await expectVerdict(page, "Cannot tell yet");
});

test("without a connection a text is read all the same, once the part that reads is there", async ({
  page,
  context,
}) => {
  await openStart(page);
  // The first reading fetches all that a text needs.
  await paste(page, NO_HEADER);
  await expect(heading(page)).toHaveText("Workspace id required");
  await page.getByRole("button", { name: "Paste another" }).click();
  await context.setOffline(true);
  await expect(page.getByRole("status").filter({ hasText: "Reading a pasted error does not." })).toBeVisible();
  await pasteText(page, NO_HEADER);
  await expect(heading(page)).toHaveText("Workspace id required");
});

test.describe("where the part that reads cannot be fetched", () => {
  test.use({ mayPrint: /ERR_INTERNET_DISCONNECTED|Failed to load/ });

  test("the text waits, masked, and is read when the connection is back", async ({ page, context }) => {
    await page.goto("/", { waitUntil: "networkidle" });
    await expect(box(page)).toBeEnabled();
    await context.setOffline(true);
    await box(page).evaluate((field: HTMLTextAreaElement) => field.focus());
    await pasteText(page, RETIRED);
    await expect(page.getByText(/^Not read yet: the part that reads could not be fetched\./)).toBeVisible();
    await context.setOffline(false);
    await expect(heading(page)).toHaveText("Model retired");
  });
});

test("by keyboard alone: from the box to an example, its pieces and the run that confirms it", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openStart(page);
  await box(page).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.locator("[data-example=model]")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: /^Fixed by you\. Next:/ })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("region", { name: "The pasted text" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("#read-1")).toBeFocused();
});

test("links of a cause's page open what they name", async ({ page }) => {
  await page.goto("/?text=cors-blocked");
  await expect(heading(page)).toHaveText("Browser calls refused");
  await page.goto("/?sample=model-retired");
  await expectVerdict(page, "Blocked", "Sample · ");
  await page.goto("/?check=permission-scope-missing");
  await expect(keyField(page)).toBeFocused();
  await expect(page.getByText(/^Set up to find out whether it is this:/)).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Admin" })).toBeChecked();
  await page.goto("/?check=cors-blocked");
  await expect(box(page)).toBeFocused();
});
