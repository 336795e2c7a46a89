import { expect, test } from "@playwright/test";
import { box, openStart, openStep, pasteText, pickSample, sidewaysScrollPx } from "./wizard-page.ts";

const CURL = [
  "curl https://api.anthropic.com/v1/messages \\",
  "  -H 'x-api-key: YOUR_API_KEY' \\",
  '  -H "anthropic-version: 2023-06-01" \\',
  `  -d '{ "model": "claude-3-haiku-20240307", "max_tokens": 16, "messages": [] }'`,
  '{"type":"error","error":{"type":"not_found_error","message":"model: claude-3-haiku-20240307"}}',
].join("\n");

test("a pasted call is shown in its own lines with the change, and copied whole", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openStart(page);
  await box(page).focus();
  await pasteText(page, CURL);
  await expect(page.getByRole("heading", { name: "The change" })).toBeVisible();
  await openStep(page, "Update");
  const lines = page.getByRole("figure", { name: /^curl:/ });
  await expect(lines).toContainText("Take out: ");
  await expect(lines).toContainText('"model": "claude-haiku-4-5-20251001"');
  await lines.getByRole("button", { name: "Copy" }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('-H "x-api-key: $ANTHROPIC_API_KEY" \\');
  expect(copied).not.toContain("claude-3-haiku-20240307");
  expect(copied.split("\n")).toHaveLength(4);
  await page.getByRole("radio", { name: "Claude Code" }).check();
  await expect(page.getByText('export ANTHROPIC_MODEL="claude-haiku-4-5-20251001"')).toBeVisible();
  await expect(page.getByRole("heading", { name: "What this call needs" })).toBeVisible();
});

test("a sample is green with the beta that was meant, on a phone too", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await pickSample(page, "beta-value-unknown");
  await openStep(page, "Update");
  await expect(page.getByText("prompt-caching-2024-07-31").first()).toBeVisible();
  expect(await sidewaysScrollPx(page)).toBe(0);
  await openStep(page, "Retest");
  await page.getByRole("button", { name: "I did it" }).click();
  await expect(page.getByText("context-management-2025-06-27, prompt-caching-2024-07-31")).toBeVisible();
});
