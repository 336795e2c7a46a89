import "server-only";
import { hkdfSync, randomBytes } from "node:crypto";
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { EnvironmentError, type ServerEnv } from "./env.ts";

const KEY_BYTES = 32;

const loaded = new WeakMap<object, readonly string[]>();

/**
 * The operator's secrets, or one made in the data folder at first use (mode 0600). First signs, all verify.
 *
 * @throws EnvironmentError where the data folder cannot be used.
 */
export function loadSecrets(env: Pick<ServerEnv, "secrets" | "dataDir">): readonly string[] {
  const secrets = loaded.get(env) ?? (env.secrets.length > 0 ? env.secrets : [readOwnSecret(env.dataDir)]);
  loaded.set(env, secrets);
  return secrets;
}

function readOwnSecret(dataDir: string): string {
  const path = join(dataDir, "secret");
  let secret: string;
  try {
    makeFolder(dataDir);
    if (!existsSync(path)) makeSecret(path);
    chmodSync(path, 0o600);
    secret = readFileSync(path, "utf8").trim();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unknown";
    throw new EnvironmentError(`LATCHKEY_DATA_DIR must be a folder this process can write to (${code})`);
  }
  if (Buffer.byteLength(secret) < KEY_BYTES)
    throw new EnvironmentError(
      "LATCHKEY_DATA_DIR holds a secret that is too short: remove the file, and a new one is made",
    );
  return secret;
}

/** Level by level: Node's own recursion never ends where a file system takes no folders. One that exists keeps its mode. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(resolve(path)));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Another process that starts at once may have made it.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
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
