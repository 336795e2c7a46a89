/** Where a person's program can run; each has its own way to show the key in use. */
export const PROGRAMS = ["shell", "node", "python", "docker", "ci", "claude-code"] as const;
export type Program = (typeof PROGRAMS)[number];

export type ProgramLine = {
  readonly label: string;
  readonly where: string;
  readonly lines: readonly string[];
  /** What of the change lives outside the program, in the words of that place. */
  readonly reminder: string;
};

/** The length of `sk-ant-api03-`, where the tested key has no hint of its own. */
const USUAL_PREFIX_LENGTH = 13;

/**
 * For any shell: no line is wider than a phone, and none holds a single quote, so that `sh -c` can carry them all.
 * The headers' variable may hold other secrets: only the name is looked for, and nothing of it printed.
 */
function shellLines(prefix: number): readonly string[] {
  return [
    "k=$ANTHROPIC_API_KEY",
    `a=$(printf %.${prefix}s "$k")`,
    'z=$(printf %s "$k" | tail -c 4)',
    'echo "key ${a}…$z"',
    'w="not in the environment"',
    "case $ANTHROPIC_CUSTOM_HEADERS in",
    "*anthropic-workspace-id*)",
    'w="in the environment" ;; esac',
    'echo "workspace $w"',
    "h=api.anthropic.com",
    "h=${ANTHROPIC_BASE_URL:-$h}",
    'echo "host $h"',
    "unset k a z w h",
  ];
}

/**
 * Lines that print what the program has: prefix and last four of its key, and the workspace header.
 * The SDK lines read the request itself, so they show what leaves, not what is configured.
 *
 * @param hint the tested key's hint; its prefix sets how many characters are printed.
 */
export function programLines(hint: string | undefined): Readonly<Record<Program, ProgramLine>> {
  const prefix = hint?.includes("…") ? hint.indexOf("…") : USUAL_PREFIX_LENGTH;
  const shell = shellLines(prefix);
  return {
    shell: {
      label: "Shell",
      where: "In the terminal that starts your program:",
      lines: shell,
      reminder:
        "An `export` counts for this terminal and what it starts. Open terminals and running programs keep the old value.",
    },
    node: {
      label: "Node",
      where: "Where your program makes its client. It prints what each request carries:",
      lines: [
        "const client = new Anthropic({",
        "  fetch: (url, init) => {",
        "    const h = new Headers(init?.headers)",
        "    const k = (h.get('authorization') ?? h.get('x-api-key') ?? '').replace('Bearer ', '')",
        `    console.error('key', k.slice(0, ${prefix}) + '…' + k.slice(-4))`,
        "    console.error('workspace', h.get('anthropic-workspace-id') ?? 'not sent')",
        "    console.error('host', new URL(String(url)).host)",
        "    return fetch(url, init)",
        "  },",
        "})",
      ],
      reminder:
        "Restart the process. A `.env` file is read once, at the start, and does not replace a variable that is already set.",
    },
    python: {
      label: "Python",
      where: "Where your program makes its client. It prints what each request carries:",
      lines: [
        "def show(request):",
        "    h = request.headers",
        "    k = (h.get('authorization') or h.get('x-api-key') or '').removeprefix('Bearer ')",
        `    print('key', k[:${prefix}] + '…' + k[-4:])`,
        "    print('workspace', h.get('anthropic-workspace-id', 'not sent'))",
        "    print('host', request.url.host)",
        "",
        "client = anthropic.Anthropic(",
        "    http_client=anthropic.DefaultHttpxClient(event_hooks={'request': [show]}),",
        ")",
      ],
      reminder: "Restart the process, and the notebook's kernel too. `os.environ` is a copy taken at the start.",
    },
    docker: {
      label: "Docker",
      where: "Against the running container:",
      lines: ["docker exec YOUR_CONTAINER \\", "sh -c '", ...shell, "'"],
      reminder:
        "A container keeps the environment it was created with: `docker restart` does not change it. Create it again.",
    },
    ci: {
      label: "CI",
      where: "As one step of the job, with the secret passed in as it is to your program:",
      lines: shell,
      reminder:
        "Update the secret where the job reads it: repository, environment or organization. A job that is run again may use the old value; start a new one.",
    },
    "claude-code": {
      label: "Claude Code",
      where: "In the terminal that starts `claude`:",
      lines: shell,
      reminder:
        "Start `claude` again, then `/status` says which credential it uses. A value under `env` in its settings file counts too.",
    },
  };
}

export type Comparison =
  | { readonly kind: "same-key" | "other-key" | "no-key" | "nothing-readable" }
  | { readonly kind: "whole-key" };

/**
 * Reads what the line printed, in the tab, and holds it against the tested key.
 *
 * @param printed what the person pasted back; a whole key in it is said to be one and compared no further.
 */
export function comparePrinted(printed: string, hint: string | undefined): Comparison {
  if (/sk-ant-[A-Za-z0-9_-]{20,}/.test(printed)) return { kind: "whole-key" };
  const shown = /([A-Za-z0-9_-]{0,24})(?:…|\.\.\.)([A-Za-z0-9_-]{0,4})/.exec(printed);
  if (!shown) return { kind: "nothing-readable" };
  const [, prefix = "", lastFour = ""] = shown;
  if (prefix === "" && lastFour === "") return { kind: "no-key" };
  return { kind: `${prefix}…${lastFour}` === hint ? "same-key" : "other-key" };
}

/** `code`: the environment adds no header, and the program's own code may. */
export type WorkspacePrinted =
  | { readonly sent: true; readonly id?: string }
  | { readonly sent: false }
  | { readonly sent: "code" };

/** What the printed lines say of the workspace header; null where they do not speak of it. */
export function workspacePrinted(printed: string): WorkspacePrinted | null {
  const id = /\b(wrkspc_[A-Za-z0-9]+)\b/.exec(printed)?.[1];
  if (id) return { sent: true, id };
  if (/\bworkspace\s+not sent\b/.test(printed)) return { sent: false };
  if (/\bworkspace\s+not in the environment\b/.test(printed)) return { sent: "code" };
  return /\bworkspace\s+in the environment\b/.test(printed) ? { sent: true } : null;
}
