import type { Call } from "#lib/engine/call/call.ts";
import { type Correction, GAPS } from "#lib/engine/call/correct-call.ts";
import { type RequestParts, requestOf, withEdits } from "#lib/engine/call/request-parts.ts";
import { ownLines } from "./own-lines.ts";
import type { Snippet, SnippetLanguage, Source } from "./words.ts";

/** The request with its change, in each language that can hold it. */
export type CorrectedCall = {
  /** The language of the person's own lines, or of the first that is shown. */
  readonly first: SnippetLanguage;
  readonly code: Readonly<Partial<Record<SnippetLanguage, Snippet>>>;
  /** What is copied; the lines themselves where a language has none here. */
  readonly copy: Readonly<Partial<Record<SnippetLanguage, string>>>;
  /** The lines of `first` are the person's own. */
  readonly own: boolean;
  /** A gap is left to be filled by the person. */
  readonly gap: boolean;
  readonly sources: readonly Source[];
};

type Line = Snippet["lines"][number];
/** One line of a request as it is before or after; absent where the request has none. */
type Slot = (parts: RequestParts) => string | false | undefined;

const CLAUDE_CODE_VARIABLES: Source = {
  says: "Which variables of Claude Code hold headers, betas and the model",
  url: "https://code.claude.com/docs/en/env-vars",
  kind: "official documentation",
  verified: "2026-11-24",
};

/**
 * The person's own request as it is and as it has to be. The pasted language keeps the person's lines; every
 * other one is made from what the call says. The key is a variable in all of them.
 *
 * @param text the redacted text the call was read from; absent where nothing was pasted.
 */
export function correctedCall(correction: Correction, text?: string): CorrectedCall | undefined {
  const { call } = correction;
  const own = text === undefined ? undefined : ownLines(text, correction);
  const before = requestOf(call, correction.edits);
  const after = withEdits(before, correction.edits);
  const made = {
    curl: diffed(curlSlots(before, after), before, after, joinShell),
    python: diffed(pythonSlots(call, before, after), before, after),
    typescript: diffed(typescriptSlots(call, before, after), before, after),
    "claude-code": diffed(claudeCodeSlots(call, before, after), before, after),
  };
  const code: Partial<Record<SnippetLanguage, Snippet>> = {};
  for (const language of ["curl", "python", "typescript", "claude-code"] as const) {
    const lines = made[language];
    if (lines.some(({ mark }) => mark !== undefined)) code[language] = { lines };
  }
  if (own) code[call.language] = own.snippet;
  const first = own || code[call.language] ? call.language : (Object.keys(code)[0] as SnippetLanguage | undefined);
  if (!first) return undefined;
  return {
    first,
    code,
    copy: own ? { [call.language]: own.copy } : {},
    own: own !== undefined,
    gap: correction.edits.some(
      (edit) =>
        ("value" in edit && edit.value.endsWith("…")) ||
        ("to" in edit && edit.to.endsWith("…")) ||
        ("beta" in edit && edit.beta === "…"),
    ),
    sources: code["claude-code"] ? [CLAUDE_CODE_VARIABLES] : [],
  };
}

/** Each slot once where it stays, else as it was and as it is. */
function diffed(
  slots: readonly Slot[],
  before: RequestParts,
  after: RequestParts,
  join: (lines: readonly Line[]) => Line[] = (lines) => [...lines],
): Line[] {
  return join(
    slots.flatMap((slot): Line[] => {
      const old = slot(before) || undefined;
      const now = slot(after) || undefined;
      if (old === now) return old === undefined ? [] : [{ text: old }];
      return [
        ...(old === undefined ? [] : [{ text: old, mark: "remove" as const }]),
        ...(now === undefined ? [] : [{ text: now, mark: "add" as const }]),
      ];
    }),
  );
}

/** Every argument but the last of what is kept goes on in the next line. */
function joinShell(lines: readonly Line[]): Line[] {
  const lastKept = lines.findLastIndex(({ mark }) => mark !== "remove");
  const isArgument = ({ text }: Line) => text.startsWith("curl ") || text.startsWith("  -H ");
  return lines.map((line, index) =>
    isArgument(line) && index !== lastKept ? { ...line, text: `${line.text} \\` } : line,
  );
}

const header = (name: string, value: string | undefined) => value !== undefined && `  -H "${name}: ${value}"`;

function curlSlots(before: RequestParts, after: RequestParts): readonly Slot[] {
  const hasBody = before.body === "message";
  const namesModel = before.model !== undefined || after.model !== undefined;
  return [
    ({ method, host, path, body }) =>
      `curl ${method === "DELETE" ? "-X DELETE " : method === "POST" && body === "none" ? "-X POST " : ""}https://${host}${path}`,
    ({ keyVariable }) => keyVariable !== undefined && header("Authorization", `Bearer $${keyVariable}`),
    ({ version }) => header("anthropic-version", version),
    ({ workspaceId }) => header("anthropic-workspace-id", workspaceId),
    ({ userProfileId }) => header("anthropic-user-profile-id", userProfileId),
    ({ betas }) => betas.length > 0 && header("anthropic-beta", betas.join(",")),
    ...(hasBody
      ? [
          () => header("content-type", "application/json"),
          () => "  -d '{",
          ...(namesModel ? [({ model }: RequestParts) => model !== undefined && `    "model": "${model}",`] : []),
          ...(before.path.endsWith("/count_tokens") ? [] : [() => '    "max_tokens": 64,']),
          () => '    "messages": [{ "role": "user", "content": "ping" }]',
          () => "  }'",
        ]
      : []),
  ];
}

function defaultHeaders({ workspaceId, userProfileId }: RequestParts): string {
  return [
    ...(workspaceId === undefined ? [] : [`"anthropic-workspace-id": "${workspaceId}"`]),
    ...(userProfileId === undefined ? [] : [`"anthropic-user-profile-id": "${userProfileId}"`]),
  ].join(", ");
}

const quoted = (betas: readonly string[]) => betas.map((beta) => `"${beta}"`).join(", ");

/** `client.beta.messages.create`: the SDK takes betas per call, on its beta methods. */
function chainOf(call: Call, before: RequestParts, after: RequestParts): string | undefined {
  if (!before.sdkMethod) return undefined;
  const isBeta = before.betas.length > 0 || after.betas.length > 0 || call.task === "agents";
  return `client.${isBeta ? "beta." : ""}${before.sdkMethod}`;
}

function snake(chain: string): string {
  return chain.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function pythonSlots(call: Call, before: RequestParts, after: RequestParts): readonly Slot[] {
  const options = namesKey(before, after) || defaultHeaders(before) !== "" || defaultHeaders(after) !== "";
  const chain = chainOf(call, before, after);
  const isMessage = before.body === "message";
  return [
    () => (options ? "client = anthropic.Anthropic(" : "client = anthropic.Anthropic()"),
    (parts) =>
      namesKey(before, after) && parts.keyVariable !== undefined && `    api_key=os.environ["${parts.keyVariable}"],`,
    (parts) => defaultHeaders(parts) !== "" && `    default_headers={${defaultHeaders(parts)}},`,
    () => options && ")",
    () => chain && `answer = ${snake(chain)}(`,
    ({ model }) => chain && isMessage && model !== undefined && `    model="${model}",`,
    ({ betas }) => chain && betas.length > 0 && `    betas=[${quoted(betas)}],`,
    () => chain && isMessage && !before.path.endsWith("/count_tokens") && "    max_tokens=64,",
    () => chain && isMessage && '    messages=[{"role": "user", "content": "ping"}],',
    () => chain && ")",
  ];
}

function typescriptSlots(call: Call, before: RequestParts, after: RequestParts): readonly Slot[] {
  const options = namesKey(before, after) || defaultHeaders(before) !== "" || defaultHeaders(after) !== "";
  const chain = chainOf(call, before, after);
  const isMessage = before.body === "message";
  return [
    () => (options ? "const client = new Anthropic({" : "const client = new Anthropic();"),
    (parts) =>
      namesKey(before, after) && parts.keyVariable !== undefined && `  apiKey: process.env.${parts.keyVariable},`,
    (parts) => defaultHeaders(parts) !== "" && `  defaultHeaders: { ${defaultHeaders(parts)} },`,
    () => options && "});",
    () => chain && `const answer = await ${chain}({`,
    ({ model }) => chain && isMessage && model !== undefined && `  model: "${model}",`,
    ({ betas }) => chain && betas.length > 0 && `  betas: [${quoted(betas)}],`,
    () => chain && isMessage && !before.path.endsWith("/count_tokens") && "  max_tokens: 64,",
    () => chain && isMessage && '  messages: [{ role: "user", content: "ping" }],',
    () => chain && "});",
  ];
}

/** The SDK reads `ANTHROPIC_API_KEY` by itself, so it is named only where the variable is what changes. */
function namesKey(before: RequestParts, after: RequestParts): boolean {
  return before.keyVariable !== after.keyVariable;
}

/** Variables of Claude Code. Source: https://code.claude.com/docs/en/env-vars, read 2026-11-24. */
function claudeCodeSlots({ task }: Call, before: RequestParts, after: RequestParts): readonly Slot[] {
  if (task !== "messages") return [];
  return [
    ({ keyVariable }) =>
      namesKey(before, after) &&
      keyVariable !== undefined &&
      /^(?:ANTHROPIC_API_KEY|ANTHROPIC_AUTH_TOKEN|CLAUDE_CODE_OAUTH_TOKEN)$/.test(keyVariable) &&
      `export ${keyVariable}="…"`,
    ({ workspaceId }) =>
      workspaceId !== undefined && `export ANTHROPIC_CUSTOM_HEADERS="anthropic-workspace-id: ${workspaceId}"`,
    ({ betas }) => betas.length > 0 && `export ANTHROPIC_BETAS="${betas.join(",")}"`,
    ({ model }) =>
      model !== undefined &&
      (before.model !== after.model || model !== GAPS.model) &&
      `export ANTHROPIC_MODEL="${model}"`,
    () => "claude",
  ];
}
