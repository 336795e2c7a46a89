import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A new folder beside the run's own output, which goes with it once every test has passed. */
export function scratchFolder(name: string): string {
  const { LATCHKEY_E2E_LOG } = process.env;
  return mkdtempSync(join(LATCHKEY_E2E_LOG ? dirname(LATCHKEY_E2E_LOG) : tmpdir(), `${name}-`));
}
