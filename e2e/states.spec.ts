import { once } from "node:events";
import { request as ask, createServer } from "node:http";
import { expect, type Page } from "@playwright/test";
import { issueKey } from "#lib/sandbox/issue-key.ts";
import { test } from "./quiet-page.ts";
import { freePort, type ServerProcess, startServer } from "./start-server.ts";
import {
  expectVerdict,
  fillForm,
  heading,
  keyField,
  openKeyForm,
  pickSample,
  testButton,
  testKey,
} from "./wizard-page.ts";

const DIAGNOSES = "**/api/v1/diagnoses";
const healthy = (): string => issueKey("healthy", "broken");

test.describe("without a connection", () => {
  test.use({ mayPrint: /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_RESET/ });

  test("what was typed is kept, and nothing starts by itself when it is back", async ({ page, context }) => {
    let posts = 0;
    page.on("request", (request) => {
      if (request.method() === "POST") posts += 1;
    });
    await openKeyForm(page);
    await fillForm(page, { key: healthy(), model: "claude-haiku-5-5" });
    const buttonBox = await testButton(page).boundingBox();
    await context.setOffline(true);
    await expect(page.getByRole("status").filter({ hasText: "You are offline" })).toBeVisible();
    await expect(testButton(page)).toBeDisabled();
    expect(await testButton(page).boundingBox()).toEqual(buttonBox);
    await keyField(page).press("Enter");
    await context.setOffline(false);
    await expect(page.getByText("You are offline")).toHaveCount(0);
    await expect(testButton(page)).toBeEnabled();
    await expect(keyField(page)).toHaveValue(healthy());
    await expect(page.getByRole("textbox", { name: /^Model you call/ })).toHaveValue("claude-haiku-5-5");
    expect(posts).toBe(0);
    await testButton(page).click();
    await expectVerdict(page, "Clear");
    expect(posts).toBe(1);
  });

  test("a run that does not reach us says so and keeps the form", async ({ page }) => {
    await page.route(DIAGNOSES, (route) => route.abort("connectionreset"));
    await testKey(page, { key: healthy() });
    await expect(heading(page)).toHaveText("Our server was not reached");
    await expect(heading(page)).toBeFocused();
    await page.getByRole("button", { name: "Change what is asked" }).click();
    await expect(keyField(page)).toHaveValue(healthy());
    await page.unroute(DIAGNOSES);
    await testButton(page).click();
    await expectVerdict(page, "Clear");
  });
});

test.describe("refused by us", () => {
  test.use({ mayPrint: /status of (?:429|500|502)/ });

  test("a used-up limit says when to come back and that the key was not sent", async ({ page }) => {
    const at = new Date(Date.now() + 600_000);
    await page.route(DIAGNOSES, (route) =>
      route.fulfill({
        status: 429,
        headers: { "content-type": "application/problem+json", "retry-after": "600" },
        body: JSON.stringify({ title: "x", status: 429, code: "rate-limited" }),
      }),
    );
    await testKey(page, { key: healthy() });
    await expect(heading(page)).toHaveText(/^Try again at \d\d:\d\d UTC$/);
    const [, hours = "", minutes = ""] = /^Try again at (\d\d):(\d\d)/.exec(await heading(page).innerText()) ?? [];
    const offMinutes =
      Math.abs(Number(hours) * 60 + Number(minutes) - (at.getUTCHours() * 60 + at.getUTCMinutes())) % 1438;
    expect(offMinutes).toBeLessThanOrEqual(1);
    await expect(heading(page)).toBeFocused();
    await expect(page.getByText("your key was not sent to it")).toBeVisible();
    await expect(page.getByRole("button", { name: "Run it again" })).toBeDisabled();
  });

  test("a server's mistake is called ours, and the same run can be asked again", async ({ page }) => {
    await page.route(DIAGNOSES, (route) =>
      route.fulfill({ status: 502, contentType: "text/html", body: "<h1>Bad gateway</h1>" }),
    );
    await testKey(page, { key: healthy() });
    await expect(heading(page)).toHaveText("Our server did not take the run");
    await expect(page.getByText("The mistake is in Latchkey, not in your key.")).toBeVisible();
    await page.unroute(DIAGNOSES);
    await page.getByRole("button", { name: "Run it again" }).click();
    await expectVerdict(page, "Clear");
  });
});

test.describe("with limits as small as they can be", () => {
  test.use({ mayPrint: /status of 429/ });
  let server: ServerProcess;

  test.beforeAll(async () => {
    server = await startServer({ LATCHKEY_LIMITS: "diagnoses=1/10m" });
  });
  test.afterAll(() => server?.end());

  test("the second run is refused by the server itself, and the first result is kept", async ({ page }) => {
    await pickSample(page, "workspace-id-required", server.url);
    await expectVerdict(page, "Blocked", "Sample · ");
    await page.getByRole("button", { name: /^Retest/ }).click();
    await page.getByRole("button", { name: "I did it" }).click();
    await expect(heading(page)).toHaveText(/^Try again at \d\d:\d\d/);
    await page.getByRole("button", { name: "Back to the last verdict" }).click();
    await expect(page.getByRole("button", { name: /^Review/ })).toBeVisible();
  });
});

test.describe("a connection that ends in the middle", () => {
  test.use({ mayPrint: /ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_RESET/ });

  test("keeps what was answered and says that the answer was cut off", async ({ page }) => {
    const port = await freePort();
    const proxyUrl = `http://127.0.0.1:${port}`;
    const server = await startServer({ LATCHKEY_PUBLIC_URL: proxyUrl });
    let cut = () => {};
    const proxy = createServer((incoming, outgoing) => {
      const { method, url: path, headers } = incoming;
      // A connection of its own each: a kept one may be closed by the server at the moment it is used again.
      const through = ask(`${server.url}${path}`, { method, headers, agent: false }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
        let lines = 0;
        answer.on("data", (piece: Buffer) => {
          lines += piece.toString("latin1").split("\n").length - 1;
          outgoing.write(piece);
          // The plan, the status feed and a call have passed; the rest waits until the page has shown them.
          if (method !== "POST" || lines < 3) return;
          answer.pause();
          cut = () => outgoing.destroy();
        });
        answer.on("end", () => outgoing.end());
        answer.on("error", () => outgoing.destroy());
      });
      through.on("error", () => outgoing.destroy());
      outgoing.on("close", () => through.destroy());
      incoming.pipe(through);
    }).listen(port, "127.0.0.1");
    await once(proxy, "listening");
    try {
      await page.goto(proxyUrl);
      await page.getByRole("button", { name: /^All \d+ samples$/ }).click();
      await page.locator('[data-sample="healthy"]').click();
      await expect(heading(page)).toHaveText(/^[1-9]\d* of \d+ answered$/);
      cut();
      await expect(heading(page)).toHaveText("The answer was cut off");
      await expect(page.getByRole("heading", { name: "What was answered" })).toBeVisible();
      await expect(page.getByText(/answers? so far (?:is|are) kept below/)).toBeVisible();
      await expect(page.getByText("Not answered", { exact: true }).first()).toBeVisible();
    } finally {
      // First the page: a script it still loads would miss its answer and complain.
      await page.close();
      proxy.closeAllConnections();
      proxy.close();
      await server.end();
    }
  });
});

/** A run as our server streams it, changed by a test before the page reads it. */
async function streamOf(
  page: Page,
  change: (events: Record<string, unknown>[]) => Record<string, unknown>[],
): Promise<void> {
  await page.route(DIAGNOSES, async (route) => {
    const response = await route.fetch();
    const events = (await response.text()).trim().split("\n");
    const changed = change(events.map((line) => JSON.parse(line) as Record<string, unknown>));
    await route.fulfill({ response, body: changed.map((event) => `${JSON.stringify(event)}\n`).join("") });
  });
}

test("a check that crashed is shown as ours and hides no other", async ({ page }) => {
  await streamOf(page, (events) =>
    JSON.parse(JSON.stringify(events), (_, value) =>
      value?.id === "batch-list" && value.outcome
        ? { id: value.id, group: value.group, outcome: "crashed", durationMs: 0 }
        : value,
    ),
  );
  await testKey(page, { key: healthy(), alsoTick: ["Batches"] });
  await expect(page.getByText("One check crashed")).toBeVisible();
  await expect(page.getByText("The mistake is in Latchkey.").first()).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "/v1/messages/batches" })).toContainText("Check crashed");
  await expect(page.getByRole("row").filter({ hasText: "/v1/models" }).first()).toContainText("Allowed");
});

test("a run that breaks off on our side keeps its answers and blames no key", async ({ page }) => {
  await streamOf(page, (events) => [...events.slice(0, 3), { type: "error", code: "internal" }]);
  await testKey(page, { key: healthy() });
  await expect(heading(page)).toHaveText("The run broke off");
  await expect(page.getByText("The mistake is in Latchkey, not in your key.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "What was answered" })).toBeVisible();
});

test("where no model of ours can be used, the person's is asked for and sent", async ({ page }) => {
  await streamOf(page, (events) =>
    JSON.parse(JSON.stringify(events), (name, value) => {
      if (value?.id === "token-count" && value.outcome) return { ...value, outcome: "inconclusive", status: 404 };
      if (name === "findings")
        return [
          {
            cause: "unknown",
            confidence: "possible",
            evidence: ["token-count"],
            settles: { probe: "token-count-asked" },
          },
        ];
      if (name === "verdict")
        return {
          ...value,
          status: "inconclusive",
          tasks: [{ id: "messages", state: "undetermined" }],
          cause: "unknown",
        };
      return value;
    }),
  );
  await testKey(page, { key: healthy() });
  await expectVerdict(page, "Cannot tell yet");
  await page.unroute(DIAGNOSES);
  await page.getByRole("button", { name: "Settle it", exact: true }).click();
  await expect(page.getByRole("textbox", { name: "Model your program calls" })).toBeFocused();
  await page.getByRole("textbox", { name: "Model your program calls" }).fill("claude-haiku-5-5");
  const sent = page.waitForRequest(DIAGNOSES);
  await page.getByRole("button", { name: "Settle it", exact: true }).click();
  expect((await sent).postDataJSON()).toMatchObject({ model: "claude-haiku-5-5" });
  await expectVerdict(page, "Clear");
});

test("an empty field is asked for, not sent", async ({ page }) => {
  await openKeyForm(page);
  await testButton(page).click();
  await expect(keyField(page)).toBeFocused();
  await expect(keyField(page)).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByText(/^Paste (?:a|the) key first\./)).toBeVisible();
});

test("a megabyte in the field is told to be too long and never leaves the tab", async ({ page }) => {
  let posts = 0;
  page.on("request", (request) => {
    if (request.method() === "POST") posts += 1;
  });
  await openKeyForm(page);
  await keyField(page).evaluate((field: HTMLInputElement) => {
    field.value = "x".repeat(1024 * 1024);
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await testButton(page).click();
  await expect(page.getByText(/far longer than any key|too long/i).first()).toBeVisible();
  expect(posts).toBe(0);
});
