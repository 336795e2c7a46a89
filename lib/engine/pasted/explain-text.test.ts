import { describe, expect, test } from "vitest";
import { findErrorCode, KNOWN_ERROR_CODES } from "../api/error-codes.ts";
import { KNOWN_ANSWERS, type KnownAnswer } from "../api/known-answers.ts";
import { explainText } from "./explain-text.ts";

const TODAY = { startedAt: "2026-11-24T00:00:00Z" };
const first = (text: string) => explainText(text, TODAY).report.findings[0];
const causeOf = (text: string) => first(text)?.cause;

const LOW = "Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade.";
const BODY = {
  type: "error",
  error: { type: "invalid_request_error", message: LOW },
  request_id: "req_011CSHoEeqs5C35K2UUqR7Fy",
};
const JSON_BODY = JSON.stringify(BODY);

describe("the shape of a text does not change what it says", () => {
  test.each([
    ["raw JSON", JSON_BODY],
    ["pretty JSON", JSON.stringify(BODY, null, 2)],
    ["a Python dict", `anthropic.BadRequestError: Error code: 400 - ${JSON_BODY.replaceAll('"', "'")}`],
    ["bytes of Python", `litellm.BadRequestError: AnthropicException - b'${JSON_BODY}'`],
    ["JSON in JSON", JSON.stringify({ error: `Error: 400 ${JSON_BODY}` })],
    ["JSON in JSON in JSON", JSON.stringify({ log: JSON.stringify({ error: JSON_BODY }) })],
    ["an answer of curl -i", `HTTP/2 400\ncontent-type: application/json\nrequest-id: req_011C\n\n${JSON_BODY}`],
    ["an event stream", `event: error\ndata: ${JSON_BODY}`],
    ["HTML entities", JSON_BODY.replaceAll('"', "&quot;").replaceAll("&quot;type", "&#34;type")],
    [
      "colours of a terminal",
      `\u001b[31m⎿ API Error: 400\u001b[0m ${JSON_BODY.replace("credit", "\u001b[1mcredit\u001b[22m")}`,
    ],
    [
      "a prefix before each line",
      JSON.stringify(BODY, null, 2)
        .split("\n")
        .map((line) => `api-1  | ${line}`)
        .join("\n"),
    ],
    [
      "a day before each line",
      JSON.stringify(BODY, null, 2)
        .split("\n")
        .map((line) => `2026-11-06T16:20:10.7731025Z ${line}`)
        .join("\n"),
    ],
    ["typographic quotes", JSON_BODY.replaceAll('"', "”")],
    ["the sentence alone", LOW],
    ["the sentence in a person's own", `Since noon n8n says "${LOW}" and I do not know which of our cards pays.`],
    ["the sentence in capitals", LOW.toUpperCase()],
    ["cut in the sentence", JSON_BODY.slice(0, JSON_BODY.indexOf("low to"))],
    ["cut early in the field", JSON_BODY.slice(0, JSON_BODY.indexOf("ance is"))],
    ["cut with a mark", `${JSON_BODY.slice(0, JSON_BODY.indexOf("too low"))}… (+120 chars)`],
  ])("%s", (_, text) => {
    expect(causeOf(text)).toBe("credit-balance-too-low");
  });

  test("letters that a machine takes for one another tell the same in a short text", () => {
    expect(causeOf("400: anthroplc-workspace-id is requlred when authentlcating with an ldentity-linked APl key")).toBe(
      "workspace-id-required",
    );
  });
});

describe("who speaks is told apart from what is said", () => {
  test.each([
    [
      "a relay without accounts",
      '503 {"error":{"message":"No available accounts","type":"api_error"},"type":"error"}',
      "gateway-or-wrapper-error",
    ],
    [
      "a body in another language",
      '{"error":{"type":"permission_error","message":"没有权限使用该接口"}}',
      "gateway-or-wrapper-error",
    ],
    [
      "keys that the API's bodies never have",
      '{"error":{"message":"API key needed","type":"authentication_error","param":null,"code":null}}',
      "gateway-or-wrapper-error",
    ],
    [
      "a server that does not know the path",
      "There's an issue with the selected model (claude-sonnet-4-6). 404 404 page not found",
      "gateway-or-wrapper-error",
    ],
    [
      "a router's wallet",
      "402 This request requires more credits, or fewer max_tokens. You can only afford 12",
      "credit-balance-too-low",
    ],
    [
      "a cloud's own role",
      "User: arn:aws:iam::1:user/a is not authorized to perform: bedrock:InvokeModel",
      "permission-denied-resource",
    ],
    [
      "another provider",
      "You have insufficient permissions for this operation. Missing scopes: model.request.",
      "not-anthropic",
    ],
    [
      "a database",
      "psycopg.errors.InsufficientPrivilege: permission denied for table anthropic_api_keys",
      "not-anthropic",
    ],
    ["a code host", "git@github.com: Permission denied (publickey).", "not-anthropic"],
    ["a cluster", 'Error from server (Forbidden): pods "claude" is forbidden', "not-anthropic"],
    ["a file system", "PermissionError: [Errno 13] Permission denied: '/root/.claude'", "not-anthropic"],
    [
      "a field that never was a beta's",
      "messages.3.reasoning_content: Extra inputs are not permitted",
      "request-invalid",
    ],
    ["a field of a beta", "context_management: Extra inputs are not permitted", "beta-header-missing-or-not-enrolled"],
    [
      "a name that ended with its last snapshot",
      '404 {"type":"error","error":{"type":"not_found_error","message":"model: claude-3-5-sonnet-latest"}}',
      "model-retired",
    ],
    ["no body at all", "PermissionDeniedError: 403 status code (no body)", "unknown"],
  ])("%s", (_, text, cause) => {
    expect(causeOf(text)).toBe(cause);
  });
});

describe("texts without an error get no strong claim", () => {
  test.each([
    [
      "a message that came",
      '{"id":"msg_01X","type":"message","role":"assistant","model":"claude-sonnet-4-6","content":[{"type":"text","text":"Hi"}],"stop_reason":"end_turn","usage":{"input_tokens":403,"output_tokens":401}}',
    ],
    ["settings", "claude:\n  model: claude-sonnet-4-6\n  timeout: 30\n  proxy: squid\n  fallback: ollama\n"],
    ["numbers that are counts", "$ npm test\n 401 passing (3s)\n 0 failing, 504 tests in all"],
    [
      "a readme",
      "Install ollama or codex. The pipeline reads the protocol; a file not found is handled. Works with new-api, one api and zod.",
    ],
    ["code", "if e.status_code == 401: raise AuthError('bad')\nelif e.status_code == 429: time.sleep(30)"],
    ["a list of packages", "openai==1.2.0\nanthropic==0.40.1\ngroq==0.4.1\nollama==0.4.4\n"],
    [
      "a long quiet log",
      "2026-11-24T10:00:00Z api | INFO done path=/v1/messages status=200 ms=401 model=claude-haiku-5-5 pid=403\n".repeat(
        200,
      ),
    ],
  ])("%s", (_, text) => {
    const finding = first(text);
    expect([finding?.cause ?? "unknown", "possible"]).toContain(finding === undefined ? "unknown" : finding.confidence);
    expect(finding?.cause ?? "unknown").toBe("unknown");
  });
});

/** What a text of these alone cannot tell, and why. */
const NOT_ALONE: Readonly<Record<string, string>> = {
  "other-key-unknown": "the same words as an unknown key; only the key or the request tells them apart",
  "other-bearer-unknown": "the same words as an unknown key; only the key or the request tells them apart",
  "federation-rule-malformed": "the id is part of the credential, and reports label it as malformed",
};
const isNamedModel = ({ id }: KnownAnswer) => id === "model-retired";

const filled = (answer: KnownAnswer) =>
  answer.message
    ?.replace("<YYYY-MM-DD>", "2026-12-01")
    .replace(/`<id>`/, "`wrkspc_01JwQvzr7rXLA5AGx3HKfFUJ`")
    .replace(/<[^>]{0,20}model[^>]{0,20}>/, isNamedModel(answer) ? "claude-3-opus-20240229" : "claude-nothing-9")
    .replace(/File `<[^>]{1,40}>`/, "File `file_011CNha8iCJcU1wXNR6q4V8w`")
    .replace(/<[^>]{1,40}>/g, "33432706-3e3f-49f0-a3b1-f84db8cd2f5b");

function bodyOf(answer: KnownAnswer): string {
  const message = filled(answer) ?? "…";
  if (answer.surface === "edge") return JSON.stringify({ error: { type: answer.type, message } });
  const details = answer.code ? { details: { error_code: answer.code } } : {};
  const error = { type: answer.type ?? "invalid_request_error", message, ...details };
  return JSON.stringify({ type: "error", error, request_id: "req_011CSHoEeqs5C35K2UUqR7Fy" });
}

const TOLD = KNOWN_ANSWERS.filter(({ id }) => !(id in NOT_ALONE));
const ASKED = TOLD.filter(({ surface }) => surface === "api" || surface === "edge");

describe("every known answer is recognized as its cause", () => {
  test.each(TOLD.filter(({ message, surface, id }) => message && surface !== "edge" && id !== "federation-denied"))(
    "$id, its words alone",
    (answer) => {
      expect(causeOf(filled(answer) ?? "")).toBe(answer.cause);
    },
  );

  test.each(ASKED)("$id, framed as JSON", (answer) => {
    expect(causeOf(`${answer.status ?? ""} ${bodyOf(answer)}`)).toBe(answer.cause);
  });

  test.each(ASKED)("$id, in a Python trace", (answer) => {
    const trace = `Traceback (most recent call last):\n  File "/app/main.py", line 403, in <module>\n    client.messages.create(\n`;
    const said = `anthropic.APIStatusError: Error code: ${answer.status ?? 400} - ${bodyOf(answer).replaceAll('"', "'")}`;
    expect(causeOf(trace + said)).toBe(answer.cause);
  });
});

describe("every error code of the SDK gives its catalogue's cause", () => {
  test.each(KNOWN_ERROR_CODES)("%s, in the body and by the name of its class", (code) => {
    const cause = findErrorCode(code)?.cause;
    const body = `{"type":"error","error":{"type":"invalid_request_error","message":"…","details":{"error_code":"${code}"}}}`;
    expect(causeOf(`400 ${body}`)).toBe(cause);
    expect(causeOf(JSON.stringify({ error: `Error: 400 ${body}` }))).toBe(cause);
    const name = code
      .split("_")
      .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
      .join("");
    expect(causeOf(`anthropic.${name}Error: Error code: 400`)).toBe(cause);
  });

  test("a code that stands in prose only is known as well", () => {
    expect(
      causeOf(
        '{"type":"error","error":{"type":"invalid_request_error","details":{"error_code":"slack_channel_enabled"}}}',
      ),
    ).toBe("request-invalid");
  });
});

describe("words alone never confirm", () => {
  test.each(TOLD.filter(({ message, code }) => message && !code))("$id", (answer) => {
    expect(first(filled(answer) ?? "")?.confidence).not.toBe("confirmed");
    expect(first(bodyOf(answer))?.confidence).not.toBe("confirmed");
  });
});
