import { describe, expect, test } from "vitest";
import { lintKey } from "#lib/engine/credential/lint-key.ts";
import { PREFIX_ROWS } from "#lib/engine/credential/prefixes.ts";
import { holdsSecret, maskSecrets } from "./find-secrets.ts";

const body = "aB3".repeat(12);

describe("the secret firewall", () => {
  test.each([
    ["an ordinary key", `sk-ant-api03-${body}`],
    ["an Admin key", `sk-ant-admin01-${body}`],
    ["a login token", `sk-ant-oat01-${body}`],
    ["a session token", `sk-ant-cc-${body}`],
    ["another provider's key", `sk-proj-${body}`],
    ["a short key of a named kind", "sk-proj-abc_def-ghi-jk"],
    ["a key of many parts", "gsk_ab_cd-ef_gh-ij_kl"],
    ["a webhook secret", `whsec_${body}`],
    ["a bearer header", `Bearer ${body}`],
    ["a short session token", "sk-ant-req-123456789"],
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
    "voyage-multimodal-3.5",
    "team/sk-tuned-claude-sonnet-4",
    "pplx-70b-online",
    "npm_package_name",
    "co_authored_by",
  ])("leaves %s alone", (text) => {
    expect(holdsSecret(text)).toBe(false);
    expect(maskSecrets(text)).toBe(text);
  });

  test("masks whatever is never sent as a key", () => {
    const prefixes = PREFIX_ROWS.filter(({ notSent }) => notSent).map(({ pattern }) => pattern.source);
    const tried = [
      "sk-ant-sid01-",
      "sk-ant-ort01-",
      "sk-antABC",
      "sk-anthropic-",
      "sk-ant-sid_",
      "sk-ant-sidX1-",
      "sk-ant-ortoken-",
      "sk-ant-cc-",
      "sk-ant-si-",
      "sk-ant-req-",
      "whsec_",
      "sk-proj-",
      "sk-svcacct-",
      "sk-or-v1-",
      "sk-lf-",
      "AIza",
      "gsk_",
      "xai-",
      "hf_",
      "pplx-",
      "r8_",
      "fw_",
      "tgp_v1_",
      "nvapi-",
      "co_",
      "csk-",
      "ABSK",
      "bedrock-api-key-",
      "ghp_",
      "github_pat_",
      "glpat-",
      "jina_",
      "voyage-",
      "lsv2_",
      "rk_live_",
      "sk_0123456789abcdef",
      "hvs.",
      "xapp-",
      "AQ.",
      "glsa_",
      "dop_v1_",
      "sess-",
      "sk-12345678-",
    ];
    expect(prefixes.length).toBeGreaterThan(5);
    for (const prefix of tried) {
      expect([prefix, lintKey(prefix + body).send]).toEqual([prefix, false]);
      expect([prefix, holdsSecret(prefix + body)]).toEqual([prefix, true]);
    }
  });

  // A pattern that starts anew at every repeat takes longer on these than a test may take at all.
  test.each([
    "-eyJ",
    "%2deyJ",
    "sk-ant-",
    "-sk-ant-a-",
    "whsec_",
    "Bearer ",
    "Bearer a",
    "-sk-",
    "xoxb-",
    "AKIA",
    "eyJaaaaaaaaaaa.",
    "-gsk_",
  ])("reads 256 KiB of %j in one pass", (part) => {
    const text = part.repeat(Math.ceil(262_144 / part.length));
    expect(typeof holdsSecret(text)).toBe("boolean");
    expect(maskSecrets(text).length).toBeGreaterThan(0);
  });
});
