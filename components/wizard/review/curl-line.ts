import type { SentCall } from "#lib/wire/diagnosis-events.ts";

const KEY = "$ANTHROPIC_API_KEY";
/** Headers a person's own curl adds or that mean nothing outside our connection. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  "host",
  "connection",
  "content-length",
  "accept-encoding",
  "user-agent",
]);

/**
 * The same call as one line for a POSIX shell. The key is read from the environment of whoever runs it.
 *
 * @param call as sent; the key stands in it as dots and never reaches the line.
 */
export function curlLine(call: SentCall): string {
  const parts = ["curl", "-gsS", "-i", "--max-time", "8"];
  if (call.method !== "GET") parts.push("-X", call.method);
  parts.push(quote(call.url));
  for (const [name, value] of call.headers) {
    if (!LEFT_OUT.has(name.toLowerCase())) parts.push("-H", headerArgument(name, value));
  }
  if (call.body !== undefined) parts.push("--data-raw", quote(call.body));
  return parts.join(" ");
}

/** All calls as one script, in the order they were sent. Stops at once when the key is not set. */
export function curlScript(calls: readonly { readonly title: string; readonly call: SentCall }[]): string {
  const lines = [
    "#!/bin/sh",
    "# Reads your key from the environment: ANTHROPIC_API_KEY. Changes nothing.",
    ': "${ANTHROPIC_API_KEY:?Set ANTHROPIC_API_KEY first}"',
  ];
  for (const { title, call } of calls) {
    lines.push("", `printf '\\n== %s\\n' ${quote(title)}`, curlLine(call));
  }
  return `${lines.join("\n")}\n`;
}

function headerArgument(name: string, value: string): string {
  const lower = name.toLowerCase();
  if (lower === "authorization") return `"${name}: Bearer ${KEY}"`;
  if (lower === "x-api-key") return `"${name}: ${KEY}"`;
  return quote(`${name}: ${value}`);
}

/** Single quotes take everything literally in a POSIX shell; a quote inside closes, escapes itself, opens again. */
export function quote(text: string): string {
  const oneLine = text.replace(/\0/g, "");
  return `'${oneLine.replaceAll("'", "'\\''")}'`;
}
