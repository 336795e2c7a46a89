import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holdsSecret } from "./find-secrets.ts";
import { MASK, redactText } from "./redact-text.ts";

/** 93 characters and AA, as the API makes them. */
const body = `${"aB3dE_fG9hI-kL2mN5p".repeat(5).slice(0, 93)}AA`;
const key = `sk-ant-api03-${body}`;
const base64 = (text: string) => Buffer.from(text).toString("base64");

test("puts the mask where a key stood, says where, and of which kind the key was", () => {
  const { text, secrets } = redactText(`key ${key} was refused`);
  expect(text).toBe(`key ${MASK} was refused`);
  expect(secrets).toEqual([{ start: 4, end: 4 + MASK.length, opening: "sk-ant-api03-", form: "plain" }]);
});

test("counts offsets in the redacted text when several keys are masked", () => {
  const { text, secrets } = redactText(`a ${key} b sk-proj-${body} c`);
  expect(secrets.map(({ start, end }) => text.slice(start, end))).toEqual([MASK, MASK]);
  expect(secrets.map(({ opening }) => opening)).toEqual(["sk-ant-api03-", "sk-proj-"]);
});

test.each([
  ["plain", key],
  ["percent", key.replaceAll("-", "%2D")],
  ["escaped", key.replaceAll("-", "\\u002d")],
  ["escaped", key.replaceAll("-", "‑")],
  ["split", `${key.slice(0, 40)}\n${key.slice(40)}`],
  ["base64", base64(`x-api-key: ${key}`)],
  ["hex", Buffer.from(key).toString("hex")],
] as const)("names the form %s and the kind with it", (form, written) => {
  expect(redactText(`<${written}>`)).toMatchObject({
    text: `<${MASK}>`,
    secrets: [{ form, opening: "sk-ant-api03-" }],
  });
});

test.each([
  ["sk-ant-api03-", key],
  ["sk-ant-admin01-", `sk-ant-admin01-${body}`],
  ["sk-ant-oat01-", `SK-ANT-OAT01-${body}`],
  ["sk-ant-sid01-", `sk-ant-sid01-${body}`],
  ["sk-ant-req-", `sk-ant-req-${body}`],
  ["sk-ant-", `sk-ant-newkind7-${body}`],
  ["sk-", "sk-abcdefABCDEF0123456789abcdef"],
  ["AIza", `AIza${body.slice(0, 35)}`],
  ["dapi", "dapi0123456789abcdef0123456789abcdef"],
])("shows %s of a secret and nothing behind it", (opening, secret) => {
  expect(redactText(secret).secrets.map((each) => each.opening)).toEqual([opening]);
});

describe("a credential without an opening is told by what stands before it", () => {
  const value = "Zq7vB2nM9xK4tR8wLp3s";
  test.each([
    `x-api-key: ${value}`,
    `-H "X-Api-Key:${value}"`,
    `Authorization: Bearer ${value}`,
    `authorization: Basic ${base64(`user:${value}`)}`,
    `client = Client(api_key="${value}")`,
    `{"apiKey":"${value}"}`,
    `{\\"apiKey\\": \\"${value}\\"}`,
    `ANTHROPIC_API_KEY=${value}`,
    `export ANTHROPIC_AUTH_TOKEN='${value}'`,
    `tool --api-key ${value} --model claude-sonnet-4-5`,
    `headers["x-api-key"] = "${value}"`,
    `[b"x-api-key", b"${value}"]`.replaceAll('b"', '"'),
    `{"name":"x-api-key","value":"${value}"}`,
    `- name: ANTHROPIC_API_KEY\n  value: ${value}`,
    `<apiKey>${value}</apiKey>`,
    `https://example.com/v1?key=${value}&alt=sse`,
    `https://user:${value}@example.com/`,
    `curl -u user:${value} https://example.com`,
    `api_key%3D${value}`,
    `api_key=0123456789abcdef0123456789abcdef`,
  ])("in %j", (text) => {
    const { text: redacted, secrets } = redactText(text);
    expect(secrets).toHaveLength(1);
    expect(redacted).toContain(MASK);
    expect(redacted).not.toContain(value);
    expect(redacted).not.toContain(base64(`user:${value}`));
  });

  test("and what names it stays", () => {
    expect(redactText(`-H "Authorization: Bearer ${value}"`).text).toBe(`-H "Authorization: Bearer ${MASK}"`);
  });
});

describe("what holds the place of a key stays", () => {
  test.each([
    "x-api-key: $ANTHROPIC_API_KEY",
    "x-api-key: ${ANTHROPIC_API_KEY}",
    "x-api-key: <your-anthropic-api-key>",
    "api_key=YOUR_ANTHROPIC_API_KEY_HERE",
    "api_key=xxxxxxxxxxxxxxxxxxxxxxxx",
    "api_key: ************************",
    "x-api-key: ••••••••••••••••••••",
    "apiKey: process.env.ANTHROPIC_API_KEY",
    'api_key=os.environ["ANTHROPIC_API_KEY"]',
    "api_key = settings.anthropic_api_key",
    "ANTHROPIC_API_KEY_FILE=/run/secrets/anthropic_api_key",
    "Authorization: Bearer sk-ant-api03-REDACTED",
    "sk-ant-api03-your-key-here",
    "sk-ant-api03-XXXXXXXXXXXXXXXXXXXX",
    "sk-ant-api03-***",
    "sk-ant-...abcd",
    "sk-ant-…abcd",
    "sk-ant-api03-AbC...wxyz",
    "x-api-key: sk-ant-api03-AbC...wxyz",
    "x-api-key: wrkspc_01AbCdEfGhIjKlMnOpQrSt",
    `x-api-key: ${MASK}`,
  ])("%j", (text) => {
    expect(redactText(text)).toEqual({ text, secrets: [] });
  });

  test("and a key cut off by hand is masked from eight characters on", () => {
    expect(redactText("sk-ant-api03-AbCdEf9h...").text).toBe(`${MASK}...`);
    expect(redactText("sk-ant-api03-AbCdEf9h…").text).toBe(`${MASK}…`);
  });
});

const ORDINARY = [
  "Traceback (most recent call last):",
  "authentication_error",
  "Unauthorized",
  "BetaCannotSignOutPrimaryOwnerError: no",
  "x-api-key header is required",
  '{"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}}',
  '"request_id": "req_011CSHoEeqs5C35K2UUqR7Fy"',
  "req_011CSHoEeqs5C35K2UUqR7Fy",
  "wrkspc_01AbCdEfGhIjKlMnOpQrStUv",
  "msg_01XFDUDYJgAACzvnptvVoYEL",
  "claude-sonnet-4-5-20250929",
  "3fa85f64-5717-4562-b3fc-2c963f66afa6",
  "9fceb02d0ae598e95dc970b74767f19372d61af8",
  "2026-11-24T10:00:00.123Z INFO request sent",
  "anthropic-version: 2023-06-01",
  "ANTHROPIC_MODEL=claude-opus-4-5",
  "    at processTicksAndRejections (node:internal/process/task_queues:95:5)",
  '  File "/usr/lib/python3.12/site-packages/anthropic/_base_client.py", line 1029, in _request',
  "someone.else@example.com",
  "npm_package_dependencies_anthropic",
  "co_authored_by_somebody_else",
  "https://api.anthropic.com/v1/messages?beta=true",
  "cf-ray: 8f1c2d3e4a5b6c7d-FRA",
];

describe("what is no secret stays", () => {
  test.each(ORDINARY)("alone: %j", (text) => {
    expect(redactText(text)).toEqual({ text, secrets: [] });
  });

  test.each(ORDINARY)("in the line after a whole, a cut and an absent key: %j", (line) => {
    for (const lineBreak of ["\n", "\r\n    ", "\n\n", "\\n", "\n> ", '" \\\n  ']) {
      expect(redactText(key + lineBreak + line).text).toBe(MASK + lineBreak + line);
      expect(redactText(`sk-ant-api03-AbCd12_9xK${lineBreak}${line}`).text).toBe(MASK + lineBreak + line);
      expect(redactText(`sk-ant-api03-${lineBreak}${line}`).text).toBe(`sk-ant-api03-${lineBreak}${line}`);
    }
  });

  test("around a key that is written in several lines", () => {
    const text = `POST /v1/messages\nx-api-key: ${key.slice(0, 50)}\n  ${key.slice(50)}\nanthropic-version: 2023-06-01\n`;
    expect(redactText(text).text).toBe(`POST /v1/messages\nx-api-key: ${MASK}\nanthropic-version: 2023-06-01\n`);
  });
});

test("any text at all is read, once and for good", () => {
  const parts = fc.constantFrom(
    "sk-ant-",
    "api03-",
    key,
    "%2",
    "5",
    "\\u00",
    "&#",
    ";",
    "\n",
    "\ud800",
    "\udc00",
    "api_key=",
    "🔑",
    "\u200b",
    '"',
    " + ",
    MASK,
    "eyJ",
    "=",
  );
  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.oneof(parts, fc.string())).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const once = redactText(text);
      expect(redactText(once.text).text).toBe(once.text);
      for (const { start, end } of once.secrets) expect(once.text.slice(start, end)).toBe(MASK);
      let end = 0;
      for (const secret of once.secrets) {
        expect(secret.start).toBeGreaterThanOrEqual(end);
        end = secret.end;
      }
      const kept = once.text.split(MASK);
      expect(kept.every((piece) => text.includes(piece))).toBe(true);
      expect(once.text).not.toContain(body);
    }),
    { seed: 20_261_124, numRuns: 2000 },
  );
});

test("the firewall sees nothing in what is left of a pasted key", () => {
  const { text } = redactText(
    `curl -H "x-api-key: ${key}" -H "Authorization: Bearer ${key}" # ${encodeURIComponent(key)}`,
  );
  expect(holdsSecret(text)).toBe(false);
});

// A pattern that starts anew at every repeat takes longer on these than a test may take at all.
describe("256 KiB are read in one pass", () => {
  test.each([
    ...[
      "sk-ant-",
      "-sk-ant-a-",
      "sk-\n",
      "sk-ant-api03-\n",
      "-sk-",
      "-gsk_",
      "AKIA",
      "xoxb-",
      "whsec_",
      "-eyJ",
      "eyJhbGciOi\n",
    ],
    ...[
      "Bearer ",
      "Bearer a",
      "api_key=",
      "api_key: \n",
      "authorization",
      "?key=",
      "://a:",
      "://a:aaaaaaaaaaaaaaaa",
      " -u a:",
      "--",
    ],
    ...[
      "%25",
      "%252D",
      "%2",
      "\\",
      "\\u002d",
      "\\\\u",
      "&amp;",
      "&#45;",
      "&#",
      "\x1b[31m",
      "\x1b]8;;",
      "<span ",
      "\u200b",
      "－",
    ],
    ...[
      "c2stYW50LWFwaTAzLQ",
      "QUJDREVGR0hJSktM\n",
      "736b2d616e742d",
      "73 ",
      "aB3dEf9h\n",
      "\nk",
      '"a" + ',
      '"',
      "\n",
      " ",
      "| > ",
      "{",
      "\ud800",
    ],
  ])("of %j", (part) => {
    const text = part.repeat(Math.ceil(262_144 / part.length));
    expect(redactText(text).text.length).toBeGreaterThan(0);
    expect(redactText(`${text}\n${key.slice(0, 30)}\n${key.slice(30)}`).text).not.toContain(body.slice(40, 60));
  });
});
