import { expect, type Page } from "@playwright/test";
import { PERSONAS } from "#lib/sandbox/personas/register.ts";
import { test } from "./quiet-page.ts";
import {
  expectStep,
  expectVerdict,
  heading,
  openStart,
  openStep,
  pickSample,
  type StepName,
  sidewaysScrollPx,
  steps,
} from "./wizard-page.ts";

const SHOWN = PERSONAS.filter(({ hidden }) => !hidden);
const BROKEN = SHOWN.filter(({ cause }) => cause !== null);
const HEALTHY = SHOWN.filter(({ cause }) => cause === null);

/** Some samples hang until the deadlines of two calls, 8 s each, have passed one after the other. */
const SLOW = { timeout: 20_000 };

/** A phone: the narrowest of the drawn widths finds whatever is too long. */
test.use({ viewport: { width: 390, height: 844 } });

async function expectWholeAndMarked(page: Page): Promise<void> {
  await expect(page.getByRole("main").getByText("Sample", { exact: true }).first()).toBeVisible();
  expect(await sidewaysScrollPx(page)).toBe(0);
}

/** Rows of "Before and after" in which one part lies over another. */
function wordsThatOverlap(page: Page): Promise<string[]> {
  return page.locator("main ul > li[id^=check-]").evaluateAll((rows) =>
    rows.flatMap((row) => {
      const boxes = [...row.querySelectorAll(":scope > *")].map((part) => part.getBoundingClientRect());
      const over = boxes.some((a, at) =>
        boxes
          .slice(at + 1)
          .some((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1),
      );
      return over || row.scrollWidth > row.clientWidth ? [row.id] : [];
    }),
  );
}

test("the board shows every sample once, and nothing that is made for tests alone", async ({ page }) => {
  await pickSample(page, "healthy");
  await page.getByRole("button", { name: "Leave it" }).click();
  await expect(heading(page)).toBeFocused();
  await page.getByRole("button", { name: /^All \d+ samples$/ }).click();
  const shown = await page
    .locator("[data-sample]")
    .evaluateAll((cards) => cards.map((card) => card.getAttribute("data-sample")));
  expect(shown.toSorted()).toEqual(SHOWN.map(({ id }) => id).toSorted());
  const titles = await page
    .locator("[data-title]")
    .evaluateAll((cards) => cards.map((card) => card.parentElement?.textContent));
  expect(new Set(titles).size).toBe(titles.length);
});

test("a status, a code or a word narrows the board, and the count says to how many", async ({ page }) => {
  await openStart(page);
  await page.getByRole("button", { name: /^All \d+ samples$/ }).click();
  await page.getByRole("searchbox", { name: "Filter by status, code or word" }).fill("429 rate");
  const matching = SHOWN.filter(({ status }) => status === 429).length;
  const left = await page.locator("[data-sample]").count();
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThanOrEqual(matching);
  await expect(page.getByText(`${left} of ${SHOWN.length}`, { exact: true })).toBeVisible();
  await page.getByRole("searchbox").fill("no sample has this");
  await expect(page.locator("[data-sample]")).toHaveCount(0);
  await expect(page.getByText("No sample has that.")).toBeVisible();
});

for (const { id } of BROKEN) {
  test(`${id}: the sign names it, every step has a heading, and the fix shows in the retest`, async ({ page }) => {
    const title = await pickSample(page, id);
    await expect(heading(page)).toHaveText(title, SLOW);
    await expectStep(page, "Review");
    await expectWholeAndMarked(page);
    for (const step of ["Update", "Save", "Retest"] satisfies StepName[]) {
      await openStep(page, step);
      await expect(heading(page)).toHaveText(/\S{2,}/);
      await expectWholeAndMarked(page);
    }
    await page.getByRole("button", { name: /^(?:I did it|Let the wait pass)$/ }).click();
    await expect(page.getByRole("heading", { name: "Before and after" })).toBeVisible(SLOW);
    await expectVerdict(page, "Clear", "Sample · ");
    await expectWholeAndMarked(page);
    expect(await wordsThatOverlap(page)).toEqual([]);
  });
}

for (const { id } of HEALTHY) {
  test(`${id}: nothing is refused, and there is nothing to update`, async ({ page }) => {
    await pickSample(page, id);
    await expect(heading(page)).toHaveText(
      /^(?:Nothing refused this key|What you asked for is open|Everything you asked for works)$/,
    );
    await expectWholeAndMarked(page);
    for (const step of ["Update", "Save"] satisfies StepName[]) {
      await expect(steps(page).getByRole("button", { name: new RegExp(`^${step}`) })).toHaveCount(0);
      await expect(steps(page)).toContainText(`${step}, not needed`);
    }
    await openStep(page, "Retest");
    await page.getByRole("button", { name: "Run the checks again" }).click();
    await expect(page.getByRole("heading", { name: "Before and after" })).toBeVisible();
    await expectWholeAndMarked(page);
  });
}
