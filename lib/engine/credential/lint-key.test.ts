import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { CREDENTIAL_KINDS, reportSchema } from "#lib/report/schema.ts";
import { lintKey } from "./lint-key.ts";
import { Credential } from "./vault.ts";

vi.setConfig({ testTimeout: 20_000 });
const LETTERS = "Ab3_-Cd4Ef5Gh6Ij7Kl8Mn9Op0".repeat(4).slice(0, 93);
const keyOf = (...prefix: string[]) => [...prefix, `${LETTERS}AA`].join("-");
const KEY = keyOf("sk", "ant", "api03");

describe("a clean key", () => {
  it.each([
    ["sk-ant-api03", KEY, "workspace-or-identity-key", "sk-ant-api03-…"],
    ["sk-ant-api01", keyOf("sk", "ant", "api01"), "enterprise-scoped-key", "sk-ant-api01-…"],
    ["sk-ant-admin01", keyOf("sk", "ant", "admin01"), "admin-key", "sk-ant-admin01-…"],
    ["sk-ant-oat01", keyOf("sk", "ant", "oat01"), "oauth-token", "sk-ant-oat01-…"],
    ["a prefix nobody knows yet", keyOf("sk", "ant", "api09"), "unrecognized", "sk-ant-api09-…"],
  ])("of %s is sent as it is, and shown by prefix and last four", (_what, text, kind, prefix) => {
    const read = lintKey(text);
    expect(read).toEqual({ clean: text, kind, hint: `${prefix}${text.slice(-4)}`, notes: [], send: true });
  });
});

describe("what stands around a key", () => {
  it.each([
    ["space", `  ${KEY}\t`, ["trimmed"]],
    ["a newline", `${KEY}\n`, ["newline-removed"]],
    ["CRLF", `${KEY}\r\n`, ["newline-removed"]],
    ["a byte order mark", `\uFEFF${KEY}`, ["trimmed"]],
    ["a space of no width", `\u200B${KEY}\u200B`, ["trimmed"]],
    ["a space that does not break", `\u00A0${KEY}`, ["trimmed"]],
    ["double quotes", `"${KEY}"`, ["quotes-removed"]],
    ["single quotes", `'${KEY}'`, ["quotes-removed"]],
    ["curly quotes", `“${KEY}”`, ["quotes-removed"]],
    ["back ticks", `\`${KEY}\``, ["quotes-removed"]],
    ["one quote only", `"${KEY}`, ["quotes-removed"]],
    ["angle brackets", `<${KEY}>`, ["quotes-removed"]],
    ["export", `export ANTHROPIC_API_KEY=${KEY}`, ["export-removed"]],
    ["export and quotes", `export ANTHROPIC_API_KEY="${KEY}"`, ["export-removed", "quotes-removed"]],
    ["an env file", `ANTHROPIC_API_KEY=${KEY}`, ["export-removed"]],
    ["spaces about the sign", `ANTHROPIC_API_KEY = "${KEY}"`, ["export-removed", "quotes-removed"]],
    ["PowerShell", `$env:ANTHROPIC_API_KEY = '${KEY}'`, ["export-removed", "quotes-removed"]],
    ["cmd", `set ANTHROPIC_API_KEY=${KEY}`, ["export-removed"]],
    ["Bearer", `Bearer ${KEY}`, ["bearer-removed"]],
    ["a header", `x-api-key: ${KEY}`, ["header-name-removed"]],
    ["another header", `Authorization: Bearer ${KEY}`, ["header-name-removed", "bearer-removed"]],
    ["a header of curl", `-H "x-api-key: ${KEY}"`, ["header-name-removed", "quotes-removed"]],
    ["a line of JSON", `"x-api-key": "${KEY}",`, ["header-name-removed", "quotes-removed"]],
    ["a comma", `${KEY},`, []],
  ])("of %s is taken off and named, and the key is sent", (_what, text, notes) => {
    const read = lintKey(text);
    expect([read.clean, read.send]).toEqual([KEY, true]);
    expect([...read.notes].toSorted()).toEqual([...notes].toSorted());
    expect(read.kind).toBe("workspace-or-identity-key");
  });

  it("of a terminal that broke the line is joined again", () => {
    const read = lintKey(`${KEY.slice(0, 40)}\n  ${KEY.slice(40, 80)}\r\n${KEY.slice(80)}`);
    expect([read.clean, read.send, read.notes]).toEqual([KEY, true, ["newline-removed"]]);
  });
});

describe("what is no key of this API", () => {
  it.each([
    ["nothing", "", "empty"],
    ["space", " \r\n ", "empty"],
    ["quotes with nothing in them", '""', "empty"],
    ["64 KiB", "x".repeat(65_536), "too-long"],
    ["the Console's dots", "sk-ant-api03-abc...wxyz", "masked-dots"],
    ["an ellipsis", "sk-ant-api03-R2D…igAA", "masked-dots"],
    ["bullets", `sk-ant-api03-${"•".repeat(20)}`, "masked-dots"],
    ["stars", "sk-ant-api03-****", "masked-dots"],
    ["words", "my key is here", "inner-whitespace"],
    ["a tab in its middle", `${KEY.slice(0, 30)}\t${KEY.slice(30)}`, "inner-whitespace"],
    ["a header after a newline", `${KEY}\nx-injected: 1`, "inner-whitespace"],
    ["a NUL", `${KEY.slice(0, 30)}\0${KEY.slice(30)}`, "control-characters"],
    ["an escape", `${KEY.slice(0, 30)}\u001b${KEY.slice(30)}`, "control-characters"],
    ["emoji", "🔑".repeat(20), "non-latin"],
    ["Cyrillic that looks Latin", KEY.replace("A", "А"), "non-latin"],
    ["a long dash", KEY.replace("sk-", "sk–"), "non-latin"],
    ["the prefix alone", "sk-ant-api03-", "not-a-key"],
    ["a variable", "$ANTHROPIC_API_KEY", "not-a-key"],
    ["a variable in braces", "${ANTHROPIC_API_KEY}", "not-a-key"],
    ["a placeholder", "your-api-key-here", "not-a-key"],
    ["a name with a placeholder", "ANTHROPIC_API_KEY=<your key>", "inner-whitespace"],
    ["another provider's key", keyOf("sk", "proj"), "other-provider"],
    ["a web session", keyOf("sk", "ant", "sid01"), "web-session"],
    ["a refresh token", keyOf("sk", "ant", "ort01"), "refresh-token"],
    ["a session of Claude Code", keyOf("sk", "ant", "cc"), "session-token"],
    ["a session ingress token", keyOf("sk", "ant", "si"), "session-token"],
    ["a request token", keyOf("sk", "ant", "req"), "session-token"],
    ["a webhook secret", `whsec_${LETTERS}`, "webhook-secret"],
  ])("of %s is not sent, and says why", (_what, text, note) => {
    const read = lintKey(text);
    expect(read.send).toBe(false);
    expect(read.notes).toContain(note);
  });

  it("is told from a key that was cut, which is sent all the same", () => {
    const read = lintKey(KEY.slice(0, 40));
    expect([read.send, read.notes]).toEqual([true, ["truncated"]]);
  });
});

const AROUND = [
  "",
  " ",
  "\n",
  "\r\n",
  '"',
  "'",
  "`",
  "“",
  "export ",
  "Bearer ",
  "X=",
  "x-api-key: ",
  "-H ",
  ",",
  ";",
  "<",
  ">",
  "\u00A0",
  "\uFEFF",
  "sk-",
  "\0",
  "é",
  ".",
  "*",
];
const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ maxLength: 200 }),
  fc
    .array(fc.constantFrom(...AROUND, KEY, KEY.slice(0, 30), KEY.slice(30), "sk-ant-", "whsec_", "abc_"), {
      maxLength: 12,
    })
    .map((parts) => parts.join("")),
  fc
    .tuple(fc.constantFrom("sk-ant-api03-", "sk-ant-", "sk-", "whsec_", ""), fc.string({ maxLength: 120 }))
    .map(([prefix, rest]) => prefix + rest),
);
const RUNS = { numRuns: 3000 };

describe("whatever was pasted", () => {
  it("is read without a throw, to a known kind, and the same way each time", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const read = lintKey(text);
        expect(CREDENTIAL_KINDS).toContain(read.kind);
        expect(new Set(read.notes).size).toBe(read.notes.length);
        expect(lintKey(text)).toEqual(read);
      }),
      RUNS,
    );
  });

  it("has no white space, no control character and nothing but ASCII in it where it is sent", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const read = lintKey(text);
        if (read.send) expect(read.clean).toMatch(/^[\x21-\x7e]+$/);
      }),
      RUNS,
    );
  });

  it("has no quotes in it where it is sent", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const read = lintKey(text);
        if (read.send) expect(read.clean).not.toMatch(/["'`<>]/);
      }),
      RUNS,
    );
  });

  it("is cleaned once: a clean key is its own clean key", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const read = lintKey(text);
        if (read.send) expect(lintKey(read.clean)).toMatchObject({ clean: read.clean, kind: read.kind, send: true });
      }),
      RUNS,
    );
  });

  it("keeps its secret: of what was pasted the clean key is a part, and nothing was added", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { clean } = lintKey(text);
        expect(text.replace(/\s+/g, "")).toContain(clean.replace(/\s+/g, ""));
      }),
      RUNS,
    );
  });

  it("is hinted at by a visible prefix and four characters at most, as a report may hold it", () => {
    const hint = reportSchema.shape.credential.shape.hint.unwrap();
    fc.assert(
      fc.property(anything, (text) => {
        const read = lintKey(text);
        if (read.hint === undefined) return;
        expect(hint.safeParse(read.hint).success, read.hint).toBe(true);
        const [prefix = "", last = ""] = read.hint.split("…");
        expect(read.clean.startsWith(prefix) && read.clean.endsWith(last)).toBe(true);
        expect(last).toHaveLength(4);
        expect(read.clean.length).toBeGreaterThanOrEqual(prefix.length + 12);
      }),
      RUNS,
    );
  });

  it("is read in time that grows with its length", () => {
    for (const piece of [
      '"',
      "'",
      "<",
      ">",
      ",",
      "Bearer ",
      "a=",
      "a\n",
      "export ",
      "x-api-key:",
      "-H ",
      " ",
      "“",
      "sk-ant-",
      "-",
      "a ",
      "a\r\n ",
    ]) {
      const startedMs = performance.now();
      lintKey(piece.repeat(Math.floor(4096 / piece.length)));
      lintKey(`${piece.repeat(Math.floor(4000 / piece.length))}\u0001`);
      expect(performance.now() - startedMs, piece).toBeLessThan(1_500);
    }
  });
});

describe("the hint", () => {
  const shownOf = (text: string) => lintKey(text).hint?.split("…")[0] ?? "";

  it("shows no more of a secret with underscores than the first word", () => {
    expect(shownOf("my_secret_password_abcdefgh1234")).not.toMatch(/secret|password/);
  });

  it.each([
    ["one long word", `${"a".repeat(30)}_abcdefgh1234`],
    ["a word", "secretpassword_abcdefgh1234"],
    ["a prefix of nobody", "sk-mysecretpassword-abcdefgh1234"],
    ["a part that is too long for one", `sk-ant-${"b".repeat(40)}-abcdefgh1234`],
  ])("shows no letters of %s as if they were a prefix", (_what, text) => {
    expect(shownOf(text)).not.toMatch(/secret|password|aaaaa|bbbbb/);
  });

  it("is one that a report may hold, however long the first word is", () => {
    const hint = reportSchema.shape.credential.shape.hint;
    for (const text of [`${"a".repeat(30)}_abcdefgh1234`, `sk-ant-${"b".repeat(40)}-abcdefgh1234`]) {
      expect(hint.safeParse(lintKey(text).hint).success, text).toBe(true);
    }
  });

  it("is absent where a text is short", () => {
    for (const text of ["abcd", "abcdefgh", "sk-ant-abcd"]) expect(lintKey(text).hint, text).toBeUndefined();
  });

  it("is absent where the last four are all that follows the prefix", () => {
    expect(lintKey("sk-ant-api03-abcd").hint).toBeUndefined();
  });
});

describe("a credential", () => {
  const credential = () => Credential.fromText(` "${KEY}" `);

  it("shows its secret to who it is handed to, and in no other way", () => {
    const held = credential();
    expect(held.reveal((secret) => secret)).toBe(KEY);
    const ways = [
      String(held),
      JSON.stringify(held),
      JSON.stringify({ ...held }),
      `${held}`,
      JSON.stringify(Object.entries(held)),
      JSON.stringify(structuredClone({ ...held })),
    ];
    for (const way of ways) expect(way).not.toContain(LETTERS.slice(0, 12));
    expect(JSON.parse(JSON.stringify(held))).toEqual({
      kind: "workspace-or-identity-key",
      hint: `sk-ant-api03-…${KEY.slice(-4)}`,
    });
  });

  it("has nothing left to show once it was forgotten, or where nothing may be sent", () => {
    const held = credential();
    held.forget();
    expect(() => held.reveal((secret) => secret)).toThrow();
    expect(() => Credential.fromText(keyOf("sk", "proj")).reveal((secret) => secret)).toThrow();
  });

  it("names its secret in no error", () => {
    const held = credential();
    try {
      held.reveal(() => {
        throw new Error("network");
      });
    } catch (error) {
      expect(String(error)).not.toContain(LETTERS.slice(0, 12));
    }
  });
});

describe("what stands in front of a secret does not make it one for this API", () => {
  const rest = "Ab3dEf9h".repeat(8);
  it.each([
    `OPENAI_API_KEY:sk-proj-${rest}`,
    `x-goog-api-key:AIza${rest}`,
    `token:ghp_${rest}`,
    `[sk-proj-${rest}]`,
    `,sk-proj-${rest}`,
    `sk%2Dproj%2D${rest}`,
    `sessionKey:sk-ant-sid01-${rest}`,
    `refresh_token:sk-ant-ort01-${rest}`,
    `SK-ANT-SID01-${rest}`,
    `key:whsec_${rest}`,
    `https://u:ghp_${rest}@github.com/x`,
    `sk-ant-api03-${rest},sk-proj-${rest}`,
    `sk-ant-api03-${rest}\nsk-ant-sid01-${rest}`,
    `sk-ant-api03-${rest}\nAKIA${rest}`,
    `x.sk-proj-${rest}`,
    `eyJhbGciOi${rest}.eyJzdWIi${rest}.${rest}`,
    `sk_live_${rest}`,
    `ANTHROPIC_API_KEY=`,
    "a@b.example",
  ])("%s is not sent", (text) => {
    expect(lintKey(text).send).toBe(false);
  });

  it.each([
    `ANTHROPIC_API_KEY: sk-ant-api03-${rest}`,
    `"api_key": "sk-ant-api03-${rest}",`,
    `Authorization: Bearer sk-ant-api03-${rest}`,
    `export ANTHROPIC_API_KEY="sk-ant-api03-${rest}"`,
    `sk-ant-api03-${rest.slice(0, 40)}\n${rest.slice(40)}`,
  ])("%s is read as the key in it", (text) => {
    expect(lintKey(text)).toMatchObject({ clean: `sk-ant-api03-${rest}`, send: true });
  });
});
