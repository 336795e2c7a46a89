import { expect, test } from "@playwright/test";
import { startServer } from "./start-server.ts";

const PATH = "/api/v1/explanations";
const BODY = `sk-ant-api03-${"Ab3".repeat(30)}_A-${"xY9".repeat(3)}AA`;
const HOLD =
  '403 {"type":"error","error":{"type":"permission_error","message":"…","details":{"error_code":"organization_on_hold"}},"request_id":"req_011CSHoEeqs5C35K2UUqR7Fy"}';

test("a text is answered with its cause, the pieces that decide, and no call to anybody", async ({ request }) => {
  const answer = await request.post(PATH, { data: { text: HOLD } });
  expect(answer.status()).toBe(200);
  expect(answer.headers()["cache-control"]).toContain("no-store");
  const said = await answer.json();
  expect(said.findings).toEqual(said.report.findings);
  expect(said.report.vantage).toBe("pasted");
  expect(said.findings[0]).toMatchObject({ cause: "org-on-hold", confidence: "confirmed", evidence: ["pasted"] });
  const pieces = said.spans.map(({ start, end }: { start: number; end: number }) =>
    said.redactedText.slice(start, end),
  );
  expect(pieces).toContain("organization_on_hold");
  expect(said.credential).toBeNull();
});

test("a key in the text is nowhere in the answer, and its kind is said", async ({ request }) => {
  const text = `curl https://api.anthropic.com/v1/messages -H 'x-api-key: ${BODY}' -H 'anthropic-version: 2023-06-01' -d '{"model":"claude-3-haiku-20240307"}'\n404 {"type":"error","error":{"type":"not_found_error","message":"model: claude-3-haiku-20240307"}}`;
  const answer = await request.post(PATH, { data: { text } });
  const whole = await answer.text();
  for (let at = 0; at + 12 <= BODY.length; at += 4) {
    const piece = BODY.slice(at, at + 12);
    if (piece.startsWith("sk-ant-api0") || piece.startsWith("nt-api03-")) continue;
    expect(whole).not.toContain(piece);
  }
  const said = JSON.parse(whole);
  expect(said.findings[0].cause).toBe("model-retired");
  expect(said.credential).toEqual({ kind: "workspace-or-identity-key" });
  expect(said.call).toMatchObject({ language: "curl", model: "claude-3-haiku-20240307" });
});

test("a long text is judged by its ends and says so", async ({ request }) => {
  const answer = await request.post(PATH, { data: { text: `${HOLD}\n${"noise of a log\n".repeat(4000)}` } });
  const said = await answer.json();
  expect([said.cut, said.findings[0].cause]).toEqual([true, "org-on-hold"]);
});

test("what is no body of this route is refused with its code, and nothing of it comes back", async ({ request }) => {
  const tried: [unknown, number, string][] = [
    [{ text: "" }, 400, "body-invalid"],
    [{ text: 403 }, 400, "body-invalid"],
    [{ text: HOLD, key: "canary-of-a-stranger" }, 400, "body-invalid"],
    [{ text: "a".repeat(262_200) }, 413, "body-too-large"],
  ];
  for (const [data, status, code] of tried) {
    const answer = await request.post(PATH, { data });
    const text = await answer.text();
    expect([answer.status(), JSON.parse(text).code]).toEqual([status, code]);
    expect(text).not.toContain("canary");
  }
  const plain = await request.post(PATH, { headers: { "content-type": "text/plain" }, data: HOLD });
  expect(plain.status()).toBe(415);
  const crossed = await request.post(PATH, { headers: { origin: "https://elsewhere.example" }, data: { text: HOLD } });
  expect(crossed.status()).toBe(403);
  expect((await request.get(PATH)).status()).toBe(405);
});

test("explanations have a limit of their own, which runs do not use up", async () => {
  const server = await startServer({ LATCHKEY_LIMITS: "explanations=2/1m" });
  try {
    const ask = (path: string, body: unknown) =>
      fetch(`${server.url}${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }).then(async (answer) => {
        await answer.text();
        return answer;
      });
    await ask("/api/v1/diagnoses", { sample: { persona: "key-malformed" } });
    expect((await ask(PATH, { text: HOLD })).status).toBe(200);
    expect((await ask(PATH, { text: HOLD })).status).toBe(200);
    const third = await ask(PATH, { text: HOLD });
    expect(third.status).toBe(429);
    expect(Number(third.headers.get("retry-after"))).toBeLessThanOrEqual(60);
  } finally {
    await server.end();
  }
});

test("what was read in a text is judged together with the run after it", async ({ request }) => {
  const read = await (
    await request.post(PATH, { data: { text: '403 {"error":{"type":"forbidden","message":"Request not allowed"}}' } })
  ).json();
  const run = await request.post("/api/v1/diagnoses", {
    headers: { accept: "application/json" },
    data: { sample: { persona: "healthy" }, pasted: read.evidence },
  });
  const { report } = await run.json();
  expect(report.probes[0]).toMatchObject({ id: "pasted", status: 403 });
  expect(report.findings[0]).toMatchObject({ cause: "region-or-network-blocked", fixBy: "network-it" });
  const unknown = await request.post("/api/v1/diagnoses", {
    data: { sample: { persona: "healthy" }, pasted: { text: "a stranger's words" } },
  });
  expect(unknown.status()).toBe(400);
});
