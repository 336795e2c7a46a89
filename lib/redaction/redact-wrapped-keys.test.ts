import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MASK, redactText } from "./redact-text.ts";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
/** Chance without a bias: a key's letters are as likely as each other. Biased ones spell words. */
const bodyOf = (length: number, letters = `${LETTERS}_-`) =>
  fc
    .noShrink(fc.noBias(fc.array(fc.nat(letters.length - 1), { minLength: length, maxLength: length })))
    .map((places) => places.map((place) => letters.charAt(place)).join(""));
const whole = bodyOf(93).map((body) => `${body}AA`);

type Key = { readonly opening: string; readonly body: string };
const kind = (opening: string, body: fc.Arbitrary<string>) => body.map((letters): Key => ({ opening, body: letters }));
const anthropicKey = fc.oneof(
  kind("sk-ant-api03-", whole),
  kind("sk-ant-admin01-", whole),
  kind("sk-ant-oat01-", whole),
  kind("sk-ant-api01-", whole),
  kind("sk-ant-sid01-", bodyOf(100)),
  kind("sk-ant-ort01-", bodyOf(100)),
);
const anyKey = fc.oneof(
  anthropicKey,
  kind("sk-ant-req-", bodyOf(40)),
  kind("sk-proj-", bodyOf(120)),
  kind("sk-", bodyOf(48, LETTERS)),
  kind("sk-or-v1-", bodyOf(64, "0123456789abcdef")),
  kind("AIza", bodyOf(35)),
  kind("gsk_", bodyOf(52, LETTERS)),
  kind("whsec_", bodyOf(32, LETTERS)),
  kind("ghp_", bodyOf(36, LETTERS)),
);
const partialKey = fc.nat(40).chain((more) => kind("sk-ant-api03-", bodyOf(8 + more, LETTERS)));

const base64 = (text: string) => Buffer.from(text).toString("base64");
const each = (text: string, as: (code: number, letter: string) => string) =>
  [...text].map((letter) => as(letter.charCodeAt(0), letter)).join("");
const percent = (text: string) => each(text, (code) => `%${code.toString(16).toUpperCase()}`);
const unicode = (text: string) => each(text, (code) => `\\u${code.toString(16).padStart(4, "0")}`);

const WRAPPINGS: Readonly<Record<string, (key: string) => string>> = {
  bare: (key) => key,
  "double quotes": (key) => `"${key}"`,
  "single quotes": (key) => `'${key}'`,
  "back quotes": (key) => `\`${key}\``,
  "typeset quotes": (key) => `“${key}”`,
  "angle brackets": (key) => `<${key}>`,
  "JSON in JSON": (key) => JSON.stringify(JSON.stringify({ headers: { "x-api-key": key } })),
  "JSON of a shell line": (key) => JSON.stringify(`curl -H "x-api-key: ${key}" \\\n  -d '{}'`),
  "escaped dashes": (key) => key.replaceAll("-", "\\u002d"),
  "doubly escaped dashes": (key) => key.replaceAll("-", "\\\\u002D"),
  "unicode escapes": unicode,
  "byte escapes": (key) => each(key, (code) => `\\x${code.toString(16)}`),
  "dashes in percent": (key) => key.replaceAll("-", "%2D"),
  "all in percent": percent,
  "percent twice": (key) => encodeURIComponent(percent(key)),
  "entities for dashes": (key) => key.replaceAll("-", "&#45;"),
  "entities of entities": (key) => key.replaceAll("-", "&amp;#x2d;"),
  base64,
  "base64 for URLs": (key) => Buffer.from(key).toString("base64url"),
  "base64 in an address": (key) => `https://gateway.example/auth/${Buffer.from(key).toString("base64url")}/v1`,
  "base64 of base64": (key) => base64(base64(key)),
  "base64 of a header": (key) => base64(`x-api-key: ${key}`),
  "base64 of a bearer header": (key) => base64(`Authorization: Bearer ${key}`),
  "base64 of a login": (key) => `Authorization: Basic ${base64(`user:${key}`)}`,
  "base64 in percent": (key) => encodeURIComponent(base64(`:${key}`)),
  "base64 over lines": (key) => base64(`x-api-key: ${key}`).replace(/.{76}/g, "$&\n"),
  "base64 of settings": (key) => base64(`{"provider":"anthropic","apiKey":"${key}","note":"none"}`),
  hex: (key) => Buffer.from(key).toString("hex"),
  "hex bytes": (key) => each(key, (code) => `${code.toString(16)} `).trim(),
  "an export": (key) => `export ANTHROPIC_API_KEY=${key}`,
  "a header flag": (key) => `-H 'x-api-key: ${key}' \\\n  -H 'anthropic-version: 2023-06-01'`,
  "a login flag": (key) => `curl -u ${key}: https://api.anthropic.com/v1/models`,
  YAML: (key) => `env:\n  - name: ANTHROPIC_API_KEY\n    value: ${key}\n`,
  TOML: (key) => `api_key = "${key}"`,
  "a dictionary": (key) => `{'x-api-key': '${key}', 'anthropic-version': '2023-06-01'}`,
  "a query": (key) => `https://example.com/v1?key=${key}&alt=json`,
  "an address with a login": (key) => `https://user:${key}@example.com/v1`,
  "a cookie": (key) => `cookie: a=b; sessionKey=${key}; theme=dark`,
  "a log line": (key) => `2026-11-24T10:00:00Z INFO key=${key} status=401`,
  colours: (key) => `\x1b[31m${key.slice(0, 20)}\x1b[0m\x1b[1m${key.slice(20)}\x1b[0m`,
  "colours without their sign": (key) => `[31m${key.slice(0, 22)}[0m${key.slice(22)}`,
  "unseen characters": (key) => each(key, (_, letter) => `${letter}\u200b`),
  "soft hyphens": (key) => key.replace(/.{9}/g, "$&\u00ad"),
  "long dashes": (key) => key.replaceAll("-", "–"),
  "unbroken dashes": (key) => key.replaceAll("-", "\u2011"),
  "wide letters": (key) => each(key, (code) => String.fromCharCode(code + 0xfee0)),
  "joined strings": (key) => `"${key.slice(0, 25)}" + "${key.slice(25)}"`,
  "strings side by side": (key) => `("${key.slice(0, 30)}"\n    "${key.slice(30)}")`,
  "marked letters": (key) => `<code>${key.slice(0, 17)}<mark>${key.slice(17)}</mark></code>`,
};

const BREAKS: Readonly<Record<string, string>> = {
  "a terminal": "\n",
  "another system's line end": "\r\n",
  "an indent": "\n        ",
  "a tab": "\n\t",
  "a mail's quote": "\n> ",
  "quotes of quotes": "\n> > ",
  "a drawn frame": " │\n│ ",
  "a shell's continuation": "\\\n",
  "a continuation with an indent": " \\\n  ",
  "joined strings": '" +\n  "',
  "Python's strings": "'\n    '",
  "an escaped line end": "\\n",
  "an empty line": "\n\n",
  "a mail's soft end": "=\n",
};
const cuts = fc.array(fc.nat(1000), { minLength: 1, maxLength: 3 });

function broken(key: string, places: readonly number[], lineBreak: string): string {
  const ends = [...new Set(places.map((place) => 1 + (place % (key.length - 1))))].sort((one, other) => one - other);
  return [0, ...ends].map((start, part) => key.slice(start, ends[part])).join(lineBreak);
}

const NEIGHBOURS = [
  "",
  " ",
  "\n",
  ", ",
  '"',
  "\nTraceback (most recent call last):\n",
  "\nauthentication_error: invalid x-api-key\n",
  ' {"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}} ',
  "\n    at processTicksAndRejections (node:internal/process/task_queues:95:5)\n",
  "\nreq_011CSHoEeqs5C35K2UUqR7Fy\n",
  "；鍵は ",
  " 401 ",
];
const neighbour = fc.constantFrom(...NEIGHBOURS);

/** All that a reader could make of a text without knowing the key. */
function readings(text: string): string[] {
  const joined = text.replace(/[\s"'`+\\>|│]+/g, "");
  const plain = [text, joined].flatMap((each) => [each, decoded(each), decoded(decoded(each))]);
  const decodedRuns = plain.flatMap((each) =>
    (each.match(/[A-Za-z0-9+/_-]{8,}/g) ?? []).flatMap((run) =>
      [0, 1, 2, 3].map((skip) => Buffer.from(run.slice(skip), "base64").toString("latin1")),
    ),
  );
  const bytes = (text.match(/(?:[0-9a-f]{2}\s?){8,}/gi) ?? []).map((run) =>
    Buffer.from(run.replace(/\s/g, ""), "hex").toString("latin1"),
  );
  return [...plain, ...decodedRuns, ...bytes];
}

function decoded(text: string): string {
  return text
    .replace(/\x1b?\[\d+m|[\u200b\u00ad]|<\/?\w+>/g, "")
    .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\+[ux]0{0,2}([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/&(?:amp;)*#(?:45|x2d);/g, "-")
    .replace(/[–\u2011]/g, "-")
    .replace(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));
}

function expectNothingLeft(text: string, { body }: Key): void {
  const { text: redacted, secrets } = redactText(text);
  const runs = Array.from({ length: body.length - 7 }, (_, at) => body.slice(at, at + 8));
  for (const reading of readings(redacted)) {
    const left = runs.find((run) => reading.includes(run));
    if (left !== undefined)
      throw new Error(`${left} is left of ${JSON.stringify(text)} in ${JSON.stringify(redacted)}`);
  }
  expect(secrets.length).toBeGreaterThan(0);
  for (const { start, end } of secrets) expect(redacted.slice(start, end)).toBe(MASK);
  expect(redactText(redacted).text).toBe(redacted);
}

const SEEDED = { seed: 20_261_124, numRuns: 60 };

describe("no run of a key survives", () => {
  test.each(Object.entries(WRAPPINGS))("in %s", (_, wrap) => {
    fc.assert(
      fc.property(fc.oneof(anyKey, partialKey), neighbour, neighbour, (key, before, after) => {
        expectNothingLeft(before + wrap(key.opening + key.body) + after, key);
      }),
      SEEDED,
    );
  });

  test.each(Object.entries(BREAKS))("broken over lines by %s, at any column", (_, lineBreak) => {
    fc.assert(
      fc.property(anyKey, cuts, neighbour, neighbour, (key, places, before, after) => {
        expectNothingLeft(before + broken(key.opening + key.body, places, lineBreak) + after, key);
      }),
      { ...SEEDED, numRuns: SEEDED.numRuns * 5 },
    );
  });

  const printed = Object.entries(WRAPPINGS).filter(([name]) => !/colours|marked/.test(name));
  test.each(printed)("in %s, when a terminal breaks all of it at one width", (_, wrap) => {
    fc.assert(
      fc.property(anthropicKey, fc.integer({ min: 20, max: 132 }), fc.nat(100), (key, width, indent) => {
        const line = `${"word ".repeat(20).slice(0, indent)} ${wrap(key.opening + key.body)}`;
        expectNothingLeft(line.replace(new RegExp(`.{${width}}`, "g"), "$&\n"), key);
      }),
      SEEDED,
    );
  });
});
