import "server-only";
import { hkdfSync, randomBytes } from "node:crypto";
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ServerEnv } from "./env.ts";

const KEY_BYTES = 32;

/** The operator's secrets, or one made in the data folder at first use (mode 0600). First signs, all verify. */
function loadSecrets({ secrets, dataDir }: Pick<ServerEnv, "secrets" | "dataDir">): readonly string[] {
  if (secrets.length > 0) return secrets;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  chmodSync(dataDir, 0o700);
  const path = join(dataDir, "secret");
  if (!existsSync(path)) makeSecret(path);
  chmodSync(path, 0o600);
  const secret = readFileSync(path, "utf8").trim();
  if (Buffer.byteLength(secret) < KEY_BYTES)
    throw new Error("the secret in the data folder is too short: remove the file, and a new one is made");
  return [secret];
}

/** Written whole under another name, then linked: of two processes that start at once one wins, and neither reads half a secret. */
function makeSecret(path: string): void {
  const draft = `${path}.${randomBytes(8).toString("hex")}`;
  writeFileSync(draft, randomBytes(KEY_BYTES).toString("base64url"), { mode: 0o600, flag: "wx" });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** One key per purpose by HKDF-SHA-256; the first signs, all verify. */
export function signingKeys(env: Pick<ServerEnv, "secrets" | "dataDir">, purpose: string): Buffer[] {
  return loadSecrets(env).map((secret) =>
    Buffer.from(hkdfSync("sha256", secret, "", `latchkey ${purpose} v1`, KEY_BYTES)),
  );
}
