import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BETA_PATTERN, ID_PATTERN, MODEL_PATTERN } from "#lib/report/bounds.ts";
import { type Call, HOST_PATTERN, PATH_PATTERN, VARIABLE_PATTERN, VERSION_PATTERN } from "./call.ts";
import { readCall } from "./read-call.ts";

const PIECES = [
  "curl ", "https://api.anthropic.com/v1/messages", "$BASE/v1/files", "-H ", "-d ", "--json ", "--data-raw=", "-sXPOST",
  "x-api-key: ", "authorization: Bearer ", "anthropic-beta: a,b", "anthropic-workspace-id: wrkspc_1", "'", '"', "`", "^",
  "\\", "\n", "\r\n", " ", "$'", "{", "}", "[", "]", "(", ")", ":", ",", "=", '"model"', "claude-opus-5-5", "<<EOF\n", "EOF",
  "Anthropic(", "new Anthropic({", "client.messages.create(", "fetch(", "requests.post(", "headers=", "api_key=",
  "betas=", "default_headers=", "apiKey: ", "process.env.KEY", 'os.environ["KEY"]', "#", "//", "/*", "*/", '"""', "[secret masked]", "\u{1F511}",
]; // biome-ignore format: one row of what calls are made of
const TEXT = fc.oneof(
  fc.string({ maxLength: 400 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((all) => all.join("")),
);

function breaksBounds(call: Call, text: string): string[] {
  const fits = (pattern: RegExp, value: string | undefined) => value === undefined || pattern.test(value);
  const inside = ({ start, end }: { start: number; end: number }) => 0 <= start && start <= end && end <= text.length;
  return [
    ...(fits(MODEL_PATTERN, call.model) ? [] : ["model"]),
    ...(fits(ID_PATTERN, call.workspaceId) ? [] : ["workspaceId"]),
    ...(fits(HOST_PATTERN, call.host) ? [] : ["host"]),
    ...(fits(PATH_PATTERN, call.path) ? [] : ["path"]),
    ...(fits(VARIABLE_PATTERN, call.keyVariable) ? [] : ["keyVariable"]),
    ...(fits(VERSION_PATTERN, call.version) ? [] : ["version"]),
    ...(call.betas.every((beta) => BETA_PATTERN.test(beta)) && call.betas.length <= 16 ? [] : ["betas"]),
    ...(inside(call) && call.parts.every((part) => inside(part) && inside(part.whole)) ? [] : ["offsets"]),
  ];
}

function isSlow(text: string): boolean {
  const startedMs = performance.now();
  readCall(text);
  return performance.now() - startedMs > 200;
}

describe("reading a call", () => {
  it("never throws, keeps every bound and gives the same call for the same text", () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const call = readCall(text);
        expect(readCall(text)).toEqual(call);
        expect(call ? breaksBounds(call, text) : []).toEqual([]);
      }),
      { numRuns: 2_000, seed: 11 },
    );
  });

  it("takes no longer than a blink for 32 KiB of any hostile repeat", () => {
    const openings = [
      "",
      "curl ",
      "Anthropic(",
      "curl https://api.anthropic.com/v1/messages -d '",
      "client.messages.create(",
      "import anthropic\nx.messages.create(betas=[",
      "new Anthropic({ defaultHeaders: {",
      'requests.post("https://api.anthropic.com/v1/messages", headers={',
    ];
    const repeats = [
      ...PIECES,
      "a,",
      "a=b,",
      '"a": b + c + d,',
      "model: m,",
      "x.messages.create(",
      "x.post(a,b",
      "fetch(a,{",
      "a".repeat(9),
    ];
    const slow = openings
      .flatMap((opening) => repeats.map((piece) => `${opening}${piece.repeat(32_768 / piece.length)}`.slice(0, 32_768)))
      // Slow only where it is so three times: the machine has other work too.
      .filter((text) => [0, 1, 2].every(() => isSlow(text)))
      .map((text) => text.slice(0, 80));
    expect(slow).toEqual([]);
  }, 30_000);
});
