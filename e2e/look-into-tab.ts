import type { Page } from "@playwright/test";

/** Everything a tab holds or has said where a key must never be: name of the place → its whole content. */
export type TabPlaces = Record<string, string>;

/** Takes down what leaves and what is printed, from the moment it is called. */
export class TabWitness {
  readonly #requests: string[] = [];
  readonly #bodies: string[] = [];
  readonly #printed: string[] = [];

  constructor(page: Page) {
    page.on("request", (request) => {
      this.#requests.push(`${request.method()} ${request.url()} ${JSON.stringify(request.headers())}`);
      const body = request.postData();
      if (body !== null) this.#bodies.push(`${request.method()} ${new URL(request.url()).pathname} ${body}`);
    });
    page.on("framenavigated", (frame) => this.#requests.push(`navigated ${frame.url()}`));
    page.on("console", (message) => this.#printed.push(message.text()));
    page.on("pageerror", (error) => this.#printed.push(`${error.message}\n${error.stack ?? ""}`));
    page.on("dialog", (dialog) => this.#printed.push(dialog.message()));
  }

  places(): TabPlaces {
    return { "request lines and headers": this.#requests.join("\n"), "console and errors": this.#printed.join("\n") };
  }

  /** Bodies that left the tab, `METHOD path body`; one POST may hold the key. */
  bodies(): readonly string[] {
    return this.#bodies;
  }
}

/** What a tab holds at this moment, without the text that stands in its fields. */
export async function lookIntoTab(page: Page): Promise<TabPlaces> {
  const held = await page.evaluate(async () => {
    const entries = (storage: Storage) => JSON.stringify(Object.entries(storage));
    const databases = await Promise.all(
      (await indexedDB.databases()).map(
        ({ name = "" }) =>
          new Promise<string>((resolve) => {
            const opening = indexedDB.open(name);
            opening.onerror = () => resolve(name);
            opening.onsuccess = () => {
              const stores = [...opening.result.objectStoreNames];
              if (stores.length === 0) return resolve(name);
              const reading = opening.result.transaction(stores);
              const found: unknown[] = [name, stores];
              for (const store of stores) {
                const all = reading.objectStore(store).getAll();
                all.onsuccess = () => found.push(all.result);
              }
              reading.oncomplete = () => resolve(JSON.stringify(found));
            };
          }),
      ),
    );
    const cached: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const response = await cache.match(request);
        cached.push(name, request.url, (await response?.text()) ?? "");
      }
    }
    return {
      address: location.href,
      "document as text": document.documentElement.outerHTML,
      title: document.title,
      "history state": JSON.stringify(history.state) ?? "",
      "window name": window.name,
      "local storage": entries(localStorage),
      "session storage": entries(sessionStorage),
      "cookies a script sees": document.cookie,
      IndexedDB: databases.join("\n"),
      "Cache Storage": cached.join("\n"),
      "performance entries": performance
        .getEntries()
        .map(({ name }) => name)
        .join("\n"),
    };
  });
  return { ...held, cookies: JSON.stringify(await page.context().cookies()) };
}

/** The text in every field of the page, as a person would copy it. */
export function readFields(page: Page): Promise<string> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
        "input:not([type=checkbox], [type=radio]), textarea",
      ),
    ]
      .map(({ value }) => value)
      .join("\n"),
  );
}
