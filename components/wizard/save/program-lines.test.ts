import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { comparePrinted, PROGRAMS, programLines, workspacePrinted } from "./program-lines.ts";

const HINT = "sk-ant-api03-…Xq7A";
/** Made at run time, so that no file holds a key-shaped text. */
const KEY = `sk-ant-api03-${"k".repeat(80)}Xq7A`;

describe("the lines that show a program's key", () => {
  it("print the hint as the report shows it, and never the key", () => {
    const line = programLines(HINT).shell.lines.join("\n");
    const out = execFileSync("/bin/sh", ["-c", line], { env: { NODE_ENV: "test", ANTHROPIC_API_KEY: KEY } }).toString();
    expect(out).toBe(`key ${HINT}\nworkspace not in the environment\nhost api.anthropic.com\n`);
    expect(comparePrinted(out, HINT)).toEqual({ kind: "same-key" });
  });

  it("say that no key is set", () => {
    const out = execFileSync("/bin/sh", ["-c", programLines(undefined).shell.lines.join("\n")], {
      env: { NODE_ENV: "test" },
    }).toString();
    expect(comparePrinted(out, HINT)).toEqual({ kind: "no-key" });
  });

  it("survive one more shell on the way into a container", () => {
    const line = programLines(HINT).docker.lines.join("\n");
    const out = execFileSync("/bin/sh", ["-c", `docker() { shift 2; "$@"; }; ${line}`], {
      env: { NODE_ENV: "test", ANTHROPIC_API_KEY: KEY, PATH: "/usr/bin:/bin" },
    });
    expect(out.toString()).toBe(`key ${HINT}\nworkspace not in the environment\nhost api.anthropic.com\n`);
  });

  it("find the workspace header by its name and print nothing else of that variable", () => {
    const out = execFileSync("/bin/sh", ["-c", programLines(HINT).shell.lines.join("\n")], {
      env: {
        NODE_ENV: "test",
        ANTHROPIC_API_KEY: KEY,
        ANTHROPIC_CUSTOM_HEADERS: "anthropic-workspace-id: wrkspc_01Hx\nx-secret: open sesame",
        ANTHROPIC_BASE_URL: "https://gateway.example",
      },
    }).toString();
    expect(out).toBe(`key ${HINT}\nworkspace in the environment\nhost https://gateway.example\n`);
  });

  it("are no wider than a phone where a shell reads them", () => {
    for (const program of ["shell", "docker", "ci", "claude-code"] as const)
      for (const line of programLines(HINT)[program].lines) expect(line.length, line).toBeLessThanOrEqual(33);
  });

  it("exist for every kind of program, with what to restart", () => {
    for (const program of PROGRAMS) {
      const { lines, reminder } = programLines(HINT)[program];
      expect(lines.length).toBeGreaterThan(0);
      expect(reminder.length).toBeGreaterThan(20);
    }
  });
});

describe("what was printed", () => {
  it("is held against the tested key", () => {
    expect(comparePrinted("key sk-ant-api03-…0000", HINT)).toEqual({ kind: "other-key" });
    expect(comparePrinted("key sk-ant-api03-...Xq7A", HINT)).toEqual({ kind: "same-key" });
    expect(comparePrinted("hello", HINT)).toEqual({ kind: "nothing-readable" });
    expect(comparePrinted(`key ${KEY}`, HINT)).toEqual({ kind: "whole-key" });
  });

  it("tells whether the workspace header went along", () => {
    expect(workspacePrinted("workspace not sent")).toEqual({ sent: false });
    expect(workspacePrinted("workspace wrkspc_01Hx")).toEqual({ sent: true, id: "wrkspc_01Hx" });
    expect(workspacePrinted("workspace not in the environment")).toEqual({ sent: "code" });
    expect(workspacePrinted("key …")).toBeNull();
  });
});
