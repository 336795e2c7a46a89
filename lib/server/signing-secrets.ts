import "server-only";
import { hkdfSync, randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ServerEnv } from "./env.ts";

const KEY_BYTES = 32;

/** The operator's secrets, or one made in the data folder at first use (mode 0600). First signs, all verify. */
function loadSecrets({ secrets, dataDir }: Pick<ServerEnv, "secrets" | "dataDir">): readonly string[] {
  if (secrets.length > 0) return secrets;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, "secret");
  // `wx` lets one of two processes that start at once write it; the other reads what the first wrote.
  if (!existsSync(path)) {
    try {
      writeFileSync(path, randomBytes(KEY_BYTES).toString("base64url"), { mode: 0o600, flag: "wx" });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
  chmodSync(path, 0o600);
  return [readFileSync(path, "utf8").trim()];
}

/** One key per purpose by HKDF-SHA-256; the first signs, all verify. */
export function signingKeys(env: Pick<ServerEnv, "secrets" | "dataDir">, purpose: string): Buffer[] {
  return loadSecrets(env).map((secret) =>
    Buffer.from(hkdfSync("sha256", secret, "", `latchkey ${purpose} v1`, KEY_BYTES)),
  );
}
