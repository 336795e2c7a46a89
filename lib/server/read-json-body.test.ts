import { afterEach, describe, expect, it, vi } from "vitest";
import { readJsonBody } from "./read-json-body.ts";
import { Refusal } from "./refusals.ts";

const LIMIT = 100;
type Body = NonNullable<RequestInit["body"]>;

function post(body: Body, headers: Record<string, string> = { "content-type": "application/json" }): Request {
  return new Request("http://localhost/", {
    method: "POST",
    body,
    headers,
    ...(body instanceof ReadableStream ? { duplex: "half" } : {}),
  });
}
async function codeOf(request: Request): Promise<string> {
  try {
    await readJsonBody(request, LIMIT);
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return "read";
}
function pieces(...parts: (string | Uint8Array | Error | "hang")[]): {
  readonly body: ReadableStream<Uint8Array>;
  readonly cancelled: () => boolean;
} {
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const part = parts.shift();
        if (part === undefined) controller.close();
        else if (part === "hang") await new Promise(() => undefined);
        else if (part instanceof Error) controller.error(part);
        else controller.enqueue(typeof part === "string" ? new TextEncoder().encode(part) : part);
      },
      cancel() {
        cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { body, cancelled: () => cancelled };
}

afterEach(() => {
  vi.useRealTimers();
});

describe("a body of JSON", () => {
  it.each([
    "application/json",
    "application/json; charset=utf-8",
    'Application/JSON ; charset="UTF-8"',
    "application/json;charset=utf-8;x=y",
  ])("is read when its content type is %s", async (type) => {
    expect(await readJsonBody(post('{"a":"é"}', { "content-type": type }), LIMIT)).toEqual({ a: "é" });
  });

  it("is read piece by piece, also where a character is cut in two", async () => {
    const bytes = new TextEncoder().encode('{"a":"é😀"}');
    const { body } = pieces(...Array.from(bytes, (byte) => new Uint8Array([byte])));
    expect(await readJsonBody(post(body), LIMIT)).toEqual({ a: "é😀" });
  });

  it("is read at the limit and refused one byte above it, with a length and without", async () => {
    const fits = `"${"x".repeat(LIMIT - 2)}"`;
    for (const text of [fits, pieces(fits).body]) expect(await codeOf(post(text))).toBe("read");
    for (const text of [`${fits} `, pieces(fits, " ").body]) expect(await codeOf(post(text))).toBe("body-too-large");
  });
});

describe("another body", () => {
  it.each([
    {},
    { "content-type": "" },
    { "content-type": "text/plain" },
    { "content-type": "text/plain; application/json" },
    { "content-type": "application/jsonp" },
    { "content-type": "application/problem+json" },
    { "content-type": "application/x-www-form-urlencoded" },
    { "content-type": "multipart/form-data; boundary=application/json" },
    { "content-type": "application/json, text/plain" },
    { "content-type": "application/json; charset=utf-16" },
    { "content-type": "application/json; charset=latin1" },
    { "content-type": "application/json", "content-encoding": "gzip" },
    { "content-type": "application/json", "content-encoding": "br" },
  ])("with the headers %o is of no type we take", async (headers) => {
    const request = new Request("http://localhost/", {
      method: "POST",
      body: new TextEncoder().encode("{}"),
      headers: headers as Record<string, string>,
    });
    expect(await codeOf(request)).toBe("content-type-unsupported");
  });

  it.each([
    "",
    " ",
    "{",
    '{"a":1',
    "{}{}",
    "{} {}",
    '{"a":1}\n{"a":2}',
    "{'a':1}",
    "undefined",
    "NaN",
    '{"a":1,}',
    "[1,2",
    '"\u0001"',
    "key=value",
  ])("of %o is not one JSON document", async (text) => {
    expect(await codeOf(post(text))).toBe("body-not-json");
  });

  it.each([
    ["a stray byte", [0x22, 0xff, 0x22]],
    ["a character cut off", [0x22, 0xc3, 0x22]],
    ["an overlong form", [0x22, 0xc0, 0xaf, 0x22]],
    ["half a surrogate pair", [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ["UTF-16", [0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]],
    ["an end inside a character", [0x31, 0x20, 0xe2, 0x82]],
  ])("with %s is not UTF-8", async (_what, bytes) => {
    expect(await codeOf(post(new Uint8Array(bytes)))).toBe("body-not-json");
  });

  it("that is missing is not JSON", async () => {
    expect(
      await codeOf(
        new Request("http://localhost/", { method: "POST", headers: { "content-type": "application/json" } }),
      ),
    ).toBe("body-not-json");
  });

  it("that is cut half-way is not JSON, and nothing of it is thrown on", async () => {
    expect(await codeOf(post(pieces('{"a":', new Error("connection reset")).body))).toBe("body-not-json");
  });

  it("that says it is too large is refused before a byte of it is read", async () => {
    let pulled = 0;
    const body = new ReadableStream<Uint8Array>(
      {
        pull: () => {
          pulled += 1;
        },
      },
      { highWaterMark: 0 },
    );
    expect(await codeOf(post(body, { "content-type": "application/json", "content-length": String(LIMIT + 1) }))).toBe(
      "body-too-large",
    );
    expect(pulled).toBe(0);
  });

  it("that lies about its length is refused where it passes the limit, and read no further", async () => {
    const endless = pieces(...Array.from({ length: 1000 }, () => "x".repeat(40)));
    expect(await codeOf(post(endless.body, { "content-type": "application/json", "content-length": "2" }))).toBe(
      "body-too-large",
    );
    expect(endless.cancelled()).toBe(true);
  });

  it("that does not end is refused after ten seconds, not before", async () => {
    vi.useFakeTimers();
    const slow = pieces('{"a":', "hang");
    const code = codeOf(post(slow.body));
    let settled = false;
    void code.then(() => {
      settled = true;
    });
    await vi.advanceTimersByTimeAsync(9_900);
    expect(settled).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect(await code).toBe("body-too-slow");
  });

  it("leaves no timer behind once it was read", async () => {
    vi.useFakeTimers();
    await codeOf(post("{}"));
    await codeOf(post("{"));
    expect(vi.getTimerCount()).toBe(0);
  });
});
