import { expect, type Page } from "@playwright/test";

/** One run of a link's thread as its route answers it. */
export type ReadLink = {
  readonly id: string;
  readonly sample: boolean;
  readonly source: string;
  readonly include: Readonly<Record<string, boolean>>;
  readonly report: { readonly verdict: { readonly status: string } };
  readonly runs: readonly { readonly number: number; readonly report: unknown }[];
  readonly retestRequests: { readonly accepted: boolean; readonly askedAt: readonly string[] };
};

/** Opens the preview beside the result that is read. */
export async function openPreview(page: Page, press = "Preview a link"): Promise<void> {
  await page.getByRole("button", { name: press, exact: true }).click();
  await expect(page.getByRole("heading", { name: "What the link will show" })).toBeFocused();
}

/** The bytes that the preview says will be stored. */
export async function previewedBytes(page: Page): Promise<string> {
  const bytes = page.getByRole("figure", { name: "The exact bytes that are stored" }).locator("code");
  if (!(await bytes.isVisible())) await page.getByText("The bytes", { exact: true }).click();
  return bytes.innerText();
}

/** Presses the one button that stores, and says the id of the link that stands there then. */
export async function makeLink(page: Page, press: RegExp = /^Make the link, /): Promise<string> {
  await page.getByRole("button", { name: press }).click();
  const address = page.getByRole("main").getByRole("link", { name: /\/r\/[A-Za-z0-9]{24}$/ });
  await expect(address).toBeVisible();
  return (await address.innerText()).split("/").at(-1) ?? "";
}

/** Waits until the thread holds that many runs, as anybody with the link reads it. */
export async function readThread(page: Page, id: string, runs: number): Promise<ReadLink> {
  const read = async (): Promise<ReadLink> => (await page.request.get(`/api/v1/reports/${id}`)).json();
  await expect.poll(async () => (await read()).runs.length).toBe(runs);
  return read();
}

/** What a reader of the page does without a text: one press. */
export async function sayDone(page: Page, id: string): Promise<number> {
  return (await page.request.post(`/api/v1/reports/${id}/retest-requests`, { data: {} })).status();
}
