import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";
import { lockDataFolder } from "#lib/server/db/lock-data-folder.ts";
import { EnvironmentError } from "#lib/server/env.ts";
import { countLinks, embeddedFolder } from "./embedded-folder.ts";
import { runCommand } from "./say.ts";

/** Writes the embedded database of a stopped server into one file, readable by its owner alone. */
await runCommand("backup", async (file) => {
  const folder = embeddedFolder();
  if (!existsSync(folder)) throw new EnvironmentError("LATCHKEY_DATA_DIR holds no embedded database yet");
  if (existsSync(file)) throw new EnvironmentError("there is a file of that name already: a backup overwrites none");
  const unlock = lockDataFolder(folder);
  try {
    const client = await PGlite.create(folder);
    const held = await countLinks(client);
    const dump = Buffer.from(await (await client.dumpDataDir("gzip")).arrayBuffer());
    await client.close();
    await writeFile(file, dump, { mode: 0o600, flag: "wx" });
    return `Backed up ${held} (${(dump.length / 1_048_576).toFixed(1)} MB).`;
  } finally {
    unlock();
  }
});
