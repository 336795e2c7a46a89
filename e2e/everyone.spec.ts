import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";
import { issueKey } from "#lib/sandbox/issue-key.ts";
import { test } from "./quiet-page.ts";
import {
  box,
  expectStep,
  expectVerdict,
  heading,
  keyField,
  openKeyForm,
  openStart,
  openStep,
  pickSample,
  sidewaysScrollPx,
  testKey,
  toKeyForm,
  workspaceField,
} from "./wizard-page.ts";

const SAMPLE = "workspace-id-required";
const TYPED = `401 insufficient permissions, sk-ant-api03-${"aB3dE".repeat(19)}
{"type":"error","error":{"type":"not_found_error","message":"model: claude-3-haiku-20240307"}}`;
const HANGS = issueKey("hanging-skill-list", "broken");

/** Every screen a person can be on, one after the other. */
async function onEveryScreen(page: Page, look: (screen: string) => Promise<void>): Promise<void> {
  await openStart(page);
  await page.getByRole("button", { name: /^All \d+ samples$/ }).click();
  await look("start");
  await box(page).fill(TYPED);
  await expect(page.getByRole("button", { name: "Open the explanation" })).toBeVisible();
  await look("a text that is typed");
  await page.getByRole("button", { name: "Open the explanation" }).click();
  await expect(heading(page)).toHaveText("Model retired");
  await look("a text that was read");
  for (const step of ["Update", "Save", "Retest"] as const) {
    await openStep(page, step);
    await look(`${step.toLowerCase()} of a text`);
  }
  await openStart(page);
  await toKeyForm(page);
  await look("start, for a key");
  await keyField(page).fill(issueKey("wrong-credential-kind-admin-vs-standard", "broken"));
  await keyField(page).press("Enter");
  await expect(page.getByRole("heading", { name: "This is an Admin key" })).toBeFocused();
  await look("a key that stops first");
  await testKey(page, { key: HANGS, alsoTick: ["Skills"] });
  await expect(page.getByRole("listitem").filter({ hasText: "/v1/messages/count_tokens" }).first()).toContainText(
    "Allowed",
  );
  await look("under way");
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(heading(page)).toContainText("Stopped");
  await look("stopped");
  await pickSample(page, SAMPLE);
  await expectVerdict(page, "Blocked", "Sample · ");
  for (const more of await page.locator("summary").all()) await more.click();
  await look("review");
  for (const step of ["Update", "Save", "Retest"] as const) {
    await openStep(page, step);
    for (const more of await page.locator("summary").all()) await more.click();
    await look(step.toLowerCase());
  }
  await page.getByRole("button", { name: "I did it" }).click();
  await expect(page.getByRole("heading", { name: "Before and after" })).toBeVisible();
  await look("after the retest");
  await testKey(page, { key: issueKey("healthy", "broken") });
  await expectVerdict(page, "Clear");
  await look("clear");
  await page.goto("/privacy");
  await look("how keys are handled");
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`no screen breaks a rule of WCAG 2.2 AA that a machine can check, ${colorScheme}`, async ({ page }) => {
    test.setTimeout(90_000);
    // A colour in the middle of a fade is nobody's choice.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const broken: string[] = [];
    await onEveryScreen(page, async (screen) => {
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
        .analyze();
      for (const { id, nodes } of violations)
        broken.push(`${screen}: ${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`);
    });
    expect(broken).toEqual([]);
  });
}

test("no screen can be moved sideways, from 320 px to 1440 px", async ({ page }) => {
  test.setTimeout(60_000);
  const tooWide: string[] = [];
  await onEveryScreen(page, async (screen) => {
    for (const width of [320, 390, 768, 1024, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const px = await sidewaysScrollPx(page);
      if (px > 0) tooWide.push(`${screen} at ${width}: ${px} px`);
    }
  });
  expect(tooWide).toEqual([]);
});

test("with reduced motion nothing moves on any screen", async ({ page }) => {
  test.setTimeout(60_000);
  await page.emulateMedia({ reducedMotion: "reduce" });
  const moving: string[] = [];
  await onEveryScreen(page, async (screen) => {
    const running = await page.evaluate(() =>
      document.getAnimations().flatMap((animation) => {
        const { duration, iterations } = animation.effect?.getComputedTiming() ?? {};
        return Number(duration) * Number(iterations) > 20
          ? [`${animation.constructor.name} ${Number(duration)} ms`]
          : [];
      }),
    );
    moving.push(...running.map((each) => `${screen}: ${each}`));
  });
  expect(moving).toEqual([]);
});

test("forced colours mark what is ticked, the step and the page one is on, and draw the route", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openKeyForm(page);
  const fill = (one: Locator) => one.evaluate((element) => getComputedStyle(element).backgroundColor);
  const tick = (name: string) => page.getByRole("checkbox", { name, exact: true });
  expect(await fill(tick("Messages"))).not.toBe(await fill(tick("Batches")));
  const site = page.getByRole("navigation", { name: "Site" });
  expect(await fill(site.getByRole("link", { name: "Find the cause" }))).not.toBe(
    await fill(site.getByRole("link", { name: "How keys are handled" })),
  );
  const line = page.getByRole("listitem").filter({ hasText: "This tab" }).locator("> span").last();
  expect(await fill(line)).not.toBe(await fill(page.locator("body")));
  await pickSample(page, SAMPLE);
  await expectVerdict(page, "Blocked", "Sample · ");
  const step = (name: string) =>
    page
      .getByRole("navigation", { name: "Steps" })
      .getByRole("listitem")
      .filter({ hasText: name })
      .locator("[aria-hidden]")
      .first();
  expect(await fill(step("Review"))).not.toBe(await fill(step("Update")));
});

/** Presses Tab until the wanted element has the focus; every stop on the way must be visible. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let at = 0; at < 120; at += 1) {
    await page.keyboard.press("Tab");
    const shows = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return true;
      const style = getComputedStyle(focused);
      return style.outlineStyle !== "none" || style.boxShadow !== "none";
    });
    expect(shows, "the focus can be seen").toBe(true);
    if ((await wanted.count()) > 0 && (await wanted.first().evaluate((element) => element === document.activeElement)))
      return;
  }
  throw new Error("Tab never came to what was wanted");
}

test("the whole walk by keyboard alone", async ({ page }) => {
  await openStart(page);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeInViewport();
  await page.keyboard.press("Enter");
  await tabTo(page, box(page));
  await tabTo(page, page.getByRole("button", { name: "Test a key", exact: true }));
  await page.keyboard.press("Enter");
  await expect(keyField(page)).toBeFocused();
  await page.keyboard.insertText(issueKey(SAMPLE, "broken"));
  await tabTo(page, page.getByRole("checkbox", { name: "Batches" }));
  await page.keyboard.press("Space");
  await expect(page.getByRole("checkbox", { name: "Batches" })).toBeChecked();
  await tabTo(page, page.getByRole("button", { name: "Test this key" }));
  await page.keyboard.press("Enter");
  await expectVerdict(page, "Blocked");
  await expectStep(page, "Review");
  await tabTo(page, page.getByRole("button", { name: /^Fixed by you\. Next:/ }));
  await page.keyboard.press("Enter");
  await expectStep(page, "Update");
  await page.keyboard.press("Shift+Tab");
  for (const step of ["Save", "Retest"] as const) {
    await page.getByRole("navigation", { name: "Steps" }).getByRole("button").first().focus();
    await tabTo(
      page,
      page.getByRole("navigation", { name: "Steps" }).getByRole("button", { name: new RegExp(`^${step}`) }),
    );
    await page.keyboard.press("Enter");
    await expectStep(page, step, step === "Retest" ? workspaceField(page) : undefined);
  }
  await page.keyboard.insertText("wrkspc_01HqT7mVbZ4rKcW9sNpXyE2d");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Before and after" })).toBeVisible();
  await expect(heading(page)).toBeFocused();
});

declare global {
  interface Window {
    heard: { readonly text: string; readonly atMs: number }[];
    places: Record<string, string[]>;
    shifts: number[];
  }
}

test("a screen reader hears how far a run is, at most once a second, and then the verdict", async ({ page }) => {
  await page.addInitScript(() => {
    window.heard = [];
    let last = "";
    const listen = () => {
      const text = document.querySelector("main [role=status][aria-live=polite]")?.textContent ?? "";
      if (text !== last && text !== "") window.heard.push({ text, atMs: performance.now() });
      last = text;
    };
    new MutationObserver(listen).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await pickSample(page, SAMPLE);
  await expectVerdict(page, "Blocked", "Sample · ");
  await expect(page.getByRole("status").filter({ hasText: "Verdict: Blocked" })).toHaveCount(1);
  const heard = await page.evaluate(() => window.heard);
  expect(heard.length).toBeGreaterThan(1);
  expect(heard.at(-1)?.text).toBe("Verdict: Blocked");
  // A busy machine may paint one announcement late; what cannot be is more of them than seconds.
  const seconds = ((heard.at(-1)?.atMs ?? 0) - (heard[0]?.atMs ?? 0)) / 1000;
  expect(heard.length - 1).toBeLessThanOrEqual(seconds + 0.5);
});

for (const width of [390, 1440]) {
  test(`no row moves or changes its height while answers arrive, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 1200 });
    await page.addInitScript(() => {
      window.places = {};
      window.shifts = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
          if (!entry.hadRecentInput) window.shifts.push(entry.value);
        }
      }).observe({ type: "layout-shift", buffered: true });
      const look = () => {
        const underWay = /answered$/.test(document.querySelector("main h1")?.textContent ?? "");
        if (underWay) {
          for (const row of document.querySelectorAll("main ul > li[id]")) {
            const { top, height } = row.getBoundingClientRect();
            const place = `top ${Math.round(top + scrollY)}, ${Math.round(height)} high`;
            const seen = window.places[row.id] ?? [];
            window.places[row.id] = seen.includes(place) ? seen : [...seen, place];
          }
        }
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await testKey(page, { key: HANGS, alsoTick: ["Batches", "Files", "Skills", "Agents"] });
    await expect(page.getByText("Gives up at 8 s").filter({ visible: true }).first()).toBeVisible();
    const { places, shifts } = await page.evaluate(() => ({ places: window.places, shifts: window.shifts }));
    expect(Object.keys(places).length).toBeGreaterThan(6);
    expect(Object.entries(places).filter(([, seen]) => seen.length > 1)).toEqual([]);
    expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.02);
  });
}

test("the theme follows the system until it is chosen, and the choice is kept", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await openStart(page);
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await background();
  await page.getByRole("button", { name: "Use the light theme" }).click();
  await expect.poll(background).not.toBe(dark);
  const light = await background();
  await page.reload();
  await expect(box(page)).toBeEnabled();
  expect(await background()).toBe(light);
});
