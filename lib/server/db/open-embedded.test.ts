import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EnvironmentError } from "../env.ts";
import { findLink } from "../shared-reports/find-link.ts";
import { makeLink, NOW_MS } from "../shared-reports/test-links.ts";
import { lockDataFolder } from "./lock-data-folder.ts";
import { openEmbedded } from "./open-embedded.ts";

let scratch: string;
let folder: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "latchkey-embedded-"));
  folder = join(scratch, "below", "database");
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

async function faultOf(opened: Promise<unknown>): Promise<string> {
  const error = await opened.then(
    () => new Error("it was opened"),
    (reason: unknown) => reason,
  );
  if (!(error instanceof EnvironmentError)) throw error;
  return error.message;
}

describe("an embedded database", () => {
  it("is made where there is none, for its owner's eyes alone, kept from a second one, and holds what it held when it is opened again", async () => {
    const first = await openEmbedded(folder);
    expect(statSync(folder).mode & 0o077).toBe(0);
    const { id } = await makeLink(first.db);
    const message = await faultOf(openEmbedded(folder));
    expect(message).toMatch(/in use by process \d+/);
    expect(message).toContain("DATABASE_URL");
    expect(message).not.toContain("\n");
    expect(await findLink(first.db, id, NOW_MS)).toMatchObject({ state: "open" });
    await first.close();
    const second = await openEmbedded(folder);
    expect(await findLink(second.db, id, NOW_MS)).toMatchObject({ state: "open" });
    await second.close();
    lockDataFolder(folder)();
  }, 60_000);

  it("that is something else ends with one line, and is given back", async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "PG_VERSION"), "9\n");
    const message = await faultOf(openEmbedded(folder));
    expect(message).toContain("LATCHKEY_DATA_DIR");
    expect(message).not.toContain("\n");
    lockDataFolder(folder)();
  }, 60_000);

  it("that is reached through a link is locked as itself", async () => {
    mkdirSync(folder, { recursive: true });
    const link = join(scratch, "link");
    symlinkSync(folder, link);
    const unlock = lockDataFolder(folder);
    expect(await faultOf(openEmbedded(link))).toMatch(/in use by process \d+/);
    expect(existsSync(`${link}.lock.1`)).toBe(false);
    unlock();
  });

  it("that cannot be made ends with one line", async () => {
    writeFileSync(join(scratch, "file"), "");
    const message = await faultOf(openEmbedded(join(scratch, "file", "database")));
    expect(message).toMatch(/^the embedded database in LATCHKEY_DATA_DIR cannot be opened \([^\n]*\)$/);
  });
});
