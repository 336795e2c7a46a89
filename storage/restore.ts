import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm } from "node:fs/promises";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { PGlite } from "@electric-sql/pglite";
import { lockDataFolder } from "#lib/server/db/lock-data-folder.ts";
import { EnvironmentError } from "#lib/server/env.ts";
import { countLinks, embeddedFolder } from "./embedded-folder.ts";
import { runCommand } from "./say.ts";

const NOT_WHOLE = "that file is no backup of Latchkey, or not a whole one";

/** Puts a backup where a data folder has no database yet; it appears there whole or not at all. */
await runCommand("restore", async (file) => {
  const folder = embeddedFolder();
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) throw new EnvironmentError("there is no file of that name that can be read");
  const unlock = lockDataFolder(folder);
  const draft = `${folder}.restoring`;
  try {
    if (existsSync(folder))
      throw new EnvironmentError("LATCHKEY_DATA_DIR holds a database already: move its folder `database` away first");
    await rm(draft, { recursive: true, force: true });
    const archive = await openArchive(bytes);
    await mkdir(draft, { mode: 0o700 });
    const held = await unpack(archive, draft);
    await rename(draft, folder);
    return `Restored ${held}.`;
  } finally {
    await rm(draft, { recursive: true, force: true });
    unlock();
  }
});

/** PGlite would end the process over a file it cannot unpack, so it is unpacked and looked at here. */
async function openArchive(bytes: Buffer): Promise<Buffer> {
  const archive = await promisify(gunzip)(bytes).catch(() => undefined);
  if (archive?.subarray(257, 262).toString() !== "ustar" || !archive.includes("PG_VERSION"))
    throw new EnvironmentError(NOT_WHOLE);
  return archive;
}

async function unpack(archive: Buffer, folder: string): Promise<string> {
  try {
    const client = await PGlite.create({
      dataDir: folder,
      loadDataDir: new Blob([new Uint8Array(archive)], { type: "application/x-tar" }),
    });
    const held = await countLinks(client);
    await client.close();
    return held;
  } catch {
    throw new EnvironmentError(NOT_WHOLE);
  }
}
