import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import type { SentCall } from "#lib/wire/diagnosis-events.ts";
import { curlLine, curlScript, quote } from "./curl-line.ts";

const CALL: SentCall = {
  method: "POST",
  url: "https://api.anthropic.com/v1/messages/count_tokens?beta=true",
  headers: [
    ["authorization", "Bearer ••••••"],
    ["anthropic-version", "2026-10-21"],
    ["anthropic-workspace-id", "wrkspc_01"],
    ["content-length", "12"],
  ],
  body: `{"a":"it's $HOME \`id\` \\"x\\""}`,
  bytesRead: 10,
  durationMs: 20,
};

/** What a POSIX shell makes of the line: `curl` is replaced by a function that prints its arguments. */
function argumentsOf(line: string): string[] {
  const script = `curl() { for a in "$@"; do printf '%s\\0' "$a"; done; }; ${line}`;
  const out = execFileSync("/bin/sh", ["-c", script], {
    env: { NODE_ENV: "test", ANTHROPIC_API_KEY: "key with 'quotes' $x" },
  });
  return out.toString().split("\0").slice(0, -1);
}

describe("a curl line", () => {
  it("is read by a shell as exactly the call that was sent, with the caller's own key", () => {
    const seen = argumentsOf(curlLine(CALL));
    expect(seen).toContain(CALL.url);
    expect(seen).toContain("authorization: Bearer key with 'quotes' $x");
    expect(seen).toContain("anthropic-workspace-id: wrkspc_01");
    expect(seen[seen.indexOf("--data-raw") + 1]).toBe(CALL.body);
    expect(seen.join("\n")).not.toContain("content-length");
    expect(seen.join("\n")).not.toContain("••");
  });

  it("says which header carries the key when it was x-api-key", () => {
    const line = curlLine({ ...CALL, method: "GET", headers: [["x-api-key", "••••"]] });
    expect(argumentsOf(line)).toContain("x-api-key: key with 'quotes' $x");
    expect(line).not.toContain("Bearer");
  });

  it("lets no value out of its quotes", () => {
    for (const nasty of ["'; touch /tmp/x; '", "$(id)", "`id`", "a\nb", "\\", "''", "!!", "-K /etc/passwd"]) {
      const seen = argumentsOf(curlLine({ ...CALL, headers: [["anthropic-beta", nasty]], body: nasty }));
      expect(seen).toContain(`anthropic-beta: ${nasty}`);
      expect(seen.at(-1)).toBe(nasty);
    }
    expect(quote("a\0b")).toBe("'ab'");
  });
});

describe("the set as a script", () => {
  it("is valid for a POSIX shell, keeps the order and stops without a key", () => {
    const script = curlScript([
      { title: "Model list", call: { ...CALL, method: "GET" } },
      { title: "It's counted", call: CALL },
    ]);
    const run = (env: Record<string, string>) =>
      execFileSync("/bin/sh", ["-c", `curl() { echo called; }\n${script}`], {
        env: { NODE_ENV: "test", ...env },
        stdio: ["ignore", "pipe", "pipe"],
      }).toString();
    expect(run({ ANTHROPIC_API_KEY: "k" })).toMatch(/== Model list\ncalled\n\n== It's counted\ncalled/);
    expect(() => run({})).toThrow();
  });
});
