import { test as base, expect } from "@playwright/test";

type Quiet = {
  /** What the console may say in this test; a connection that the test itself cuts is reported there. */
  readonly mayPrint: RegExp | null;
};

/** A page whose console stays empty and that asks no other host than ours, in every test that uses it. */
export const test = base.extend<Quiet>({
  mayPrint: [null, { option: true }],
  page: async ({ page, baseURL, mayPrint }, use) => {
    const complaints: string[] = [];
    const ours = new URL(baseURL ?? "http://127.0.0.1").hostname;
    page.on("console", (message) => {
      if (message.type() !== "error" && message.type() !== "warning") return;
      if (!mayPrint?.test(message.text())) complaints.push(`${message.type()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => complaints.push(`thrown: ${error.message}`));
    page.on("request", (request) => {
      const { hostname, protocol, href } = new URL(request.url());
      if (hostname !== ours && protocol !== "data:" && protocol !== "blob:")
        complaints.push(`asked a stranger: ${href}`);
    });
    await use(page);
    expect(complaints).toEqual([]);
  },
});
