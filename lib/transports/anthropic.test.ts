import { createServer, type Server, type Socket } from "node:net";
import { deflateSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Credential } from "#lib/engine/credential/vault.ts";
import type { ApiAnswer, ApiCall } from "#lib/engine/port.ts";
import { createAnthropicPort } from "./anthropic.ts";
import { createNetwork } from "./network.ts";

type Upstream = {
  readonly url: string;
  readonly heard: string[];
  readonly sentBytes: () => number;
  readonly open: () => number;
};
vi.setConfig({ testTimeout: 20_000 });
const servers: Server[] = [];
const sockets = new Set<Socket>();

/** An upstream that may say anything: `answer` gets the bare socket once the request's head is in. */
async function upstream(answer: (socket: Socket) => void): Promise<Upstream> {
  const heard: string[] = [];
  const own = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    own.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => own.delete(socket));
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1");
      if (!text.includes("\r\n\r\n")) return;
      heard.push(text);
      text = "";
      answer(socket);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  let sentBytes = 0;
  server.on("connection", (socket) => socket.on("close", () => (sentBytes += socket.bytesWritten)));
  return { url: `http://127.0.0.1:${port}`, heard, sentBytes: () => sentBytes, open: () => own.size };
}

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

const KEY = ["sk", "ant", "api03", `${"x".repeat(93)}AA`].join("-");
const LIST: ApiCall = {
  method: "GET",
  path: "/v1/models",
  query: { limit: 1 },
  betas: [],
  sendKeyAs: "authorization",
  readOkBytes: 65_536,
};

function ask(url: string, call: ApiCall = LIST, deadlineMs = 4_000): Promise<ApiAnswer> {
  return createAnthropicPort(url, createNetwork().network)(
    call,
    Credential.fromText(KEY),
    AbortSignal.timeout(deadlineMs),
  );
}

const head = (status: string, ...lines: string[]) =>
  `HTTP/1.1 ${status}\r\n${lines.map((line) => `${line}\r\n`).join("")}\r\n`;
const whole = (status: string, body: string, ...lines: string[]) =>
  head(status, ...lines, `content-length: ${Buffer.byteLength(body)}`) + body;
const says = (text: string) => upstream((socket) => socket.write(text, "latin1"));

async function until(holds: () => boolean, withinMs = 2_000): Promise<boolean> {
  for (const endMs = Date.now() + withinMs; Date.now() < endMs; ) {
    if (holds()) return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return holds();
}

describe("an answer of an upstream that keeps to HTTP", () => {
  it("is handed on with its status, the five headers and its body", async () => {
    const { url } = await says(
      whole(
        "200 OK",
        '{"data":[]}',
        "content-type: application/json",
        "request-id: req_1",
        "anthropic-organization-id: org_1",
        "anthropic-workspace-id: ws_1",
        "retry-after: 3",
        "set-cookie: a=b",
      ),
    );
    expect(await ask(url)).toEqual({
      kind: "answered",
      status: 200,
      headers: {
        contentType: "application/json",
        requestId: "req_1",
        organizationId: "org_1",
        workspaceId: "ws_1",
        retryAfter: "3",
      },
      body: '{"data":[]}',
      bodyEnd: "complete",
      bytesRead: 11,
    });
  });

  it.each([400, 401, 402, 403, 404, 408, 409, 413, 418, 429, 500, 502, 503, 504, 529, 599])(
    "is handed on for status %i, and the call is made once",
    async (status) => {
      const { url, heard } = await says(whole(`${status} X`, '{"type":"error"}', "content-type: application/json"));
      expect(await ask(url)).toMatchObject({ kind: "answered", status, body: '{"type":"error"}', bodyEnd: "complete" });
      expect(heard).toHaveLength(1);
    },
  );

  it.each(["204 No Content", "205 Reset Content", "304 Not Modified"])(
    "is handed on without a body for %s",
    async (status) => {
      const { url } = await says(head(status, "content-length: 0"));
      expect(await ask(url)).toMatchObject({
        kind: "answered",
        status: Number(status.slice(0, 3)),
        body: "",
        bytesRead: 0,
      });
    },
  );

  it.each([
    ["HTML with 200", "<html><body>Welcome</body></html>"],
    ["broken JSON", '{"data":[{"id":'],
    ["nothing", ""],
  ])("is handed on as it is when it says %s", async (_what, body) => {
    const { url } = await says(whole("200 OK", body, "content-type: text/html"));
    expect(await ask(url)).toMatchObject({ kind: "answered", status: 200, body, bodyEnd: "complete" });
  });

  const packedAs = (encoding: string, packed: Buffer, length = packed.length) =>
    upstream((socket) => {
      socket.write(
        head("200 OK", "content-type: application/json", `content-encoding: ${encoding}`, `content-length: ${length}`),
      );
      socket.write(packed);
    });

  it.each([
    ["gzip", gzipSync('{"data":[]}')],
    ["deflate", deflateSync('{"data":[]}')],
  ])("is unpacked when it came packed as %s although nobody asked for that", async (encoding, packed) => {
    const { url } = await packedAs(encoding, packed);
    expect(await ask(url)).toMatchObject({ body: '{"data":[]}', bodyEnd: "complete", bytesRead: 11 });
  });

  it("is unpacked no further than it is read, and the connection is ended", async () => {
    const { url, open } = await packedAs("gzip", gzipSync("x".repeat(50_000_000)), 1_000_000);
    expect(await ask(url)).toMatchObject({ status: 200, bodyEnd: "cut", bytesRead: 65_536 });
    expect(await until(() => open() === 0)).toBe(true);
  });

  it("is given up when its packing goes on and gives nothing", async () => {
    const { url, open, sentBytes } = await upstream((socket) => {
      socket.write(head("200 OK", "content-type: application/json", "content-encoding: gzip"));
      socket.write(gzipSync("").subarray(0, 10));
      const empty = Buffer.from("000000ffff".repeat(4_000), "hex");
      const more = (left: number) => {
        if (left > 0 && !socket.destroyed) socket.write(empty, () => more(left - 1));
      };
      more(2_000);
    });
    expect(await ask(url)).toMatchObject({ status: 200, bodyEnd: "broken", bytesRead: 0 });
    expect(await until(() => open() === 0)).toBe(true);
    expect(sentBytes()).toBeLessThan(20_000_000);
  });

  it.each([
    ["is not packed at all", Buffer.from('{"data":[]}')],
    ["ends in the middle", gzipSync('{"data":[]}').subarray(0, 18)],
  ])("is broken when it says gzip and %s", async (_what, packed) => {
    const { url } = await packedAs("gzip", packed);
    expect(await ask(url)).toMatchObject({ status: 200, bodyEnd: "broken" });
  });

  it("keeps at most 256 characters of a header", async () => {
    const { url } = await says(whole("200 OK", "{}", `request-id: ${"r".repeat(5000)}`));
    const answer = await ask(url);
    expect(answer.kind === "answered" && answer.headers.requestId).toBe("r".repeat(256));
  });
});

describe("a redirect", () => {
  it.each(["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"])(
    "of %s is reported and never followed",
    async (status) => {
      const elsewhere = await says(whole("200 OK", "{}"));
      const { url, heard } = await says(whole(status, "", `location: ${elsewhere.url}/v1/models`));
      expect(await ask(url)).toMatchObject({
        kind: "answered",
        status: Number(status.slice(0, 3)),
        bodyEnd: "complete",
      });
      expect(heard).toHaveLength(1);
      expect(elsewhere.heard).toEqual([]);
    },
  );

  it("to a path of the same origin is not followed either", async () => {
    const { url, heard } = await says(whole("302 Found", "", "location: /v1/other"));
    expect(await ask(url)).toMatchObject({ kind: "answered", status: 302 });
    expect(heard).toHaveLength(1);
  });
});

describe("a body without measure", () => {
  it("of 12 MB is read to 64 KiB, and the connection is ended", async () => {
    const { url, open, sentBytes } = await upstream((socket) => {
      socket.write(head("200 OK", "content-type: application/json", `content-length: ${12 * 1024 * 1024}`));
      const piece = Buffer.alloc(65_536, "x");
      const more = (left: number) => {
        if (left > 0 && !socket.destroyed) socket.write(piece, () => more(left - 1));
      };
      more(192);
    });
    const answer = await ask(url);
    expect(answer).toMatchObject({ kind: "answered", status: 200, bodyEnd: "cut", bytesRead: 65_536 });
    expect(answer.kind === "answered" && answer.body.length).toBe(65_536);
    expect(await until(() => open() === 0)).toBe(true);
    expect(sentBytes()).toBeLessThan(12 * 1024 * 1024);
  });

  it("is read no further than the call asked for when it is a 2xx", async () => {
    const { url } = await says(whole("200 OK", "y".repeat(4_000)));
    expect(await ask(url, { ...LIST, readOkBytes: 256 })).toMatchObject({
      bodyEnd: "cut",
      bytesRead: 256,
      body: "y".repeat(256),
    });
    const exact = await says(whole("200 OK", "y".repeat(256)));
    expect(await ask(exact.url, { ...LIST, readOkBytes: 256 })).toMatchObject({ bodyEnd: "complete", bytesRead: 256 });
  });

  it("is read to 64 KiB when it is a refusal, whatever the call asked for", async () => {
    const { url } = await says(whole("400 Bad Request", "e".repeat(80_000)));
    expect(await ask(url, { ...LIST, readOkBytes: 256 })).toMatchObject({
      status: 400,
      bodyEnd: "cut",
      bytesRead: 65_536,
    });
  });

  it("that never ends is cut too", async () => {
    const { url, open } = await upstream((socket) => {
      socket.write(head("500 X", "transfer-encoding: chunked"));
      const piece = `4000\r\n${"z".repeat(16_384)}\r\n`;
      const more = () => {
        if (!socket.destroyed) socket.write(piece, more);
      };
      more();
    });
    expect(await ask(url)).toMatchObject({ kind: "answered", status: 500, bodyEnd: "cut", bytesRead: 65_536 });
    expect(await until(() => open() === 0)).toBe(true);
  });

  it("that drips past the deadline is a timeout, and the connection is ended", async () => {
    const { url, open } = await upstream((socket) => {
      socket.write(head("200 OK", "content-type: application/json", "content-length: 500"));
      const timer = setInterval(() => (socket.destroyed ? clearInterval(timer) : socket.write(" ")), 20);
      socket.on("close", () => clearInterval(timer));
    });
    const startedMs = Date.now();
    expect(await ask(url, LIST, 300)).toEqual({ kind: "no-answer", reason: "timeout" });
    expect(Date.now() - startedMs).toBeLessThan(1_500);
    expect(await until(() => open() === 0)).toBe(true);
  });
});

describe("a road that breaks", () => {
  it("before the answer is a reset", async () => {
    const ended = await upstream((socket) => socket.destroy());
    expect(await ask(ended.url)).toEqual({ kind: "no-answer", reason: "reset" });
    const reset = await upstream((socket) => socket.resetAndDestroy());
    expect(await ask(reset.url)).toEqual({ kind: "no-answer", reason: "reset" });
  });

  it("in the middle of the body keeps what came and says it broke", async () => {
    const { url } = await upstream((socket) => {
      socket.write(`${head("200 OK", "content-length: 500", "request-id: req_2")}{"data":[`);
      setTimeout(() => socket.resetAndDestroy(), 40);
    });
    expect(await ask(url)).toMatchObject({
      kind: "answered",
      status: 200,
      body: '{"data":[',
      bodyEnd: "broken",
      bytesRead: 9,
      headers: { requestId: "req_2" },
    });
  });

  it("in the middle of the head is a reset", async () => {
    const { url } = await upstream((socket) => socket.end("HTTP/1.1 200 OK\r\ncontent-ty"));
    expect(await ask(url)).toEqual({ kind: "no-answer", reason: "reset" });
  });

  it("with an answer that never comes is a timeout", async () => {
    const { url, open } = await upstream(() => undefined);
    expect(await ask(url, LIST, 200)).toEqual({ kind: "no-answer", reason: "timeout" });
    expect(await until(() => open() === 0)).toBe(true);
  });

  it("to a port where nothing listens is refused", async () => {
    const { url } = await upstream(() => undefined);
    await new Promise((resolve) => servers.pop()?.close(resolve));
    expect(await ask(url)).toEqual({ kind: "no-answer", reason: "refused" });
  });

  it("to a name that does not exist is a matter of DNS", async () => {
    expect(await ask("http://upstream.invalid")).toEqual({ kind: "no-answer", reason: "dns" });
  });

  it("by TLS to a port that does not speak it is a matter of TLS", async () => {
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.end("HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n");
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    expect(await ask(`https://127.0.0.1:${port}`)).toEqual({ kind: "no-answer", reason: "tls" });
  });

  it("by a signal that was over before it began makes no call", async () => {
    const { url, heard } = await says(whole("200 OK", "{}"));
    const answer = await createAnthropicPort(url, createNetwork().network)(
      LIST,
      Credential.fromText(KEY),
      AbortSignal.abort(),
    );
    expect(answer).toEqual({ kind: "no-answer", reason: "timeout" });
    expect(heard).toEqual([]);
  });
});

describe("an upstream that does not keep to HTTP", () => {
  it.each([
    ["a status of 99", whole("99 X", "{}")],
    ["an SMTP greeting", "220 mail.example ESMTP\r\n"],
    ["headers without end", `HTTP/1.1 200 OK\r\nx-a: ${"a".repeat(100_000)}\r\n`],
    ["ten thousand headers", `HTTP/1.1 200 OK\r\n${"x-a: b\r\n".repeat(10_000)}\r\n`],
    ["a header with a NUL", "HTTP/1.1 200 OK\r\nx-a: \0\r\n\r\n"],
    ["two lengths", head("200 OK", "content-length: 1", "content-length: 2")],
  ])("with %s is no answer, and no reset either; the connection is ended", async (_what, bytes) => {
    const { url, open } = await says(bytes);
    expect(await ask(url, LIST, 2_000)).toEqual({ kind: "no-answer", reason: "other" });
    expect(await until(() => open() === 0)).toBe(true);
  });

  it.each([600, 999])("with a status of %i is no answer", async (status) => {
    const { url } = await says(whole(`${status} X`, "{}"));
    expect(await ask(url)).toEqual({ kind: "no-answer", reason: "other" });
  });

  it("by switching protocols ends the connection", async () => {
    const { url, open } = await says(head("101 Switching Protocols", "upgrade: websocket", "connection: upgrade"));
    expect(await ask(url)).toEqual({ kind: "no-answer", reason: "reset" });
    expect(await until(() => open() === 0)).toBe(true);
  });

  it("with chunks that are none breaks in the body", async () => {
    const { url } = await says(`${head("200 OK", "transfer-encoding: chunked")}nonsense\r\n\r\n`);
    expect(await ask(url)).toMatchObject({ kind: "answered", status: 200, bodyEnd: "broken" });
  });

  it("that answers bytes that are no UTF-8 gives a text all the same", async () => {
    const { url } = await says(
      `${head("200 OK", "content-type: application/json", "content-length: 4")}\xff\xfe\0\x80`,
    );
    const answer = await ask(url);
    expect(answer).toMatchObject({ kind: "answered", status: 200 });
    expect(answer.kind === "answered" && answer.body).toContain("\uFFFD");
  });
});

describe("the last word", () => {
  it("refuses another origin than the upstream's, whatever the path says", async () => {
    const elsewhere = await says(whole("200 OK", "{}"));
    const { url, heard } = await says(whole("200 OK", "{}"));
    const astray = createAnthropicPort(url, createNetwork().network)(
      { ...LIST, path: `${elsewhere.url}/v1/models` },
      Credential.fromText(KEY),
      AbortSignal.timeout(2_000),
    );
    await expect(astray).rejects.toThrow();
    expect([...heard, ...elsewhere.heard]).toEqual([]);
  });

  it("sends nothing of a credential that may not be sent or was forgotten", async () => {
    const { url, heard } = await says(whole("200 OK", "{}"));
    const port = createAnthropicPort(url, createNetwork().network);
    const forgotten = Credential.fromText(KEY);
    forgotten.forget();
    for (const credential of [forgotten, Credential.fromText("has spaces in it")]) {
      expect(await port(LIST, credential, AbortSignal.timeout(1_000))).toEqual({ kind: "no-answer", reason: "other" });
    }
    expect(heard).toEqual([]);
  });
});

describe("an upstream that repeats the key", () => {
  it("has it masked in every header and in the body, whole or cut, in any case", async () => {
    const body = JSON.stringify({
      data: [{ id: KEY }],
      error: { type: KEY.slice(13, 60).toLowerCase(), details: { error_code: KEY.toLowerCase() } },
      request_id: KEY.slice(0, 64),
    });
    const { url } = await says(
      whole(
        "200 OK",
        body,
        "content-type: application/json",
        `request-id: ${KEY.slice(0, 64)}`,
        `anthropic-organization-id: ${KEY.slice(-64)}`,
      ),
    );
    const answer = JSON.stringify(await ask(url)).toLowerCase();
    expect(answer).toContain("•••");
    expect(answer).not.toContain(KEY.slice(-20).toLowerCase());
    expect(answer).not.toContain(KEY.slice(0, 30).toLowerCase());
  });
});

describe("two runs", () => {
  it("share no connection, so that no answer can reach the other", async () => {
    const ports = new Set<number | undefined>();
    const { url } = await upstream((socket) => {
      ports.add(socket.remotePort);
      socket.write(whole("200 OK", '{"data":[]}', "content-type: application/json", "connection: keep-alive"));
    });
    for (let run = 0; run < 3; run += 1) expect((await ask(url)).kind).toBe("answered");
    expect(ports.size).toBe(3);
  });

  it("leave no connection open once they are closed", async () => {
    const { url, open } = await upstream((socket) => {
      socket.write(whole("200 OK", '{"data":[]}', "content-type: application/json", "connection: keep-alive"));
    });
    const { network, close } = createNetwork();
    await createAnthropicPort(url, network)(LIST, Credential.fromText(KEY), AbortSignal.timeout(4_000));
    expect(open()).toBe(1);
    close();
    expect(await until(() => open() === 0)).toBe(true);
  });
});
