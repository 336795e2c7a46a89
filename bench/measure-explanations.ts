const SIZE = 32_768;
const ERROR =
  '2026-11-24T09:14:07Z ERROR worker: Error code: 404 - {"type":"error","error":{"type":"not_found_error","message":"model: claude-3-haiku-20240307"},"request_id":"req_011CVm4YkT2p"}';
const fill = (part: string) => part.repeat(Math.ceil(SIZE / part.length)).slice(0, SIZE);

/** Texts of 32 Ki characters: one as people paste them, and what a pattern that starts anew at every repeat is slow on. */
const TEXTS: Readonly<Record<string, string>> = {
  "a log": fill(
    `${ERROR}\n2026-11-24T09:14:08Z INFO worker: retry 2 of 5 in 4 s, queue length 17, host app-3.internal\n`,
  ),
  braces: fill("{"),
  "nested json": fill('{"error":{"message":"'),
  backslashes: fill('\\\\\\"'),
  "key openings": fill("sk-ant-api03-"),
  percents: fill("%25"),
  "base64 alphabet": fill("QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo"),
  "status words": fill("status code 403 error: 401 "),
  "type fields": fill('"type":"error","error":{"type":"'),
  "message fields": fill('"message":"anthropic-beta '),
  "other scripts": fill("余额不足 अनुमति Ошибка 403 \u202e"),
};

export type ExplanationTimes = { readonly name: string; readonly medianMs: number; readonly worstMs: number };

/** Asks for each text in turn, warm, over loopback: what the server's own answer takes, the road included. */
export async function timeExplanations(serverUrl: string, rounds = 9): Promise<ExplanationTimes[]> {
  const times: ExplanationTimes[] = [];
  for (const [name, text] of Object.entries(TEXTS)) {
    const body = JSON.stringify({ text });
    const took: number[] = [];
    for (let round = 0; round < rounds + 2; round += 1) {
      const startedMs = performance.now();
      const answer = await fetch(`${serverUrl}/api/v1/explanations`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
      });
      await answer.text();
      if (!answer.ok) throw new Error(`explaining ${name} answered ${answer.status}`);
      if (round > 1) took.push(performance.now() - startedMs);
    }
    took.sort((a, b) => a - b);
    times.push({ name, medianMs: took[Math.floor(took.length / 2)] ?? Number.NaN, worstMs: took.at(-1) ?? Number.NaN });
  }
  return times;
}
