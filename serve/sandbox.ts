import { parseArgs } from "node:util";
import { issueKey } from "#lib/sandbox/issue-key.ts";
import { STEPS } from "#lib/sandbox/persona.ts";
import { PERSONA_IDS } from "#lib/sandbox/personas/register.ts";
import { listenSandbox } from "./sandbox-server.ts";

const { values, positionals } = parseArgs({
  options: { port: { type: "string" }, "delay-ms": { type: "string" } },
  allowPositionals: true,
});

function readWhole(name: string, text: string, most: number): number {
  const value = Number(text);
  if (text.trim() !== "" && Number.isInteger(value) && value >= 0 && value <= most) return value;
  console.error(`${name} must be a whole number from 0 to ${most}`);
  process.exit(2);
}

const port = readWhole("port", values.port ?? positionals[0] ?? process.env.PORT ?? "4010", 65_535);
const delayMs = readWhole("--delay-ms", values["delay-ms"] ?? "0", 60_000);

const server = await listenSandbox({ port, delayMs }).catch((error: unknown) => {
  console.error(`The sandbox cannot listen on 127.0.0.1:${port}: ${error instanceof Error ? error.message : error}`);
  process.exit(2);
});

const lines = PERSONA_IDS.flatMap((id) => STEPS.map((step) => `${id}\t${step}\t${issueKey(id, step)}`));
console.log([server.url, ...lines].join("\n"));

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => void server.close().then(() => process.exit(0)));
}
