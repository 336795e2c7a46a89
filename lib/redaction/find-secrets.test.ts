import { describe, expect, test } from "vitest";
import { holdsSecret, maskSecrets } from "./find-secrets.ts";

const body = "aB3".repeat(12);

describe("the secret firewall", () => {
  test.each([
    ["an ordinary key", `sk-ant-api03-${body}`],
    ["an Admin key", `sk-ant-admin01-${body}`],
    ["a login token", `sk-ant-oat01-${body}`],
    ["a session token", `sk-ant-cc-${body}`],
    ["another provider's key", `sk-proj-${body}`],
    ["a webhook secret", `whsec_${body}`],
    ["a bearer header", `Bearer ${body}`],
    ["a percent-encoded key", `sk%2Dant%2Dapi03%2D${body}`],
  ])("sees %s inside other text", (_, secret) => {
    expect(holdsSecret(`before ${secret} after`)).toBe(true);
  });

  test("masks every one of several keys and keeps the words around them", () => {
    const text = maskSecrets(`a sk-ant-api03-${body} b sk-ant-admin01-${body} c`);
    expect(text).toBe("a [secret masked] b [secret masked] c");
  });

  test.each([
    "wrkspc_01AbCdEfGh",
    "claude-3-haiku-20240307",
    "req_011CSHoEeqs5C35K2UUqR7Fy",
    "sk-ant-api03-",
    "a note about keys",
  ])("leaves %s alone", (text) => {
    expect(holdsSecret(text)).toBe(false);
    expect(maskSecrets(text)).toBe(text);
  });

  test("stays linear on 256 KiB of a hostile repeat", () => {
    const text = "sk-ant-".repeat(37_000);
    expect(maskSecrets(text).length).toBeGreaterThan(0);
  });
});
