import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Call } from "#lib/engine/call/call.ts";
import { callOfRun } from "#lib/engine/call/call-of-run.ts";
import { type CorrectionFacts, correctCall } from "#lib/engine/call/correct-call.ts";
import { readCall } from "#lib/engine/call/read-call.ts";
import { diagnosed, refused } from "#lib/engine/cases/stand-in.ts";
import { REMEDY_IDS, type RemedyId } from "#lib/engine/remedies/remedy-ids.ts";
import type { Finding } from "#lib/report/schema.ts";
import { type CorrectedCall, correctedCall } from "./corrected-call.ts";
import type { SnippetLanguage } from "./words.ts";

const MASK = "[secret masked]";
const finding = (more: Partial<Finding> = {}): Finding => ({
  cause: "unknown",
  confidence: "likely",
  evidence: ["pasted"],
  ...more,
});

type Asked = { readonly finding?: Partial<Finding>; readonly facts?: CorrectionFacts };

function corrected(text: string, remedy: RemedyId, asked: Asked = {}): CorrectedCall | undefined {
  const call = readCall(text);
  if (!call) throw new Error("no call");
  const correction = correctCall(call, finding(asked.finding), remedy, asked.facts);
  return correction && correctedCall(correction, text);
}

/** As a person reads it: `-` out, `+` in. */
function shown(answer: CorrectedCall | undefined, language: SnippetLanguage | undefined = answer?.first): string {
  const lines = language && answer?.code[language] ? answer.code[language].lines : [];
  return lines
    .map(({ text, mark }) => `${mark === "add" ? "+" : mark === "remove" ? "-" : " "}${text}`.trimEnd())
    .join("\n");
}

/** The call that the lines make once they are copied. */
function readAgain(answer: CorrectedCall | undefined, language: SnippetLanguage): Call | undefined {
  const lines = answer?.code[language]?.lines ?? [];
  const kept = lines.flatMap(({ text, mark }) => (mark === "remove" ? [] : [text])).join("\n");
  const imports = language === "python" ? "import anthropic\n" : "";
  return readCall(imports + (answer?.copy[language] ?? kept));
}

const CURL = `curl https://api.anthropic.com/v1/messages \\
  --header 'x-api-key: ${MASK}' \\
  -H 'anthropic-beta: files-api-2025-04-41, context-1m-2025-08-07' \\
  --data '{ "model": "claude-3-opus-20240229", "max_tokens": 16 }'
{"type":"error"}`;
const PYTHON = `import os, anthropic
client = anthropic.Anthropic(
    api_key=os.environ["OPENAI_API_KEY"],
)
message = client.beta.messages.create(
    model="claude-3-opus-20240229",
    betas=["a-2026-01-01", "b-2026-01-01"],
    max_tokens=64,
)`;
const TYPESCRIPT = `const client = new Anthropic({ authToken: process.env.ANTHROPIC_AUTH_TOKEN });
const m = await client.messages.create({ model: "claude-3-opus-20240229", max_tokens: 3 });`;

describe("a corrected curl command", () => {
  it("holds the added header in the command's own lines, with a variable for the key", () => {
    const answer = corrected(CURL, "send-workspace-header");
    expect(shown(answer)).toBe(
      [
        " curl https://api.anthropic.com/v1/messages \\",
        '   --header "x-api-key: $ANTHROPIC_API_KEY" \\',
        "   -H 'anthropic-beta: files-api-2025-04-41, context-1m-2025-08-07' \\",
        '+  -H "anthropic-workspace-id: wrkspc_…" \\',
        `   --data '{ "model": "claude-3-opus-20240229", "max_tokens": 16 }'`,
      ].join("\n"),
    );
    expect(answer).toMatchObject({ first: "curl", own: true, gap: true });
  });

  it("takes one beta for the one that was meant, and leaves the other", () => {
    const answer = corrected(CURL, "leave-out-beta-header", {
      finding: { variant: "unknown-value", betas: ["files-api-2025-04-41"] },
    });
    expect(shown(answer)).toContain("-  -H 'anthropic-beta: files-api-2025-04-41, context-1m-2025-08-07' \\");
    expect(shown(answer)).toContain("+  -H 'anthropic-beta: files-api-2025-04-14, context-1m-2025-08-07' \\");
  });

  it("loses a header of one beta as a whole, and its line", () => {
    const text = `curl https://api.anthropic.com/v1/models \\\n  -H "x-api-key: $K" \\\n  -H "anthropic-beta: x-2026-01-01"`;
    const answer = corrected(text, "leave-out-beta-header");
    expect(answer?.copy.curl).toBe(`curl https://api.anthropic.com/v1/models \\\n  -H "x-api-key: $K"`);
  });

  it("stays in one line where it was in one, and in the quoting of its shell", () => {
    const one = corrected(`curl -H x-api-key:${MASK} https://api.anthropic.com/v1/files`, "send-workspace-header");
    expect(one?.copy.curl).toBe(
      'curl -H "x-api-key: $ANTHROPIC_API_KEY" -H "anthropic-workspace-id: wrkspc_…" https://api.anthropic.com/v1/files',
    );
    const prompt = `curl ^"https://api.anthropic.com/v1/models^" ^\r\n  -H ^"x-api-key: ${MASK}^"`;
    expect(corrected(prompt, "send-workspace-header")?.copy.curl).toBe(
      'curl ^"https://api.anthropic.com/v1/models^" ^\n  -H ^"x-api-key: %ANTHROPIC_API_KEY%^" ^\n  -H ^"anthropic-workspace-id: wrkspc_…^"',
    );
  });

  it("has the path that the API has, where it is one step from it", () => {
    const text = `curl https://api.anthropic.com/v1/v1/messages -H "x-api-key: $K" -d '{"model":"claude-opus-5-5"}'`;
    expect(corrected(text, "answer-one-question")?.copy.curl).toContain(" https://api.anthropic.com/v1/messages ");
  });

  it("shows a long line around what changes in it, and copies it whole", () => {
    const long = `curl https://api.anthropic.com/v1/messages -H "x-api-key: $K" -d '{"messages":[{"role":"user","content":"${"a ".repeat(900)}"}],"model":"claude-3-opus-20240229"}'`;
    const answer = corrected(long, "change-model");
    const lines = answer?.code.curl?.lines ?? [];
    expect(lines.map(({ mark }) => mark)).toEqual(["remove", "add"]);
    expect(Math.max(...lines.map(({ text }) => text.length))).toBeLessThan(260);
    expect(lines[1]?.text).toContain("claude-opus-4-8");
    expect(answer?.copy.curl).toHaveLength(long.length - "claude-3-opus-20240229".length + "claude-opus-4-8".length);
  });
});

describe("corrected code", () => {
  it("reads the other variable wherever the old one stood", () => {
    expect(shown(corrected(PYTHON, "use-claude-console-key"))).toContain(
      '-    api_key=os.environ["OPENAI_API_KEY"],\n+    api_key=os.environ["ANTHROPIC_API_KEY"],',
    );
    expect(shown(corrected(TYPESCRIPT, "use-ordinary-key"))).toContain(
      "+const client = new Anthropic({ apiKey: process.env.ANTHROPIC_API_KEY });",
    );
  });

  it("takes one beta out of a list, and the list where it was the only one", () => {
    const two = corrected(PYTHON, "leave-out-beta-header", { finding: { betas: ["b-2026-01-01"] } });
    expect(shown(two)).toContain('-    betas=["a-2026-01-01", "b-2026-01-01"],\n+    betas=["a-2026-01-01"],');
    const one = corrected(PYTHON.replace('"a-2026-01-01", ', ""), "leave-out-beta-header");
    expect(one?.copy.python).not.toContain("betas");
  });

  it("names a beta on the beta methods, where the SDK takes it", () => {
    const text = `import anthropic\nclient = anthropic.Anthropic()\nmessage = client.messages.create(\n    model="claude-opus-5-5",\n    speed="fast",\n)`;
    expect(shown(corrected(text, "send-beta-header"))).toBe(
      [
        " import anthropic",
        " client = anthropic.Anthropic()",
        "-message = client.messages.create(",
        "+message = client.beta.messages.create(",
        '+    betas=["fast-mode-2026-02-01"],',
        '     model="claude-opus-5-5",',
        '     speed="fast",',
        " …",
      ]
        .slice(1)
        .join("\n"),
    );
  });

  it("puts a header into the options of a client that has none", () => {
    const text = `const client = new Anthropic();\nawait client.models.list();`;
    expect(corrected(text, "send-workspace-header", { facts: { workspaceId: "wrkspc_01A" } })?.copy.typescript).toBe(
      `const client = new Anthropic({ defaultHeaders: { "anthropic-workspace-id": "wrkspc_01A" } });\nawait client.models.list();`,
    );
  });
});

describe("every language of a correction", () => {
  const changes: readonly (readonly [RemedyId, Asked, Partial<Call>])[] = [
    ["send-workspace-header", { facts: { workspaceId: "wrkspc_01A" } }, { workspaceId: "wrkspc_01A" }],
    ["change-model", {}, { model: "claude-opus-4-8" }],
    ["change-model", { facts: { model: "claude-haiku-5-5" } }, { model: "claude-haiku-5-5" }],
  ];
  const texts = [CURL, PYTHON, TYPESCRIPT];
  it.each(changes)("makes the call that %s asks for (%o)", (remedy, asked, expected) => {
    for (const text of texts) {
      const answer = corrected(text, remedy, asked);
      for (const language of ["curl", "python", "typescript"] as const)
        expect(readAgain(answer, language), `${language} of ${text}`).toMatchObject(expected);
    }
  });

  it("names Claude Code's own variables, and only for messages", () => {
    expect(shown(corrected(CURL, "change-model"), "claude-code")).toBe(
      [
        ' export ANTHROPIC_BETAS="files-api-2025-04-41,context-1m-2025-08-07"',
        '-export ANTHROPIC_MODEL="claude-3-opus-20240229"',
        '+export ANTHROPIC_MODEL="claude-opus-4-8"',
        " claude",
      ].join("\n"),
    );
    const files = corrected(`curl https://api.anthropic.com/v1/files -H "x-api-key: $K"`, "send-workspace-header");
    expect(files?.code["claude-code"]).toBeUndefined();
  });

  it("holds no key, masked or not", () => {
    for (const remedy of ["send-workspace-header", "change-model"] as const)
      for (const text of texts) {
        const answer = corrected(text, remedy);
        expect(JSON.stringify([answer?.code, answer?.copy])).not.toContain(MASK);
      }
  });
});

describe("a call without a correction", () => {
  it.each(["add-credit", "appeal-hold", "wait-and-retest", "ask-for-role", "create-new-key", "allow-address"] as const)(
    "is one whose remedy is %s: what is to be done is not in the request",
    (remedy) => {
      for (const text of [CURL, PYTHON, TYPESCRIPT]) expect(corrected(text, remedy)).toBeUndefined();
    },
  );

  it("is one of which it is not known which beta was refused", () => {
    expect(corrected(PYTHON, "leave-out-beta-header")).toBeUndefined();
  });

  it("is one that has the header already", () => {
    const text = `curl https://api.anthropic.com/v1/models -H "x-api-key: $K" -H "anthropic-workspace-id: wrkspc_1"`;
    expect(corrected(text, "send-workspace-header")).toBeUndefined();
  });
});

describe("a run without a pasted text", () => {
  it("is corrected as the call it stood for, in four languages", async () => {
    const report = await diagnosed(
      (call) => (call.betas.includes("b-1") ? refused(400, "invalid_request_error", "no") : undefined),
      { model: "claude-haiku-5-5", betas: ["b-1"] },
    );
    const [found] = report.findings;
    if (!found) throw new Error("no finding");
    const correction = correctCall(callOfRun(report), found, "leave-out-beta-header");
    const answer = correction && correctedCall(correction);
    expect(Object.keys(answer?.code ?? {})).toEqual(["curl", "python", "typescript", "claude-code"]);
    expect(answer).toMatchObject({ own: false, first: "curl" });
    expect(shown(answer)).toContain('-  -H "anthropic-beta: b-1" \\');
  });
});

describe("a correction of any text", () => {
  it("never throws, and changes no more lines than it marks", () => {
    const piece = fc.constantFrom(
      ...CURL.split(/(?<=[ \n'"])/),
      ...PYTHON.split(/(?<=[ \n("])/),
      ...TYPESCRIPT.split(/(?<=[ \n({])/),
      "\r\n",
      "^",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom(...REMEDY_IDS), (pieces, remedy) => {
        const text = pieces.join("");
        const call = readCall(text);
        const correction = call && correctCall(call, finding({ variant: "version-header" }), remedy);
        const answer = correction && correctedCall(correction, text);
        for (const snippet of Object.values(answer?.code ?? {}))
          expect(snippet.lines.some(({ mark }) => mark !== undefined)).toBe(true);
      }),
      { numRuns: 2_000, seed: 5 },
    );
  });
});
