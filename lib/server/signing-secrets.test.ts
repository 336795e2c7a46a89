import { execFile } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { signingKeys } from "./signing-secrets.ts";

let folder: string;
let dataDir: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "secrets-"));
  dataDir = join(folder, "a", "data");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const hex = (keys: readonly Buffer[]) => keys.map((key) => key.toString("hex"));
const keysIn = (purpose = "receipt") => hex(signingKeys({ secrets: [], dataDir }, purpose));

describe("the secret in the data folder", () => {
  it("is made at first use, for the owner's eyes alone, and nothing else is left there", () => {
    keysIn();
    expect(readdirSync(dataDir)).toEqual(["secret"]);
    expect(statSync(join(dataDir, "secret")).mode & 0o777).toBe(0o600);
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    expect(readFileSync(join(dataDir, "secret"), "utf8").trim()).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it("is the same at every later use, and another in another folder", () => {
    const [first] = keysIn();
    expect(keysIn()).toEqual([first]);
    expect(hex(signingKeys({ secrets: [], dataDir: join(folder, "b") }, "receipt"))).not.toEqual([first]);
  });

  it("is closed to others again when its mode was opened", () => {
    keysIn();
    chmodSync(join(dataDir, "secret"), 0o644);
    keysIn();
    expect(statSync(join(dataDir, "secret")).mode & 0o777).toBe(0o600);
  });

  it.each(["", "\n", "short"])("of %o is not taken for a secret", (text) => {
    keysIn();
    writeFileSync(join(dataDir, "secret"), text);
    expect(() => keysIn()).toThrow(/too short/);
  });

  it("is one and the same for processes that start at once", { timeout: 60_000 }, async () => {
    const file = join(import.meta.dirname, "signing-secrets.ts");
    const script = `
      const { signingKeys } = await import(${JSON.stringify(file)});
      while (Date.now() < Number(process.env.T_START)) ;
      console.log(signingKeys({ secrets: [], dataDir: process.env.T_DIR }, "receipt")[0].toString("hex"));
    `;
    const env = {
      PATH: process.env.PATH ?? "",
      T_DIR: dataDir,
      T_START: String(Date.now() + 2_500),
    } as unknown as NodeJS.ProcessEnv;
    const processes = [1, 2, 3].map(() =>
      promisify(execFile)(
        process.execPath,
        ["--conditions=react-server", "--import", "tsx", "--input-type=module", "-e", script],
        { env, cwd: import.meta.dirname },
      ),
    );
    const outputs = (await Promise.all(processes)).map(({ stdout }) => stdout.trim());
    expect(outputs[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(outputs).size).toBe(1);
    expect(keysIn()).toEqual([outputs[0]]);
    expect(readdirSync(dataDir)).toEqual(["secret"]);
  });
});

describe("keys from the operator's secrets", () => {
  const secrets = ["first secret of at least 32 bytes", "second secret of at least 32 byte"];

  it("are one a secret, in their order, and touch no folder", () => {
    const keys = hex(signingKeys({ secrets, dataDir }, "receipt"));
    expect(keys).toHaveLength(2);
    expect(hex(signingKeys({ secrets: secrets.toReversed(), dataDir }, "receipt"))).toEqual(keys.toReversed());
    expect(readdirSync(folder)).toEqual([]);
  });

  it("are others for another purpose", () => {
    const keys = (purpose: string) => hex(signingKeys({ secrets, dataDir }, purpose));
    expect(new Set([...keys("receipt"), ...keys("link"), ...keys("session")]).size).toBe(6);
    expect(keys("receipt").every((key) => key.length === 64)).toBe(true);
  });
});
